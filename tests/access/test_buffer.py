"""The unsaved buffer: back after a restart, private to its author, never part of the data."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from satudata_budget.access import Account, draft, drafts, drop_draft, keep_draft
from satudata_budget.readiness import score
from satudata_budget.store import Store

AKAR = Path(__file__).parents[2]
ISI = {"baris": [{"jabatan": "Operator “data”", "jumlah": 2.5}], "nihil": False, "catatan": None}


def test_what_was_typed_comes_back_as_it_was(isi: Store, akun: dict[str, Account]) -> None:
    keep_draft(isi, akun["camat"], "isian-sdm/35.03.01", ISI)
    found = draft(isi, akun["camat"], "isian-sdm/35.03.01")
    assert found is not None and found.isi == ISI


def test_the_latest_is_kept_and_each_form_by_itself(isi: Store, akun: dict[str, Account]) -> None:
    for nomor in range(3):
        keep_draft(isi, akun["camat"], "satu", {"n": nomor})
    keep_draft(isi, akun["camat"], "dua", {"n": 9})
    assert [(d.formulir, d.isi["n"]) for d in drafts(isi, akun["camat"])] == [("dua", 9), ("satu", 2)]


def test_nobody_else_reads_it(isi: Store, akun: dict[str, Account]) -> None:
    keep_draft(isi, akun["camat"], "satu", ISI)
    for peran in ("komisi", "diskominfo", "admin"):
        assert draft(isi, akun[peran], "satu") is None
        assert drafts(isi, akun[peran]) == ()
        drop_draft(isi, akun[peran], "satu")
    assert draft(isi, akun["camat"], "satu") is not None


def test_it_is_gone_once_dropped(isi: Store, akun: dict[str, Account]) -> None:
    keep_draft(isi, akun["camat"], "satu", ISI)
    drop_draft(isi, akun["camat"], "satu")
    drop_draft(isi, akun["camat"], "satu")
    assert draft(isi, akun["camat"], "satu") is None


def test_it_is_no_data(isi: Store, akun: dict[str, Account]) -> None:
    version = isi.data_version()
    with isi.read() as now:
        before = score(now, 2021, "KUA-PPAS").as_json()
    keep_draft(isi, akun["camat"], "isian-sdm/35.03.01", ISI)
    assert isi.data_version() == version
    with isi.read() as now:
        assert score(now, 2021, "KUA-PPAS").as_json() == before


def test_fourteen_offices_type_at_once(isi: Store, akun: dict[str, Account]) -> None:
    def type_on(nomor: int) -> None:
        for turn in range(20):
            keep_draft(isi, akun["camat"], f"formulir-{nomor}", {"n": turn})

    with ThreadPoolExecutor(14) as many:
        list(many.map(type_on, range(14)))
    assert [d.isi["n"] for d in drafts(isi, akun["camat"])] == [19] * 14


MENGETIK = """
import sys
from pathlib import Path
from satudata_budget.access import account_named, keep_draft
from satudata_budget.store import Store
store = Store.open(Path(sys.argv[1]))
akun = account_named(store, "camat")
for n in range(100_000):
    keep_draft(store, akun, f"formulir-{n % 3}", {"n": n})
    print(n, flush=True)
"""


def test_what_was_acknowledged_is_there_after_kill_9(isi: Store, akun: dict[str, Account]) -> None:
    isi.close()
    process = subprocess.Popen(
        [sys.executable, "-c", MENGETIK, str(isi.path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    acknowledged = -1
    for line in process.stdout:
        acknowledged = int(line)
        if acknowledged >= 60:
            break
    process.kill()
    acknowledged = max([acknowledged, *(int(line) for line in process.stdout.read().split())])
    process.wait()
    with Store.open(isi.path) as again:
        kept = {d.formulir: d.isi["n"] for d in drafts(again, akun["camat"])}
    for form in range(3):
        last = max(n for n in range(acknowledged + 1) if n % 3 == form)
        assert kept[f"formulir-{form}"] in (last, last + 3)
