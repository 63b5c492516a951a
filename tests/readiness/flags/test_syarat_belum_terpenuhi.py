"""Any other hard condition of an office."""

from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, KAB, KEC, Contoh, all_flags, evidence, raised

JENIS = "syarat_belum_terpenuhi"


def test_a_missing_door_of_the_kabupaten_is_flagged_with_its_price(shared: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=f"pintu_satu_data-{KAB}", status="belum")
    contoh.line("pintu", KAB, KAB, "pintu_satu_data", 100_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.komponen, b.pelaku) == (KAB, "pintu_satu_data", "diskominfo")
    assert (b.rupiah, b.tenggat) == (300_000_000, ADOPTION)
    assert evidence(b) == {("akses", f"pintu_satu_data-{KAB}"), ("anggaran", "pintu")}


def test_fully_funded_it_still_fails_today_but_takes_no_more_money(shared: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=f"pintu_satu_data-{KAB}", status="belum")
    contoh.line("pintu", KAB, KAB, "pintu_satu_data", 400_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.rupiah, b.tenggat) == (0, None)


def test_what_is_not_wajib_is_no_condition(shared: Store, contoh: Contoh) -> None:
    contoh.drop("aset", f"server-{KAB}", f"pc-{KEC}")
    assert raised(shared, contoh, JENIS) == []


def test_key_and_people_have_rules_of_their_own(shared: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=f"kunci-{KEC}", status="belum")
    contoh.put("pegawai", id=f"penanggung_jawab-{KEC}", jumlah=0)
    assert raised(shared, contoh, JENIS) == []
    assert {b.jenis for b in all_flags(shared)} >= {"kunci_belum_diserahkan", "tanpa_penanggung_jawab"}


def test_unreported_access_is_not_missing_access(shared: Store, contoh: Contoh) -> None:
    contoh.drop("akses", f"pintu_satu_data-{KAB}")
    contoh.report(KAB, "akses", "")
    assert raised(shared, contoh, JENIS) == []
