"""What has been recorded so far: nothing in an empty store, and as many as the tables hold in a filled one."""

from collections.abc import Callable

from satudata_budget.readiness import recorded
from satudata_budget.store import Store


def test_an_empty_store_has_nothing_entered_and_nothing_reported(store: Store) -> None:
    with store.read() as now:
        assert recorded.nothing_entered(now)
        assert recorded.priced_components(now) == recorded.verified_sections(now, 2021) == 0
        assert recorded.units_that_reported(now, 2021) == frozenset()
        assert recorded.newest_report(now, 2021) is None
        assert recorded.time_of_version(now) is None
        assert recorded.keys_waiting(now) == []


def test_the_answers_are_those_of_the_rows(load: Callable[[str], Store]) -> None:
    store = load("trenggalek")
    with store.read() as now:
        reports = [row for row in now.rows("from laporan") if row["tahun"] == 2021]
        prices = [row["harga_satuan"] for row in now.rows("from kebutuhan")]
        keys = [row for row in now.rows("from akses") if row["komponen"] == "kunci" and row["status"] != "teruji"]
        assert not recorded.nothing_entered(now)
        assert recorded.priced_components(now) == sum(price > 0 for price in prices)
        assert recorded.units_that_reported(now, 2021) == {r["kode_unit"] for r in reports if r["status"] != "draf"}
        assert recorded.verified_sections(now, 2021) == sum(r["status"] == "diverifikasi" for r in reports)
        assert recorded.newest_report(now, 2021) == max((r["tanggal"] for r in reports if r["tanggal"]), default=None)
        waiting = recorded.keys_waiting(now)
        assert {key["id"] for key in waiting} == {key["id"] for key in keys}
        assert [key["status"] == "belum" for key in waiting] == sorted(key["status"] == "belum" for key in waiting)
        assert recorded.time_of_version(now) == store.moment().waktu
