"""Worn devices that are still counted on."""

from satudata_budget.messages.bendera import kalimat
from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, DESA, KEC, Contoh, evidence, raised

JENIS = "perangkat_usang"
PC = f"pc-{KEC}"


def test_a_device_past_its_life_is_flagged(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=PC, tahun_perolehan=2016)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.kode_tempat, b.pelaku, b.tenggat) == (KEC, KEC, "camat", ADOPTION)
    # two worn ones count as one: one more has to be bought
    assert (b.nilai["jumlah"], b.nilai["usang"], b.nilai["rusak"], b.rupiah) == (2, 2, 0, 10_000_000)
    assert evidence(b) == {("aset", PC)}


def test_the_last_year_of_its_life_is_not_past_it(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=PC, tahun_perolehan=2017)
    assert raised(shared, contoh, JENIS) == []


def test_broken_ones_are_told_apart(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=PC, jumlah=1, tahun_perolehan=2016)
    contoh.put("aset", id="rusak", kode_tempat=KEC, komponen="pc", jumlah=3, kondisi="RB")
    (b,) = raised(shared, contoh, JENIS)
    assert evidence(b) == {("aset", PC), ("aset", "rusak")}
    assert kalimat(b.jenis, b.nilai) == (
        "4 perangkat di Kecamatan Hulu masih diandalkan: 1 lewat masa manfaat dan 3 rusak berat. "
        "Penggantinya belum cukup dianggarkan."
    )


def test_a_broken_one_beside_enough_sound_ones_holds_nothing_up(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id="rusak", kode_tempat=KEC, komponen="pc", jumlah=3, kondisi="RB")
    assert raised(shared, contoh, JENIS) == []


def test_a_replacement_in_the_budget_settles_it(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=PC, tahun_perolehan=2016)
    contoh.line("pc", KEC, KEC, "pc", 10_000_000)
    assert raised(shared, contoh, JENIS) == []


def test_of_an_unreported_inventory_one_worn_row_is_not_the_whole(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=PC, tahun_perolehan=2016)
    contoh.report(KEC, "perangkat", "draf")
    assert raised(shared, contoh, JENIS) == []


def test_the_desa_of_a_kecamatan_are_one_flag(shared: Store, contoh: Contoh) -> None:
    for desa in DESA:
        contoh.put("aset", id=f"pc-{desa}", kondisi="RB")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_tempat, b.pelaku, b.nilai["jumlah"], b.rupiah) == (KEC, "desa", 2, 20_000_000)
