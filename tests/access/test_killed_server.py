"""kill -9 of the server while fourteen offices save: after each restart every acknowledged save and draft is there.

SATUDATA_UJI_PADAM sets how many times in a row; the server of the next round starts on what the last one left.
"""

import os
import random
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from satudata_budget.access import COMMAND_LINE, account_named, add_without_password, draft
from satudata_budget.store import Store, rows_changed
from tests.access.orang import SENDIRI
from tests.access.test_many_writers import ORANG, amounts, replayed, steps

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("peladen_penulis.py")
PUTARAN = int(os.environ.get("SATUDATA_UJI_PADAM", "1"))
SEBELUM_PADAM = 60  # acknowledged saves at least, so that there is something to lose
PALING_LAMA = 120  # seconds until they are there


def lines(path: Path) -> list[list[str]]:
    """The whole lines that were written down: number of the save, row, amount and draft, office."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return [line.split() for line in text.splitlines(keepends=True) if line.endswith("\n")]


def killed_amid_saves(database: Path, said: Path, pause: float) -> list[list[str]]:
    """Start the server, let its offices save, kill it; what it had acknowledged by then."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "streamlit", "run", str(SCRIPT), "--server.port", str(port)]
    environment = {
        **os.environ,
        "SATUDATA_DB": str(database),
        "SATUDATA_DEMO": "",
        "SATUDATA_UJI_CATATAN": str(said),
        "PYTHONPATH": str(ROOT),
    }
    log = said.with_suffix(".log")
    with log.open("wb") as out:
        server = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
        until = time.monotonic() + PALING_LAMA
        while len(lines(said)) < SEBELUM_PADAM and server.poll() is None and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(pause)
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
    told = lines(said)
    assert len(told) >= SEBELUM_PADAM, log.read_text(encoding="utf-8", errors="replace")
    return told


def test_what_the_killed_server_acknowledged_is_there(isi: Store, tmp_path: Path) -> None:
    database = isi.path
    for n in range(ORANG):
        add_without_password(isi, COMMAND_LINE, f"op-{n}", f"Operator {n}", "camat", (SENDIRI,))
    isi.close()
    choice = random.Random(PUTARAN)  # noqa: S311
    for putaran in range(PUTARAN):
        told = killed_amid_saves(database, tmp_path / f"catatan-{putaran}", choice.random())
        with Store.open(database) as store:
            assert store.lost is None
            with store.read() as now:
                for nomor, baris, jumlah, _mark in told:
                    (one,) = [row for row in rows_changed(now, int(nomor)) if row.tabel == "aset"]
                    assert one.kunci == (baris,) and one.sesudah is not None
                    assert one.sesudah["jumlah"] == int(jumlah)
            for mark in range(ORANG):
                akun = account_named(store, f"op-{mark}")
                assert akun is not None
                kept, turns = draft(store, akun, "uji"), [int(turn) for *_row, turn, who in told if int(who) == mark]
                assert not turns or (kept is not None and kept.isi >= max(turns))
    with Store.open(database) as store:
        assert replayed(steps(store)) == amounts(store)
