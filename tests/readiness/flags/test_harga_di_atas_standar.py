"""Budgets above the cost of the full need."""

import pytest

from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, DESA, KAB, KEC, Contoh, evidence, raised

JENIS = "harga_di_atas_standar"


def test_a_budget_above_the_threshold_is_flagged_with_its_lines(shared: Store, contoh: Contoh) -> None:
    contoh.line("pc1", KEC, KEC, "pc", 20_000_000)
    contoh.line("pc2", KEC, KEC, "pc", 5_000_001)  # the full need is 20 million, a quarter more is allowed
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.komponen, b.pelaku, b.rupiah, b.tenggat) == (KEC, "pc", "camat", 5_000_001, ADOPTION)
    assert (b.nilai["pagu"], b.nilai["standar"], b.nilai["ragam"]) == (25_000_001, 20_000_000, "")
    assert evidence(b) == {("anggaran", "pc1"), ("anggaran", "pc2")}


def test_a_quarter_more_is_allowed(shared: Store, contoh: Contoh) -> None:
    contoh.line("pc", KEC, KEC, "pc", 25_000_000)
    assert raised(shared, contoh, JENIS) == []


def test_what_two_offices_pay_together_is_no_price(shared: Store, contoh: Contoh) -> None:
    contoh.line("pc1", KEC, KEC, "pc", 20_000_000)
    contoh.line("pc2", KAB, KEC, "pc", 20_000_000)
    assert raised(shared, contoh, JENIS) == []


def test_the_kabupatens_price_is_diskominfos_matter(shared: Store, contoh: Contoh) -> None:
    contoh.line("pc", KAB, KEC, "pc", 30_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.pelaku, b.nilai["ragam"]) == (KEC, "diskominfo", "pihak_lain")


def test_only_the_desa_that_are_dear_are_pointed_at(shared: Store, contoh: Contoh) -> None:
    contoh.line("mahal", KEC, DESA[0], "pc", 15_000_000)
    contoh.line("wajar", KEC, DESA[1], "pc", 10_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_tempat, evidence(b)) == (DESA[0], {("anggaran", "mahal")})


@pytest.mark.parametrize("komponen", ["operator_data", "kunci"])
def test_what_has_no_price_has_no_price_above(shared: Store, contoh: Contoh, komponen: str) -> None:
    contoh.line("honor", KEC, KEC, komponen, 90_000_000)
    assert raised(shared, contoh, JENIS) == []
