"""Who waits for whom, and how sure that is while reports are missing."""

from collections.abc import Callable

import pytest

from satudata_budget.readiness import PILAR, ScoreResult, score
from satudata_budget.readiness.pairs import chain_is_sure, pairs
from satudata_budget.store import Store
from tests.readiness.flags.contoh import DESA, KAB, KEC, LAIN, Contoh, save


def scored(store: Store) -> ScoreResult:
    with store.read() as reading:
        return score(reading, 2021, "KUA-PPAS")


@pytest.mark.parametrize("nama", ["kecil", "trenggalek", "pagu"])
def test_every_kecamatan_is_paired_in_every_pillar(nama: str, load: Callable[[str], Store]) -> None:
    hasil = scored(load(nama))
    found = pairs(hasil)
    assert {(p.kode, p.pilar) for p in found} == {(u.kode, p) for u in hasil.kecamatan for p in PILAR}
    for pair in found:
        assert pair.kabupaten_siap == (pair.kabupaten >= 80)
        assert pair.kecamatan_siap == (pair.kecamatan >= 80)


def test_with_all_reports_in_every_state_is_sure(store: Store) -> None:
    save(store, Contoh())
    assert {(p.keadaan, p.pasti) for p in pairs(scored(store))} == {("selaras", True)}


def test_a_report_that_could_lift_the_pillar_over_its_threshold_leaves_the_state_open(store: Store) -> None:
    contoh = Contoh()
    contoh.drop("aset", f"pc-{KEC}")
    contoh.report(KEC, "perangkat", "")
    save(store, contoh)
    unsure = [p for p in pairs(scored(store)) if not p.pasti]
    # What is held counts in the pillar of money too.
    assert {(p.kode, p.pilar) for p in unsure} == {(KEC, "perangkat"), (KEC, "anggaran")}
    assert {p.keadaan for p in unsure} == {"kecamatan_tertinggal"}


def test_a_missing_report_of_the_kabupaten_leaves_all_its_kecamatan_open(store: Store) -> None:
    contoh = Contoh()
    contoh.drop("aset", f"server-{KAB}")
    contoh.report(KAB, "perangkat", "")
    save(store, contoh)
    unsure = {(p.kode, p.keadaan) for p in pairs(scored(store)) if not p.pasti}
    assert unsure == {(KEC, "kabupaten_tertinggal"), (LAIN, "kabupaten_tertinggal")}


def test_a_missing_report_that_cannot_change_the_state_leaves_it_sure(store: Store) -> None:
    contoh = Contoh()
    contoh.report(KEC, "perangkat", "")  # all is recorded, only nobody has handed it in
    save(store, contoh)
    assert all(p.pasti for p in pairs(scored(store)))


def test_the_weakest_link_is_open_while_its_own_report_is_missing(store: Store) -> None:
    contoh = Contoh()
    contoh.drop("pegawai", *(f"operator_desa-{desa}" for desa in DESA))
    save(store, contoh)
    unit = scored(store).menurut_kode[KEC]
    assert unit.rantai is not None and unit.rantai.terlemah == "desa"
    assert chain_is_sure(scored(store), unit)
    contoh.report(KEC, "desa", "draf")
    save(store, contoh)
    hasil = scored(store)
    assert not chain_is_sure(hasil, hasil.menurut_kode[KEC])
