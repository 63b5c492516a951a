"""The ceiling is below the need."""

import pytest

from satudata_budget.messages.bendera import kalimat
from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, LAIN, Contoh, evidence, raised

JENIS = "pagu_di_bawah_kebutuhan"


def _short(contoh: Contoh, pagu: int) -> None:
    contoh.drop("aset", f"pc-{LAIN}")  # cost 20 million, and 6 for the internet
    contoh.line("pc", LAIN, LAIN, "pc", pagu)


@pytest.mark.parametrize(("pagu", "urgensi"), [(7_000_000, "penting"), (6_999_999, "mendesak")])
def test_by_how_much_the_ceiling_is_short(shared: Store, contoh: Contoh, pagu: int, urgensi: str) -> None:
    _short(contoh, pagu)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.pelaku, b.tingkat_urgensi, b.tenggat) == (LAIN, "tapd", urgensi, ADOPTION)
    assert b.rupiah == b.nilai["terbuka"] == 20_000_000 - pagu
    assert evidence(b) == {("anggaran", "pc"), ("anggaran", f"net-{LAIN}")}


def test_it_says_how_much_and_for_what(shared: Store, contoh: Contoh) -> None:
    _short(contoh, 7_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert kalimat(b.jenis, b.nilai).replace("\N{NO-BREAK SPACE}", " ") == (
        "Anggaran menutup 50 % dari biaya Rp 26 juta di Kecamatan Hilir. Kurang Rp 13 juta, terbesar untuk pc."
    )


def test_a_shortage_within_the_tolerance_is_rounding(shared: Store, contoh: Contoh) -> None:
    _short(contoh, 19_480_000)  # exactly two percent of 26 million are missing
    assert raised(shared, contoh, JENIS) == []


def test_what_an_unreported_section_costs_is_not_known(shared: Store, contoh: Contoh) -> None:
    _short(contoh, 1_000_000)
    contoh.report(LAIN, "perangkat", "")
    assert raised(shared, contoh, JENIS) == []


def test_an_unreported_budget_is_no_low_ceiling(shared: Store, contoh: Contoh) -> None:
    _short(contoh, 1_000_000)
    contoh.report(LAIN, "anggaran", "dikembalikan")
    assert raised(shared, contoh, JENIS) == []


def test_no_line_at_all_is_another_flag(shared: Store, contoh: Contoh) -> None:
    contoh.drop("anggaran", f"net-{LAIN}")
    assert raised(shared, contoh, JENIS) == []
