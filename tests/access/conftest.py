"""A store with two kecamatan, and one account of each role in it."""

from collections.abc import Callable

import pytest

from satudata_budget.access import COMMAND_LINE, Account, add_without_password
from satudata_budget.store import Store
from tests.access.orang import UNIT


@pytest.fixture
def isi(load: Callable[[str], Store]) -> Store:
    """The small package: a kabupaten, two kecamatan with their desa."""
    return load("kecil")


@pytest.fixture
def akun(isi: Store) -> dict[str, Account]:
    """One account of each role; the camat is that of 35.03.01."""
    return {
        peran: add_without_password(isi, COMMAND_LINE, peran, peran.capitalize(), peran, unit)
        for peran, unit in UNIT.items()
    }
