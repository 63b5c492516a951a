"""The key of each office: four states, each with the one who has to act, and the flags say the same."""

from collections.abc import Callable
from datetime import date

import pytest

from satudata_budget.readiness import ScoreResult, score
from satudata_budget.readiness.flags import flags
from satudata_budget.readiness.kunci import KEADAAN_KUNCI, KUNCI
from satudata_budget.store import Store
from tests.readiness.flags.contoh import KAB, KEC, LAIN, Contoh, save

ROW = f"{KUNCI}-{KEC}"


def scored(store: Store, contoh: Contoh) -> ScoreResult:
    save(store, contoh)
    with store.read() as reading:
        return score(reading, 2021, "KUA-PPAS")


@pytest.fixture
def contoh() -> Contoh:
    return Contoh()


@pytest.mark.parametrize(
    ("status", "laporan", "keadaan", "pelaku"),
    [
        ("", "", "belum_dilaporkan", "camat"),
        ("", "draf", "belum_dilaporkan", "camat"),
        ("", "dikembalikan", "belum_dilaporkan", "camat"),
        ("", "diajukan", "belum_diserahkan", "camat"),
        ("belum", "diverifikasi", "belum_diserahkan", "camat"),
        ("belum", "draf", "belum_diserahkan", "camat"),
        ("diserahkan", "diajukan", "menunggu_uji", "diskominfo"),
        ("diserahkan", "draf", "menunggu_uji", "diskominfo"),
        ("teruji", "diajukan", "teruji", ""),
        ("teruji", "", "teruji", ""),
    ],
)
def test_a_key_is_in_one_of_four_states(
    store: Store, contoh: Contoh, status: str, laporan: str, keadaan: str, pelaku: str
) -> None:
    if status:
        contoh.put("akses", id=ROW, status=status)
    else:
        contoh.drop("akses", ROW)
    contoh.report(KEC, "akses", laporan)
    hasil = scored(store, contoh)
    assert (hasil.kunci[KEC].keadaan, hasil.kunci[KEC].pelaku) == (keadaan, pelaku)
    assert hasil.kunci[LAIN].keadaan == "teruji"
    assert [u.kode for u in hasil.kecamatan_kunci(keadaan)] == ([KEC, LAIN] if keadaan == "teruji" else [KEC])


def test_an_office_that_owes_no_key_has_no_state(store: Store, contoh: Contoh) -> None:
    assert set(scored(store, contoh).kunci) == {KEC, LAIN}


def test_one_key_of_two_still_has_to_be_handed_over_and_the_other_waits_since_its_date(
    store: Store, contoh: Contoh
) -> None:
    next(n for n in contoh.rows["kebutuhan"] if n["komponen"] == KUNCI)["jumlah_pokok"] = 2
    contoh.put("akses", id=ROW, status="diserahkan", tanggal=date(2020, 9, 1))
    key = scored(store, contoh).kunci[KEC]
    assert (key.keadaan, key.menunggu, key.sejak) == ("belum_diserahkan", 1, date(2020, 9, 1))


@pytest.mark.parametrize("nama", ["kecil", "trenggalek"])
def test_the_states_add_up_to_the_kecamatan_and_the_flags_name_the_same_ones(
    load: Callable[[str], Store], nama: str
) -> None:
    store = load(nama)
    with store.read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
        raised = {jenis: set[str]() for jenis in ("kunci_belum_diserahkan", "kunci_belum_teruji")}
        for b in flags(reading, hasil):
            raised.get(b.jenis, set()).add(b.kode_unit)
    by_state = {k: [u.kode for u in hasil.kecamatan_kunci(k)] for k in KEADAAN_KUNCI}
    owing = [u.kode for u in hasil.kecamatan if u.kode in hasil.kunci]
    assert sorted(kode for found in by_state.values() for kode in found) == owing
    assert raised["kunci_belum_diserahkan"] - {KAB} == set(by_state["belum_diserahkan"])
    assert raised["kunci_belum_teruji"] >= set(by_state["menunggu_uji"])
    for unit in hasil.kecamatan:
        if unit.kode in hasil.kunci and KUNCI in unit.atas.syarat_gagal:
            assert hasil.kunci[unit.kode].keadaan in ("belum_diserahkan", "menunggu_uji")
