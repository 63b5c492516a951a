"""Stores for the tests: always the real engine, on a file of the test's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.store import Pelaku, Store

# A deadline per example is a timed test in disguise: it fails when the machine is busy.
settings.register_profile("tanpa_tenggat", deadline=None)
settings.load_profile("tanpa_tenggat")

CONFORMANCE = Path(__file__).parent / "data" / "conformance"
PENGUJI = Pelaku("penguji", "admin")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.create(tmp_path / "uji.duckdb") as made:
        yield made


@pytest.fixture
def load(store: Store) -> Callable[[str], Store]:
    """Fill the store with a conformance package by its name."""

    def loaded(nama: str) -> Store:
        load_package(store, read_package(CONFORMANCE / nama), PENGUJI)
        return store

    return loaded
