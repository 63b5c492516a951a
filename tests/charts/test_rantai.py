"""The chain down to the desa: the weakest link is dark, an unknown one is hollow."""

from collections.abc import Callable

from satudata_budget.charts import service_chain
from satudata_budget.charts.chart import KERTAS, TINTA
from satudata_budget.charts.rantai import LINKS, links_of
from tests.charts.conftest import Drawable
from tests.readiness.flags.contoh import DESA, KEC, Contoh


def colours(hasil_drawn: Drawable) -> dict[tuple[str, str], str]:
    """(kecamatan, link) → the colour of its circle."""
    hasil, *_rest = hasil_drawn
    (dots,) = service_chain(hasil).figure.data
    codes = [place[0] for place in dots.customdata]
    keys = [(kode, LINKS[i % len(LINKS)]) for i, kode in enumerate(codes)]
    return dict(zip(keys, dots.marker.color, strict=True))


def test_the_dark_link_is_the_weakest_of_the_method(trenggalek: Drawable) -> None:
    hasil, *_rest = trenggalek
    dark = {key for key, colour in colours(trenggalek).items() if colour == TINTA}
    hollow = {key for key, colour in colours(trenggalek).items() if colour == KERTAS}
    weakest = {(u.kode, u.rantai.terlemah) for u in hasil.kecamatan if u.rantai}
    assert dark | hollow == weakest


def test_the_least_of_the_three_values_is_the_chains(trenggalek: Drawable) -> None:
    hasil, *_rest = trenggalek
    for unit in hasil.kecamatan:
        values = links_of(hasil, unit)
        if unit.rantai is not None and None not in values.values():
            assert abs(min(v for v in values.values() if v is not None) - unit.rantai.nilai) < 1e-6


def test_desa_that_have_not_reported_are_unknown_and_leave_the_link_hollow(
    draw_from: Callable[[Contoh], Drawable],
) -> None:
    contoh = Contoh()
    contoh.drop("pegawai", *(f"operator_desa-{desa}" for desa in DESA))
    assert colours(draw_from(contoh))[KEC, "desa"] == TINTA
    contoh.report(KEC, "desa", "")
    drawn = draw_from(contoh)
    assert colours(drawn)[KEC, "desa"] == KERTAS
    assert links_of(drawn[0], drawn[0].menurut_kode[KEC])["desa"] is None
    chart = service_chain(drawn[0])
    assert "1 belum pasti" in chart.kalimat
    assert "Desa belum dilaporkan" in chart.alt
