"""Money that moved between stages."""

import pytest

from satudata_budget.messages.bendera import kalimat
from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, DESA, KAB, KEC, LAIN, Contoh, evidence, raised

JENIS = "pergeseran_tahap"


def test_a_cut_in_the_next_stage_is_flagged_with_the_rows_of_both(shared: Store, contoh: Contoh) -> None:
    contoh.line("rka", LAIN, LAIN, "internet", 4_000_000, tahap="RKA")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.komponen, b.pelaku) == (LAIN, "internet", "komisi")
    assert (b.rupiah, b.tenggat, b.nilai["ragam"]) == (2_000_000, ADOPTION, "turun")
    assert evidence(b) == {("anggaran", f"net-{LAIN}"), ("anggaran", "rka")}
    assert kalimat(b.jenis, b.nilai).replace("\N{NO-BREAK SPACE}", " ") == (
        "Internet yang dianggarkan Kecamatan Hilir turun dari Rp 6 juta pada KUA-PPAS menjadi Rp 4 juta pada RKA."
    )


def test_what_left_the_next_stage_altogether_is_a_cut(shared: Store, contoh: Contoh) -> None:
    contoh.line("lain", LAIN, LAIN, "", 900_000_000, tahap="RKA")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.rupiah, b.nilai["pagu_sesudah"]) == (6_000_000, 0)


@pytest.mark.parametrize(("pagu", "found"), [(5_000_000, 1), (5_000_001, 0)])
def test_less_than_the_smallest_amount_is_no_drift(shared: Store, contoh: Contoh, pagu: int, found: int) -> None:
    contoh.line("rka", LAIN, LAIN, "internet", pagu, tahap="RKA")
    assert len(raised(shared, contoh, JENIS)) == found


def test_a_tenth_is_an_adjustment(shared: Store, contoh: Contoh) -> None:
    contoh.put("anggaran", id=f"net-{LAIN}", pagu=60_000_000)
    contoh.line("rka", LAIN, LAIN, "internet", 66_000_000, tahap="RKA")
    assert raised(shared, contoh, JENIS) == []


def test_without_rows_of_a_later_stage_nothing_has_moved(shared: Store, contoh: Contoh) -> None:
    contoh.line("rka", KAB, KAB, "server", 50_000_000, tahap="RKA")
    assert raised(shared, contoh, JENIS) == []


def test_a_later_stage_that_is_still_a_draft_is_not_compared(shared: Store, contoh: Contoh) -> None:
    contoh.line("rka", LAIN, LAIN, "internet", 4_000_000, tahap="RKA")
    contoh.report(LAIN, "anggaran", "draf", tahap="RKA")
    assert raised(shared, contoh, JENIS) == []


def test_the_two_latest_stages_are_compared(shared: Store, contoh: Contoh) -> None:
    contoh.line("rka", LAIN, LAIN, "internet", 4_000_000, tahap="RKA")
    contoh.line("apbd", LAIN, LAIN, "internet", 8_000_000, tahap="APBD")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.nilai["tahap_awal"], b.nilai["tahap_akhir"], b.nilai["ragam"]) == ("RKA", "APBD", "naik")
    assert evidence(b) == {("anggaran", "rka"), ("anggaran", "apbd")}


def test_lines_of_one_budgeter_for_many_places_are_one_figure(shared: Store, contoh: Contoh) -> None:
    for place in (KEC, LAIN):
        contoh.line(f"kua-{place}", KAB, place, "pc", 10_000_000)
    contoh.line("rka", KAB, KEC, "pc", 20_000_000, tahap="RKA")
    contoh.line("desa", KAB, DESA[0], "pc", 5_000_000, tahap="RKA")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.nilai["tingkat"], b.rupiah) == (KAB, "desa", 5_000_000)
