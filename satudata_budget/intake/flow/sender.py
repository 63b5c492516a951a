"""Who sends a file: an account, whose rights hold for every row of it, or the program itself (sample, command line)."""

from collections.abc import Sequence

from satudata_budget.access import Account, RowRefusal, refusals, save
from satudata_budget.access.clock import today_wib
from satudata_budget.access.reopening import reopened
from satudata_budget.intake.findings.finding import Finding
from satudata_budget.messages import _
from satudata_budget.messages.terms import nama_bagian
from satudata_budget.places import read_places
from satudata_budget.store import MENURUT_NAMA, Actor, Difference, Imported, ReceivedFile, Store, key_of

Pengirim = Actor | Account
_WHOLE_FILE = "di_luar_wilayah"


def refused_rows(store: Store, oleh: Pengirim, nama: str, changes: Sequence[Difference]) -> tuple[Finding, ...]:
    """A fault for every row that the sender may not write, at its cell.

    A file of another office is one fault, not one for each of its rows.
    """
    if isinstance(oleh, Actor):
        return ()
    refused = refusals(store, oleh, changes)
    total = sum(len(c.ditambah) + len(c.diubah) + len(c.dihapus) for c in changes)
    if refused and len(refused) == total and {satu.alasan for satu in refused} == {_WHOLE_FILE}:
        return (_fault(nama, ("", ""), refused[0], len(refused)),)
    cells = _cells(changes)
    return tuple(_fault(nama, cells.get((satu.tabel, satu.kunci), ("", "")), satu) for satu in refused)


def reopened_sections(store: Store, oleh: Pengirim, changes: Sequence[Difference]) -> tuple[str, ...]:
    """The sections that saving the changes opens again, in words."""
    if isinstance(oleh, Actor):
        return ()
    with store.read() as now:
        opened = reopened(now, oleh, changes, today_wib())
        names = read_places(now).nama
    return tuple(
        _("{bagian}, {unit}").format(bagian=nama_bagian(new["bagian"]), unit=names.get(new["kode_unit"], ""))
        for _old, new in opened.diubah
    )


def put(
    store: Store, oleh: Pengirim, changes: Sequence[Difference], impor: Imported, berkas: ReceivedFile, cara: str
) -> int | None:
    """Save the changes as one change set in the sender's name; its number, None where nothing changes.

    Raises NotAllowed, and VersionConflict where somebody saved one of the rows meanwhile.
    """
    if isinstance(oleh, Account):
        return save(store, oleh, changes, cara, berkas=berkas, impor=impor)
    with store.write(oleh, cara, berkas=berkas) as writing:
        writing.impor = impor
        for change in changes:
            writing.apply(change)
    return writing.id if any(not change.empty for change in changes) else None


def _cells(changes: Sequence[Difference]) -> dict[tuple[str, tuple[object, ...]], tuple[str, str]]:
    # A row that the file does not have any more stands in another file: only what the file says has a cell here.
    return {
        (change.tabel, key_of(MENURUT_NAMA[change.tabel], row)): (row.get("lembar") or "", row.get("sel") or "")
        for change in changes
        for row in (*change.ditambah, *(new for _old, new in change.diubah))
    }


def _fault(nama: str, di: tuple[str, str], refused: RowRefusal, rows: int = 1) -> Finding:
    kode = "tidak_berhak" if rows == 1 else "tidak_berhak_semua"
    return Finding("galat", kode, nama, *di, isi={"alasan": refused.pesan, "jumlah": rows})
