"""The budget forms as the systems print them, in small: rows go in, a sheet comes out."""

from collections.abc import Sequence

RKA = {"unit": ["35.03.01"], "tahun": 2021, "tahap": "RKA", "versi_kode": "050-3708"}
APBD = {"unit": ["35.03.01"], "tahun": 2021, "tahap": "APBD", "versi_kode": "050-3708"}
Sel = object
Kisi = list[Sequence[Sel]]

PANGGUL = "7.01.0.00.0.00.06.0000 Kecamatan Panggul"
ALAT = ("7.01.01.2.06.02", "Penyediaan Peralatan dan Perlengkapan Kantor")
JASA = ("7.01.01.2.08.02", "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik")
PC = ("5.2.02.10.01.0002", "Belanja Modal Personal Computer")
INTERNET = ("5.1.02.02.01.0063", "Belanja Kawat/Faksimili/Internet/TV Berlangganan")


def rka_rekap(baris: Kisi, unit: str = PANGGUL, judul: str = "Tahun Anggaran 2021") -> Kisi:
    """RKA – Belanja SKPD: three header rows, the row of column numbers, then the rows as given."""
    return [
        ("RENCANA KERJA DAN ANGGARAN", *(None,) * 7, "FORMULIR RKA-BELANJA SKPD"),
        ("SATUAN KERJA PERANGKAT DAERAH",),
        (f"Pemerintah Kabupaten Trenggalek {judul}",),
        (),
        ("Organisasi", None, None, ":", unit),
        ("Rekapitulasi Anggaran Belanja Berdasarkan Program dan Kegiatan",),
        ("Urusan", "Bidang Urusan", "Program", "Kegiatan", "Sub Kegiatan", "URAIAN", "SUMBER DANA", "LOKASI", "JUMLAH"),
        (None,) * 8 + ("T-1", "Tahun N", None, None, "T+1"),
        (None,) * 9 + ("Belanja Operasi", "Belanja Modal", "Jumlah"),
        ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12=(10+11)", "13"),
        *baris,
    ]


REKAP_GABUNG = ("A7:A9", "B7:B9", "C7:C9", "D7:D9", "E7:E9", "F7:F9", "G7:G9", "H7:H9", "I7:M7", "I8:I9", "J8:L8",
                "M8:M9")  # fmt: skip


def rekap_row(
    kode: str, nama: str, operasi: Sel = None, modal: Sel = None, jumlah: Sel = None, sumber: str | None = None
) -> tuple[Sel, ...]:
    """One coded row, the code over five columns; last year's and next year's money beside it."""
    ruas = kode.split(".")
    kolom = [*ruas[:3], *(None,) * (3 - len(ruas[:3])), ".".join(ruas[3:5]) or None, ruas[5] if ruas[5:] else None]
    return (*kolom, nama, sumber, None, 999, operasi, modal, jumlah, 888)


def rekap_headings(jumlah: Sel) -> Kisi:
    """The rows above sub kegiatan 7.01.01.2.06.*."""
    return [
        rekap_row("7", "UNSUR KEWILAYAHAN", jumlah=jumlah),
        rekap_row("7.01", "KECAMATAN", jumlah=jumlah),
        rekap_row("7.01.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH", jumlah=jumlah),
        rekap_row("7.01.01.2.06", "Administrasi Umum Perangkat Daerah", jumlah=jumlah),
    ]


def rincian_block(sub: tuple[str, str], baris: Kisi, unit: str = PANGGUL, judul: bool = True) -> Kisi:
    """RKA – Rincian Belanja of one sub kegiatan, header block and table."""
    atas: Kisi = [
        ("RENCANA KERJA DAN ANGGARAN SATUAN KERJA PERANGKAT DAERAH",),
        ("Pemerintah Kabupaten Trenggalek Tahun Anggaran 2021",),
        ("Urusan Pemerintahan", ":", "7 UNSUR KEWILAYAHAN"),
        ("Kegiatan", ":", "7.01.01.2.06 Administrasi Umum Perangkat Daerah"),
        ("Organisasi", ":", unit),
        ("Alokasi Tahun 2020", ":", "Rp. 1.000.000"),
        ("Indikator", None, "Tolok Ukur Kinerja", None, "Target Kinerja"),
        ("Masukan", None, "Dana yang dibutuhkan", None, "Rp. 9.000.000"),
    ]
    return [
        *(atas if judul else []),
        ("Sub Kegiatan", ":", f"{sub[0]} {sub[1]}"),
        ("Sumber Pendanaan", ":", "[DANA UMUM] - DAU"),
        ("Lokasi", ":", "Kab. Trenggalek, Panggul, Semua Kelurahan"),
        ("Kode Rekening", "Uraian", "Rincian Perhitungan", None, None, None, "Jumlah (Rp)"),
        (None, None, "Koefisien", "Satuan", "Harga", "PPN"),
        *baris,
    ]


def akun(kode: str, nama: str, jumlah: Sel) -> tuple[Sel, ...]:
    return (kode, nama, None, None, None, None, jumlah)


def komponen(nama: str, koefisien: Sel, satuan: str, harga: Sel, jumlah: Sel) -> tuple[Sel, ...]:
    return (None, nama, koefisien, satuan, harga, 0, jumlah)


def accounts(rekening: tuple[str, str], jumlah: Sel) -> Kisi:
    """The headings from the akun down to the sub rincian objek."""
    ruas = rekening[0].split(".")
    akun_, jenis = ("BELANJA OPERASI", "Belanja Barang dan Jasa") if ruas[1] == "1" else ("BELANJA MODAL", "Modal")
    return [
        akun(".".join(ruas[:2]), akun_, jumlah),
        akun(".".join(ruas[:3]), jenis, jumlah),
        akun(rekening[0], rekening[1], jumlah),
    ]


def lampiran_ii(
    baris: Kisi, judul: str = "PENJABARAN APBD", atas: Kisi | None = None, uang: Sequence[Sel] = ("Jumlah",)
) -> Kisi:
    """Penjabaran APBD, Lampiran II: twelve code columns under one heading."""
    return [
        ("Lampiran II", None, ":", "Peraturan Bupati"),
        ("KABUPATEN TRENGGALEK",),
        (f"{judul} MENURUT URUSAN PEMERINTAHAN DAERAH, ORGANISASI, PROGRAM, KEGIATAN, SUB KEGIATAN",),
        ("TAHUN ANGGARAN 2021",),
        *(atas or []),
        ("Kode Rekening", *(None,) * 11, "Uraian", *uang, "Penjelasan", "Keterangan"),
        tuple(str(n) for n in range(1, 15 + len(uang) + 1)),
        *baris,
    ]


def lampiran_row(skpd: str, kode: str, rekening: str, nama: str, jumlah: Sel) -> tuple[Sel, ...]:
    """One row: urusan, bidang, office, program, kegiatan, sub kegiatan and as much of the account as there is."""
    ruas = kode.split(".")
    program = ruas[2] if ruas[2:] else "00"
    kegiatan = ".".join(ruas[3:5]) or "0.00"
    sub = ruas[5] if ruas[5:] else "00"
    parts = rekening.split(".") if rekening else []
    return (ruas[0], ruas[1], skpd, program, kegiatan, sub, *parts, *(None,) * (6 - len(parts)), nama, jumlah)


def lampiran_office(skpd: str, nama: str, isi: Sequence[tuple[tuple[str, str], tuple[str, str], int]]) -> Kisi:
    """All rows of an office: its own, one sub kegiatan after the other, each with the accounts under it."""
    total = sum(jumlah for _sub, _rek, jumlah in isi)
    rows: Kisi = [lampiran_row(skpd, "7.01", "", nama, rupiah(total))]
    rows.append(lampiran_row(skpd, "7.01", "5", "BELANJA DAERAH", rupiah(total)))
    for sub, rek, jumlah in isi:
        rows.append(lampiran_row(skpd, sub[0], "", sub[1], rupiah(jumlah)))
        ruas = rek[0].split(".")
        rows += [lampiran_row(skpd, sub[0], ".".join(ruas[:k]), "Belanja", rupiah(jumlah)) for k in range(1, 6)]
        rows.append(lampiran_row(skpd, sub[0], rek[0], rek[1], rupiah(jumlah)))
    return rows


def rupiah(jumlah: int) -> str:
    """`1.234.567,00`, as Lampiran II prints it."""
    return f"{jumlah:,}".replace(",", ".") + ",00"


KEPALA_DATAR = ("kode_daerah", "nama_daerah", "tahun", "tahap", "kode_skpd", "nama_skpd", "kode_sub_kegiatan",
                "nama_sub_kegiatan", "kode_rekening", "nama_rekening", "nama_sumber_dana", "pagu")  # fmt: skip


def datar(
    sub: tuple[str, str], rek: tuple[str, str], pagu: Sel, skpd: str = "7.01.0.00.0.00.06.0000",
    nama: str = "Kecamatan Panggul", tahun: Sel = "2021", tahap: str = "APBD",
) -> tuple[Sel, ...]:  # fmt: skip
    """One row of the flat export."""
    return ("35.03", "Kab. Trenggalek", tahun, tahap, skpd, nama, *sub, *rek, "DAU", pagu)
