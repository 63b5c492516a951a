"""The slides, read again by python-pptx: the score in every chart, notes, the sample mark, nothing outside."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation

from satudata_budget.planning.whatif_decisions import costs_with_decisions
from satudata_budget.readiness import PILAR
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.make import make
from satudata_budget.reports.pptx_parts import SMALLEST, fitting
from satudata_budget.reports.raker.slides import slides

Told = Callable[..., ReportContent]


@pytest.fixture(scope="module")
def show(told: Told) -> Any:
    return Presentation(BytesIO(make(told("komisi"), "pptx").isi))


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def values(slide: Any) -> list[list[float]]:
    return [list(one.values) for chart in charts(slide) for one in chart.plots[0].series]


def test_the_titles_are_those_of_the_projector(show: Any, told: Told) -> None:
    isi = told("komisi")
    titles = [slide.shapes.title.text_frame.text for slide in show.slides]
    raker = [s["judul"] for s in slides(isi.hasil, isi.bendera, costs_with_decisions(isi.keadaan))]
    assert len(titles) == 9 and [title for title in titles if title in raker] == raker


def test_the_charts_hold_the_scores_figures(show: Any, told: Told) -> None:
    hasil = told("komisi").hasil
    classes, worse, _map, _why, money, _ladder, desa, _who, _what = show.slides
    sums = hasil.jumlah_kecamatan
    assert [sum(column) for column in zip(*values(classes), strict=True)] == [len(hasil.kecamatan)] * 2
    assert values(classes)[0] == [sums.keadaan.get("siap", 0), sums.keadaan_rencana.get("siap", 0)]
    falling = [u for u in hasil.unit if u.rencana.indeks < u.indeks] or list(hasil.unit)
    assert values(worse) == [[u.indeks for u in falling], [u.rencana.indeks for u in falling]]
    sure, possible = values(money)
    assert sure == [u.usulan_pasti for u in hasil.unit]
    assert [a + b for a, b in zip(sure, possible, strict=True)] == [u.usulan_tambahan for u in hasil.unit]
    assert [sum(column) for column in zip(*values(desa), strict=True)] == [u.desa.jumlah for u in hasil.kecamatan]
    assert values(desa)[0] == [u.desa.siap_dilaporkan for u in hasil.kecamatan]


def test_every_slide_has_notes_with_source_and_date_and_the_samples_mark(show: Any, told: Told) -> None:
    for slide in show.slides:
        notes = slide.notes_slide.notes_text_frame.text
        assert all(line in notes for line in told("komisi").foot())
        assert "DATA CONTOH" in [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def test_nothing_stands_outside_the_slide(show: Any) -> None:
    for slide in show.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= show.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= show.slide_height


def test_the_file_names_its_title_and_author_and_language(show: Any) -> None:
    about = show.core_properties
    assert (about.author, about.language) == ("Kesiapan Satu Data", "id")
    assert about.title and about.created.year > 2013


def test_one_kecamatan_gets_three_slides_with_its_own_pillars(told: Told) -> None:
    isi = told("kecamatan", "35.03.05")
    assert isi.unit is not None
    show = Presentation(BytesIO(make(isi, "pptx").isi))
    pillars, money, _acts = show.slides
    assert values(pillars)[0] == pytest.approx([isi.unit.pilar[p] for p in PILAR], abs=1e-6)
    unit = isi.unit
    assert values(money) == [[unit.biaya, unit.didanai, unit.usulan_pasti, unit.usulan_tambahan]]


def test_a_long_text_gets_a_smaller_type_and_a_short_one_the_largest() -> None:
    assert fitting("Siap", 5, 1, 28) == 28
    assert SMALLEST <= fitting("kata " * 60, 5, 1, 28) < 28
