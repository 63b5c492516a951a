"""The plan at every goal, the frontier, and the cheapest way to the next class: on the sample and on two packages that
the method comes with (`pagu` lacks only what money buys, which makes it the hardest of them).

Aim: at most 1 s a plan and 8 s for a frontier of 25 ceilings, on two cores; 50 ms a unit for the way.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.intake.sample import build_sample
from satudata_budget.planning import (
    TUJUAN,
    PlanningState,
    PlanRequest,
    PurchasePlan,
    cheapest_way,
    frontier,
    ladder,
    plan_from,
    read_state,
)
from satudata_budget.store import Actor, Store

PACKAGES = Path(__file__).parents[1] / "tests" / "data" / "conformance"
CEILINGS = (50_000_000, 150_000_000, 400_000_000, 1_000_000_000, 1_400_000_000)
T = TypeVar("T")


@contextmanager
def opened(nama: str, folder: Path) -> Iterator[Store]:
    path = folder / f"{nama}.duckdb"
    if nama == "contoh":
        with build_sample(path) as store:
            yield store
    else:
        with Store.create(path) as store:
            load_package(store, read_package(PACKAGES / nama), Actor("ukur", "admin"))
            yield store


def seconds(work: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    answer = work()
    return time.perf_counter() - start, answer


def planned(keadaan: PlanningState, tujuan: str) -> list[tuple[float, PurchasePlan]]:
    return [seconds(lambda p=p: plan_from(keadaan, PlanRequest(p, tujuan))) for p in CEILINGS]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for nama in ("contoh", "pagu", "trenggalek"):
            with opened(nama, Path(folder)) as store, store.read() as reading:
                scored, keadaan = seconds(lambda r=reading: read_state(r, 2021, "KUA-PPAS"))
            print(f"{nama:<11} keadaan {scored:5.2f} s")
            for tujuan in TUJUAN:
                found = planned(keadaan, tujuan)
                times = "  ".join(f"{took:5.2f}" for took, _plan in found)
                proven = sum(plan.terbukti_optimal for _took, plan in found)
                print(f"  {tujuan:<9} {times} s   terbukti {proven}/{len(found)}   (sasaran 1 s)")
            took, _frontier = seconds(lambda k=keadaan: frontier(k, ladder(k, 25)))
            print(f"  frontir 25 plafon {took:5.2f} s   (sasaran 8 s)")
            units = [seconds(lambda u=u, k=keadaan: cheapest_way(k.hasil, u.kode))[0] for u in keadaan.hasil.unit]
            print(f"  jalan termurah {1000 * sum(units) / len(units):5.1f} ms, terlama {1000 * max(units):5.1f} ms")


if __name__ == "__main__":
    main()
