"""What the desa of a kecamatan report, drawn from the shares of its profile with a fixed seed."""

import random

from .acuan import Desa, Kecamatan
from .isi import IsiDesa
from .profil import Profil

KURANG = ("diserahkan", "belum", "")


def isi_desa(kecamatan: Kecamatan, profil: Profil) -> tuple[IsiDesa, ...]:
    """One row a desa; a weak desa is weak in most things, not in all. Empty when the section is not handed in."""
    if "desa" in profil.belum_lapor:
        return ()
    acak = random.Random(kecamatan.kode)
    dasar = {desa.kode: acak.random() * 4 for desa in kecamatan.desa}
    urutan = {
        hal: sorted(kecamatan.desa, key=lambda desa: dasar[desa.kode] + acak.random())
        for hal in ("pc", "printer", "operator", "internet", "sktm")
    }
    tempat = {hal: {desa.kode: i for i, desa in enumerate(isi)} for hal, isi in urutan.items()}
    banyak = len(kecamatan.desa)

    def kurang(hal: str, bagian: float, desa: Desa) -> int:
        """0: in order; 1, 2, 3 …: place among the desa that lack it."""
        return max(0, tempat[hal][desa.kode] + 1 - round(bagian * banyak))

    return tuple(
        IsiDesa(
            desa,
            *_pc(kurang("pc", profil.desa_pc, desa), 2017 + int(dasar[desa.kode] * 10) % 4),
            _printer(kurang("printer", profil.desa_printer, desa)),
            int(kurang("operator", profil.desa_operator, desa) == 0),
            _status(kurang("internet", profil.desa_internet, desa)),
            _status(kurang("sktm", profil.desa_sktm, desa)),
        )
        for desa in kecamatan.desa
    )


def _pc(kurang: int, tahun: int) -> tuple[tuple[int, int, int], int | None]:
    if kurang == 0:
        return ((1 + tahun % 2, 0, 0), tahun)
    return (((1, 0, 0), 2014), ((0, 1, 0), 2015), ((0, 0, 1), 2012), ((0, 0, 0), None))[(kurang - 1) % 4]


def _printer(kurang: int) -> tuple[int, int, int]:
    return (1, 0, 0) if kurang == 0 else ((0, 1, 0), (0, 0, 0), (0, 0, 1))[(kurang - 1) % 3]


def _status(kurang: int) -> str:
    return "teruji" if kurang == 0 else KURANG[(kurang - 1) % 3]
