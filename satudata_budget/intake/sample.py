"""The sample: a database made from data/contoh through the same readers that take the offices' own files."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

from satudata_budget.intake.classify.rules import load_reference
from satudata_budget.intake.findings.finding import FilesRefused, faults
from satudata_budget.intake.flow.importing import commit
from satudata_budget.intake.flow.result import FileResult
from satudata_budget.intake.paket import read_package
from satudata_budget.messages.times import WIB
from satudata_budget.store import ONLY_THESE, Actor, Store, changes, difference, digest

CONTOH = Path(__file__).resolve().parents[2] / "data" / "contoh" / "berkas"
TANDA = "DATA CONTOH"
TANDA_HARGA = "DATA CONTOH: harga salah ketik, lalu dibetulkan"
TANDA_USULAN = "DATA CONTOH: jumlah usulan dibetulkan"
OLEH = Actor("Data contoh", "contoh")


def _wib(hari: int, jam: int, menit: int = 0) -> datetime:
    return datetime(2020, 9, hari, jam, menit, tzinfo=WIB)


ACUAN, SALAH, BETUL = _wib(7, 8, 30), _wib(7, 14, 10), _wib(8, 9, 5)
USULAN, USULAN_BETUL = _wib(28, 16), _wib(29, 9, 40)
BARANG_DARI, PAGU_DARI, REKAP = 9, 21, _wib(28, 15, 20)
"""Days of September 2020: offices hand in what they hold, a Monday later what they budget, then the summary."""


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


def fill_sample(store: Store, folder: Path = CONTOH) -> list[FileResult]:
    """Put what is missing of the sample into a store that is empty or already holds some of it.

    Each change set carries the day on which an office would have made it, in September 2020.
    """
    with store.read() as now:
        history = changes(now)
    if history and history[-1].catatan != TANDA:
        return []
    if not history:
        _set_standard(store)
    came_in = {change.berkas_sha256 for change in history}
    missing = [file for file in sorted(folder.glob("*.xlsx")) if digest(file.read_bytes()) not in came_in]
    results = []
    for waktu, files in schedule(missing):
        with store.dated(waktu=waktu):
            results += commit(store, files, OLEH)
    if not any(change.cara == "isian" and change.catatan == TANDA for change in history):
        _propose(store, folder.parent / "kebenaran")
    wrong = [temuan for hasil in results for temuan in faults(hasil.temuan)]
    if wrong:
        raise FilesRefused(wrong)
    return results


def holds_sample(store: Store) -> bool:
    """Whether sample data has ever come into this store."""
    with store.read() as now:
        return bool(now.value("select exists (from perubahan where peran = 'contoh')"))


def schedule(files: Sequence[Path]) -> list[tuple[datetime, list[Path]]]:
    """When the files came in: each office's holdings together, all holdings before the first budget, then the summary.

    Offices take turns by their code, two on most working days; Diskominfo, which helped the others, comes last.
    """
    turns = sorted(files, key=lambda file: (_wave(file), _turn(_office(file)), file.name))
    groups = [list(group) for _key, group in groupby(turns, key=lambda file: (_wave(file), _office(file)))]
    offices = sorted({_office(file) for file in files}, key=_turn)
    return [(_when(_wave(group[0]), offices.index(_office(group[0]))), group) for group in groups]


def _turn(office: str) -> tuple[bool, str]:
    return len(office) < len("35.03.01"), office


def _wave(file: Path) -> int:
    return 2 if file.name.startswith("rekap") else int(file.name.startswith("ppas"))


def _office(file: Path) -> str:
    parts = file.stem.rsplit("_", 2)
    return parts[1] if len(parts) == 3 else ""


def _when(wave: int, turn: int) -> datetime:
    if wave == 2:
        return REKAP
    first, a_day = (BARANG_DARI, 2) if wave == 0 else (PAGU_DARI, 3)
    workdays = [day for day in range(first, 30) if datetime(2020, 9, day, tzinfo=WIB).weekday() < 5]
    return _wib(workdays[turn // a_day], 8 + 3 * (turn % a_day), (turn * 17) % 60)


def _set_standard(store: Store) -> None:
    """The reference data, and a price that was typed wrong and put right the next day."""
    with store.dated(waktu=ACUAN):
        load_reference(store, OLEH, TANDA)
    with store.read() as now:
        price = now.rows("select * exclude (perubahan_id) from kebutuhan where harga_satuan > 0 order by all limit 1")
    for row in price:
        for waktu, harga in ((SALAH, row["harga_satuan"] * 10), (BETUL, row["harga_satuan"])):
            _typed(store, waktu, "kebutuhan", [row | {"harga_satuan": harga}], "standar", TANDA_HARGA)


def _propose(store: Store, folder: Path) -> None:
    """What offices ask for on top of their budgets, and a number that was put right the next day.

    No form carries it: it is typed in, so the sample has it as a table.
    """
    rows = list(read_package(folder).rows("usulan"))
    first = [row | {"jumlah": Decimal(row["jumlah"]) + 1} if number == 0 else row for number, row in enumerate(rows)]
    _typed(store, USULAN, "usulan", first, "isian", TANDA)
    _typed(store, USULAN_BETUL, "usulan", rows[:1], "isian", TANDA_USULAN)


def _typed(store: Store, waktu: datetime, tabel: str, rows: list[dict[str, Any]], cara: str, catatan: str) -> None:
    with store.read() as now:
        change = difference(now, tabel, rows, ONLY_THESE)
    with store.dated(waktu=waktu), store.write(OLEH, cara, catatan) as writing:
        writing.apply(change)
