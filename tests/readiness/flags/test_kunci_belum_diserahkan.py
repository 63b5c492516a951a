"""The key has not been handed over."""

from satudata_budget.messages.bendera import kalimat, tindakan
from satudata_budget.store import Store
from tests.readiness.flags.contoh import KEC, Contoh, evidence, raised

JENIS = "kunci_belum_diserahkan"
KUNCI = f"kunci-{KEC}"


def test_a_key_still_held_back_is_flagged_with_its_row(shared: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=KUNCI, status="belum", tanggal=None)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.kode_tempat, b.komponen, b.pelaku) == (KEC, KEC, "kunci", "camat")
    assert (b.tingkat_urgensi, b.rupiah, b.tenggat) == ("mendesak", 0, None)
    assert evidence(b) == {("akses", KUNCI)}
    assert kalimat(b.jenis, b.nilai) == "Kecamatan Hulu belum menyerahkan kunci datanya ke Diskominfo."
    assert tindakan(b.jenis, b.nilai) == "Serahkan kunci dan catat tanggalnya."


def test_a_key_handed_over_but_untested_is_not(shared: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=KUNCI, status="diserahkan")
    assert raised(shared, contoh, JENIS) == []


def test_without_a_row_the_report_is_the_evidence(shared: Store, contoh: Contoh) -> None:
    contoh.drop("akses", KUNCI)
    (b,) = raised(shared, contoh, JENIS)
    assert evidence(b) == {("laporan", f"{KEC}/2021//akses")}


def test_without_a_row_and_without_a_report_nothing_is_known(shared: Store, contoh: Contoh) -> None:
    contoh.drop("akses", KUNCI)
    contoh.report(KEC, "akses", "draf")
    assert raised(shared, contoh, JENIS) == []


def test_a_draft_that_says_so_itself_is_a_fact(shared: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=KUNCI, status="belum", tanggal=None)
    contoh.report(KEC, "akses", "draf")
    assert len(raised(shared, contoh, JENIS)) == 1


def test_one_key_of_two_is_told_as_such(shared: Store, contoh: Contoh) -> None:
    next(n for n in contoh.rows["kebutuhan"] if n["komponen"] == "kunci")["jumlah_pokok"] = 2
    found = {b.kode_unit: b for b in raised(shared, contoh, JENIS)}
    assert kalimat(JENIS, found[KEC].nilai) == "Kecamatan Hulu baru menyerahkan 1 dari 2 kunci datanya."
