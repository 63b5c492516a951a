"""The sample: a database made from data/contoh through the same readers that take the offices' own files."""

from pathlib import Path

from satudata_budget.intake.importing import commit
from satudata_budget.intake.paket import read_package
from satudata_budget.intake.reference import load_reference
from satudata_budget.intake.result import HasilBerkas
from satudata_budget.intake.temuan import Refused, faults
from satudata_budget.store import ONLY_THESE, Pelaku, Store, changes, difference, digest

CONTOH = Path(__file__).resolve().parents[2] / "data" / "contoh" / "berkas"
TANDA = "DATA CONTOH"
OLEH = Pelaku("Data contoh", "contoh")


def build_sample(path: Path, folder: Path = CONTOH) -> Store:
    """The database at `path`, opened, with the sample in it; made where there is none yet.

    A database that holds the sample is left as it is (what was taken back stays so), one that an interrupted run
    left unfinished is finished, and one of real data is never touched. Raises Refused where a sample file has a
    fault, and the errors of Store.open.
    """
    store = Store.open(path) if path.exists() else Store.create(path)
    try:
        fill_sample(store, folder)
    except BaseException:
        store.close()
        raise
    return store


def fill_sample(store: Store, folder: Path = CONTOH) -> list[HasilBerkas]:
    """Put what is missing of the sample into a store that is empty or already holds some of it."""
    with store.read() as now:
        history = changes(now)
    if history and history[-1].catatan != TANDA:
        return []
    if not history:
        load_reference(store, OLEH, TANDA)
    if not any(change.cara == "isian" and change.catatan == TANDA for change in history):
        _propose(store, folder.parent / "kebenaran")
    came_in = {change.berkas_sha256 for change in history}
    missing = [file for file in sorted(folder.glob("*.xlsx")) if digest(file.read_bytes()) not in came_in]
    results = commit(store, missing, OLEH)
    wrong = [temuan for hasil in results for temuan in faults(hasil.temuan)]
    if wrong:
        raise Refused(wrong)
    return results


def holds_sample(store: Store) -> bool:
    """Whether sample data has ever come into this store."""
    with store.read() as now:
        return bool(now.value("select exists (from perubahan where peran = 'contoh')"))


def _propose(store: Store, folder: Path) -> None:
    # No form carries what an office asks for on top of its budget: it is typed in, so the sample has it as a table.
    with store.read() as now:
        change = difference(now, "usulan", read_package(folder).rows("usulan"), ONLY_THESE)
    with store.write(OLEH, "isian", TANDA) as writing:
        writing.apply(change)
