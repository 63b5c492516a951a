"""KIR (Kartu Inventaris Ruangan): the same goods as in KIB B, room by room, with their condition. Fourteen columns."""

from pathlib import Path

from openpyxl.styles import Font
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from . import gaya
from .isi import Kantor
from .lembar_kib_b import identity
from .register import Tercatat, goods_code, number_goods, price, register

LEBAR = (6, 32, 24, 10, 9, 9, 13, 24, 27, 18, 8, 8, 8, 18)
ATAS = (
    "No Urut", "Nama Barang / Jenis Barang", "Merk / Model", "No. Seri Pabrik", "Ukuran", "Bahan",
    "Tahun Pembuatan / Pembelian", "No. Kode Barang", "Jumlah Barang / Register", "Harga Beli / Perolehan",
    "Keadaan Barang", "", "", "Keterangan Mutasi dll.",
)
BAWAH = {11: "Baik (B)", 12: "Kurang Baik (KB)", 13: "Rusak Berat (RB)"}
HARGA = 10


def write_kir(kantor: Kantor, tujuan: Path) -> None:
    buku = gaya.new_book()
    lembar = gaya.new_sheet(buku, "KIR", LEBAR)
    gaya.write_title(lembar, 14, "KARTU INVENTARIS RUANGAN (KIR)")
    barang = [satu for satu in number_goods(kantor) if satu.barang.tercatat_kir]
    baris = 4
    for ruang in dict.fromkeys(satu.barang.ruang for satu in barang):
        baris = _block(lembar, baris, kantor, ruang, [satu for satu in barang if satu.barang.ruang == ruang])
    gaya.save(buku, tujuan / f"kir_{kantor.nama_berkas}")


def _block(lembar: Worksheet, baris: int, kantor: Kantor, ruang: str, barang: list[Tercatat]) -> int:
    """One room with its own header and signature; the row where the next block starts."""
    unit, sub, lokasi = identity(kantor)[2:]
    kepala = gaya.write_keys(lembar, baris, [*identity(kantor)[:2], unit, sub, ("Ruangan", ruang), lokasi], 3) + 1
    lembar.cell(kepala - 3, 4).font = Font(bold=True)
    harga = ATAS[9] + (" (Ribuan Rp)" if kantor.simda else " (Rp)")
    gaya.write_head(lembar, kepala, (*ATAS[:9], harga, *ATAS[10:]), BAWAH)
    gaya.write_numbers(lembar, kepala + 2, range(1, 15))
    baris = kepala + 3
    for nomor, satu in enumerate(barang, start=1):
        gaya.write_row(lembar, baris, _cells(kantor, nomor, satu), uang=(HARGA,))
        baris += 1
    baris = gaya.write_signature(lembar, baris + 1, 13, "Penanggung Jawab Ruangan") + 2
    lembar.row_breaks.append(Break(id=baris - 1))
    return baris


def _cells(kantor: Kantor, nomor: int, satu: Tercatat) -> tuple[object, ...]:
    barang = satu.barang
    return (
        nomor, barang.nama, barang.merk, "-", barang.ukuran, barang.bahan, barang.tahun,
        goods_code(barang.kode, kantor.simda),
        f"{satu.jumlah} / {register(satu, kantor.simda)}",
        price(barang.harga * satu.jumlah, kantor.simda), *(banyak or None for banyak in barang.kondisi), None,
    )
