"""Register numbers: they run per kode barang through one office, in the order in which the goods were entered."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .isi import Barang, Kantor


@dataclass(frozen=True)
class Tercatat:
    """Equal goods under the register numbers awal … akhir."""

    barang: Barang
    awal: int
    akhir: int

    @property
    def jumlah(self) -> int:
        return self.akhir - self.awal + 1


def number_goods(kantor: Kantor) -> tuple[Tercatat, ...]:
    """One entry for each group of goods, as the KIR lists them."""
    terakhir: dict[str, int] = {}
    hasil = []
    for barang in kantor.barang:
        awal = terakhir.get(barang.kode, 0) + 1
        terakhir[barang.kode] = awal + barang.jumlah - 1
        hasil.append(Tercatat(barang, awal, terakhir[barang.kode]))
    return tuple(hasil)


def collapse(tercatat: tuple[Tercatat, ...]) -> Iterator[Tercatat]:
    """SIMDA's way: neighbours of one kind in one row, whatever room they stand in."""
    simpan: Tercatat | None = None
    for satu in tercatat:
        if simpan and _same(simpan.barang, satu.barang) and satu.awal == simpan.akhir + 1:
            simpan = replace(simpan, akhir=satu.akhir)
            continue
        if simpan:
            yield simpan
        simpan = satu
    if simpan:
        yield simpan


def single(tercatat: tuple[Tercatat, ...]) -> Iterator[Tercatat]:
    """The older way: one row for each piece."""
    for satu in tercatat:
        for nomor in range(satu.awal, satu.akhir + 1):
            yield Tercatat(satu.barang, nomor, nomor)


def register(satu: Tercatat, simda: bool) -> str:
    """SIMDA's 108 report pads to six digits, the older forms to four."""
    awal, akhir = (f"{nomor:0{6 if simda else 4}d}" for nomor in (satu.awal, satu.akhir))
    return awal if awal == akhir else f"{awal} s/d {akhir}"


def goods_code(kode: str, simda: bool) -> str:
    """Permendagri 108/2016 writes 1.3.2.10.01.02.001; SIMDA pads the fifth and sixth part to three digits."""
    ruas = kode.split(".")
    if simda:
        ruas[4:6] = [f"{int(satu):03d}" for satu in ruas[4:6]]
    return ".".join(ruas)


def price(rupiah: int, simda: bool) -> int | float:
    """SIMDA prints thousands of rupiah."""
    if not simda:
        return rupiah
    return rupiah // 1000 if rupiah % 1000 == 0 else rupiah / 1000


def _same(a: Barang, b: Barang) -> bool:
    return (a.kode, a.nama, a.merk, a.tahun, a.harga) == (b.kode, b.nama, b.merk, b.tahun, b.harga)
