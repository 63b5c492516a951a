"""The package in which all is well, and a store for tests that look at what stands, not at how it came about."""

from collections.abc import Iterator

import pytest

from satudata_budget.store import Store
from tests.readiness.flags.contoh import Contoh


@pytest.fixture
def contoh() -> Contoh:
    return Contoh()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for the tests of a rule: each saves its whole package over the one before."""
    with Store.create(tmp_path_factory.mktemp("bendera") / "uji.duckdb") as made:
        yield made
