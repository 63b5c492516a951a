"""The key and the evidence are worded once: as many of each as there are, never a zero, and who has to act."""

from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.messages.evidence import bukti_laporan, siap_belum_diverifikasi, siap_tanpa_verifikasi
from satudata_budget.messages.kunci import KALIMAT, ringkas_kunci, usulan_kunci, yang_menunggu
from satudata_budget.readiness.kunci import KEADAAN_KUNCI

COUNT = st.integers(0, 40)


def test_every_state_has_its_sentence() -> None:
    assert set(KALIMAT) == set(KEADAAN_KUNCI)


@given(st.fixed_dictionaries(dict.fromkeys(KEADAAN_KUNCI, COUNT)))
def test_the_numbers_of_a_sentence_add_up_and_none_is_zero(jumlah: dict[str, int]) -> None:
    said = ringkas_kunci(jumlah)
    numbers = [int(word) for word in said.replace(",", " ").split() if word.isdigit()]
    assert 0 not in numbers
    assert sum(numbers[1:]) == sum(jumlah.values()) == (numbers[0] if numbers else 0)
    assert yang_menunggu(jumlah) in said or not any(n for state, n in jumlah.items() if state != "teruji")


@given(COUNT, COUNT, COUNT, COUNT)
def test_the_sections_of_the_evidence_add_up(verified: int, handed_in: int, returned: int, missing: int) -> None:
    said = bukti_laporan(verified, handed_in, returned, missing)
    numbers = [int(word) for word in said.replace(";", " ").split() if word.isdigit()]
    assert numbers[0] == verified
    assert sum(numbers) - numbers[1] == numbers[1] == verified + handed_in + returned + missing


def test_nobody_is_asked_for_what_nobody_owes() -> None:
    assert usulan_kunci("belum_diserahkan", []) == usulan_kunci("teruji", ["Tugu"]) == ""
    assert siap_belum_diverifikasi([]) == siap_tanpa_verifikasi([]) == ""


def test_many_ready_kecamatan_are_counted_instead_of_named() -> None:
    said = siap_belum_diverifikasi([f"Kecamatan {n}" for n in range(1, 7)])
    assert said == "6 kecamatan siap, tetapi laporannya belum seluruhnya diverifikasi."
