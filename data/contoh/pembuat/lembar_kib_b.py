"""KIB B (Peralatan dan Mesin): the sixteen columns of Permendagri 17/2007 with codes of Permendagri 108/2016.

Half of the offices print it as SIMDA does: equal goods in one row, register "000001 s/d 000005", price in thousands.
The others write one row for each piece and full rupiah. Condition is not in this form.
"""

from pathlib import Path

from . import gaya
from .isi import Kantor
from .register import Tercatat, collapse, goods_code, number_goods, price, register, single

LEBAR = (6, 24, 32, 18, 24, 9, 9, 11, 9, 9, 9, 9, 9, 14, 17, 18)
ATAS = (
    "No. Urut", "Kode Barang", "Nama Barang / Jenis Barang", "Nomor Register", "Merk / Type", "Ukuran / CC", "Bahan",
    "Tahun Pembelian", "Nomor", "", "", "", "", "Asal usul / Cara Perolehan", "Harga", "Keterangan",
)
BAWAH = {9: "Pabrik", 10: "Rangka", 11: "Mesin", 12: "Polisi", 13: "BPKB"}
HARGA = 15


def write_kib_b(kantor: Kantor, tujuan: Path) -> None:
    buku = gaya.new_book()
    lembar = gaya.new_sheet(buku, "KIB B", LEBAR)
    gaya.write_title(lembar, 16, "KARTU INVENTARIS BARANG (KIB) B", "PERALATAN DAN MESIN")
    kepala = gaya.write_keys(lembar, 5, identity(kantor), 3) + 1
    harga = "Harga (Ribuan Rp)" if kantor.simda else "Harga (Rp)"
    gaya.write_head(lembar, kepala, (*ATAS[:14], harga, ATAS[15]), BAWAH)
    gaya.write_numbers(lembar, kepala + 2, range(1, 17))
    gaya.repeat_head(lembar, kepala)
    tercatat = number_goods(kantor)
    isi = list(collapse(tercatat) if kantor.simda else single(tercatat))
    for nomor, satu in enumerate(isi, start=1):
        gaya.write_row(lembar, kepala + 2 + nomor, _cells(kantor, nomor, satu), uang=(HARGA,))
    baris = kepala + 3 + len(isi)
    jumlah = price(sum(satu.barang.harga * satu.jumlah for satu in isi), kantor.simda)
    gaya.write_row(lembar, baris, (None, None, "Jumlah", *(None,) * 11, jumlah, None), True, (HARGA,))
    gaya.write_signature(lembar, baris + 2, 15, kantor.jabatan_kepala)
    gaya.write_signature(lembar, baris + 2, 3, "Pengurus Barang")
    gaya.save(buku, tujuan / f"kib_b_{kantor.nama_berkas}")


def identity(kantor: Kantor) -> list[tuple[str, str]]:
    """The header block of both inventory forms. The location code of Trenggalek's offices is not public."""
    return [
        ("Provinsi", "Jawa Timur"),
        ("Kabupaten/Kota", "Kabupaten Trenggalek"),
        ("Unit Organisasi", f"{kantor.kode} {kantor.nama}"),
        ("Sub Unit / UPB", kantor.nama),
        ("No. Kode Lokasi", "(DATA CONTOH, tidak diisi)"),
    ]


def _cells(kantor: Kantor, nomor: int, satu: Tercatat) -> tuple[object, ...]:
    barang = satu.barang
    return (
        nomor, goods_code(barang.kode, kantor.simda), barang.nama, register(satu, kantor.simda), barang.merk,
        barang.ukuran, barang.bahan, barang.tahun, "-", "-", "-", "-", "-", "Pembelian",
        price(barang.harga * satu.jumlah, kantor.simda), None,
    )
