"""Kabupaten and kecamatan budget the same thing."""

from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, DESA, KAB, KEC, Contoh, evidence, raised

JENIS = "dianggarkan_ganda"


def test_the_lesser_amount_is_double_and_the_excess_is_told(shared: Store, contoh: Contoh) -> None:
    contoh.line("ganda", KAB, KEC, "internet", 4_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.kode_tempat, b.komponen, b.pelaku) == (KEC, KEC, "internet", "diskominfo")
    assert (b.rupiah, b.tenggat, b.tingkat_urgensi) == (4_000_000, ADOPTION, "penting")
    assert (b.nilai["ganda"], b.nilai["lebih"], b.nilai["ragam"]) == (4_000_000, 4_000_000, "lebih")
    assert evidence(b) == {("anggaran", "ganda"), ("anggaran", f"net-{KEC}")}


def test_excess_and_double_are_two_figures(shared: Store, contoh: Contoh) -> None:
    contoh.put("anggaran", id=f"net-{KEC}", pagu=5_000_000)
    contoh.line("ganda", KAB, KEC, "internet", 4_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.nilai["ganda"], b.nilai["lebih"]) == (4_000_000, 3_000_000)


def test_a_shared_cost_is_only_asked_about(shared: Store, contoh: Contoh) -> None:
    contoh.put("anggaran", id=f"net-{KEC}", pagu=4_000_000)
    contoh.line("bagi", KAB, KEC, "internet", 2_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.rupiah, b.tingkat_urgensi, b.nilai["ragam"]) == (0, "perhatian", "bersama")


def test_two_lines_of_one_office_are_not_double(shared: Store, contoh: Contoh) -> None:
    contoh.line("lagi", KEC, KEC, "internet", 4_000_000)
    assert raised(shared, contoh, JENIS) == []


def test_a_line_taken_back_is_not_double(shared: Store, contoh: Contoh) -> None:
    contoh.line("ganda", KAB, KEC, "internet", 4_000_000)
    contoh.line("batal", KAB, KEC, "internet", -4_000_000)
    assert raised(shared, contoh, JENIS) == []


def test_the_same_thing_for_another_place_or_stage_is_not_double(shared: Store, contoh: Contoh) -> None:
    contoh.line("lain", KAB, KAB, "server", 4_000_000)
    contoh.line("tahap", KAB, KEC, "internet", 4_000_000, tahap="RKA")
    assert raised(shared, contoh, JENIS) == []


def test_desa_of_a_kecamatan_are_added_up(shared: Store, contoh: Contoh) -> None:
    for desa in DESA:
        contoh.line(f"ganda-{desa}", KAB, desa, "internet", 1_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_tempat, b.nilai["jumlah_tempat"], b.rupiah) == (KEC, 2, 2_000_000)
