"""What stands behind the figures: every section that is owed is counted once, by the state of its report."""

from satudata_budget.readiness import ScoreResult, score
from satudata_budget.readiness.evidence import ReportCounts, counted
from satudata_budget.store import Store
from tests.readiness.flags.contoh import KAB, KEC, LAIN, Contoh, save


def scored(store: Store, contoh: Contoh, tahap: str = "KUA-PPAS") -> ScoreResult:
    save(store, contoh)
    with store.read() as reading:
        return score(reading, 2021, tahap)


def test_all_sections_are_counted_once_by_their_state(store: Store) -> None:
    contoh = Contoh()
    for bagian, status in (("sdm", "diajukan"), ("perangkat", "dikembalikan"), ("akses", "draf"), ("desa", "")):
        contoh.report(KEC, bagian, status)
    hasil = scored(store, contoh)
    found = hasil.laporan[KEC]
    assert (found.diverifikasi, found.diajukan, found.dikembalikan) == (("anggaran",), ("sdm",), ("perangkat",))
    assert found.belum == ("akses", "desa")
    assert found.belum_diverifikasi == ("sdm", "perangkat", "akses", "desa")
    total = counted(hasil.laporan.values())
    assert (total, total.semua) == (ReportCounts(10, 1, 1, 2), 4 + 5 + 5)
    assert len(hasil.laporan[KAB].diverifikasi) == 4


def test_the_budget_of_another_stage_is_no_evidence_for_this_one(store: Store) -> None:
    hasil = scored(store, Contoh(), "RKA")
    assert all(found.belum == ("anggaran",) for found in hasil.laporan.values())


def test_reported_sections_are_those_verified_or_handed_in(store: Store) -> None:
    contoh = Contoh()
    contoh.report(KEC, "sdm", "dikembalikan")
    contoh.report(LAIN, "desa", "diajukan")
    hasil = scored(store, contoh)
    for unit in hasil.unit:
        found = hasil.laporan[unit.kode]
        assert {*found.dikembalikan, *found.belum} == set(unit.belum_dilaporkan)


def test_a_ready_kecamatan_with_a_section_not_verified_is_known(store: Store) -> None:
    contoh = Contoh()
    contoh.report(KEC, "sdm", "diajukan")
    hasil = scored(store, contoh)
    assert [u.keadaan for u in hasil.kecamatan] == ["siap", "siap"]
    assert [u.kode for u in hasil.siap_belum_diverifikasi] == [KEC]
