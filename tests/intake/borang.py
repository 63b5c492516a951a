"""Small workbooks in the layouts of the offices, written by the tests themselves."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.store import ReceivedFile

Sel = object
Kisi = Sequence[Sequence[Sel]]

PANGGUL = "35.03.01 Kecamatan Panggul"
KEPALA_PPAS = (
    "Nomor",
    None,
    None,
    None,
    None,
    "Program/Kegiatan",
    "Sasaran",
    "Target",
    "Plafon Anggaran Sementara (Rp)",
)
KEPALA_KIB = (
    ("No. Urut", "Kode Barang", "Nama Barang / Jenis Barang", "Nomor Register", "Merk / Type", "Ukuran / CC", "Bahan",
     "Tahun Pembelian", "Nomor", None, None, None, None, "Asal usul / Cara Perolehan", "Harga (Rp)", "Keterangan"),
    (None,) * 8 + ("Pabrik", "Rangka", "Mesin", "Polisi", "BPKB", None, None, None),
)  # fmt: skip
KEPALA_KIR = (
    ("No Urut", "Nama Barang / Jenis Barang", "Merk / Model", "No. Seri Pabrik", "Ukuran", "Bahan",
     "Tahun Pembuatan / Pembelian", "No. Kode Barang", "Jumlah Barang / Register", "Harga Beli / Perolehan",
     "Keadaan Barang", None, None, "Keterangan Mutasi dll."),
    (None,) * 10 + ("Baik (B)", "Kurang Baik (KB)", "Rusak Berat (RB)", None),
)  # fmt: skip
KEPALA_DESA = (
    ("No", "Kode Desa", "Nama Desa / Kelurahan", "PC", None, None, None, "Printer", None, None, "Operator (orang)",
     "Internet (status)", "Layanan SKTM (status)"),
    (None, None, None, "B", "KB", "RB", "Tahun", "B", "KB", "RB", None, None, None),
)  # fmt: skip
SUB = "7.01.01.2.03.24"
"""Pengadaan Peralatan Gedung Kantor, in the book of Permendagri 90/2019."""
ROUTER, PC = "1.3.2.10.02.04.002", "1.3.2.10.01.02.001"


def book(nama: str, **lembar: Kisi) -> ReceivedFile:
    """A workbook of these sheets; a cell that is None stays empty, a text stays a text."""
    buku = Workbook()
    buku.remove(buku.active)
    for judul, kisi in lembar.items():
        _fill(buku.create_sheet(judul.replace("_", " ")), kisi)
    hasil = BytesIO()
    buku.save(hasil)
    return ReceivedFile(nama, hasil.getvalue())


def _fill(lembar: Worksheet, kisi: Kisi) -> None:
    for baris, isi in enumerate(kisi, start=1):
        for kolom, nilai in enumerate(isi, start=1):
            if nilai is not None:
                lembar.cell(baris, kolom, nilai)


def ppas(
    baris: Kisi,
    unit: str = PANGGUL,
    judul: str = "TAHUN ANGGARAN 2021",
    nama: str = "ppas.xlsx",
    kepala: Sequence[Sel] = KEPALA_PPAS,
) -> ReceivedFile:
    """A PPAS table; each row as its nine cells."""
    return book(nama, PPAS=ppas_cells(baris, unit, judul, kepala))


def ppas_cells(
    baris: Kisi, unit: str = PANGGUL, judul: str = "TAHUN ANGGARAN 2021", kepala: Sequence[Sel] = KEPALA_PPAS
) -> list[Sequence[Sel]]:
    return [
        ("PLAFON ANGGARAN SEMENTARA BERDASARKAN PROGRAM DAN KEGIATAN",),
        (judul,),
        (),
        ("Nama Perangkat Daerah", None, None, None, None, ":", unit),
        (),
        kepala,
        ("(1)", None, None, None, None, "(2)", "(3)", "(4)", "(5)"),
        *baris,
    ]


def line(kode: str, nama: str, sasaran: str | None = None, pagu: Sel = None) -> tuple[Sel, ...]:
    """One coded row: the code over five columns, as text."""
    ruas = kode.split(".")
    kegiatan = ".".join(ruas[3:5]) or None
    kolom = [*ruas[:3], *(None,) * (3 - len(ruas[:3])), kegiatan, ruas[5] if len(ruas) > 5 else None]
    return (*kolom, nama, sasaran, None, pagu)


def headings(pagu: Sel = None) -> list[tuple[Sel, ...]]:
    """The rows above sub kegiatan 7.01.01.2.03.*."""
    return [
        line("7", "URUSAN PEMERINTAHAN UMUM"),
        line("7.01", "KECAMATAN", pagu=pagu),
        line("7.01.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", pagu=pagu),
        line("7.01.01.2.03", "Administrasi Umum", pagu=pagu),
    ]


def one_line(sasaran: str, pagu: Sel, unit: str = PANGGUL, nama: str = "ppas.xlsx") -> ReceivedFile:
    """A PPAS of one sub kegiatan for equipment."""
    return ppas([*headings(), line(SUB, "Pengadaan Peralatan Gedung Kantor", sasaran, pagu)], unit, nama=nama)


def good(
    kode: Sel, nama: Sel, register: Sel, tahun: Sel = 2019, harga: Sel = 8_000_000, merk: Sel = "HP"
) -> tuple[Sel, ...]:
    """One row of KIB-B."""
    return (1, kode, nama, register, merk, "-", "-", tahun, "-", "-", "-", "-", "-", "Pembelian", harga, None)


def kib_b(baris: Kisi, unit: str = PANGGUL, harga: str = "Harga (Rp)", nama: str = "kib_b.xlsx") -> ReceivedFile:
    """A KIB-B table."""
    atas = [harga if satu == "Harga (Rp)" else satu for satu in KEPALA_KIB[0]]
    kepala = [
        ("KARTU INVENTARIS BARANG (KIB) B",),
        ("PERALATAN DAN MESIN",),
        ("Unit Organisasi", None, ":", unit),
        (),
        atas,
        KEPALA_KIB[1],
        tuple(range(1, 17)),
    ]
    return book(nama, KIB_B=[*kepala, *baris])


def room_good(
    kode: Sel, nama: Sel, jumlah: Sel, b: Sel = None, kb: Sel = None, rb: Sel = None, tahun: Sel = 2019
) -> tuple[Sel, ...]:
    """One row of KIR."""
    return (1, nama, "HP", "-", "-", "-", tahun, kode, jumlah, 8_000_000, b, kb, rb, None)


def kir(ruang: dict[str, Kisi], unit: str = PANGGUL, nama: str = "kir.xlsx") -> ReceivedFile:
    """A KIR sheet, one block a room."""
    kisi: list[Sequence[Sel]] = [("KARTU INVENTARIS RUANGAN (KIR)",)]
    for satu, baris in ruang.items():
        kisi += [("Unit Organisasi", None, ":", unit), ("Ruangan", None, ":", satu), (), *KEPALA_KIR]
        kisi += [tuple(range(1, 15)), *baris, (None,) * 12 + ("Trenggalek, 3 September 2020",), ()]
    return book(nama, KIR=kisi)


def bezetting(baris: Kisi, unit: str = PANGGUL, nama: str = "bezetting.xlsx") -> ReceivedFile:
    """A bezetting table; each row as its eight cells."""
    kepala = [
        ("BEZETTING DAN KEBUTUHAN PEGAWAI",),
        ("Unit Kerja", f": {unit}"),
        (),
        ("No", "Nama Jabatan", "Kelas", "Jenis", "Kebutuhan (ABK)", "Bezetting", "+/- (Selisih)", "Ket"),
        tuple(f"({n})" for n in range(1, 9)),
    ]
    return book(nama, Bezetting=[*kepala, *baris])


def akses_desa(
    akses: Kisi | None = None, desa: Kisi | None = None, unit: str = PANGGUL, nama: str = "akses.xlsx"
) -> ReceivedFile:
    """The access form with one or both of its sheets."""
    lembar: dict[str, Kisi] = {}
    if akses is not None:
        kepala = ("No", "Kode Komponen", "Uraian", "Jumlah", "Status", "Tanggal", "Keterangan")
        lembar["Akses"] = [("KUNCI DAN JARINGAN",), ("Unit Kerja", None, f": {unit}"), (), kepala, *akses]
    if desa is not None:
        lembar["Desa"] = [("KANTOR DESA",), ("Unit Kerja", None, f": {unit}"), (), *KEPALA_DESA, *desa]
    return book(nama, **lembar)


def rekap(baris: Kisi, nama: str = "rekap.xlsx", tahun: str = ": 2021") -> ReceivedFile:
    """Diskominfo's list of reports; each row from Kode on."""
    kepala = ("No", "Kode", "Unit Kerja", "Bagian", "Status", "Tanggal", "Catatan")
    isi = [(n, *satu) for n, satu in enumerate(baris, start=1)]
    atas = [("REKAP LAPORAN",), ("Tahun Anggaran", None, tahun), ("Tahap", None, ": KUA-PPAS"), ()]
    return book(nama, Rekap=[*atas, kepala, *isi])
