"""Money of the kabupaten without its counterpart in the kecamatan."""

import pytest

from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, KAB, LAIN, Contoh, evidence, raised

JENIS = "tanpa_pendamping_kecamatan"


@pytest.fixture
def bare(contoh: Contoh) -> Contoh:
    """The kabupaten pays for devices of Hilir, which has no operator and no line of its own."""
    contoh.put("pegawai", id=f"operator_data-{LAIN}", jumlah=0)
    contoh.drop("anggaran", f"net-{LAIN}")
    contoh.line("bantu", KAB, LAIN, "pc", 20_000_000)
    return contoh


def test_neither_operator_nor_line_is_flagged(shared: Store, bare: Contoh) -> None:
    (b,) = raised(shared, bare, JENIS)
    assert (b.kode_unit, b.pelaku, b.rupiah, b.tenggat) == (LAIN, "camat", 20_000_000, ADOPTION)
    assert evidence(b) == {
        ("anggaran", "bantu"),
        ("pegawai", f"operator_data-{LAIN}"),
        ("laporan", f"{LAIN}/2021/KUA-PPAS/anggaran"),
    }


def test_one_operator_is_a_counterpart(shared: Store, bare: Contoh) -> None:
    bare.put("pegawai", id=f"operator_data-{LAIN}", jumlah=1)
    assert raised(shared, bare, JENIS) == []


def test_a_line_of_its_own_is_a_counterpart(shared: Store, bare: Contoh) -> None:
    bare.line("sendiri", LAIN, LAIN, "internet", 1_000_000)
    assert raised(shared, bare, JENIS) == []


def test_small_money_needs_no_counterpart(shared: Store, bare: Contoh) -> None:
    bare.put("anggaran", id="bantu", pagu=999_999)
    assert raised(shared, bare, JENIS) == []


@pytest.mark.parametrize("bagian", ["sdm", "anggaran"])
def test_what_the_kecamatan_has_not_reported_may_be_there(shared: Store, bare: Contoh, bagian: str) -> None:
    bare.drop("pegawai", f"operator_data-{LAIN}")
    bare.report(LAIN, bagian, "")
    assert raised(shared, bare, JENIS) == []
