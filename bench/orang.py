"""Sixty people at once for three minutes: Ringkasan, Kecamatan, another kecamatan, and the fourteen camat save.

`python -m bench.orang --orang 60 --detik 180`. Each is a websocket that speaks Streamlit's protocol, thinks 5 to 10
seconds between two clicks, and asks every three seconds whether it is still signed in, as a browser's tab does. The
camat type a head count into Isian SDM and save it, so that everybody's results are made anew every few seconds. A run
is timed from the click to its last message. Beside it stands the floor, taken on the idle server just before: the
lightest screen, and the same clicks by one person alone. Scripts, fonts and the browser's own drawing are not in it
(bench/first_visit.py). The people live on the same cores as the server; what they cost is printed too.

Aim: no error, and 95 of 100 runs within 1.5 s on two cores.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench.hadirin import Catatan, fill, make_camats
from bench.tab import Jawaban
from satudata_budget.store import Store
from tests.browser.peladen import Peladen, build_sample, serve

JEDA = (5.0, 10.0)  # seconds that a person looks before the next click
TERINGAN = "standar"
SENDIRIAN = 4  # rounds of one person alone
TICK = 100  # of /proc/PID/stat, in a second


@dataclass(frozen=True)
class Ukuran:
    """What was seen: of one person alone, of all together; the server's CPU seconds and its megabytes (first, last,
    most) then, those of the people and of whatever else the machine did; the saves that are in the database; the
    traces in the server's log."""

    sendiri: Catatan
    bersama: Catatan
    lama: float
    cpu: float
    memori: tuple[float, float, float]
    cpu_orang: float
    cpu_lain: float
    tercatat: int
    jejak: int

    @property
    def galat(self) -> list[str]:
        return [*self.sendiri.galat, *self.bersama.galat]

    @property
    def tersimpan(self) -> int:
        return self.sendiri.tersimpan + self.bersama.tersimpan


def measure(banyak: int, detik: float, jeda: tuple[float, float] = JEDA, sendirian: int = SENDIRIAN) -> Ukuran:
    """Start a server on a sample of its own and let the people in."""
    with tempfile.TemporaryDirectory() as folder:
        database, log = Path(folder) / "contoh.duckdb", Path(folder) / "log"
        build_sample(database)
        return measure_on(database, log, banyak, detik, jeda, sendirian)


def measure_on(
    database: Path, log: Path, banyak: int, detik: float, jeda: tuple[float, float], sendirian: int
) -> Ukuran:
    """The same on a database that exists, into which it writes."""
    camats = make_camats(database, banyak)
    before = _saves(database)
    # In a thread of its own: the one that asks may be within a loop already, as a browser test's is.
    with serve(database, log, demo=True) as server, ThreadPoolExecutor(1) as apart:
        seen = apart.submit(asyncio.run, _let_in(server, camats, banyak, detik, jeda, sendirian)).result()
    traces = log.read_text(encoding="utf-8", errors="replace").count("Traceback")
    return Ukuran(*seen, _saves(database) - before, traces)


async def _let_in(
    server: Peladen, camats: list[str], banyak: int, detik: float, jeda: tuple[float, float], sendirian: int
) -> tuple[Catatan, Catatan, float, float, tuple[float, float, float], float, float]:
    alone, together = Catatan(), Catatan()
    await _alone(server.alamat, camats, alone, sendirian)
    first, cpu, own, everybody = _memory(server.pid, "VmRSS"), _cpu(server.pid), time.process_time(), _cpu_of_all()
    start = time.monotonic()

    def over() -> bool:
        return time.monotonic() - start > detik

    async def come(person: int) -> None:
        # Nobody comes at the same stroke; the room is full when the first ones click for the second time.
        await asyncio.sleep(person * min(jeda[1], detik / 3) / banyak)
        await people[person].stay(over)

    people = fill(server.alamat, camats, banyak, together, jeda)
    async with asyncio.TaskGroup() as room:
        for person in range(banyak):
            room.create_task(come(person))
    lasted = time.monotonic() - start
    cpu, own, everybody = _cpu(server.pid) - cpu, time.process_time() - own, _cpu_of_all() - everybody
    memory = (first, _memory(server.pid, "VmRSS"), _memory(server.pid, "VmHWM"))
    return alone, together, lasted, cpu, memory, own, everybody - cpu - own


async def _alone(alamat: str, camats: list[str], catatan: Catatan, rounds: int) -> None:
    """One person on the idle server: the lightest screen, then the same clicks as everybody's, without a pause."""
    (person,) = fill(alamat, camats, 1, catatan, (0.0, 0.0))
    done = 0

    def over() -> bool:
        nonlocal done
        done = len(catatan.jawaban.get("Isian SDM, disimpan", []))
        return done >= rounds

    await person.stay(over, TERINGAN)


def _saves(database: Path) -> int:
    with Store.open(database) as store, store.read() as now:
        return int(now.value("select count(*) from perubahan where cara = 'isian' and peran = 'camat'"))


def _cpu(pid: int) -> float:
    """CPU seconds of a process so far; nan where the system has no /proc."""
    path = Path(f"/proc/{pid}/stat")
    if not path.exists():
        return float("nan")
    fields = path.read_text(encoding="ascii", errors="replace").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def _cpu_of_all() -> float:
    """CPU seconds that this machine has worked so far, whoever for."""
    path = Path("/proc/stat")
    if not path.exists():
        return float("nan")
    user, nice, system, _idle, _wait, irq, softirq = map(int, path.read_text(encoding="ascii").split()[1:8])
    return (user + nice + system + irq + softirq) / TICK


def _memory(pid: int, what: str) -> float:
    """Megabytes that a process holds (VmRSS), or held at most (VmHWM); nan where the system has no /proc."""
    path = Path(f"/proc/{pid}/status")
    if not path.exists():
        return float("nan")
    return next(int(line.split()[1]) for line in path.read_text().splitlines() if line.startswith(what)) / 1024


def p95(values: list[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def show(seen: Ukuran, banyak: int) -> None:
    """The table: milliseconds per action, alone and together."""
    print(f"{'':30}{'sendirian':>10}{'n':>7}{'median':>8}{'p95':>8}{'terlama':>9}  ms")
    everything = [jawaban for answers in seen.bersama.jawaban.values() for jawaban in answers]
    for name, answers in [*seen.bersama.jawaban.items(), ("semua", everything)]:
        print(_line(name, seen.sendiri.jawaban.get(name, []), answers))
    print(f"{'paling ringan: ' + TERINGAN:30}{_median(seen.sendiri.jawaban[TERINGAN]):10.0f}")
    runs = len(everything)
    print(
        f"{banyak} orang, {seen.lama:.0f} s: {runs} kali dijalankan ({runs / seen.lama:.1f}/s), "
        f"{seen.bersama.ditanya} pertanyaan sesi, {seen.tersimpan} simpanan, {seen.tercatat} tercatat"
    )
    kb = statistics.mean(jawaban.byte for jawaban in everything) / 1000
    print(f"galat {len(seen.galat)}, jejak galat di log {seen.jejak}; {kb:.0f} kB sekali jalan sebelum dimampatkan")
    first, last, most = seen.memori
    print(
        f"peladen {seen.cpu:.0f} s CPU ({100 * seen.cpu / seen.lama:.0f} % satu inti), "
        f"memori {first:.0f} → {last:.0f} MB, puncak {most:.0f} MB; para orang {seen.cpu_orang:.0f} s CPU, "
        f"lain-lain di mesin ini {seen.cpu_lain:.0f} s"
    )
    for galat in seen.galat[:10]:
        print(f"  {galat}")
    print("sasaran: galat 0, p95 1500 ms")


def _line(name: str, alone: list[Jawaban], together: list[Jawaban]) -> str:
    times = [1000 * jawaban.detik for jawaban in together]
    floor = f"{_median(alone):10.0f}" if alone else f"{'–':>10}"
    return f"{name:30}{floor}{len(times):7}{statistics.median(times):8.0f}{p95(times):8.0f}{max(times):9.0f}"


def _median(answers: list[Jawaban]) -> float:
    return 1000 * statistics.median(jawaban.detik for jawaban in answers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orang", type=int, default=60)
    parser.add_argument("--detik", type=float, default=180)
    asked = parser.parse_args()
    show(measure(asked.orang, asked.detik), asked.orang)


if __name__ == "__main__":
    main()
