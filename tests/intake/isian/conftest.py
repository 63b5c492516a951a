"""An office's form on the small package, and two people who fill it in."""

from collections.abc import Callable

import pytest

from satudata_budget.access import COMMAND_LINE, Account, add_without_password
from satudata_budget.intake.entry import MENURUT_NAMA, OfficeForm, TypedDraft, read_form, rows_at
from satudata_budget.intake.entry.office_form import Row
from satudata_budget.store import Store

UNIT, TAHUN, TAHAP = "35.03.01", 2021, "KUA-PPAS"


@pytest.fixture
def isi(load: Callable[[str], Store]) -> Store:
    """The small package: a kabupaten, two kecamatan with their desa."""
    return load("kecil")


def person(store: Store, nama: str, peran: str = "camat", *unit: str) -> Account:
    """An account without a password."""
    return add_without_password(store, COMMAND_LINE, nama, nama.capitalize(), peran, unit or (UNIT,))


@pytest.fixture
def camat(isi: Store) -> Account:
    return person(isi, "camat.satu")


@pytest.fixture
def operator(isi: Store) -> Account:
    """A second account of the same kecamatan."""
    return person(isi, "operator.satu")


def form(store: Store, akun: Account, bentuk: str, unit: str = UNIT) -> OfficeForm:
    with store.read() as now:
        return read_form(now, akun, MENURUT_NAMA[bentuk], unit, TAHUN, TAHAP)


def blank(store: Store) -> TypedDraft:
    """A draft in which nothing is typed yet."""
    return TypedDraft(store.data_version())


def recorded(store: Store, formulir: OfficeForm) -> dict[str, Row]:
    return rows_at(store, formulir, store.data_version())
