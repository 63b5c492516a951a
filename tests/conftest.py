"""Stores for the tests: always the real engine, on a file of the test's own."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.store import Actor, Store

# A deadline per example is a timed test in disguise: it fails when the machine is busy.
settings.register_profile("tanpa_tenggat", deadline=None)
settings.load_profile("tanpa_tenggat")

CONFORMANCE = Path(__file__).parent / "data" / "conformance"
PENGUJI = Actor("penguji", "admin")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A database with a conformance package by its name, empty without one: made once a worker, to be copied."""
    made: dict[str, Path] = {}

    def database(nama: str = "") -> Path:
        if nama not in made:
            made[nama] = tmp_path_factory.mktemp("induk") / "uji.duckdb"
            with Store.create(made[nama]) as new:
                if nama:
                    load_package(new, read_package(CONFORMANCE / nama), PENGUJI)
        return made[nama]

    return database


@pytest.fixture
def store(filled: Callable[[str], Path], tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(Path(shutil.copyfile(filled(""), tmp_path / "uji.duckdb"))) as made:
        yield made


@pytest.fixture
def load(
    filled: Callable[[str], Path], tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[[str], Store]]:
    """A store with a conformance package by its name; the test's own `store`, where it has one."""
    opened: list[Store] = []

    def loaded(nama: str) -> Store:
        if "store" in request.fixturenames:
            own: Store = request.getfixturevalue("store")
            load_package(own, read_package(CONFORMANCE / nama), PENGUJI)
            return own
        opened.append(Store.open(Path(shutil.copyfile(filled(nama), tmp_path / "uji.duckdb"))))
        return opened[-1]

    yield loaded
    for one in opened:
        one.close()
