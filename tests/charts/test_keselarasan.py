"""The field of four quarters: each kecamatan stands in each pillar where its state says."""

from collections.abc import Callable

import pytest

from satudata_budget.charts import alignment_field
from satudata_budget.charts.keselarasan import NAMA_SELARAS
from satudata_budget.readiness import PILAR
from satudata_budget.readiness.pairs import pairs
from tests.charts.conftest import Drawable
from tests.readiness.flags.contoh import KEC, Contoh

DrawFrom = Callable[[Contoh], Drawable]


@pytest.mark.parametrize("narrow", [False, True])
def test_a_tile_lies_right_of_the_middle_where_the_kecamatan_is_ready(trenggalek: Drawable, narrow: bool) -> None:
    hasil, *_rest = trenggalek
    (bar,) = alignment_field(hasil, narrow=narrow).figure.data
    state = {(p.kode, p.pilar): p for p in pairs(hasil)}
    assert len(bar.x) == len(hasil.kecamatan) * len(PILAR)
    for x, place in zip(bar.x, bar.customdata, strict=True):
        assert (x > 0) == state[tuple(place)].kecamatan_siap


@pytest.mark.parametrize("narrow", [False, True])
def test_pillars_in_which_the_kabupaten_is_ready_come_first(trenggalek: Drawable, narrow: bool) -> None:
    hasil, *_rest = trenggalek
    (bar,) = alignment_field(hasil, narrow=narrow).figure.data
    state = {(p.kode, p.pilar): p for p in pairs(hasil)}
    ready = [y for y, place in zip(bar.base, bar.customdata, strict=True) if state[tuple(place)].kabupaten_siap]
    others = [y for y, place in zip(bar.base, bar.customdata, strict=True) if not state[tuple(place)].kabupaten_siap]
    assert not ready or not others or max(ready) < min(others)


@pytest.mark.parametrize("narrow", [False, True])
def test_no_tile_lies_on_another_or_outside(trenggalek: Drawable, narrow: bool) -> None:
    figure = alignment_field(trenggalek[0], narrow=narrow).figure
    (bar,) = figure.data
    assert len(set(zip(bar.x, bar.base, strict=True))) == len(bar.x)
    left, right = figure.layout.xaxis.range
    assert all(left <= x - 0.475 and x + 0.475 <= right for x in bar.x)
    assert max(y + h for y, h in zip(bar.base, bar.y, strict=True)) <= figure.layout.height


def test_nearer_to_the_middle_is_nearer_to_the_threshold(trenggalek: Drawable) -> None:
    hasil, *_rest = trenggalek
    (bar,) = alignment_field(hasil).figure.data
    for side in (-1, 1):
        first_line = [
            (abs(x), abs(hasil.menurut_kode[kode].pilar["sdm"] - 80))
            for x, (kode, pilar) in zip(bar.x, bar.customdata, strict=True)
            if pilar == "sdm" and x * side > 0
        ][:5]
        assert [gap for _x, gap in sorted(first_line)] == sorted(gap for _x, gap in first_line)


def test_what_a_missing_report_could_move_is_hatched(draw_from: DrawFrom) -> None:
    contoh = Contoh()
    contoh.drop("pegawai", f"operator_data-{KEC}")
    contoh.report(KEC, "sdm", "")
    hasil, *_rest = draw_from(contoh)
    (bar,) = alignment_field(hasil).figure.data
    hatched = {tuple(p) for p, s in zip(bar.customdata, bar.marker.pattern.shape, strict=True) if s}
    assert hatched == {(KEC, "sdm")}


def test_the_finding_counts_who_is_waited_for(trenggalek: Drawable, draw_from: DrawFrom) -> None:
    hasil, *_rest = trenggalek
    found = [p.keadaan for p in pairs(hasil)]
    finding = alignment_field(hasil).kalimat
    assert f"Kabupaten ditunggu {found.count('kabupaten_tertinggal')} kali" in finding
    assert f"kecamatan {found.count('kecamatan_tertinggal')} kali" in finding
    all_well, *_rest = draw_from(Contoh())
    assert alignment_field(all_well).kalimat == "Kabupaten dan semua kecamatan selaras di keempat pilar"


def test_it_can_be_heard_and_read_as_a_table(trenggalek: Drawable) -> None:
    hasil, *_rest = trenggalek
    drawn = alignment_field(hasil)
    assert all(unit.nama in drawn.alt for unit in hasil.kecamatan)
    assert len(drawn.tabel) == len(hasil.kecamatan) * len(PILAR)
    assert set(drawn.tabel["Keselarasan"]) <= set(NAMA_SELARAS.values())
