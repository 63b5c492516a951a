"""Subscriptions that lapse."""

from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, DESA, KEC, LAIN, Contoh, evidence, raised

JENIS = "langganan_berakhir"


def test_a_subscription_held_and_not_paid_for_lapses(shared: Store, contoh: Contoh) -> None:
    contoh.put("anggaran", id=f"net-{KEC}", pagu=5_999_999)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.kode_tempat, b.komponen, b.pelaku) == (KEC, KEC, "internet", "camat")
    assert (b.rupiah, b.tenggat) == (1, ADOPTION)
    assert evidence(b) == {("akses", f"internet-{KEC}"), ("anggaran", f"net-{KEC}")}


def test_the_desa_of_a_kecamatan_are_one_flag(shared: Store, contoh: Contoh) -> None:
    contoh.drop("anggaran", *(f"net-{desa}" for desa in DESA))
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_tempat, b.nilai["jumlah_tempat"], b.rupiah) == (KEC, 2, 6_000_000)
    assert evidence(b) == {("akses", f"internet-{desa}") for desa in DESA}


def test_what_is_paid_for_goes_on_though_more_is_needed(shared: Store, contoh: Contoh) -> None:
    next(n for n in contoh.rows["kebutuhan"] if (n["tingkat"], n["komponen"]) == ("kecamatan", "internet")).update(
        jumlah_pokok=2
    )
    assert raised(shared, contoh, JENIS) == []


def test_a_subscription_never_held_cannot_lapse(shared: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=f"internet-{LAIN}", status="belum")
    contoh.drop("anggaran", f"net-{LAIN}")
    assert raised(shared, contoh, JENIS) == []


def test_while_the_budget_is_not_reported_nothing_lapses(shared: Store, contoh: Contoh) -> None:
    contoh.drop("anggaran", f"net-{KEC}")
    contoh.report(KEC, "anggaran", "draf")
    assert raised(shared, contoh, JENIS) == []
