"""The real server as a process of its own, on a database and port of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

AKAR = Path(__file__).parents[2]
SIAP_DALAM = 90  # seconds, on two busy cores
BERHENTI_DALAM = 15


class ServerFailed(RuntimeError):
    """The server did not come up; the message carries its log."""


@dataclass(frozen=True)
class Peladen:
    """A running server: where it answers, the file that it logs to, and its process."""

    alamat: str
    log: Path
    pid: int

    def last_words(self, lines: int = 60) -> str:
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])


def build_sample(database: Path) -> None:
    """Make the sample database, as `make run` does on its first start."""
    command = [sys.executable, "-m", "satudata_budget", "--db", str(database), "contoh"]
    made = subprocess.run(command, cwd=AKAR, capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise ServerFailed(f"`contoh` ended with {made.returncode}:\n{made.stdout}{made.stderr}")


@contextmanager
def serve(
    database: Path,
    log: Path,
    script: Path = AKAR / "app.py",
    *,
    demo: bool = False,
    hidup: str = "/_stcore/health",
    **settings: str,
) -> Iterator[Peladen]:
    """Start `streamlit run` on this database, wait until it answers, and stop it at the end.

    `demo` is what `make run` starts: one-click accounts; `hidup` is the address that answers once it is up; `settings`
    are further environment variables.
    """
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    environment = {**os.environ, "SATUDATA_DB": str(database), "SATUDATA_DEMO": "1" if demo else "", **settings}
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=script.parent, env=environment, stdout=out, stderr=subprocess.STDOUT)
        server = Peladen(f"http://localhost:{port}", log, process.pid)
        try:
            _wait_until_it_answers(process, server, hidup)
            yield server
        finally:
            _stop(process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(process: "subprocess.Popen[bytes]", server: Peladen, hidup: str) -> None:
    until = time.monotonic() + SIAP_DALAM
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(server.alamat + hidup, timeout=2) as answer:  # noqa: S310
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise ServerFailed(f"No answer from {server.alamat}:\n{server.last_words()}")


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(BERHENTI_DALAM)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
