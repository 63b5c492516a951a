"""Figures that jumped with the last change set."""

import pytest

from satudata_budget.readiness import score
from satudata_budget.readiness.flags import Bendera, flags
from satudata_budget.store import Store
from tests.readiness.flags.contoh import DESA, FILE, KEC, LAIN, Contoh, all_flags, evidence, raised, save

JENIS = "angka_melonjak"


def jumps(store: Store) -> list[Bendera]:
    return [b for b in all_flags(store) if b.jenis == JENIS]


def test_the_first_entry_of_a_section_is_no_jump(store: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=f"pc-{KEC}", jumlah=100)
    assert raised(store, contoh, JENIS) == []


def test_a_sum_that_doubles_is_flagged_with_the_rows_that_moved_it(store: Store, contoh: Contoh) -> None:
    contoh.put("aset", id="ups", kode_tempat=KEC, komponen="ups", jumlah=4, kondisi="B")
    save(store, contoh)
    contoh.put("aset", id=f"pc-{KEC}", jumlah=8)
    contoh.put("aset", id="ups", merk="ganti merek saja")
    save(store, contoh)
    (b,) = jumps(store)
    assert (b.kode_unit, b.pelaku, b.tingkat_urgensi, b.rupiah) == (KEC, "diskominfo", "perhatian", 0)
    assert (b.nilai["bagian"], b.nilai["sebelum"], b.nilai["sesudah"]) == (("perangkat",), 6, 12)
    assert evidence(b) == {("aset", f"pc-{KEC}")}
    assert b.bukti[0].berkas == FILE.nama


@pytest.mark.parametrize("jumlah", [7.999, 6])
def test_less_than_double_or_less_than_the_least_is_no_jump(store: Store, contoh: Contoh, jumlah: float) -> None:
    contoh.put("aset", id="ups", kode_tempat=KEC, komponen="ups", jumlah=4 if jumlah > 7 else 0, kondisi="B")
    save(store, contoh)
    contoh.put("aset", id=f"pc-{KEC}", jumlah=jumlah)
    save(store, contoh)
    assert jumps(store) == []


def test_a_section_that_empties_is_flagged_with_the_rows_removed(store: Store, contoh: Contoh) -> None:
    contoh.put("aset", id="ups", kode_tempat=KEC, komponen="ups", jumlah=4, kondisi="B")
    save(store, contoh)
    contoh.drop("aset", "ups", f"pc-{KEC}")
    save(store, contoh)
    (b,) = jumps(store)
    assert (b.nilai["sebelum"], b.nilai["sesudah"], b.nilai["ragam"]) == (6, 0, "perangkat_turun")
    assert evidence(b) == {("aset", "ups"), ("aset", f"pc-{KEC}")}


def test_money_counts_at_the_stage_scored_only(store: Store, contoh: Contoh) -> None:
    save(store, contoh)
    contoh.line("pc", LAIN, LAIN, "pc", 25_000_000)
    contoh.line("rka", KEC, KEC, "pc", 90_000_000, tahap="RKA")
    contoh.line("lain", KEC, KEC, "", 900_000_000)
    save(store, contoh)
    (b,) = jumps(store)
    assert (b.kode_unit, b.rupiah, b.nilai["pagu_sebelum"]) == (LAIN, 25_000_000, 6_000_000)
    assert evidence(b) == {("anggaran", "pc")}


def test_money_below_the_least_amount_is_no_jump(store: Store, contoh: Contoh) -> None:
    save(store, contoh)
    contoh.line("pc", LAIN, LAIN, "pc", 24_999_999)
    save(store, contoh)
    assert jumps(store) == []


def test_a_later_change_of_the_section_settles_it_and_one_of_another_does_not(store: Store, contoh: Contoh) -> None:
    save(store, contoh)
    contoh.put("aset", id=f"pc-{KEC}", jumlah=8)
    save(store, contoh)
    contoh.put("pegawai", id=f"operator_data-{KEC}", jumlah=3)
    save(store, contoh)
    assert [b.nilai["bagian"] for b in jumps(store)] == [("perangkat",)]
    contoh.put("aset", id=f"pc-{KEC}", kondisi="KB")
    contoh.put("aset", id="lagi", kode_tempat=KEC, komponen="pc", jumlah=1, kondisi="B")
    save(store, contoh)
    assert jumps(store) == []


def test_a_past_moment_knows_only_the_changes_before_it(store: Store, contoh: Contoh) -> None:
    save(store, contoh)
    contoh.put("aset", id=f"pc-{KEC}", jumlah=8)
    save(store, contoh)
    contoh.put("aset", id=f"pc-{KEC}", jumlah=2)
    save(store, contoh)
    found = []
    for version in (1, 2, 3):
        with store.read(version) as reading:
            all_then = flags(reading, score(reading, 2021, "KUA-PPAS"))
        found.append([b.nilai["ragam"] for b in all_then if b.jenis == JENIS])
    assert found == [[], ["perangkat_naik"], ["perangkat_turun"]]


def test_the_desa_of_a_kecamatan_are_one_section(store: Store, contoh: Contoh) -> None:
    save(store, contoh)
    for desa in DESA:
        contoh.put("aset", id=f"pc-{desa}", jumlah=6)
    save(store, contoh)
    (b,) = jumps(store)
    assert (b.kode_unit, b.nilai["bagian"], b.nilai["sebelum"], b.nilai["sesudah"]) == (KEC, ("desa",), 6, 16)
    assert evidence(b) == {("aset", f"pc-{desa}") for desa in DESA}
