"""Requests above the standard's price."""

import pytest

from satudata_budget.messages.bendera import nama_tempat
from satudata_budget.store import Store
from tests.readiness.flags.contoh import DESA, KAB, KEC, LAIN, Contoh, evidence, raised

JENIS = "usulan_di_atas_standar"


def _ask(contoh: Contoh, id_: str, harga: int | None, tempat: str = KEC, **more: str) -> None:
    request = {"kode_unit": KEC, "kode_tempat": tempat, "komponen": "pc", "jumlah": 2, "status": "diusulkan"}
    contoh.put("usulan", id=id_, harga_satuan=harga, **(request | more))


def test_a_price_above_the_threshold_is_flagged(shared: Store, contoh: Contoh) -> None:
    _ask(contoh, "mahal", 13_000_000)
    _ask(contoh, "wajar", 12_500_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.komponen, b.pelaku, b.rupiah) == (KEC, "pc", "diskominfo", 6_000_000)
    assert (b.nilai["harga"], b.nilai["standar"]) == (13_000_000, 10_000_000)
    assert evidence(b) == {("usulan", "mahal")}


def test_a_quarter_more_is_allowed(shared: Store, contoh: Contoh) -> None:
    _ask(contoh, "wajar", 12_500_000)
    _ask(contoh, "tanpa-harga", None)
    assert raised(shared, contoh, JENIS) == []


@pytest.mark.parametrize("status", ["ditolak", "dianggarkan"])
def test_a_request_that_is_settled_is_let_rest(shared: Store, contoh: Contoh, status: str) -> None:
    _ask(contoh, "mahal", 13_000_000, status=status)
    assert raised(shared, contoh, JENIS) == []


def test_requests_for_desa_are_one_flag(shared: Store, contoh: Contoh) -> None:
    for desa in DESA:
        _ask(contoh, f"usulan-{desa}", 20_000_000, desa)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_tempat, b.nilai["jumlah_tempat"], b.rupiah) == (KEC, 2, 40_000_000)


def test_a_request_beyond_the_standard_has_no_price_to_exceed(shared: Store, contoh: Contoh) -> None:
    _ask(contoh, "lain", 90_000_000, komponen="genset")
    assert raised(shared, contoh, JENIS) == []


def test_what_diskominfo_asks_for_many_kecamatan_is_one_flag_for_the_tapd(shared: Store, contoh: Contoh) -> None:
    for place in (KEC, LAIN):
        _ask(contoh, f"jaringan-{place}", 20_000_000, place, kode_unit=KAB)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.kode_tempat, b.pelaku, b.rupiah) == (KAB, KAB, "tapd", 40_000_000)
    assert nama_tempat(b.nilai) == "2 kecamatan di Kabupaten Contoh"
