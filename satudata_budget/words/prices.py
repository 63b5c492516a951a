"""On what the prices stand: an assumption is called one wherever a sum of prices is shown."""

from satudata_budget.messages import _, angka
from satudata_budget.readiness import ScoreResult


def prices_line(hasil: ScoreResult) -> str:
    """How many of the standard's prices are still assumptions, a sentence; '' where it has no price."""
    basis = hasil.harga
    if not basis.semua:
        return ""
    if not basis.asumsi:
        return _("Semua {n} harga mempunyai sumber.").format(n=angka(basis.semua))
    return _("{n} dari {semua} harga masih asumsi.").format(n=angka(basis.asumsi), semua=angka(basis.semua))


def prices_note(hasil: ScoreResult) -> str:
    """The name of the prices beside a list or a sum: assumed, partly assumed, or by the standard."""
    basis = hasil.harga
    if not basis.asumsi:
        return _("Harga menurut standar.")
    if basis.asumsi == basis.semua:
        return _("Harga asumsi.")
    return _("Harga asumsi untuk {n} dari {semua} barang dan jasa.").format(
        n=angka(basis.asumsi), semua=angka(basis.semua)
    )
