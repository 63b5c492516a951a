"""How sheets are laid out and typed: page breaks, several tables, hidden sheets; and our own workbook.

Written by `buat_barang`.
"""

from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook, load_workbook

from satudata_budget.intake.classify.rules import load_reference
from satudata_budget.intake.templat import LEMBAR, write_template
from satudata_budget.intake.templat.guide import CONTOH
from satudata_budget.store import Actor, Store
from tests.golden import bentuk_barang as bentuk
from tests.golden.bentuk_barang import KOSONG, good, room_good
from tests.golden.buat import as_bytes, galat, peringatan, workbook, write
from tests.golden.buat_barang import FOLDER, KIB, KIB_SEL, SIMDA, kib, refused, unknown
from tests.intake.borang import KEPALA_KIB, PC

UNIT = "35.03.01"


def layouts() -> None:
    kisi = bentuk.kib_b(SIMDA, "Harga (Ribuan Rp)")
    page = [KOSONG, tuple(kisi[7]), KEPALA_KIB[1], tuple(f"({n})" for n in range(1, 17))]
    last = good("1.3.2.10.001.002.002", "Lap  Top\nMerk Contoh", "000001", "12.000", 2020)
    pages = [*kisi, *page, last, (None, None, "JUMLAH", *(None,) * 11, 63_435)]
    kib("kib_b_ganti_halaman.xlsx", pages, 11, 5, [
        *unknown(4), peringatan("kondisi_belum_diketahui", KIB_SEL, "B19"),
    ])  # fmt: skip
    ruang = bentuk.kir({"Aula": [room_good(PC, "P.C Unit", 5, 5)]})
    temuan = [peringatan("lembar_bentuk_lain", "KIB B"), peringatan("kir_tanpa_kib")]
    refused("kib_b_dan_kir.xlsx", workbook(KIR=ruang, KIB_B=kisi), [temuan[0], galat("kir_tanpa_kib")], jenis="kir")
    buku = workbook(KIB_B=kisi, Catatan=[("catatan sendiri",)])
    buku["Catatan"].sheet_state = "hidden"
    write(FOLDER, "kib_b_lembar_tersembunyi.xlsx", buku, {
        **KIB, "jumlah": {"barang": 10}, "temuan": [peringatan("lembar_tersembunyi", "Catatan"), *unknown(4)],
    })  # fmt: skip
    refused("kib_b_dua_lembar.xlsx", workbook(KIB_B=kisi, UPB_2=kisi),
            [galat("lembar_lebih_dari_satu", "UPB 2", "B8")], jenis="kib_b")  # fmt: skip


def typed() -> None:
    """Amounts, years and codes in the many ways in which people type them."""
    rows = [
        good(PC, "P.C Unit", "000001", "Rp 8,4 Jt"),
        good(PC, "P.C Unit", "000002", "8,0E+06", date(2019, 5, 1)),
        good(PC, "P.C Unit", "000003", "8.000.000,00", "31/12/2018"),
        good(PC, "P.C Unit", "000004", "-", "31 Nopember 2018".replace("31", "30")),
        good(PC, "P.C Unit", "0005 s.d 0006", None, "00-00-0000"),
        good("1.3.2.10.01.02.001.", "P.C Unit", "000007", 8_000_000.0, 2019.0),
    ]
    kib("kib_b_cara_tulis.xlsx", bentuk.kib_b(rows), 7, 6, unknown(6))
    inggris = [good(PC, "P.C Unit", "000001", "8,400,000.50"), good(PC, "P.C Unit", "000002", "1,250,000")]
    kib("kib_b_angka_inggris.xlsx", bentuk.kib_b(inggris), 2, 2, [
        peringatan("dibulatkan", KIB_SEL, "O11"), *unknown(2),
    ])  # fmt: skip
    tanggal = [good(date(2002, 3, 1), "P.C Unit", "000001", 8_000_000), good(True, "P.C Unit", "000002", 8_000_000)]
    refused("kib_b_kode_tanggal.xlsx", workbook(KIB_B=bentuk.kib_b(tanggal)),
            [galat("kode_angka", KIB_SEL, sel) for sel in ("B11", "B12")], **KIB)  # fmt: skip


def own_workbook() -> None:
    """The template with its own example filled in, and with what breaks its rules."""
    isi = _template()
    tersisi = load_workbook(BytesIO(isi))
    for lembar in LEMBAR:
        _type(tersisi, lembar.nama, {"kode_tempat": UNIT, **CONTOH[lembar.nama]})
    harapan = {"jenis": "templat", "unit": [UNIT]}
    write(FOLDER, "templat_contoh.xlsx", tersisi,
          {**harapan, "jumlah": {"barang": 2, "orang": 1}, "baris": 3, "temuan": []})  # fmt: skip
    write(FOLDER, "templat_kosong.xlsx", load_workbook(BytesIO(isi)), {**harapan, "baris": 0, "temuan": []})
    salah = load_workbook(BytesIO(isi))
    row = _type(salah, "Perangkat", {"kode_tempat": "35.03.02", "komponen": "pc", "kode_barang": 1.3,
                                     "tahun_perolehan": "dulu", "jumlah": -1, "kondisi": "bagus"})  # fmt: skip
    akses = _type(salah, "Akses", {"kode_tempat": UNIT, "komponen": "kunci", "status": "teruji", "tanggal": "kemarin"})
    refused("templat_salah.xlsx", salah, [
        galat("templat_tempat_lain", "Perangkat", f"B{row}"),
        galat("kode_angka", "Perangkat", f"D{row}"),
        galat("bukan_tahun", "Perangkat", f"F{row}"),
        galat("banyak_tidak_wajar", "Perangkat", f"G{row}"),
        galat("bukan_pilihan", "Perangkat", f"H{row}"),
        galat("nilai_kosong", "Akses", f"D{akses}"),
        galat("bukan_hari", "Akses", f"F{akses}"),
    ], **harapan)  # fmt: skip


def _template() -> bytes:
    with TemporaryDirectory() as folder, Store.create(Path(folder) / "acuan.duckdb") as store:
        load_reference(store, Actor("penguji", "admin"))
        with store.read() as now:
            isi = write_template(now, UNIT)
    assert isi is not None
    return as_bytes(load_workbook(BytesIO(isi)))


def _type(buku: Workbook, lembar: str, isi: dict[str, object]) -> int:
    """Type a new row into the first empty line of a sheet; its number."""
    sheet = buku[lembar]
    names = [satu.nama for satu in next(form for form in LEMBAR if form.nama == lembar).isian]
    row = next(n for n in range(4, sheet.max_row + 1) if not sheet.cell(n, 2).value)
    for nama, nilai in isi.items():
        sheet.cell(row, names.index(nama) + 1).value = nilai
    return row
