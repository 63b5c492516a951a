"""The plain tables: found by values, times with their zone, one transaction at a time, in every snapshot."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pytest

from satudata_budget.store import Actor, LockTaken, Side, Store
from satudata_budget.store.side import SAMPING

PAGI = datetime(2020, 9, 30, 8, 0, tzinfo=timezone(timedelta(hours=7)))


def put(store: Store, kunci: str, gagal: int = 1, terkunci: datetime | None = None) -> None:
    with Side(store).write() as tables:
        tables.put("percobaan", kunci=kunci, gagal=gagal, terakhir=PAGI, terkunci_sampai=terkunci)


def test_a_time_comes_back_as_the_same_moment_in_utc(store: Store) -> None:
    put(store, "a", terkunci=PAGI)
    found = Side(store).row("percobaan", kunci="a")
    assert found is not None
    assert found["terakhir"] == PAGI and found["terakhir"].tzinfo is UTC


def test_rows_are_found_by_values_and_by_null(store: Store) -> None:
    put(store, "a")
    put(store, "b", 2, PAGI)
    side = Side(store)
    assert [row["kunci"] for row in side.rows("percobaan")] == ["a", "b"]
    assert [row["kunci"] for row in side.rows("percobaan", gagal=2)] == ["b"]
    assert [row["kunci"] for row in side.rows("percobaan", terkunci_sampai=None)] == ["a"]
    assert side.row("percobaan", kunci="a' or true --") is None


def test_a_name_that_is_no_column_never_reaches_the_database(store: Store) -> None:
    with pytest.raises(ValueError, match="percobaan has no"):
        Side(store).rows("percobaan", **{"kunci = '' or true --": 1})
    with pytest.raises(KeyError):
        Side(store).rows("perubahan")


def test_changes_and_removals_say_how_many(store: Store) -> None:
    put(store, "a")
    put(store, "b")
    with Side(store).write() as tables:
        assert tables.update("percobaan", {"gagal": 1}, gagal=5) == 2
        assert tables.update("percobaan", {"gagal": 1}, gagal=5) == 0
        assert tables.delete("percobaan", kunci="a") == 1
        assert tables.delete_before("percobaan", "terakhir", PAGI) == 0
        assert tables.delete_before("percobaan", "terakhir", PAGI + timedelta(seconds=1)) == 1


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(RuntimeError), Side(store).write() as tables:
        tables.put("percobaan", kunci="a", gagal=1, terakhir=PAGI, terkunci_sampai=None)
        assert tables.row("percobaan", kunci="a")
        raise RuntimeError
    assert Side(store).rows("percobaan") == []


def test_whoever_does_not_wait_is_told_that_somebody_writes(store: Store) -> None:
    def try_it() -> None:
        with Side(store).write(wait=0):
            pass

    with ThreadPoolExecutor(1) as other, store.write(Actor("penguji", "admin"), "isian"), pytest.raises(LockTaken):
        other.submit(try_it).result()
    try_it()


def test_a_count_up_from_many_threads_loses_none(store: Store) -> None:
    put(store, "a", 0)

    def count(_n: int) -> None:
        with Side(store).write() as tables:
            row = tables.row("percobaan", kunci="a")
            assert row is not None
            tables.update("percobaan", {"kunci": "a"}, gagal=row["gagal"] + 1)

    with ThreadPoolExecutor(14) as many:
        list(many.map(count, range(200)))
    found = Side(store).row("percobaan", kunci="a")
    assert found is not None and found["gagal"] == 200


def test_the_columns_are_those_of_the_migrations(store: Store) -> None:
    with store.read() as now:
        for tabel, names in SAMPING.items():
            found = now.tuples(
                "select column_name from duckdb_columns() where table_name = ? and schema_name = 'main' "
                "order by column_index",
                [tabel],
            )
            assert tuple(row[0] for row in found) == names


def test_a_snapshot_holds_them_too(store: Store) -> None:
    put(store, "a")
    with Store.open(store.snapshot()) as copy:
        assert Side(copy).row("percobaan", kunci="a")
        put(copy, "a", 7)  # their keys as well
        assert [row["gagal"] for row in Side(copy).rows("percobaan")] == [7]
