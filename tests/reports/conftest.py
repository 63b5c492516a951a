"""Reports of the sample as its generator meant it, and readers that are not ours."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.reports.content import ReportContent, gather
from satudata_budget.reports.printer import printer
from satudata_budget.store import Actor, Store

TRUTH = Path(__file__).parents[2] / "data" / "contoh" / "kebenaran"


@pytest.fixture(scope="session")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the sample, which no test changes."""
    with Store.create(tmp_path_factory.mktemp("laporan") / "contoh.duckdb") as store:
        load_package(store, read_package(TRUTH), Actor("pembuat contoh", "contoh"))
        yield store
    printer().close()


@pytest.fixture(scope="session")
def told(reported: Store) -> Callable[..., ReportContent]:
    """`told("kecamatan", "35.03.05")`: the content of that report."""
    made: dict[tuple[str, ...], ReportContent] = {}

    def content(*asked: str) -> ReportContent:
        if asked not in made:
            with reported.read() as reading:
                made[asked] = gather(reading, 2021, "KUA-PPAS", *asked)
        return made[asked]

    return content


def pages(path: Path) -> list[str]:
    """The text of each page of a PDF, as poppler reads it, with single spaces."""
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, timeout=60)
    return [" ".join(page.split()) for page in done.stdout.decode().split("\f")[:-1]]


def as_pdf(path: Path) -> Path:
    """The file as LibreOffice prints it."""
    profile = f"-env:UserInstallation=file://{path.parent}/libreoffice"
    subprocess.run(
        ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(path.parent), str(path)],
        capture_output=True,
        check=True,
        timeout=180,
    )
    return path.with_suffix(".pdf")
