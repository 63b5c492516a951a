"""Our own workbook: what it exports it imports unchanged, and what is typed into it is all that changes."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.__main__ import main
from satudata_budget.intake.templat import LEMBAR, write_template
from satudata_budget.intake.templat.guide import CONTOH
from satudata_budget.store import Berkas, Store
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


def edited(isi: bytes, change: Callable[[Workbook], None]) -> Berkas:
    buku = load_workbook(BytesIO(isi))
    change(buku)
    hasil = BytesIO()
    buku.save(hasil)
    return Berkas("templat.xlsx", hasil.getvalue())


def column(lembar: int, nama: str) -> int:
    return [satu.nama for satu in LEMBAR[lembar].isian].index(nama) + 1


def row_of(sheet: Worksheet, kolom: int, nilai: object) -> int:
    return next(n for n in range(4, sheet.max_row + 1) if sheet.cell(n, kolom).value == nilai)


@pytest.fixture
def templat(kantor: Store, terisi: None) -> Iterator[bytes]:
    yield taken(kantor)


def test_what_it_exports_it_imports_unchanged(templat: bytes, impor: Impor, kantor: Store) -> None:
    for kode, isi in ((UNIT, templat), (DESA, taken(kantor, DESA)), ("35.03", taken(kantor, "35.03"))):
        (done,) = impor(Berkas(f"{kode}.xlsx", isi))
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
    assert counts(impor(Berkas("lagi.xlsx", taken(kantor)))[0]) == (0, 0, 0)


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
    (done,) = impor(Berkas("desa.xlsx", isi))
    assert (done.ditolak, counts(done)) == (False, (0, 0, 0))
