"""No satu data line while costs are open."""

import pytest

from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, KAB, LAIN, Contoh, evidence, raised

JENIS = "tanpa_baris_satu_data"


def test_a_reported_budget_without_a_line_is_flagged(shared: Store, contoh: Contoh) -> None:
    contoh.drop("anggaran", f"net-{LAIN}")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.pelaku, b.tingkat_urgensi) == (LAIN, "camat", "mendesak")
    assert (b.rupiah, b.tenggat) == (6_000_000, ADOPTION)
    assert evidence(b) == {("laporan", f"{LAIN}/2021/KUA-PPAS/anggaran")}


def test_one_rupiah_budgeted_is_a_line_already(shared: Store, contoh: Contoh) -> None:
    contoh.put("anggaran", id=f"net-{LAIN}", pagu=1)
    assert raised(shared, contoh, JENIS) == []


def test_a_line_taken_back_by_a_reduction_is_none(shared: Store, contoh: Contoh) -> None:
    contoh.line("kurang", LAIN, LAIN, "internet", -6_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert evidence(b) >= {("anggaran", f"net-{LAIN}"), ("anggaran", "kurang")}


def test_an_unreported_budget_is_not_an_empty_one(shared: Store, contoh: Contoh) -> None:
    contoh.drop("anggaran", f"net-{LAIN}")
    contoh.report(LAIN, "anggaran", "draf")
    assert raised(shared, contoh, JENIS) == []


def test_costs_of_an_unreported_section_are_not_open_yet(shared: Store, contoh: Contoh) -> None:
    contoh.drop("anggaran", f"net-{LAIN}")
    contoh.report(LAIN, "akses", "")
    assert raised(shared, contoh, JENIS) == []


@pytest.mark.parametrize(("paid", "open_cost"), [(2_000_000, 4_000_000), (6_000_000, None)])
def test_money_of_the_kabupaten_is_told_apart_and_may_settle_it(
    shared: Store, contoh: Contoh, paid: int, open_cost: int | None
) -> None:
    contoh.drop("anggaran", f"net-{LAIN}")
    contoh.line("bantu", KAB, LAIN, "internet", paid)
    found = raised(shared, contoh, JENIS)
    assert [(b.rupiah, b.nilai["ragam"], b.nilai["didanai"]) for b in found] == (
        [(open_cost, "dibiayai_lain", paid)] if open_cost else []
    )


def test_a_kabupaten_that_budgets_only_for_others_is_flagged_for_itself(shared: Store, contoh: Contoh) -> None:
    contoh.drop("aset", f"server-{KAB}")
    contoh.line("pc", KAB, LAIN, "pc", 10_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.pelaku, b.rupiah) == (KAB, "diskominfo", 50_000_000)
