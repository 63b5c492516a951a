"""How long a report takes, format by format, and a chart's PNG once Chrome is warm."""

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from satudata_budget.charts import pillar_matrix
from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.reports.content import gather
from satudata_budget.reports.make import make
from satudata_budget.reports.pictures import image
from satudata_budget.reports.printer import printer
from satudata_budget.store import Actor, Store

TRUTH = Path(__file__).parents[1] / "data" / "contoh" / "kebenaran"


def timed(name: str, aim: float, work: Callable[[], object]) -> None:
    """Print how long it took beside what it should take."""
    start = time.perf_counter()
    work()
    print(f"{name:28} {time.perf_counter() - start:6.2f} s   (≤ {aim:g} s)")


def main() -> None:
    """Everything of the sample."""
    with TemporaryDirectory() as folder, Store.create(Path(folder) / "ukur.duckdb") as store:
        load_package(store, read_package(TRUTH), Actor("pembuat contoh", "contoh"))
        with store.read() as reading:
            isi = gather(reading, 2021, "KUA-PPAS", "semua")

        def whole_workbook() -> None:
            with store.read() as reading:
                make(gather(reading, 2021, "KUA-PPAS", "semua"), "xlsx")

        timed("xlsx, data read anew", 3, whole_workbook)
        timed("docx", 20, lambda: make(isi, "docx"))
        timed("html", 3, lambda: make(isi, "html"))
        timed("pdf", 20, lambda: make(isi, "pdf"))
        gambar = pillar_matrix(isi.hasil)
        for _turn in range(3):
            timed("png, warm", 0.5, lambda: image(gambar, "", isi.foot(), "png"))
        printer().close()


if __name__ == "__main__":
    main()
