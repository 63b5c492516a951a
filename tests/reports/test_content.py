"""One data version, whatever is saved meanwhile; made files that are kept; a machine without Chrome."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from satudata_budget.__main__ import main
from satudata_budget.access import COMMAND_LINE, NotAllowed, add_without_password
from satudata_budget.access.minutes import save_minutes
from satudata_budget.charts import pillar_matrix
from satudata_budget.charts.take_along import framed
from satudata_budget.messages import use_language
from satudata_budget.readiness import score
from satudata_budget.reports import printer
from satudata_budget.reports.content import ReportContent, ReportNotPossible, gather, with_minutes
from satudata_budget.reports.make import MadeFile, can_make, make
from satudata_budget.reports.pictures import image, table_csv, zipped
from satudata_budget.reports.shelf import file_of, keep, made
from satudata_budget.store import ONLY_THESE, Actor, Store, difference

Told = Callable[..., ReportContent]


@pytest.fixture
def copy(reported: Store, tmp_path: Path) -> Path:
    """The sample in a file that a test may write to."""
    path = tmp_path / "contoh.duckdb"
    return Path(shutil.copy(reported.snapshot("uji"), path))


def test_a_report_tells_one_data_version_while_somebody_saves(copy: Path) -> None:
    with Store.open(copy) as store, store.read() as reading:
        before = gather(reading, 2021, "KUA-PPAS", "komisi")
        change = difference(reading, "parameter", [{"nama": "ambang_siap", "nilai": 1}], ONLY_THESE)
        with store.write(Actor("penguji", "diskominfo"), "isian") as writing:
            writing.apply(change)
        after = gather(reading, 2021, "KUA-PPAS", "komisi")
        assert after.hasil == before.hasil
        assert after.foot() == before.foot()
    with Store.open(copy) as store, store.read() as reading:
        assert score(reading, 2021, "KUA-PPAS").pada == before.hasil.pada + 1


def test_a_chart_says_its_finding_its_source_and_its_version(told: Told) -> None:
    isi = told("komisi")
    gambar = pillar_matrix(isi.hasil)
    svg = image(gambar, "Apa yang menahan", isi.foot(), "svg").decode()
    for words in ("DATA CONTOH", f"versi data {isi.hasil.pada}", "Apa yang menahan", gambar.kalimat.split()[0]):
        assert words in svg
    png = image(gambar, "Apa yang menahan", isi.foot(), "png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20]) == 2 * framed(gambar, "", ())["layout"]["width"]
    assert table_csv(gambar).decode("utf-8-sig").count("\r\n") == 15


def test_made_reports_are_kept_with_who_made_them(copy: Path, told: Told) -> None:
    with Store.open(copy) as store:
        komisi = add_without_password(store, COMMAND_LINE, "uji.komisi", "Penguji", "komisi", ())
        admin = add_without_password(store, COMMAND_LINE, "uji.admin", "Penguji", "admin", ())
        kept = keep(store, komisi, told("komisi"), "html", MadeFile("../laporan.html", b"isi"))
        assert made(store) == (kept,)
        assert kept.pembuat == "Penguji (uji.komisi)"
        assert file_of(store, kept) == b"isi"
        with pytest.raises(NotAllowed):
            keep(store, admin, told("komisi"), "html", MadeFile("x.html", b"isi"))
        (copy.parent / "laporan" / kept.sha256).write_bytes(b"lain")
        assert file_of(store, kept) is None


def test_without_chrome_all_but_images_and_pdf_is_made_and_it_is_said(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROME", "/tidak/ada")
    printer.has_browser.cache_clear()
    try:
        assert [b for b in ("xlsx", "docx", "html", "pdf", "png", "svg") if not can_make(b)] == ["pdf", "png", "svg"]
        assert "tanpa gambar" in _words(make(told("kecamatan", "35.03.05"), "docx").isi)
    finally:
        printer.has_browser.cache_clear()


def test_why_there_are_no_images_is_said_in_the_language_of_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROME", "/tidak/ada")
    printer.has_browser.cache_clear()
    try:
        said = []
        for code in ("id", "en"):
            use_language(code)
            said.append(printer.why_no_printer())
    finally:
        use_language("id")
        printer.has_browser.cache_clear()
    assert ["tidak dapat dijalankan" in text for text in said] == [True, False]


def test_a_report_about_an_unknown_unit_names_those_that_are_there(reported: Store) -> None:
    with reported.read() as reading, pytest.raises(ReportNotPossible, match=r"35\.03\.01"):
        gather(reading, 2021, "KUA-PPAS", "kecamatan", "99.99.99")


def test_the_command_makes_the_file_and_overwrites_none(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = copy.parent / "hasil"
    asked = ["--db", str(copy), "report", "--untuk", "kecamatan", "--unit", "35.03.05", "--out", str(out)]
    assert main(asked) == main(asked) == 0
    names = capsys.readouterr().out.split()
    assert len(set(names)) == 2 and all(Path(name).stat().st_size > 10_000 for name in names)
    assert main([*asked[:-4], "--unit", "1", "--out", str(out)]) == 1


def test_a_zip_holds_what_was_put_in() -> None:
    assert zipped({"a.png": b"x"}).startswith(b"PK")


def _words(content: bytes) -> str:
    from io import BytesIO

    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs)


def test_the_newest_minutes_about_it_or_before_it_stand_in_the_report(load: Callable[[str], Store]) -> None:
    store = load("kecil")
    komisi = add_without_password(store, COMMAND_LINE, "uji.komisi", "Komisi I", "komisi")
    first = save_minutes(store, komisi, 2021, "KUA-PPAS", 1, "Kunci diserahkan.\n\nOperator dilatih.")
    save_minutes(store, komisi, 2021, "KUA-PPAS", 2, "Tentang data yang lebih baru.", first.id)
    with store.read() as reading:
        isi = gather(reading, 2021, "KUA-PPAS", "komisi")
    told = with_minutes(isi, store).notulen
    assert told[1:] == ("Kunci diserahkan.", "Operator dilatih.")
    assert "Komisi I" in told[0] and "versi data 1" in told[0]
