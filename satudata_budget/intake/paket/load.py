"""A package into the store: refused whole, or saved whole as one change set."""

from satudata_budget.intake.findings.finding import FilesRefused, Finding, faults
from satudata_budget.intake.paket.check import check
from satudata_budget.intake.paket.read import DataPackage
from satudata_budget.store import EVERYTHING, TABEL, Actor, Store, difference


def load_package(store: Store, paket: DataPackage, oleh: Actor, catatan: str = "") -> tuple[Finding, ...]:
    """Make the store hold exactly this package, and return the warnings.

    Raises Refused with every fault; then nothing is written.
    """
    temuan = check(paket)
    if faults(temuan):
        raise FilesRefused(temuan)
    with store.read() as now:
        changes = [difference(now, tabel.nama, paket.rows(tabel.nama), EVERYTHING) for tabel in TABEL]
    with store.write(oleh, "paket", catatan) as writing:
        for change in changes:
            writing.apply(change)
    return temuan
