"""Two sums in rupiah: budgeted twice, and about to lapse."""

from satudata_budget.readiness.doubles import double_funding, lapsing
from satudata_budget.store import Store
from tests.readiness.flags.contoh import KAB, KEC, LAIN, Contoh, all_flags, save


def test_where_all_is_well_both_sums_are_zero(store: Store) -> None:
    save(store, Contoh())
    found = all_flags(store)
    assert (double_funding(found).rupiah, lapsing(found).rupiah) == (0, 0)


def test_what_both_budget_is_added_up_and_a_shared_cost_is_only_asked_about(store: Store) -> None:
    contoh = Contoh()
    contoh.line("ganda", KAB, KEC, "internet", 4_000_000)  # the kecamatan pays the 6 million already
    contoh.put("anggaran", id=f"net-{LAIN}", pagu=4_000_000)
    contoh.line("bagi", KAB, LAIN, "internet", 2_000_000)  # together just the cost
    save(store, contoh)
    found = double_funding(all_flags(store))
    assert found.rupiah == 4_000_000
    assert [b.kode_unit for b in found.bendera] == [KEC]
    assert [b.kode_unit for b in found.tanya] == [LAIN]


def test_lapsing_subscriptions_come_with_the_largest_first(store: Store) -> None:
    contoh = Contoh()
    contoh.put("anggaran", id=f"net-{KEC}", pagu=0)
    contoh.drop("anggaran", *(f"net-{KEC}.{desa}" for desa in ("2001", "2002")))
    save(store, contoh)
    found = lapsing(all_flags(store))
    assert [b.rupiah for b in found.bendera] == [6_000_000, 6_000_000]
    assert found.rupiah == 12_000_000
