"""A budget line that serves several komponen or places, split in proportion to their open cost.

Written apart from the program, with whole numbers and fractions only, so that the two can be held against each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from .acuan import KABUPATEN, TAHUN, Kebutuhan, Kecamatan, read_kebutuhan
from .isi import Kantor

Kunci = tuple[str, str]  # kode_tempat, komponen
SETENGAH = Fraction(1, 2)
FAKTOR_KONDISI = (Fraction(1), SETENGAH, Fraction(0))
FAKTOR_STATUS = {"teruji": Fraction(1), "diserahkan": SETENGAH, "belum": Fraction(0)}


@dataclass(frozen=True)
class Terbuka:
    """Open cost and full value of one komponen at one place, in rupiah."""

    biaya: int
    nilai: int


def split(
    pagu: int, tempat: Iterable[str], komponen: Iterable[str], terbuka: Mapping[Kunci, Terbuka]
) -> dict[Kunci, int]:
    """Parts that sum to `pagu` exactly: largest remainder, ties to the earlier place, then the earlier komponen.

    Candidates are the pairs that the standard knows. If nothing is open, the weights are the full values.
    A candidate without a part is left out.
    """
    komponen = tuple(komponen)
    calon = [(t, k) for t in sorted(tempat) for k in komponen if (t, k) in terbuka]
    bobot = [terbuka[satu].biaya for satu in calon]
    if not any(bobot):
        bobot = [terbuka[satu].nilai for satu in calon]
    jumlah = sum(bobot)
    bagian = [pagu * satu // jumlah for satu in bobot]
    sisa = [pagu * satu % jumlah for satu in bobot]
    urutan = sorted(range(len(calon)), key=lambda i: -sisa[i])
    for i in urutan[: pagu - sum(bagian)]:
        bagian[i] += 1
    return {satu: rupiah for satu, rupiah in zip(calon, bagian, strict=True) if rupiah}


def open_costs(kantor: Iterable[Kantor], kecamatan: Iterable[Kecamatan]) -> dict[Kunci, Terbuka]:
    """For every place and komponen of the standard, from holdings alone, before any budget (method, section 3)."""
    kecamatan = tuple(kecamatan)
    punya = holdings(kantor)
    banyak = {satu.kode: len(satu.desa) for satu in kecamatan}
    tempat = [(KABUPATEN, "kabupaten", sum(banyak.values()))]
    tempat += [(satu.kode, "kecamatan", banyak[satu.kode]) for satu in kecamatan]
    tempat += [(desa.kode, "desa", 0) for satu in kecamatan for desa in satu.desa]
    return {
        (kode, butuh.komponen): _terbuka(butuh, butuh.need(n), punya.get((kode, butuh.komponen), Fraction(0)))
        for kode, tingkat, n in tempat
        for butuh in read_kebutuhan()
        if butuh.tingkat == tingkat and butuh.need(n) > 0
    }


def _terbuka(butuh: Kebutuhan, need: int, ada: Fraction) -> Terbuka:
    nilai = need * butuh.harga
    kurang = -((min(Fraction(need), ada) - need) // 1)  # ⌈need − have⌉
    return Terbuka(nilai if butuh.berulang else int(kurang) * butuh.harga, nilai)


def holdings(kantor: Iterable[Kantor]) -> dict[Kunci, Fraction]:
    """Σ jumlah × factor per place and komponen, not yet cut to the need."""
    umur = {(b.komponen, b.tingkat): b.masa_manfaat for b in read_kebutuhan()}
    punya: dict[Kunci, Fraction] = {}

    def add(tempat: str, komponen: str, banyak: Fraction) -> None:
        punya[tempat, komponen] = punya.get((tempat, komponen), Fraction(0)) + banyak

    for satu in kantor:
        for barang in satu.barang:
            masa = umur.get((barang.komponen, satu.tingkat))
            add(satu.kode, barang.komponen, _usable(barang.kondisi, barang.tahun, masa))
        for jabatan in satu.jabatan:
            add(satu.kode, jabatan.komponen, Fraction(jabatan.ada))
        for akses in satu.akses:
            add(satu.kode, akses.komponen, akses.jumlah * FAKTOR_STATUS[akses.status])
        for isi in satu.desa:
            add(isi.desa.kode, "pc", _usable(isi.pc, isi.tahun_pc, umur["pc", "desa"]))
            add(isi.desa.kode, "printer", _usable(isi.printer, None, umur["printer", "desa"]))
            add(isi.desa.kode, "operator_desa", Fraction(isi.operator or 0))
            add(isi.desa.kode, "internet", FAKTOR_STATUS.get(isi.internet, Fraction(0)))
            add(isi.desa.kode, "layanan_sktm", FAKTOR_STATUS.get(isi.sktm, Fraction(0)))
    return punya


def _usable(kondisi: tuple[int, int, int], tahun: int | None, masa_manfaat: int | None) -> Fraction:
    usang = tahun is not None and masa_manfaat is not None and TAHUN - tahun > masa_manfaat
    faktor = [min(satu, SETENGAH) if usang else satu for satu in FAKTOR_KONDISI]
    return sum((banyak * satu for banyak, satu in zip(kondisi, faktor, strict=True)), Fraction(0))
