"""Writes the budget goldens: `python -m tests.golden.buat_anggaran`."""

from pathlib import Path

from openpyxl import Workbook

from tests.golden import buat_penetapan, buat_ppas
from tests.golden.bentuk_anggaran import (
    ALAT,
    INTERNET,
    JASA,
    PC,
    REKAP_GABUNG,
    RKA,
    accounts,
    akun,
    komponen,
    rekap_headings,
    rekap_row,
    rincian_block,
    rka_rekap,
)
from tests.golden.buat import galat, peringatan, workbook, write

FOLDER = Path(__file__).parent / "anggaran"


def rka_recap() -> None:
    rows = [
        ("KECAMATAN PANGGUL", *(None,) * 7, 999, 5_000_000, 21_000_000, 26_000_000, 888),
        *rekap_headings(26_000_000),
        rekap_row(*ALAT, 0, 21_000_000, 21_000_000, "DAU"),
        rekap_row(JASA[0][:12], "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", jumlah=5_000_000),
        rekap_row(*JASA, 5_000_000, 0, 5_000_000, "DAU"),
        ("JUMLAH", *(None,) * 10, 26_000_000),
        (None,) * 8 + ("Trenggalek, 30 September 2020",),
        ("TIM ANGGARAN PEMERINTAH DAERAH",),
        ("NO.", None, "NAMA", None, None, "NIP", None, "JABATAN"),
        ("1.",),
    ]
    buku = workbook(BELANJA=rka_rekap(rows))
    for gabung in REKAP_GABUNG:
        buku["BELANJA"].merge_cells(gabung)
    temuan = [peringatan("jumlah_tidak_cocok", "BELANJA", "L15")]
    write(
        FOLDER,
        "rka_rekap.xlsx",
        buku,
        {"jenis": "rka_rekap", **RKA, "jumlah": {"pagu": 26_000_000}, "baris": 2, "temuan": temuan},
    )


def detail_book() -> Workbook:
    alat = rincian_block(
        ALAT,
        [
            *accounts(PC, 21_000_000),
            akun(None, "[#] Pengadaan komputer", 21_000_000),
            akun(None, "[-] Untuk pelayanan", 21_000_000),
            komponen("PC Unit\nSpesifikasi : Core i5", "2 Unit", "Unit", 10_500_000, 21_000_000),
            ("Jumlah Anggaran Sub Kegiatan :", *(None,) * 5, 21_000_000),
        ],
    )
    jasa = rincian_block(
        JASA,
        [
            *accounts(INTERNET, 6_000_000),
            komponen("Langganan internet", "12 Bulan", "Bulan", 500_000, 6_000_000),
            ("Jumlah Anggaran Sub Kegiatan :", *(None,) * 5, 6_000_000),
            (None, None, None, None, "Trenggalek, 30 September 2020"),
            (None, None, None, None, "Camat Panggul"),
        ],
        judul=False,
    )
    return workbook(RKA=[*alat, (), *jasa])


def rka_detail() -> None:
    write(
        FOLDER,
        "rka_rincian.xlsx",
        detail_book(),
        {"jenis": "rka_rincian", **RKA, "jumlah": {"pagu": 27_000_000}, "baris": 2, "temuan": []},
    )


def rka_recap_groups() -> None:
    """Kelompok that do not add up, a sum that Excel never computed, the same budget already in as detail."""
    rows = [
        *rekap_headings("=SUBTOTAL(9,L15:L15)"),
        rekap_row(*ALAT, 500_000, 20_000_000, 21_000_000, "DAU"),
    ]
    temuan = [
        peringatan("jumlah_tanpa_nilai", "BELANJA", "L11"),
        peringatan("kelompok_tidak_cocok", "BELANJA", "L15"),
        peringatan("menggantikan_bentuk_lain"),
    ]
    harapan = {"jenis": "rka_rekap", **RKA, "jumlah": {"pagu": 21_000_000}, "baris": 1, "temuan": temuan}
    buku = workbook(BELANJA=rka_rekap(rows))
    write(FOLDER, "rka_rekap_menggantikan_rincian.xlsx", buku, {**harapan, "sebelum": ["rka_rincian.xlsx"]})
    before = rka_rekap([*rekap_headings(1), rekap_row(*ALAT, 0, 1, 1)])
    before[6] = (*before[6][:6], "SUMBER", *before[6][7:])
    harapan = {"temuan": [galat("judul_kolom_kurang", "BELANJA", "F7")]}
    write(FOLDER, "rka_rekap_tanpa_sumber_dana.xlsx", workbook(BELANJA=before), harapan)


def rka_detail_six_columns() -> None:
    """One sheet a sub kegiatan, the account over six columns with dots left standing, no colons in the header block."""
    buku = workbook(A=_wide(ALAT, PC, 21_000_000, 2), B=_wide(JASA, INTERNET, 6_000_000, 12))
    temuan = [peringatan("golongan_meragukan", "A", "L16")]  # “Barang” says nothing of what is bought
    harapan = {"jenis": "rka_rincian", **RKA, "jumlah": {"pagu": 27_000_000}, "baris": 2, "temuan": temuan}
    write(FOLDER, "rka_rincian_enam_kolom_dua_lembar.xlsx", buku, harapan)
    lain = workbook(A=_wide(ALAT, PC, 5, 1), B=_wide(JASA, INTERNET, 6, 1, "Kecamatan Munjungan"))
    harapan = {"temuan": [galat("kolom_tidak_seragam", "B")]}
    write(FOLDER, "rka_rincian_dua_kantor.xlsx", lain, harapan)


def _wide(
    sub: tuple[str, str], rek: tuple[str, str], jumlah: int, volume: int, unit: str = "Kecamatan Panggul"
) -> list[tuple[object, ...]]:
    def keyed(kunci: str, nilai: str) -> tuple[object, ...]:
        return (kunci, *(None,) * 5, nilai)

    ruas = rek[0].split(".")
    return [
        ("RENCANA KERJA DAN ANGGARAN", *(None,) * 8, "FORMULIR RKA-RINCIAN BELANJA SKPD"),
        ("SATUAN KERJA PERANGKAT DAERAH",),
        ("Pemerintah Kabupaten Trenggalek Tahun Anggaran 2021",),
        keyed("Organisasi", unit),
        keyed("Alokasi 2020", "5"),
        keyed("Sub Kegiatan", f"{sub[0]} {sub[1]}"),
        ("Kode Rekening", *(None,) * 5, "Uraian", "Rincian Perhitungan", None, None, None, "Jumlah (Rp)"),
        (*(None,) * 7, "Koefisien", "Satuan", "Harga", "PPN"),
        *(
            (*(f"{satu}." for satu in ruas[:k]), *(None,) * (6 - k), "Belanja", *(None,) * 4, jumlah)
            for k in range(1, 6)
        ),
        (*(f"{satu}." for satu in ruas[:5]), ruas[5], rek[1], *(None,) * 4, jumlah),
        (*(None,) * 6, "[#] Kelompok", *(None,) * 4, jumlah),
        (*(None,) * 6, "Barang", volume, "Unit", jumlah // volume, 0, jumlah),
        (*(None,) * 6, "Jumlah", *(None,) * 4, jumlah),
    ]


def rka_detail_faults() -> None:
    """Money that is neither komponen nor sum, a komponen above any account, a total that does not hold."""
    rows = [
        komponen("Terlalu awal", "1 Unit", "Unit", 5, 5),
        *accounts(PC, 21_000_000),
        (None, "Tambahan tanpa satuan", None, None, None, None, 1_000_000),
        komponen("PC Unit", "2 Unit", "Unit", 10_500_000, "2l.000.000"),
    ]
    temuan = [
        galat("rincian_tanpa_rekening", "RKA", "B14"),
        galat("rincian_tanpa_satuan", "RKA", "G18"),
        galat("bukan_rupiah", "RKA", "G19"),
        *(peringatan("jumlah_tidak_cocok", "RKA", sel) for sel in ("G15", "G16", "G17")),
    ]
    write(FOLDER, "rka_rincian_salah.xlsx", workbook(RKA=rincian_block(ALAT, rows)), {"temuan": temuan})
    rows = [*accounts(PC, 21_000_000), komponen("PC Unit", "2 Unit", "Unit", 10_500_000, 20_000_000)]
    rows.append(("Jumlah Anggaran Sub Kegiatan :", *(None,) * 5, 21_000_000))
    temuan = [peringatan("jumlah_tidak_cocok", "RKA", f"G{n}") for n in (14, 15, 16, 18)]
    harapan = {"jenis": "rka_rincian", **RKA, "jumlah": {"pagu": 20_000_000}, "baris": 1, "temuan": temuan}
    write(FOLDER, "rka_rincian_jumlah_tidak_cocok.xlsx", workbook(RKA=rincian_block(ALAT, rows)), harapan)
    nameless = [
        ("Sub Kegiatan", ":", "tanpa kode") if row[:1] == ("Sub Kegiatan",) else row
        for row in rincian_block(ALAT, rows)
    ]
    temuan = [galat("sub_kegiatan_tidak_disebut", "RKA", "C9"), galat("sub_kegiatan_tidak_disebut", "RKA", "A12")]
    write(FOLDER, "rka_rincian_tanpa_sub_kegiatan.xlsx", workbook(RKA=nameless), {"temuan": temuan})


def rka_detail_as_html() -> None:
    """What a regional system downloads as "Excel": tables of a page, money as `Rp. 1.234.567`."""
    rows = rincian_block(ALAT, [
        *accounts(PC, "Rp. 21.000.000"),
        komponen("PC Unit<br>Spesifikasi : Core i5", "2 Unit", "Unit", "Rp. 10.500.000", "Rp. 21.000.000"),
    ])  # fmt: skip
    top = "".join(
        f"<tr>{''.join(f'<td>{_html(satu)}</td>' for satu in row if satu is not None)}</tr>" for row in rows[:11]
    )
    head = (
        '<tr><td rowspan="2">Kode Rekening</td><td rowspan="2">Uraian</td><td colspan="4">Rincian Perhitungan</td>'
        '<td rowspan="2">Jumlah (Rp)</td></tr><tr><td>Koefisien</td><td>Satuan</td><td>Harga</td><td>PPN</td></tr>'
    )
    body = "".join(f"<tr>{''.join(f'<td>{_html(satu)}</td>' for satu in row)}</tr>" for row in rows[13:])
    page = f"<html><body><table>{top}</table><table>{head}{body}</table></body></html>"
    harapan = {
        "jenis": "rka_rincian",
        **RKA,
        "jumlah": {"pagu": 21_000_000},
        "baris": 1,
        "temuan": [peringatan("berkas_html")],
    }
    write(FOLDER, "rka_rincian_html.xls", page.encode(), harapan)


def _html(satu: object) -> str:
    return "&nbsp;" if satu is None else str(satu)


def main() -> None:
    """All of them."""
    buat_ppas.main()
    rka_recap()
    rka_recap_groups()
    rka_detail()
    rka_detail_six_columns()
    rka_detail_faults()
    rka_detail_as_html()
    buat_penetapan.main()


if __name__ == "__main__":
    main()
