"""Operators without devices."""

import pytest

from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, DESA, KEC, Contoh, evidence, raised

JENIS = "operator_tanpa_perangkat"


def test_an_operator_without_a_device_is_flagged(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=f"pc-{KEC}", kondisi="RB")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.kode_tempat, b.komponen, b.pelaku) == (KEC, KEC, "operator_data", "camat")
    assert (b.rupiah, b.tenggat) == (20_000_000, ADOPTION)
    assert evidence(b) == {("pegawai", f"operator_data-{KEC}"), ("aset", f"pc-{KEC}")}


def test_two_operators_can_take_turns_at_one_device(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=f"pc-{KEC}", jumlah=1)
    assert raised(shared, contoh, JENIS) == []


def test_a_device_that_is_budgeted_is_on_its_way(shared: Store, contoh: Contoh) -> None:
    contoh.drop("aset", f"pc-{KEC}")
    contoh.line("pc", KEC, KEC, "pc", 10_000_000)
    assert raised(shared, contoh, JENIS) == []


def test_no_operator_is_the_reverse_case(shared: Store, contoh: Contoh) -> None:
    contoh.drop("aset", f"pc-{KEC}")
    contoh.drop("pegawai", f"operator_data-{KEC}")
    assert raised(shared, contoh, JENIS) == []


@pytest.mark.parametrize(("kondisi", "found"), [("RB", 1), ("KB", 0)])
def test_an_unreported_inventory_counts_only_where_it_says_none(
    shared: Store, contoh: Contoh, kondisi: str, found: int
) -> None:
    contoh.put("aset", id=f"pc-{KEC}", jumlah=1, kondisi=kondisi)
    contoh.report(KEC, "perangkat", "draf")
    assert len(raised(shared, contoh, JENIS)) == found


def test_a_desa_operator_without_a_device_is_the_desas_matter(shared: Store, contoh: Contoh) -> None:
    contoh.drop("aset", f"pc-{DESA[0]}")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.kode_tempat, b.pelaku) == (KEC, DESA[0], "desa")
