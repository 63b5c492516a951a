"""A Lampiran II of 100,000 rows: read, classified, checked and previewed, beside the bare read of three libraries.

Aims (issue 3): at least a third of python-calamine's speed, in CPU seconds of one run; memory at most six times the
sheet as CSV. Each work runs in a process of its own, so that neither its memory nor its warmth helps the next one.
Two sheets: that of a whole kabupaten (a third of its rows are of our offices), and one of which all rows are ours.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.lembar_besar import BARIS, write_csv, write_lampiran

WORKS = ("calamine", "pratinjau", "pandas", "openpyxl")


def calamine(path: Path) -> Callable[[], object]:
    """The bare read: every cell as a Python value."""
    from python_calamine import CalamineWorkbook

    return lambda: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)


def pandas(path: Path) -> Callable[[], object]:
    import pandas as pd

    return lambda: pd.read_excel(path, header=None, dtype=str, engine="openpyxl")


def openpyxl(path: Path) -> Callable[[], object]:
    from openpyxl import load_workbook

    return lambda: list(load_workbook(path, read_only=True).active.iter_rows(values_only=True))


def pratinjau(path: Path) -> Callable[[], object]:
    """All of ours: read, recognised, classified, checked, and the difference that saving would make."""
    from satudata_budget.intake.classify.rules import load_reference
    from satudata_budget.intake.flow.importing import preview
    from satudata_budget.store import Actor, Store

    pelaku = Actor("bench", "admin")
    store = Store.create(path.with_suffix(".duckdb"))
    load_reference(store, pelaku)

    def work() -> object:
        (hasil,) = preview(store, [path], pelaku)
        print(f"{hasil.baris} baris, {hasil.ditambah} ditambah, {len(hasil.temuan)} temuan", file=sys.stderr)
        return hasil

    return work


def measured(name: str, path: Path) -> str:
    """CPU seconds and the growth of the peak memory in MB, of one work in this process and those that it starts."""
    work = {"calamine": calamine, "pandas": pandas, "openpyxl": openpyxl, "pratinjau": pratinjau}[name](path)
    from satudata_budget.intake.book.apart import QUEUE

    before = _resident()
    start = time.process_time()
    kept = work()
    took = time.process_time() - start
    assert kept is not None
    QUEUE.close()
    # The time of what was opened apart counts too; its memory is told beside, for it is gone when the file is open.
    apart = resource.getrusage(resource.RUSAGE_CHILDREN)
    if apart.ru_maxrss:
        print(f"proses pembuka {apart.ru_maxrss / 1024:.0f} MB", file=sys.stderr)
    took += apart.ru_utime + apart.ru_stime
    return f"{took} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before}"


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def show(semua: bool, folder: Path) -> None:
    """Every work on one of the two sheets, a line each."""
    path = folder / f"lampiran_ii_{semua}.xlsx"
    write_lampiran(path, semua)
    csv = write_csv(path.with_suffix(".csv"), semua) / 2**20
    print(f"{BARIS} baris, {'semua' if semua else 'sepertiga'} dari kantor kita, {csv:.1f} MB sebagai CSV")
    base = 0.0
    for name in WORKS:
        command = [sys.executable, "-m", "bench.lampiran_ii", name, str(path)]
        told = subprocess.run(command, check=True, capture_output=True, text=True)
        took, grown = (float(part) for part in told.stdout.split())
        base = base or took
        print(
            f"  {name:10} {took:6.2f} s CPU   {took / base:5.2f} × calamine   {grown:6.0f} MB   "
            f"{grown / csv:4.1f} × CSV   {', '.join(told.stderr.split(chr(10))).strip(', ')}"
        )
    print(f"  {'sasaran':10} {'':11}    3.00 × calamine   {6 * csv:6.0f} MB    6.0 × CSV")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for semua in (False, True):
            show(semua, Path(folder))


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(measured(sys.argv[1], Path(sys.argv[2])))
    else:
        main()
