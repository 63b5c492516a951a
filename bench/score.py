"""The score of the sample, from SQL to result, beside its floor: the same rows read bare, and an empty question.

Aim: at most 50 ms warm on two cores. Ratios hold on a noisy machine where single times do not.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from satudata_budget.intake.sample import build_sample
from satudata_budget.readiness import score
from satudata_budget.readiness.flags import flags
from satudata_budget.store import TABEL, Reading

RUNS = 30


def milliseconds(work: Callable[[], object]) -> float:
    """The median of warm runs."""
    work()
    times = []
    for _run in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, build_sample(Path(folder) / "contoh.duckdb") as store:

        def read(what: Callable[[Reading], object]) -> Callable[[], object]:
            def work() -> object:
                with store.read() as reading:
                    return what(reading)

            return work

        empty = milliseconds(read(lambda r: r.tuples("select 1")))
        scan = milliseconds(read(lambda r: [r.tuples(f"from {t.nama}") for t in TABEL]))
        scored = milliseconds(read(lambda r: score(r, 2021, "KUA-PPAS")))
        flagged = milliseconds(read(lambda r: flags(r, score(r, 2021, "KUA-PPAS"))))
    print(f"pertanyaan kosong   {empty:7.1f} ms")
    print(f"semua baris         {scan:7.1f} ms")
    print(f"nilai semua unit    {scored:7.1f} ms   {scored / scan:4.1f} × semua baris   (sasaran 50 ms)")
    print(f"nilai dan bendera   {flagged:7.1f} ms   {flagged / scored:4.1f} × nilai")


if __name__ == "__main__":
    main()
