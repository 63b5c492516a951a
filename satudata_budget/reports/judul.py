"""The finding that stands above everything: the same sentence on the screen, on paper and on the light page."""

from satudata_budget.messages import _
from satudata_budget.readiness import Hasil


def headline(hasil: Hasil) -> str:
    """How many kecamatan are ready, and how many cannot be judged yet."""
    units = hasil.kecamatan
    ready = sum(u.keadaan == "siap" for u in units)
    unknown = sum(u.keadaan == "belum_lengkap" for u in units)
    if unknown:
        return _("{siap} dari {semua} kecamatan siap satu data; {n} belum dapat dinilai").format(
            siap=ready, semua=len(units), n=unknown
        )
    return _("{siap} dari {semua} kecamatan siap satu data").format(siap=ready, semua=len(units))
