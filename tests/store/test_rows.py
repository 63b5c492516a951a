"""Many rows at once: kept as columns, they are the same rows, and are saved as the same."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from satudata_budget.store import ONLY_THESE, Actor, Difference, Store, difference, values_of
from satudata_budget.store.rows import PORTION, Rows

ORANG = Actor("uji", "admin")
BANYAK = 2 * PORTION + 7


def access(n: int) -> dict[str, object]:
    more = {} if n % 3 else {"tanggal": date(2021, 1, 1 + n % 28)}
    return {"id": f"aks-{n}", "kode_tempat": "35.03.01", "komponen": "kunci", "jumlah": n, "status": "teruji", **more}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "a.duckdb")


def change(store: Store, count: int) -> Difference:
    with store.read() as now:
        return difference(now, "akses", map(access, range(count)), ONLY_THESE)


def test_many_rows_are_the_rows_that_few_would_be(store: Store) -> None:
    many, few = change(store, BANYAK).ditambah, change(store, 9).ditambah
    assert isinstance(many, Rows) and isinstance(few, tuple) and len(many) == BANYAK
    assert tuple(many[:9]) == few and [many[n] for n in range(9)] == list(few)
    assert many[-1]["id"] == many[PORTION * 2 + 6]["id"] == f"aks-{BANYAK - 1}"
    assert many[3]["tanggal"] == date(2021, 1, 4) and many[1]["tanggal"] is None
    assert [row["jumlah"] for row in many] == list(values_of(many, "jumlah")) == [Decimal(n) for n in range(BANYAK)]


def test_many_rows_are_saved_and_found_again(store: Store) -> None:
    with store.write(ORANG, "impor") as writing:
        writing.apply(change(store, BANYAK))
    with store.read() as now:
        counted = now.tuples("select count(*), sum(jumlah)::bigint, count(tanggal), min(perubahan_id) from akses")
        again = difference(now, "akses", map(access, range(BANYAK)), ONLY_THESE)
        more = difference(now, "akses", map(access, range(BANYAK + 2)), ONLY_THESE)
    assert counted == [(BANYAK, BANYAK * (BANYAK - 1) // 2, (BANYAK + 2) // 3, 1)]
    assert (again.empty, again.sama) == (True, BANYAK)
    assert [row["id"] for row in more.ditambah] == [f"aks-{BANYAK}", f"aks-{BANYAK + 1}"]


def test_one_key_twice_is_told_however_far_apart(store: Store) -> None:
    twice = [*map(access, range(BANYAK)), access(0)]
    with store.read() as now, pytest.raises(ValueError, match="two rows with the key"):
        difference(now, "akses", twice, ONLY_THESE)
