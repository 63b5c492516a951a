"""Our own workbook: what it exports it imports unchanged, and what is typed into it is all that changes."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.__main__ import main
from satudata_budget.access import COMMAND_LINE, add_without_password
from satudata_budget.intake.flow.importing import commit, preview
from satudata_budget.intake.templat import LEMBAR, write_template
from satudata_budget.intake.templat.guide import CONTOH
from satudata_budget.store import ReceivedFile, Store
from tests.intake.borang import PC, akses_desa, bezetting, good, kib_b
from tests.intake.conftest import Impor, counts, kode_temuan

UNIT = "35.03.01"
DESA = "35.03.01.2001"
PERANGKAT, SDM = LEMBAR[0], LEMBAR[1]


@pytest.fixture
def terisi(impor: Impor) -> None:
    """Goods (one of no komponen), people, access and a desa of Panggul."""
    goods = [good(PC, "P.C  Unit =1+1", "000001 s/d 000002"), good("1.3.2.05.02.01.004", "Lemari", "000001")]
    people = [(1, "Pengelola Data", 6, "Pelaksana", 2, 1, -1, None)]
    access = [(1, "kunci", "Kunci", 1, "diserahkan", "30/09/2020", None)]
    village = [(1, DESA, "Besuki", 1, None, None, 2019, 1, None, None, 1, "teruji", "belum")]
    done = impor(kib_b(goods), bezetting(people), akses_desa(access, village))
    assert [hasil.ditolak for hasil in done] == [False] * 3


def taken(kantor: Store, kode: str = UNIT) -> bytes:
    with kantor.read() as now:
        isi = write_template(now, kode)
    assert isi is not None
    return isi


def edited(isi: bytes, change: Callable[[Workbook], None]) -> ReceivedFile:
    buku = load_workbook(BytesIO(isi))
    change(buku)
    hasil = BytesIO()
    buku.save(hasil)
    return ReceivedFile("templat.xlsx", hasil.getvalue())


def column(lembar: int, nama: str) -> int:
    return [satu.nama for satu in LEMBAR[lembar].isian].index(nama) + 1


def row_of(sheet: Worksheet, kolom: int, nilai: object) -> int:
    return next(n for n in range(4, sheet.max_row + 1) if sheet.cell(n, kolom).value == nilai)


@pytest.fixture
def templat(kantor: Store, terisi: None) -> Iterator[bytes]:
    yield taken(kantor)


def test_what_it_exports_it_imports_unchanged(templat: bytes, impor: Impor, kantor: Store) -> None:
    for kode, isi in ((UNIT, templat), (DESA, taken(kantor, DESA)), ("35.03", taken(kantor, "35.03"))):
        (done,) = impor(ReceivedFile(f"{kode}.xlsx", isi))
        assert (done.jenis, done.unit, done.temuan, counts(done)) == ("templat", (kode[:8],), (), (0, 0, 0))


def test_only_what_is_typed_changes_and_a_cleared_row_goes(templat: bytes, impor: Impor, kantor: Store) -> None:
    def change(buku: Workbook) -> None:
        goods, people = buku["Perangkat"], buku["SDM"]
        at = row_of(goods, column(0, "nama_barang"), "P.C Unit =1+1")
        goods.cell(at, column(0, "kondisi")).value = "kb"
        at = row_of(people, column(1, "jabatan"), "Pengelola Data")
        for kolom in range(column(1, "jabatan"), column(1, "jumlah") + 1):
            people.cell(at, kolom).value = None

    (done,) = impor(edited(templat, change))
    assert (done.temuan, counts(done)) == ((), (0, 1, 1))
    with kantor.read() as now:
        goods = now.tuples("select nama_barang, kondisi, register from aset where kode_tempat = ? order by id", [UNIT])
    assert set(goods) == {("P.C Unit =1+1", "KB", "000001 s/d 000002"), ("Lemari", "B", "000001")}


def test_its_own_example_passes_and_comes_back_as_it_went(templat: bytes, impor: Impor, kantor: Store) -> None:
    def change(buku: Workbook) -> None:
        for lembar in LEMBAR:
            sheet = buku[lembar.nama]
            names = [satu.nama for satu in lembar.isian]
            at = next(n for n in range(4, sheet.max_row + 1) if not sheet.cell(n, 2).value)
            for nama, nilai in {"kode_tempat": UNIT, **CONTOH[lembar.nama]}.items():
                sheet.cell(at, names.index(nama) + 1).value = nilai

    once = edited(templat, change)
    (done,) = impor(once)
    assert (done.temuan, counts(done)) == ((), (3, 0, 0))
    assert kode_temuan(impor(once)[0]) == ["sudah_masuk"]
    assert counts(impor(ReceivedFile("lagi.xlsx", taken(kantor)))[0]) == (0, 0, 0)


def test_a_camat_fills_the_status_of_every_desa_from_its_list_and_it_is_taken(templat: bytes, kantor: Store) -> None:
    """Filled in with the words of the list of each cell, uploaded by the camat, exported once more: no fault."""
    camat = add_without_password(kantor, COMMAND_LINE, "uji.camat", "Penguji", "camat", (UNIT,))
    seen: set[tuple[str, str]] = set()

    def change(buku: Workbook) -> None:
        sheet = buku["Akses"]
        for at in range(4, sheet.max_row + 1):
            komponen = sheet.cell(at, column(2, "komponen")).value
            if komponen is None:
                continue
            word = offered(buku, at)[-1 if komponen != "kunci" else 1]
            seen.add((str(komponen), word))
            sheet.cell(at, column(2, "jumlah")).value = 1
            sheet.cell(at, column(2, "status")).value = word

    (done,) = commit(kantor, [edited(templat, change)], camat)
    assert done.temuan == () and not done.ditolak
    used = "ada dan dipakai"
    assert seen == {("kunci", "diserahkan, belum teruji"), ("internet", used), ("layanan_sktm", used)}
    with kantor.read() as now:
        found = set(now.tuples("select komponen, status from akses where kode_tempat like ? || '%'", [UNIT]))
        assert now.value("select count(*) from akses where komponen = 'layanan_sktm' and status = 'teruji'") == 17
    assert found == {("kunci", "diserahkan"), ("internet", "teruji"), ("layanan_sktm", "teruji")}
    (again,) = preview(kantor, [ReceivedFile("lagi.xlsx", taken(kantor))], camat)
    assert (again.temuan, counts(again)) == ((), (0, 0, 0))


def offered(buku: Workbook, nomor: int) -> list[str]:
    """The words of the drop-down in the status cell of this row, as Excel works its rule out."""
    sheet = buku["Akses"]
    kolom = get_column_letter(column(2, "status"))
    (rule,) = [r for r in sheet.data_validations.dataValidation if f"{kolom}{nomor}" in r.cells]
    found = re.fullmatch(r'IF\(\$C4="kunci",Daftar!(.+),Daftar!(.+)\)', rule.formula1)
    assert found is not None
    where = found[1] if sheet[f"C{nomor}"].value == "kunci" else found[2]
    return [str(cell.value) for (cell,) in buku["Daftar"][where.replace("$", "")]]


@pytest.mark.parametrize(
    ("written", "kondisi"),
    [("Baik", "B"), ("baik", "B"), ("b", "B"), ("Kurang Baik", "KB"), ("Rusak Ringan", "KB"), ("Rusak Berat", "RB"),
     ("RB", "RB")],
)  # fmt: skip
def test_a_condition_is_read_in_its_word_as_in_its_letters(
    templat: bytes, impor: Impor, kantor: Store, written: str, kondisi: str
) -> None:
    def change(buku: Workbook) -> None:
        sheet = buku["Perangkat"]
        at = row_of(sheet, column(0, "nama_barang"), "P.C Unit =1+1")
        sheet.cell(at, column(0, "kondisi")).value = written

    (done,) = impor(edited(templat, change))
    assert done.temuan == ()
    with kantor.read() as now:
        assert now.tuples(
            "select kondisi from aset where nama_barang like 'P.C Unit%' and kode_tempat = ?", [UNIT]
        ) == [(kondisi,)]


@pytest.mark.parametrize(
    ("komponen", "written", "status"),
    [("internet", "teruji", "teruji"), ("internet", "Ada, belum lancar", "diserahkan"), ("internet", "BELUM", "belum"),
     ("kunci", "diserahkan", "diserahkan"), ("kunci", "ada dan dipakai", None), ("internet", "lumayan", None)],
)  # fmt: skip
def test_the_words_of_a_status_are_those_of_its_komponen(
    templat: bytes, impor: Impor, kantor: Store, komponen: str, written: str, status: str | None
) -> None:
    def change(buku: Workbook) -> None:
        sheet = buku["Akses"]
        at = next(
            n for n in range(4, sheet.max_row + 1)
            if (sheet.cell(n, 2).value, sheet.cell(n, 3).value) == (UNIT, komponen)
        )  # fmt: skip
        sheet.cell(at, column(2, "jumlah")).value = 1
        sheet.cell(at, column(2, "status")).value = written

    (done,) = impor(edited(templat, change))
    assert kode_temuan(done, "galat") == ([] if status else ["status_tidak_dikenal"])
    with kantor.read() as now:
        found = now.tuples("select status from akses where (kode_tempat, komponen) = (?, ?)", [UNIT, komponen])
    if status:
        assert found == [(status,)]


def test_what_others_did_since_is_not_undone(templat: bytes, impor: Impor, kantor: Store) -> None:
    people = [(1, "Pengelola Data", 6, "Pelaksana", 2, 3, 1, None), (2, "Statistisi", 8, "Fungsional", 1, 1, 0, None)]
    impor(bezetting(people))

    def change(buku: Workbook) -> None:
        sheet = buku["SDM"]
        at = row_of(sheet, column(1, "jabatan"), "Pengelola Data")
        sheet.cell(at, column(1, "jumlah")).value = 2

    (done,) = impor(edited(templat, change))
    assert (kode_temuan(done), counts(done)) == (["templat_didahului"], (0, 0, 0))
    with kantor.read() as now:
        heads = now.tuples("select jabatan, jumlah from pegawai where kode_tempat = ? order by jabatan", [UNIT])
    assert heads == [("Pengelola Data", 3), ("Statistisi", 1)]


def test_what_breaks_a_rule_is_named_at_its_cell(templat: bytes, impor: Impor) -> None:
    wrong = {"kode_tempat": "35.03.02", "jumlah": -1, "kondisi": "bagus", "harga_perolehan": "murah", "komponen": "pc"}

    def change(buku: Workbook) -> None:
        sheet = buku["Perangkat"]
        at = next(n for n in range(4, sheet.max_row + 1) if not sheet.cell(n, 2).value)
        for nama, nilai in wrong.items():
            sheet.cell(at, column(0, nama)).value = nilai

    (done,) = impor(edited(templat, change))
    named = ["bukan_pilihan", "bukan_rupiah", "banyak_tidak_wajar", "templat_tempat_lain"]
    assert sorted(kode_temuan(done)) == sorted(named)
    assert done.ditolak and all(satu.sel for satu in done.temuan)


def test_headings_and_codes_are_locked_and_entries_have_their_lists(templat: bytes) -> None:
    buku = load_workbook(BytesIO(templat))
    sheet = buku["Perangkat"]
    assert all(buku[lembar.nama].protection.sheet for lembar in LEMBAR)
    at = row_of(sheet, column(0, "nama_barang"), "P.C Unit =1+1")
    locked = {satu.nama: sheet.cell(at, n).protection.locked for n, satu in enumerate(PERANGKAT.isian, start=1)}
    assert {nama for nama, shut in locked.items() if shut} == {"id", "kode_tempat"}
    assert sheet.cell(3, 1).protection.locked
    lists = {rule.promptTitle: rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"}
    assert lists["Kondisi"] == '"B,KB,RB"' and lists["Kode Tempat"].startswith("Daftar!")
    assert "perlu" in str(sheet.cell(at, len(PERANGKAT.isian) + 2).value)


def test_the_command_writes_it_and_overwrites_nothing(kantor: Store, terisi: None, tmp_path: Path) -> None:
    kantor.close()
    out = tmp_path / "templat.xlsx"
    asked = ["--db", str(tmp_path / "kantor.duckdb"), "templat", "--unit", UNIT, "--out", str(out)]
    assert main(asked) == 0
    before = out.read_bytes()
    assert (main(asked), out.read_bytes()) == (2, before)
    assert main([*asked[:4], "99.99", "--out", str(tmp_path / "lain.xlsx")]) == 2


def test_it_prints_one_page_wide_with_its_headings_on_each(templat: bytes) -> None:
    buku = load_workbook(BytesIO(templat))
    for lembar in LEMBAR:
        sheet = buku[lembar.nama]
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
            "landscape",
            1,
            0,
        )
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.print_title_rows) == (True, "$3:$3")


def test_the_template_of_a_desa_holds_that_desa_alone(kantor: Store, terisi: None, impor: Impor) -> None:
    isi = taken(kantor, DESA)
    sheet = load_workbook(BytesIO(isi))[PERANGKAT.nama]
    places = {sheet.cell(n, column(0, "kode_tempat")).value for n in range(4, sheet.max_row + 1)}
    assert places - {None} == {DESA}
    (done,) = impor(ReceivedFile("desa.xlsx", isi))
    assert (done.ditolak, counts(done)) == (False, (0, 0, 0))
