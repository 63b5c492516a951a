"""Kecamatan as dots around the kabupaten's mark."""

from collections.abc import Callable

import pytest

from satudata_budget.charts import pillar_gaps
from satudata_budget.charts.selisih_pilar import _apart, gap
from satudata_budget.readiness import PILAR
from tests.charts.conftest import Drawable
from tests.readiness.flags.contoh import KEC, Contoh


@pytest.mark.parametrize("narrow", [False, True])
def test_every_kecamatan_is_a_dot_at_its_value(trenggalek: Drawable, narrow: bool) -> None:
    hasil, *_rest = trenggalek
    for trace in pillar_gaps(hasil, narrow=narrow).figure.data:
        for x, (kode, pilar) in zip(trace.x, trace.customdata, strict=True):
            assert x == hasil.menurut_kode[kode].pilar[pilar]
        assert len(trace.x) == len(hasil.kecamatan)


def test_dots_that_would_hide_each_other_stand_apart() -> None:
    values = [10.0, 10.5, 11.0, 40.0, 41.0, 90.0]
    steps = _apart(values, 3)
    assert steps == [0, -1, 1, 0, -1, 0]
    near = [(a, b) for i, a in enumerate(values) for j, b in enumerate(values) if i < j and b - a < 3]
    assert all(steps[values.index(a)] != steps[values.index(b)] for a, b in near)


def test_the_table_holds_the_gaps_of_the_method(trenggalek: Drawable) -> None:
    hasil, *_rest = trenggalek
    table = pillar_gaps(hasil).tabel
    assert list(table["Selisih SDM"]) == [gap(hasil, u, "sdm") for u in hasil.kecamatan]
    assert len([c for c in table.columns if c.startswith("Selisih")]) == len(PILAR)


def test_what_nobody_has_reported_is_not_behind(draw_from: Callable[[Contoh], Drawable]) -> None:
    contoh = Contoh()
    contoh.drop("pegawai", f"operator_data-{KEC}")
    hasil, *_rest = draw_from(contoh)
    assert pillar_gaps(hasil).kalimat == "Terbanyak tertinggal di SDM: 1 dari 2 kecamatan di bawah kabupaten"
    contoh.report(KEC, "sdm", "")
    hasil, *_rest = draw_from(contoh)
    drawn = pillar_gaps(hasil)
    assert drawn.kalimat == "Tidak ada kecamatan yang tertinggal dari kabupaten"
    hollow = [
        place
        for trace in drawn.figure.data
        for place, colour in zip(trace.customdata, trace.marker.color, strict=True)
        if colour == "#FFFFFF"
    ]
    assert [tuple(place) for place in hollow] == [(KEC, "sdm")]
