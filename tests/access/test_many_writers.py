"""Fourteen offices at once, some on the same rows: no acknowledged save is lost, every conflict is told, and the
history replays to what stands. Also after the process was killed in the middle of it."""

import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from satudata_budget.access import COMMAND_LINE, Account, account_named, add_without_password, draft, keep_draft, save
from satudata_budget.store import ONLY_THESE, RowChange, Store, VersionConflict, changes, difference, rows_changed
from tests.access.orang import SENDIRI
from tests.access.rows import row

ROOT = Path(__file__).parents[2]
ORANG = 14
SIMPAN = int(os.environ.get("SATUDATA_UJI_SIMPAN", "20"))
BERSAMA = ("bersama-1", "bersama-2", "bersama-3")
"""Rows that everybody changes."""


@dataclass
class Catatan:
    """What one writer was told: number, row, the amount that it saw (None: no row) and the one that it saved."""

    disimpan: list[tuple[int, str, Decimal | None, Decimal]] = field(default_factory=list)
    ditolak: int = 0
    percobaan: int = 0


def seen(store: Store, nomor: str, jumlah: Decimal) -> tuple[Decimal | None, Any]:
    """As a form does: read the row, and prepare the change of its amount."""
    with store.read() as now:
        before = now.value("select jumlah from aset where id = ?", [nomor])
        return before, difference(now, "aset", [row("aset", SENDIRI, id=nomor, jumlah=jumlah)], ONLY_THESE)


def write(store: Store, akun: Account, mark: int, times: int) -> Catatan:
    """Save again and again: every third time a row of everybody's, else one of the writer's own."""
    told = Catatan()
    choice = random.Random(mark)  # noqa: S311
    for turn in range(times):
        nomor = choice.choice(BERSAMA) if turn % 3 == 0 else f"milik-{mark}-{choice.randrange(3)}"
        jumlah = Decimal(1000 * (mark + 1) + turn)
        before, change = seen(store, nomor, jumlah)
        if nomor in BERSAMA:
            time.sleep(0.002)  # somebody looks at the form while others save
        told.percobaan += 1
        try:
            saved = save(store, akun, [change], "isian", str(mark))
        except VersionConflict as conflict:
            told.ditolak += 1
            assert [standing["id"] for standing in conflict.rows] == [nomor]
        else:
            assert saved is not None
            told.disimpan.append((saved, nomor, before, jumlah))
    return told


@pytest.fixture
def penulis(isi: Store) -> list[Account]:
    """Fourteen operators of one office, so that any of them may write any of the rows."""
    return [add_without_password(isi, COMMAND_LINE, f"op-{n}", f"Operator {n}", "camat", (SENDIRI,)) for n in range(14)]


def steps(store: Store) -> dict[int, list[RowChange]]:
    """Change set → what it did to goods, in order."""
    with store.read() as now:
        numbers = [change.id for change in reversed(changes(now))]
        return {nomor: [one for one in rows_changed(now, nomor) if one.tabel == "aset"] for nomor in numbers}


def replayed(history: dict[int, list[RowChange]]) -> dict[str, Decimal]:
    """The amounts that the history ends with, each step checked against what stood before it."""
    state: dict[str, Decimal] = {}
    for one in (one for done in history.values() for one in done):
        (nomor,) = one.kunci
        assert (one.sebelum["jumlah"] if one.sebelum else None) == state.get(nomor)
        assert one.sesudah is not None
        state[nomor] = one.sesudah["jumlah"]
    return state


def amounts(store: Store) -> dict[str, Decimal]:
    with store.read() as now:
        return dict(now.tuples("select id, jumlah from aset"))


def test_fourteen_writers_lose_nothing_and_are_told_every_conflict(isi: Store, penulis: list[Account]) -> None:
    first = isi.data_version()
    with ThreadPoolExecutor(ORANG) as pool:
        told = list(pool.map(lambda n: write(isi, penulis[n], n, SIMPAN), range(ORANG)))
    saved = [one for writer in told for one in writer.disimpan]
    refused = sum(writer.ditolak for writer in told)
    assert sum(writer.percobaan for writer in told) == ORANG * SIMPAN == len(saved) + refused
    assert refused > 0, "nobody met anybody: the test proves nothing"
    assert sorted(nomor for nomor, *_rest in saved) == list(range(first + 1, isi.data_version() + 1))
    history = steps(isi)
    for nomor, baris, before, jumlah in saved:
        (one,) = history[nomor]
        # What was overwritten is what its writer had seen.
        assert (one.kunci, one.sebelum and one.sebelum["jumlah"]) == ((baris,), before)
        assert one.sesudah is not None and one.sesudah["jumlah"] == jumlah
    assert replayed(history) == amounts(isi)


CHILD = """
import sys
from pathlib import Path
from threading import Lock, Thread
from satudata_budget.access import account_named, keep_draft
from satudata_budget.store import Store
from tests.access.test_many_writers import seen
from satudata_budget.access import save
store, lock = Store.open(Path(sys.argv[1])), Lock()
def go(mark):
    akun = account_named(store, f"op-{mark}")
    for turn in range(100_000):
        baris = f"milik-{mark}-{turn % 5}"
        _before, change = seen(store, baris, 1 + turn)
        nomor = save(store, akun, [change], "isian")
        keep_draft(store, akun, "uji", turn)
        with lock:
            print(nomor, baris, 1 + turn, mark, turn, flush=True)
for mark in range(4):
    Thread(target=go, args=(mark,)).start()
"""


def test_a_killed_process_has_kept_all_that_it_acknowledged(isi: Store, penulis: list[Account]) -> None:
    path = isi.path
    isi.close()
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert child.stdout is not None
    lines = [child.stdout.readline() for _line in range(40)]
    child.send_signal(signal.SIGKILL)
    rest, _error = child.communicate(timeout=30)
    told = [line.split() for line in [*lines, *rest.splitlines(keepends=True)] if line.endswith("\n")]
    assert len(told) >= 40
    with Store.open(path) as store:
        assert store.lost is None
        history = steps(store)
        for nomor, baris, jumlah, _mark, _turn in told:
            (one,) = history[int(nomor)]
            assert one.kunci == (baris,) and one.sesudah is not None and one.sesudah["jumlah"] == int(jumlah)
        assert replayed(history) == amounts(store)
        for mark in range(4):
            akun = account_named(store, f"op-{mark}")
            assert akun is not None
            kept = draft(store, akun, "uji")
            turns = [int(turn) for *_row, who, turn in told if int(who) == mark]
            # What came after the last word that got out may be there too.
            assert not turns or (kept is not None and kept.isi >= max(turns))
        keep_draft(store, penulis[0], "sesudah", "masih dapat ditulis")
