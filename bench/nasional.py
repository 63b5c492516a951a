"""The nation: 7,277 kecamatan scored at once, beside the 14 of the sample, the same in pandas, and the bare scan.

The nation is the sample copied under other codes (bench/negeri.py), so what comes out is known: every unit has the
figures of the one that it was copied from, which is looked at before anything is printed. Each work runs in a process
of its own: seconds of the wall clock and of the CPU, and how much its memory grew at its peak. `score` is everything
from the SQL to the result as the screens take it, half a million rows with exact decimals; `tanpa hasil` is the SQL
alone; the scan reads the same columns of the same tables once; pandas reads them too and computes the index of today,
with binary floats, and its answer is compared.

Aim: growth no more than in proportion to the kecamatan.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.negeri import KECAMATAN, build_nation
from satudata_budget.intake.sample import build_sample
from satudata_budget.readiness.score import lay_out_places, score, unit_rows
from satudata_budget.store import Reading, Store

TAHUN, TAHAP = 2021, "KUA-PPAS"
KALI = {14: 9, KECAMATAN: 1}
DIBACA = {
    "unit": ("kode", "tingkat"),
    "desa": ("kode", "kode_kecamatan"),
    "anggaran": ("tahun", "tahap", "kode_unit", "kode_penerima", "komponen", "pagu"),
    "aset": ("kode_tempat", "komponen", "kondisi", "tahun_perolehan", "jumlah"),
    "pegawai": ("kode_tempat", "komponen", "jumlah"),
    "akses": ("kode_tempat", "komponen", "status", "jumlah"),
    "laporan": ("kode_unit", "tahun", "tahap", "bagian", "status"),
}


def scored(reading: Reading) -> dict[str, float]:
    """Everything, as a screen takes it."""
    return {unit.kode: unit.indeks for unit in score(reading, TAHUN, TAHAP).unit}


def sql_alone(reading: Reading) -> dict[str, float]:
    """The questions to the store, without a Python value for each place and component."""
    lay_out_places(reading, TAHUN, TAHAP)
    return {row["kode"]: row["indeks"] for row in unit_rows(reading, TAHUN, TAHAP) if row["sisi"] == "kini"}


def scanned(reading: Reading) -> dict[str, float]:
    """Every value that the method needs, read once and forgotten."""
    for nama, columns in DIBACA.items():
        reading.value(f"select bit_xor(hash({', '.join(columns)})) from {nama}")  # noqa: S608 - names of our own
    return {}


def in_pandas(reading: Reading) -> dict[str, float]:
    """The index of today in pandas."""
    from bench.metode_pandas import indices

    named = {nama: f"select {', '.join(columns)} from {nama}" for nama, columns in DIBACA.items()}  # noqa: S608
    frames = {nama: reading.frame(sql) for nama, sql in named.items()}
    frames |= {nama: reading.frame(f"from {nama}") for nama in ("kebutuhan", "bobot", "parameter")}
    return indices(frames, TAHUN, TAHAP)


WORKS: dict[str, Callable[[Reading], dict[str, float]]] = {
    "score": scored,
    "tanpa hasil": sql_alone,
    "pindai": scanned,
    "pandas": in_pandas,
}


def measured(nama: str, path: Path, kali: int) -> dict[str, Any]:
    """One work in this process, the last of `kali` times: seconds, CPU seconds, megabytes, indices."""
    with Store.open(path) as store, store.read() as reading:
        before = _memory("VmRSS")
        for _time in range(kali):
            start, cpu = time.perf_counter(), time.process_time()
            found = WORKS[nama](reading)
            took = time.perf_counter() - start, time.process_time() - cpu
    return {"detik": took[0], "cpu": took[1], "mb": _memory("VmHWM") - before, "indeks": found}


def _memory(what: str) -> float:
    """Megabytes that this process holds (VmRSS), or held at most (VmHWM); nan where the system has no /proc."""
    path = Path("/proc/self/status")
    if not path.exists():
        return float("nan")
    return next(int(line.split()[1]) for line in path.read_text().splitlines() if line.startswith(what)) / 1024


def _in_own_process(nama: str, path: Path, kali: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.nasional", nama, str(path), str(kali)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def compare(few: dict[str, float], many: dict[str, float]) -> float:
    """The largest difference between a copied unit's index and its original's; only whole kabupaten are looked at."""
    last = max(many, default="")[:5]
    return max((abs(index - few["35.03" + kode[5:]]) for kode, index in many.items() if kode[:5] != last), default=0.0)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        sample, nation = Path(folder) / "contoh.duckdb", Path(folder) / "nasional.duckdb"
        build_sample(sample).close()
        start = time.perf_counter()
        build_nation(sample, nation)
        print(f"{KECAMATAN} kecamatan dibuat dalam {time.perf_counter() - start:.1f} s, {_size(nation)}")
        print(f"{'':14}{'14':>8}{'':15}{KECAMATAN:>8}{'':17}{'tumbuh':>8}   (sebanding: {KECAMATAN / 14:.0f} ×)")
        true = _in_own_process("score", sample, 1)["indeks"]
        for nama in WORKS:
            few, many = (_in_own_process(nama, path, KALI[n]) for path, n in ((sample, 14), (nation, KECAMATAN)))
            known = f"   beda {compare(true, many['indeks']):.0e}" if many["indeks"] else ""
            print(
                f"{nama:14}{few['detik']:8.3f} s {few['cpu']:6.3f} CPU  {many['detik']:8.2f} s {many['cpu']:6.2f} CPU "
                f"{many['mb']:6.0f} MB{many['detik'] / few['detik']:8.0f} ×{known}"
            )


def _size(path: Path) -> str:
    with Store.open(path) as store, store.read() as now:
        rows = sum(int(now.value(f"select count(*) from {nama}")) for nama in DIBACA)  # noqa: S608
    return f"{rows:,} baris, {path.stat().st_size / 1e6:.0f} MB".replace(",", ".")


if __name__ == "__main__":
    if len(sys.argv) == 4:
        print(json.dumps(measured(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))))
    else:
        main()
