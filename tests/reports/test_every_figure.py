"""Every figure of a report, in each of its formats, against the score: read by readers that are not ours.

The report for Komisi is made once in each format; LibreOffice prints the Word one.
"""

import json
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from subprocess import run
from typing import Any

import docx
import openpyxl
import pytest
from lxml import html as web
from openpyxl.utils import range_boundaries
from PIL import Image

from satudata_budget.messages import angka, rupiah, rupiah_ringkas
from satudata_budget.messages.bendera import kalimat, nama_tenggat
from satudata_budget.readiness import PILAR, ScoreResult, score
from satudata_budget.readiness.explain import explain
from satudata_budget.readiness.flags import Bendera, flags
from satudata_budget.reports import docx as word
from satudata_budget.reports import html
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.outline import MOST_ON_PAGE, MOST_URGENT, ReportOutline
from satudata_budget.reports.xlsx import workbook
from satudata_budget.store import Store
from satudata_budget.words.money import asked_range
from satudata_budget.words.sentences import interval
from tests.reports.conftest import as_pdf, pages

Told = Callable[..., ReportContent]


@pytest.fixture(scope="module")
def hasil(reported: Store) -> ScoreResult:
    """The score, asked for anew."""
    with reported.read() as reading:
        return score(reading, 2021, "KUA-PPAS")


@pytest.fixture(scope="module")
def letter(told: Told, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word report."""
    path = tmp_path_factory.mktemp("komisi") / "komisi.docx"
    path.write_bytes(word.document(told("komisi")))
    return path


@pytest.fixture(scope="module")
def page(told: Told) -> Any:
    """The web page."""
    return web.fromstring(html.page(told("komisi")))


@pytest.fixture(scope="module")
def printed(told: Told, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF."""
    path = tmp_path_factory.mktemp("komisi") / "komisi.pdf"
    path.write_bytes(html.pdf(told("komisi")))
    return path


@pytest.fixture(scope="module")
def bendera(reported: Store) -> tuple[Bendera, ...]:
    """The flags, asked for anew."""
    with reported.read() as reading:
        return flags(reading, score(reading, 2021, "KUA-PPAS"))


def acting(bendera: Sequence[Bendera]) -> list[tuple[str, str, str]]:
    """What is to be done by when and what it is about, as people read it."""
    return [
        (kalimat(b.jenis, b.nilai), nama_tenggat(b.tenggat, b.nilai), rupiah(b.rupiah) if b.rupiah else "–")
        for b in bendera
    ]


def by_unit(bendera: Sequence[Bendera], hasil: ScoreResult) -> list[list[tuple[str, str, str]]]:
    """The first flags of each kecamatan that has any."""
    own = ([b for b in bendera if b.kode_unit == u.kode][:MOST_ON_PAGE] for u in hasil.kecamatan)
    return [acting(found) for found in own if found]


def standing(hasil: ScoreResult) -> list[tuple[str, ...]]:
    """The table of all units as people read it."""
    return [
        (
            *(u.nama, angka(u.indeks, 1)),
            *("–" if (value := u.reported_pillars[p]) is None else angka(value, 1) for p in PILAR),
            *(rupiah(u.usulan_pasti), rupiah(u.usulan_tambahan)),
        )
        for u in hasil.unit
    ]


def lacking(hasil: ScoreResult, kode: str) -> list[tuple[str, str, str]]:
    """What a unit lacks: name, there of needed, still to be asked for."""
    return [
        (
            part.nama,
            f"{angka(part.ada, 1) if part.dilaporkan else '–'} dari {angka(part.perlu)} {part.satuan}",
            rupiah(part.usulan_tambahan),
        )
        for pilar, parts in explain(hasil, kode).items()
        if pilar != "anggaran"
        for part in parts
        if part.perlu > part.ada or part.usulan_tambahan
    ]


def test_word_has_every_figure_of_the_score(letter: Path, hasil: ScoreResult) -> None:
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in docx.Document(str(letter)).tables]
    (found,) = [rows[1:] for rows in tables if rows[0][:3] == ["Nama", "Kelas", "Indeks"]]
    assert [(row[0], *row[2:]) for row in found] == standing(hasil)
    shortages = [rows[1:] for rows in tables if rows[0][0] == "Komponen" and rows[0][2] == "Ada dari perlu"]
    assert [[(r[0], r[2], r[3]) for r in rows] for rows in shortages] == [
        lacking(hasil, u.kode) for u in hasil.kecamatan if lacking(hasil, u.kode)
    ]
    boxes = [rows[0] for rows in tables if rows[0][0].startswith("Kelas\n")]
    assert [(box[1].split("\n")[1], box[2].split("\n")[1]) for box in boxes] == [
        (interval(u), asked_range(u.usulan_pasti, u.usulan_tambahan)) for u in hasil.kecamatan
    ]


def test_the_page_has_every_figure_of_the_score(page: Any, hasil: ScoreResult) -> None:
    tables = [
        [[cell.text_content().strip() for cell in row.xpath("td")] for row in table.xpath("tbody/tr")]
        for table in page.xpath("//table[contains(@class,'urut')][not(ancestor::details)]")
    ]
    found = next(rows for rows in tables if rows and len(rows[0]) == 9 and rows[0][0] == hasil.unit[0].nama)
    assert [(row[0], *row[2:]) for row in found] == standing(hasil)
    for unit in hasil.kecamatan:
        (section,) = page.xpath(f"//h2[@id='u-{unit.kode}']/..")
        rows = [[c.text_content().strip() for c in row.xpath("td")] for row in section.xpath(".//tbody/tr")]
        said = [(r[0], f"{r[3]} dari {r[2]} {r[4]}", r[6]) for r in rows if len(r) == 8]
        assert said == lacking(hasil, unit.kode)
        assert interval(unit) in section.xpath(".//strong/text()")


def test_the_pdf_has_every_figure_on_the_page_of_its_kecamatan(printed: Path, hasil: ScoreResult) -> None:
    whole = pages(printed)
    for unit in hasil.kecamatan:
        start = next(n for n, text in enumerate(whole) if text.startswith(f"Kecamatan {unit.nama} "))
        text = " ".join(whole[start : start + 2])  # one page; a kecamatan that many must act for may need a second
        figures = [interval(unit), asked_range(unit.usulan_pasti, unit.usulan_tambahan), rupiah_ringkas(unit.biaya)]
        figures += [figure for _name, _there, figure in lacking(hasil, unit.kode)]
        assert not [f for f in figures if f.replace("\xa0", " ") not in text], unit.nama
    assert not [
        figure for row in standing(hasil) for figure in row[1:] if figure.replace("\xa0", " ") not in " ".join(whole)
    ]


def test_flags_have_their_amounts_and_dates_in_word_page_and_pdf(
    letter: Path, page: Any, printed: Path, hasil: ScoreResult, bendera: tuple[Bendera, ...]
) -> None:
    tables = [[[cell.text for cell in row.cells] for row in t.rows] for t in docx.Document(str(letter)).tables]
    word_rows = [rows[1:] for rows in tables if rows[0][0] == "Siapa"]
    expected = [acting(bendera[:MOST_URGENT]), *by_unit(bendera, hasil)]
    assert [[(r[2], r[3]) for r in rows] for rows in word_rows] == [[row[1:] for row in rows] for rows in expected]
    assert all(
        row[1].startswith(said[0])
        for rows, says in zip(word_rows, expected, strict=True)
        for row, said in zip(rows, says, strict=True)
    )
    shown = [
        [[cell.text_content().strip() for cell in row.xpath("td")] for row in table.xpath("tbody/tr")]
        for table in page.xpath("//table[contains(@class,'bendera')]")
    ]
    assert [[(r[2], r[4], r[5]) for r in rows] for rows in shown] == expected
    words = " ".join(pages(printed))
    amounts = {row[2].replace("\xa0", " ") for rows in expected for row in rows}
    assert len(amounts) > 20
    assert not [amount for amount in amounts if amount not in words]


def test_every_chart_of_the_workbook_draws_cells_that_hold_the_score(told: Told, hasil: ScoreResult) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(told("komisi"))))

    def drawn(reference: str) -> list[Any]:
        title, _sign, cells = reference.rpartition("!")
        left, top, right, bottom = range_boundaries(cells)
        sheet = book[title.strip("'").replace("''", "'")]
        return [v for row in sheet.iter_rows(top, bottom, left, right, values_only=True) for v in row]

    def series(sheet: str, chart: int) -> list[list[Any]]:
        return [drawn(s.val.numRef.f) for s in book[sheet]._charts[chart].series]

    pillars, money = series("Ringkasan", 0), series("Ringkasan", 1)
    for pilar, values in zip(PILAR, pillars, strict=True):
        assert values == pytest.approx([u.reported_pillars[pilar] for u in hasil.unit], abs=1e-6)
    assert money == [[u.didanai for u in hasil.unit], [u.usulan_tambahan for u in hasil.unit]]
    for unit in hasil.kecamatan:
        now, later = series(unit.nama, 0)
        assert now == pytest.approx([unit.pilar[p] for p in PILAR], abs=1e-6)
        assert later == pytest.approx([unit.rencana.pilar[p] for p in PILAR], abs=1e-6)


def test_every_chart_of_word_and_page_shows_something(letter: Path, page: Any, told: Told) -> None:
    parts = ReportOutline(told("komisi"))
    expected = sum(len(t.bab) for t in parts.tema) + sum(len(sheet.bab) for sheet in parts.lembar)
    document = docx.Document(str(letter))
    assert len(document.inline_shapes) == expected
    for shape in document.inline_shapes:
        part = document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed]
        picture = Image.open(BytesIO(part.blob)).convert("L")
        histogram = picture.histogram()
        assert sum(histogram[:200]) > 0.003 * picture.width * picture.height  # ink, not paper
    figures = json.loads(page.xpath("//script[@id='data-gambar']/text()")[0])
    assert len(figures) == expected == len(page.xpath("//*[@data-gambar]"))
    assert all(f["data"] or f["layout"]["annotations"] for f in figures)


def test_hatchings_are_lines_in_the_pdf_not_a_picture_for_each_bar(printed: Path, page: Any) -> None:
    hatched = [f for f in json.loads(page.xpath("//script[@id='data-gambar']/text()")[0]) if "pattern" in str(f)]
    assert len(hatched) >= 4
    content = printed.read_bytes()
    assert b"/Subtype /Image" not in content
    assert len(content) < 2_500_000


def test_no_page_is_blank_or_cut(letter: Path, printed: Path, tmp_path: Path) -> None:
    for number, path in enumerate((as_pdf(letter), printed)):
        run(["pdftoppm", "-r", "20", "-gray", "-png", str(path), str(tmp_path / str(number))], check=True, timeout=60)
        found = sorted(tmp_path.glob(f"{number}-*.png"))
        assert len(found) <= 34  # 45 of them when every break was forced
        for page in found:
            ink = Image.open(page).point(lambda grey: 255 if grey < 200 else 0)
            width, height = ink.size
            body = ink.crop((0, round(height * 0.07), width, round(height * 0.93))).getbbox()
            assert body is not None, page.name
            assert body[0] > width * 0.05 and body[2] < width * 0.95, page.name
            assert body[3] - body[1] > height * 0.05, page.name
    words = " ".join(pages(letter.with_suffix(".pdf"))).replace("\xa0", " ")
    for table in docx.Document(str(letter)).tables:
        for row in table.rows:
            assert all(word in words for word in row.cells[-1].text.replace("\xa0", " ").split())
