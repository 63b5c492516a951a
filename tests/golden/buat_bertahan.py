"""What else an importer must survive, each in a workbook of its own: `python -m tests.golden.buat_bertahan`.

docs/intake.md says which trap each of them stands for.
"""

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.golden import bentuk_barang as bentuk
from tests.golden.bentuk_anggaran import (
    ALAT,
    INTERNET,
    JASA,
    PC,
    RKA,
    accounts,
    akun,
    komponen,
    rekap_headings,
    rekap_row,
    rincian_block,
    rka_rekap,
)
from tests.golden.bentuk_barang import good, room_good
from tests.golden.buat import Kisi, Sel, galat, peringatan, workbook, write
from tests.golden.buat_ppas import LAIN, NAMA, PPAS, leaf
from tests.golden.buat_ppas import good as ppas_good
from tests.intake.borang import KEPALA_KIB, KEPALA_PPAS, PANGGUL, SUB, headings, line, ppas_cells
from tests.intake.borang import PC as KODE_PC

ANGGARAN, BARANG = (Path(__file__).parent / nama for nama in ("anggaran", "barang"))
TUGU = "35.03.05 Kecamatan Tugu"
RINCIAN: dict[str, Any] = {"jenis": "rka_rincian", **RKA}
SUB_TULISAN = "Pengadaan Peralatan Gedung Kantorrn ******)"


def money() -> None:
    """Units said above the table, an amount with its words, a zero that shows as a dash, every kind of total."""
    rows = ppas_cells([*headings(21_000), leaf(21_000)])
    rows[2] = ("(dalam ribuan rupiah)",)
    harapan = ppas_good(21_000_000, 1, peringatan("satuan_di_judul", "PPAS", "A3"))
    write(ANGGARAN, "ppas_ribuan_di_judul.xlsx", workbook(PPAS=rows), harapan)
    kepala = (*KEPALA_PPAS[:8], "Plafon Anggaran Sementara (Rp.000.000)")
    isi = ppas_cells([*headings(), leaf(21)], kepala=kepala)
    write(ANGGARAN, "ppas_jutaan_rupiah.xlsx", workbook(PPAS=isi), ppas_good(21_000_000, 1))
    spelled = "Rp. 21.000.000,00 (dua puluh satu juta rupiah)"
    isi = ppas_cells([*headings(), leaf(spelled), line(*LAIN, None, 0), line("7.01.01.2.03.97", "Mebel", None, "NULL")])
    buku = workbook(PPAS=isi)
    buku["PPAS"]["I13"].number_format = '#,##0;[Red](#,##0);"-";@'
    write(ANGGARAN, "ppas_terbilang_dan_nol.xlsx", buku, ppas_good(21_000_000, 3))
    labels = ("Jumlah", "JUMLAH", "Total", "TOTAL", "Sub Total", "Jumlah Anggaran Sub Kegiatan :", "GRAND TOTAL",
              "Jumlah Total Anggaran Kegiatan :", "Jumlah Belanja", "Total Surplus/(Defisit)", "Jml",
              "J U M L A H")  # fmt: skip
    totals = [(*(None,) * 5, label, None, None, 7_000_000) for label in labels]
    totals.append(("7", "01", "01", "2.03", "X", "Administrasi Umum", None, None, 7_000_000))
    totals.append(("7.01.01.X", *(None,) * 4, "Program", None, None, 7_500_000))
    isi = ppas_cells([*headings(7_000_000), leaf(7_000_000), *totals])
    harapan = ppas_good(7_000_000, 1, peringatan("jumlah_tidak_cocok", "PPAS", "I26"))
    write(ANGGARAN, "ppas_nama_jumlah.xlsx", workbook(PPAS=isi), harapan)


def texts() -> None:
    """Names with the marks of dumps and footnotes, twenty lines above the table, codes of four digits."""
    rows = ppas_cells(
        [*headings(), line("7.01.01.2.03.0024.", SUB_TULISAN, "- satu\n- dua", 5)], "Kantor Camat  PANGGUL"
    )
    extra: Kisi = [(f"Keterangan {n}", *(None,) * 4, ":", f"isi {n}") for n in range(18)]
    write(ANGGARAN, "ppas_dua_puluh_baris_judul.xlsx", workbook(PPAS=[*rows[:4], *extra, *rows[4:]]), ppas_good(5, 1))
    isi = [
        ("PLAFON ANGGARAN SEMENTARA BERDASARKAN PROGRAM DAN KEGIATAN",),
        ("TAHUN ANGGARAN 2021",),
        ("Nama Perangkat Daerah", None, None, None, ":", PANGGUL),
        ("Total Pagu", None, None, None, ":", "Rp. 30.000.000"),
        ("Nomor", None, None, None, "Program/Kegiatan", "Sasaran", "Target", "Plafon Anggaran Sementara (Rp)"),
        ("(1)", None, None, None, "(2)", "(3)", "(4)", "(5)"),
        ("7", None, None, None, "URUSAN"),
        ("7", "01", None, None, "KECAMATAN"),
        ("7", "01", "01", None, "PROGRAM PENUNJANG", "- A\n- B", "- 100 %\n- 90 %", 30_000_000),
        ("7", "01", "01", "2.03", "Administrasi Umum", "Tersedianya komputer", "1 tahun", 20_000_000),
        ("7", "01", "01", "2.02", "Administrasi Keuangan", None, None, 10_000_002),
    ]
    write(ANGGARAN, "ppas_empat_kolom_kegiatan.xlsx", workbook(PPAS=isi), ppas_good(30_000_002, 2))


def offices() -> None:
    """Blocks of two offices in one sheet are never one sum; the same office again after a page is."""
    one = ppas_cells([*headings(), leaf(5)])
    again = ppas_cells([*headings(), line(*LAIN, None, 7)])
    write(ANGGARAN, "ppas_dua_blok.xlsx", workbook(PPAS=[*one, (), *again]), ppas_good(12, 2))
    other = ppas_cells([*headings(), leaf(7)], TUGU)
    harapan = {"jenis": "ppas", "temuan": [galat("kolom_tidak_seragam", "PPAS", "G17")]}
    write(ANGGARAN, "ppas_dua_kantor.xlsx", workbook(PPAS=[*one, (), *other]), harapan)
    detail = [*rincian_block(ALAT, [*accounts(PC, 5), komponen("PC Unit", "1 Unit", "Unit", 5, 5)]), ()]
    second = rincian_block(JASA, [*accounts(INTERNET, 7), komponen("Internet", "1 Bulan", "Bulan", 7, 7)], TUGU)
    di = f"C{len(detail) + next(n for n, row in enumerate(second, 1) if TUGU in row)}"
    harapan = {"jenis": "rka_rincian", "temuan": [galat("kolom_tidak_seragam", "RKA", di)]}
    write(ANGGARAN, "rka_rincian_dua_kantor_satu_lembar.xlsx", workbook(RKA=[*detail, *second]), harapan)
    recap = rka_rekap([*rekap_headings(None), rekap_row(*ALAT, 0, 21, 21, "DAU")])
    next_ = rka_rekap([rekap_row(*JASA, 7, 0, 7, "DAU")], TUGU)
    temuan = [galat("kolom_tidak_seragam", "BELANJA", "E20"), peringatan("induk_tidak_ada", "BELANJA", "F26")]
    harapan = {"jenis": "rka_rekap", "temuan": temuan}
    write(ANGGARAN, "rka_rekap_dua_kantor.xlsx", workbook(BELANJA=[*recap, *next_]), harapan)
    _offices_of_goods()


def _offices_of_goods() -> None:
    def block(unit: str, register: str) -> list[tuple[Sel, ...]]:
        top: list[tuple[Sel, ...]] = [("KARTU INVENTARIS BARANG (KIB) B",), ("Unit Organisasi", None, ":", unit)]
        return [*top, *KEPALA_KIB, good(KODE_PC, "P.C Unit", register, 8_000_000), ()]

    unknown = [peringatan("kondisi_belum_diketahui", "KIB B", sel) for sel in ("B5", "B11")]
    harapan = {"jenis": "kib_b", "unit": ["35.03.01"], "jumlah": {"barang": 2}, "baris": 2, "temuan": unknown}
    write(BARANG, "kib_b_dua_blok.xlsx", workbook(KIB_B=[*block(PANGGUL, "1"), *block(PANGGUL, "2")]), harapan)
    harapan = {"jenis": "kib_b", "temuan": [galat("kolom_tidak_seragam", "KIB B", "D8")]}
    write(BARANG, "kib_b_dua_kantor.xlsx", workbook(KIB_B=[*block(PANGGUL, "1"), *block(TUGU, "2")]), harapan)
    kepala = ("No", "Nama Jabatan", "Kelas", "Jenis", "Kebutuhan (ABK)", "Bezetting", "+/- (Selisih)", "Ket")
    rows = [
        row
        for unit in (PANGGUL, TUGU)
        for row in (("BEZETTING PEGAWAI",), ("Unit Kerja", ":", unit), kepala, (1, "Camat", 12, None, 1, 1, 0), ())
    ]
    harapan = {"jenis": "bezetting", "temuan": [galat("kolom_tidak_seragam", "Bezetting", "C7")]}
    write(BARANG, "bezetting_dua_kantor.xlsx", workbook(Bezetting=rows), harapan)


def details() -> None:
    """Accounts in loose writing, a decimal koefisien, PPN as a percentage; a sheet RINGKASAN."""
    loose = [akun("5.2", "Modal", 8), akun("5.2.2", "Modal", 8), akun("5.2.2.10", "Komputer", 8)]
    loose += [akun("5.2.2.10.1", "Komputer", 8), akun("5.2.2.10.01.002. ", PC[1], 3)]
    loose.append((None, "PC Unit\nSpesifikasi : Core i5", "0,5 Paket", "Paket", "Rp. 6", "11%", "Rp. 3"))
    loose += [akun("5.2.02.10.001.00003", "Belanja Modal Komputer Unit Lainnya", 5)]
    loose.append((None, "Laptop", "1 Unit", "Unit", 5, 0.11, 5))
    summary = [("RINGKASAN",), ("Kode Rekening", None, None, "Uraian", "Jumlah (Rp)"), ("5", "2", None, "MODAL", 8),
               ("5.X", None, None, "Jumlah Belanja", 8)]  # fmt: skip
    harapan = {**RINCIAN, "jumlah": {"pagu": 8}, "baris": 2, "temuan": []}
    buku = workbook(RINGKASAN=summary, RKA_1=rincian_block(ALAT, loose))
    write(ANGGARAN, "rka_rincian_kode_longgar.xlsx", buku, harapan)
    alone = workbook(RINGKASAN=[("RENCANA KERJA DAN ANGGARAN",), ("Organisasi", ":", PANGGUL), *summary])
    write(ANGGARAN, "rka_ringkasan_saja.xlsx", alone, {"jenis": "", "temuan": [galat("bentuk_tidak_dikenal")]})


def changed() -> None:
    """Pergeseran, with the columns of before hidden and a difference beside them."""
    kepala = (*KEPALA_PPAS[:6], "Plafon Sebelum", "Plafon Setelah", "Bertambah/(Berkurang)")
    row = (*line(SUB, NAMA)[:6], 5, 4, "(1)")
    buku: Workbook = workbook(PPAS=ppas_cells([*headings(), row], kepala=kepala))
    buku["PPAS"].column_dimensions["G"].hidden = True
    asked = {"jenis": "ppas", "temuan": [galat("kolom_plafon_ganda", "PPAS", "G6")]}
    write(ANGGARAN, "ppas_pergeseran.xlsx", buku, asked)
    tahap = "Pergeseran APBD"
    harapan = {**PPAS, "tahap": tahap, "diminta": {"tahap": tahap}, "jumlah": {"pagu": 4}, "baris": 1, "temuan": []}
    write(ANGGARAN, "ppas_pergeseran_diminta.xlsx", buku, harapan)


def goods() -> None:
    """Marks beside dashes, two marks in a row, letters under the wrong heading; the header of Permendagri 47/2021."""
    ruang = {"Aula": [
        room_good("1.3.2.10.01.02.001", "P.C Unit", "5 / 000001 s/d 000005", "V", "-", "-"),
        room_good("1.3.2.10.02.03.003", "Printer", "000001", 0, "RR", 0),
    ]}  # fmt: skip
    kir: dict[str, Any] = {"jenis": "kir", "unit": ["35.03.01"], "sebelum": ["kib_b_simda.xlsx"]}
    harapan = {**kir, "jumlah": {"barang": 6}, "baris": 2, "temuan": [peringatan("kib_bukan_kir")] * 2}
    write(BARANG, "kir_tanda_dan_strip.xlsx", workbook(KIR=bentuk.kir(ruang)), harapan)
    salah = {"Aula": [
        room_good(KODE_PC, "P.C Unit", 2, "v", "v"),
        room_good(KODE_PC, "P.C Unit", 2, "Kurang Baik"),
        room_good(KODE_PC, "P.C Unit", 2, "1 unit", 1),
    ]}  # fmt: skip
    cells = ("K8", "L8", "K9", "K10")
    temuan = [*(galat("bukan_banyak", "KIR", sel) for sel in cells), galat("tanpa_baris", "KIR")]
    write(BARANG, "kir_tanda_salah.xlsx", workbook(KIR=bentuk.kir(salah)), {"jenis": "kir", "temuan": temuan})
    baru: Kisi = [
        ("KARTU INVENTARIS BARANG B PERALATAN DAN MESIN",),
        ("(Dalam Ribuan Rupiah)",),
        ("Unit Organisasi", None, ":", PANGGUL),
        ("No", "Kode Barang", "Nama Barang", "NIBAR", "Nomor Register", "Merk/Tipe", "Cara Perolehan",
         "Tanggal Perolehan", "Status Penggunaan", "Harga Perolehan (Rp)"),
        (1, KODE_PC, "P.C Unit", "123", "'000009", "HP", "Pembelian", "12/03/2020", "Digunakan", 8_000),
    ]  # fmt: skip
    temuan = [peringatan("satuan_di_judul", "KIB B", "A2"), peringatan("kondisi_belum_diketahui", "KIB B", "B5")]
    harapan = {"jenis": "kib_b", "unit": ["35.03.01"], "jumlah": {"barang": 1}, "baris": 1, "temuan": temuan}
    write(BARANG, "kib_b_nibar.xlsx", workbook(KIB_B=baru), harapan)


def main() -> None:
    """All of them."""
    for satu in (money, texts, offices, details, changed, goods):
        satu()


if __name__ == "__main__":
    main()
