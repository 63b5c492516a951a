"""Writes the goldens of goods, staff, prices and file forms: `python -m tests.golden.buat_barang`."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.golden import bentuk_barang as bentuk
from tests.golden.bentuk_barang import KOSONG, NIP, good, person, room_good
from tests.golden.buat import Kisi, Sel, galat, peringatan, workbook, write
from tests.intake.borang import KEPALA_KIR, PANGGUL, PC, ROUTER

FOLDER = Path(__file__).parent / "barang"
PRINTER = "1.3.2.10.02.03.003"
KIB: dict[str, Any] = {"jenis": "kib_b", "unit": ["35.03.01"]}
KIR: dict[str, Any] = {"jenis": "kir", "unit": ["35.03.01"], "sebelum": ["kib_b_simda.xlsx"]}
ORANG: dict[str, Any] = {"unit": ["35.03.01"]}
SIMDA = [
    good("1.3.2.10.001.002.001", "P.C Unit", "000001 s/d 000005", 42_500),
    good("1.3.2.10.002.003.003", "Printer (Peralatan Personal Komputer)", "000001", "1.935,00", 2018),
    good("1.3.2.10.002.004.002", "Router", "000001, 000003", 3_000),
    good("1.3.2.05.002.001.004", "Lemari Besi", "000001 s/d 000002", 4_000),
]
KIB_SEL = "KIB B"


def unknown(rows: int, first: int = 11) -> list[dict[str, str]]:
    """Without KIR nobody knows the condition of any good."""
    return [peringatan("kondisi_belum_diketahui", KIB_SEL, f"B{first + n}") for n in range(rows)]


def kib(nama: str, kisi: Kisi, barang: int, baris: int, temuan: list[dict[str, str]]) -> None:
    harapan = {**KIB, "jumlah": {"barang": barang}, "baris": baris, "temuan": temuan}
    write(FOLDER, nama, workbook(KIB_B=kisi), harapan)


def refused(nama: str, isi: Workbook | bytes, temuan: list[dict[str, str]], **harapan: Any) -> None:
    write(FOLDER, nama, isi, {**harapan, "temuan": temuan})


def kib_good() -> None:
    tail: list[tuple[Sel, ...]] = [
        (None, "Jumlah", *(None,) * 12, 51_435),
        KOSONG,
        (*(None,) * 12, "Trenggalek, 31 Desember 2020"),
        (None, "MENGETAHUI"),
        (None, "NIP."),
    ]
    kib("kib_b_simda.xlsx", bentuk.kib_b([*SIMDA, *tail], "Harga (Ribuan Rp)"), 10, 4, unknown(4))
    tail[0] = (None, "Jumlah", *(None,) * 12, 51_000)
    salah = [peringatan("jumlah_tidak_cocok", KIB_SEL, "O15"), *unknown(4)]
    kib("kib_b_jumlah_salah.xlsx", bentuk.kib_b([*SIMDA, *tail], "Harga (Ribuan Rp)"), 10, 4, salah)
    lama = [
        good("02.06.03.02.001", "PC Unit", "0001 s/d 0002", 15_500, 2013),
        good("02.06.03.05.003", "Printer", "0001", 1_935, 2013),
    ]
    ditebak = [peringatan("ribuan_ditebak", KIB_SEL, "O8"), *unknown(2)]
    kib("kib_b_17_2007_ribuan.xlsx", bentuk.kib_b(lama, "Harga"), 3, 2, ditebak)
    rupiah = [
        good(PC, "P.C Unit", "000001", "Rp. 8.387.500,-"),
        good(PC, "All In One", "000002", "Rp8.800.000"),
        good(PRINTER, "Printer", "-", "2.465.499,00", "Des 2018"),
    ]
    kib("kib_b_rupiah_tertulis.xlsx", bentuk.kib_b(rupiah), 3, 3, unknown(3))


def kib_long() -> None:
    """The form with Jumlah and Harga Satuan; the header comes again after a page."""
    kepala = ("No", "Kode Lokasi", "Kode Barang", "Nama Barang", "Nomor Register", "Merk / Type", "Tahun Perolehan",
              "Jumlah", "Harga Satuan (Rp)", "Keterangan")  # fmt: skip
    atas: list[tuple[Sel, ...]] = [("KIB B PERALATAN DAN MESIN",), ("SKPD", None, ":", PANGGUL), KOSONG, kepala]
    satu = (1, "12.13", PC, "Komputer", None, "HP", 2019, 3, 8_000_000, None)
    dua = (2, "12.13", ROUTER, "Router Mikrotik", "000001 s/d 000002", "Mikrotik", 2020, 2, 1_500_000, None)
    kib("kib_b_harga_satuan.xlsx", [*atas, satu, kepala, dua], 5, 2, [
        peringatan("kondisi_belum_diketahui", KIB_SEL, "C5"),
        peringatan("kondisi_belum_diketahui", KIB_SEL, "C7"),
    ])  # fmt: skip
    salah = (*dua[:7], 3, 1_500_000, None)
    refused("kib_b_jumlah_bukan_register.xlsx", workbook(KIB_B=[*atas, satu, salah]),
            [galat("jumlah_bukan_register", KIB_SEL, "H6")], **KIB)  # fmt: skip


def kib_traps() -> None:
    kode = [
        good(1.3, "P.C Unit", "000001", 8_000_000),
        good(PC, "P.C Unit", "000005 s/d 000001", 8_000_000),
        good(PC, "P.C Unit", "000009", "delapan juta"),
        good(PC, "P.C Unit", "000010", "(8.000.000)"),
        good(PC, None, "000011", 8_000_000),
        good(PC, "P.C Unit", "000012", "#REF!"),
        good(PC, "P.C Unit", "000013", "=O11*2"),
        good(None, "Printer", "000014", 8_000_000),
        good(PC, "P.C Unit", "000015", 8_000_000, "kapan-kapan"),
    ]
    named = [("kode_angka", "B11"), ("bukan_register", "D12"), ("bukan_rupiah", "O13"), ("rupiah_negatif", "O14"),
             ("nama_barang_kosong", "C15"), ("sel_rusak", "O16"), ("rumus_tanpa_nilai", "O17"),
             ("kode_barang_kosong", "B18"), ("bukan_tahun", "H19")]  # fmt: skip
    refused("kib_b_galat_sel.xlsx", workbook(KIB_B=bentuk.kib_b(kode)),
            [galat(kode, KIB_SEL, sel) for kode, sel in named], **KIB)  # fmt: skip
    tablet = [
        good("1.3.2.10.01.02.009", "PC All In One HP 22", "000001", 8_387_500),
        good(PC, "P.C\u00a0Unit ", "000001", 8_000_000),
        good(PC, "P.C Unit", "000001", 8_000_000),
    ]
    kib("kib_b_salah_kode.xlsx", bentuk.kib_b(tablet), 3, 3, [
        peringatan("register_ganda", KIB_SEL, "B13"),
        peringatan("nama_bukan_kodenya", KIB_SEL, "B11"),
        *unknown(3),
    ])  # fmt: skip
    refused("kib_b_kantor_lain.xlsx", workbook(KIB_B=bentuk.kib_b(SIMDA, unit="33.01.02 Kecamatan Panggul")),
            [galat("perangkat_daerah_tidak_dikenal", KIB_SEL, "D5")], jenis="kib_b")  # fmt: skip
    refused("kib_b_kosong.xlsx", workbook(KIB_B=bentuk.kib_b([(None,) * 16, (" ", "\u00a0")])),
            [galat("tanpa_baris", KIB_SEL)], **KIB)  # fmt: skip


def kir() -> None:
    ruang = {
        "Ruang Pelayanan": [
            room_good("1.3.2.10.01.02.001", "P.C Unit", "3 / 000001 s/d 000003", 2, 1),
            room_good("1.3.2.10.02.03.003", "Printer", "000001", None, "(KB)", None),
        ],
        "Ruang Camat": [
            room_good("1.3.2.10.01.02.001", "P.C Unit", "2 / 000004 s/d 000005", "√"),
            room_good("1.3.2.10.02.04.002", "Router", "000001", None, None, "v"),
            room_good("1.3.2.05.02.001.004", "Lemari Besi", "000001 s/d 000002", 2),
        ],
    }
    satu = [peringatan("kib_bukan_kir")]
    write(FOLDER, "kir_hitungan_dan_tanda.xlsx", workbook(KIR=bentuk.kir(ruang)),
          {**KIR, "jumlah": {"barang": 9}, "baris": 5, "temuan": satu})  # fmt: skip
    salah = {"Ruang Camat": [room_good(PC, "P.C Unit", "3 / 000001 s/d 000002", 3), room_good(PC, "P.C", 2, 1, 2)]}
    temuan = [galat("jumlah_bukan_register", "KIR", "I8"), galat("keadaan_bukan_jumlah", "KIR", "K9")]
    refused("kir_tidak_klop.xlsx", workbook(KIR=bentuk.kir(salah)), temuan, **KIR)
    tanpa = {key: value for key, value in KIR.items() if key != "sebelum"}
    refused("kir_tanpa_kib.xlsx", workbook(KIR=bentuk.kir(ruang)), [galat("kir_tanpa_kib")], **tanpa)


def kir_short() -> None:
    """One column names the condition; lost goods are said and not counted."""
    kepala = (("No", "Nama Barang", "Merk", "Tahun Pembelian", "Kode Barang", "Jumlah", "Kondisi", "Ket"),)
    rows: list[tuple[Sel, ...]] = [
        (1, "P.C Unit", "HP", 2019, PC, 5, "Rusak Ringan", None),
        (2, "Printer", "Epson", 2018, PRINTER, 1, "rb", None),
        (3, "Router", "-", 2019, ROUTER, 2, "Hilang", None),
    ]
    temuan = [peringatan("barang_hilang", "KIR", "G9"), peringatan("kir_bukan_kib", "KIR", "B8")]
    temuan += [peringatan("kib_bukan_kir")] * 3
    write(FOLDER, "kir_satu_kolom.xlsx", workbook(KIR=bentuk.kir({"Aula": rows}, kepala=kepala)),
          {**KIR, "jumlah": {"barang": 6}, "baris": 2, "temuan": temuan})  # fmt: skip
    kosong = [room_good(PC, "P.C Unit", 5), room_good(PRINTER, "Printer", 1, None, None, 1)]
    temuan = [peringatan("keadaan_kosong", "KIR", "K8"), peringatan("kir_bukan_kib", "KIR", "B9")]
    temuan += [peringatan("kib_bukan_kir")] * 4
    write(FOLDER, "kir_keadaan_kosong.xlsx", workbook(KIR=bentuk.kir({"Aula": kosong}, kepala=KEPALA_KIR)),
          {**KIR, "jumlah": {"barang": 1}, "baris": 1, "temuan": temuan})  # fmt: skip


def staff() -> None:
    rows = [
        ("I. SEKRETARIAT (2 ORANG)",),
        person(NIP[0], "Pranata Komputer", 1),
        person(NIP[1], "Pengadministrasi Umum", 2),
        KOSONG,
        ("II. SEKSI PEMERINTAHAN (1 ORANG)",),
        person(NIP[2], "PENGADMINISTRASI UMUM", 3),
        person("-", "Operator Data", 4),
        (None, None, "Trenggalek, 30 September 2020"),
        (None, None, "CAMAT"),
        (None, None, "NIP. 199912312020121999"),
    ]
    temuan = [peringatan("jumlah_orang_tidak_cocok", "DUK", "A12")]
    write(FOLDER, "duk_17_kolom.xlsx", workbook(DUK=bentuk.duk(rows)),
          {"jenis": "duk", **ORANG, "jumlah": {"orang": 4}, "baris": 3, "temuan": temuan})  # fmt: skip
    kepala = ("No", "Nama Pegawai", "NIP", "Golongan/Pangkat", "Jabatan", "Unit Kerja", "Pendidikan Terakhir", "Status")
    simple: list[tuple[Sel, ...]] = [
        ("DAFTAR PEGAWAI",), ("Perangkat Daerah", None, ":", PANGGUL), KOSONG, kepala,
        (1, "Pegawai Contoh 1", 1.99901012020011e17, "Penata (III/c)", "Camat", "Kec. Panggul", "S1", "PNS"),
        (2, "Pegawai Contoh 2", NIP[3], "III/a", "Operator Komputer", "Kec. Panggul", "D3", "PNS"),
        (3, "Pegawai Contoh 3", NIP[3], "III/a", "Operator Komputer", "Kec. Panggul", "D3", "PNS"),
        (4, "Pegawai Contoh 4", "19990404202004200", "II/c", "Operator Komputer", "Kec. Panggul", "D3", "PNS"),
        ("REKAPITULASI",), (None, "Golongan III", None, None, "3 orang"),
    ]  # fmt: skip
    temuan = [peringatan(kode, "Data", sel) for kode, sel in
              (("nip_angka", "C5"), ("nip_ganda", "C7"), ("nip_tidak_wajar", "C8"))]  # fmt: skip
    write(FOLDER, "duk_sederhana.xlsx", workbook(Data=simple),
          {"jenis": "duk", **ORANG, "jumlah": {"orang": 3}, "baris": 2, "temuan": temuan})  # fmt: skip
    refused("duk_tanpa_jabatan.xlsx", workbook(DUK=bentuk.duk([person(NIP[0], None)])),
            [galat("jabatan_kosong", "DUK", "F8"), galat("tanpa_baris", "DUK")], jenis="duk", **ORANG)  # fmt: skip


def bezetting() -> None:
    kepala = ("No", "Nama Jabatan", "Kelas", "Jenis", "Kebutuhan (ABK)", "Bezetting", "+/- (Selisih)", "Ket")
    rows: list[tuple[Sel, ...]] = [
        ("BEZETTING PEGAWAI",), ("Unit Kerja", f": {PANGGUL}"), KOSONG, kepala, tuple(f"({n})" for n in range(1, 9)),
        (1, "Camat", 12, "Struktural", 1, 1, 0, None),
        (2, "Pengelola Data", 6, "Pelaksana", 2, "1", -1, None),
        (3, "Statistisi", 8, "Fungsional", 1, "-", -1, None),
        (4, "Pengadministrasi", 5, "Pelaksana", 3, None, -3, None),
        (None, "Jumlah", None, None, 7, 3, None, None),
    ]  # fmt: skip
    temuan = [
        peringatan("bezetting_kosong", "Bezetting", "F9"),
        peringatan("jumlah_orang_tidak_cocok", "Bezetting", "F10"),
    ]
    harapan = {"jenis": "bezetting", **ORANG, "jumlah": {"orang": 2}, "baris": 2, "temuan": temuan}
    write(FOLDER, "bezetting.xlsx", workbook(Bezetting=rows), harapan)
    rows[6] = (2, "Pengelola Data", 6, "Pelaksana", 2, 0.5, -1, None)
    refused("bezetting_setengah_orang.xlsx", workbook(Bezetting=rows), [
        galat("banyak_tidak_wajar", "Bezetting", "F7"),
        peringatan("bezetting_kosong", "Bezetting", "F9"),
        peringatan("jumlah_orang_tidak_cocok", "Bezetting", "F10"),
    ], jenis="bezetting", **ORANG)  # fmt: skip


if __name__ == "__main__":
    from tests.golden.buat_bentuk import forms, packages, prices
    from tests.golden.buat_susunan import layouts, own_workbook, typed

    for cases in (kib_good, kib_long, kib_traps, kir, kir_short, staff, bezetting, forms, prices, packages,
                  layouts, typed, own_workbook):  # fmt: skip
        cases()
