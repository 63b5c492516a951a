"""Devices, or money for them, and nobody to work on them."""

from satudata_budget.messages.bendera import kalimat
from satudata_budget.store import Store
from tests.readiness.flags.contoh import DESA, KAB, KEC, Contoh, evidence, raised

JENIS = "perangkat_tanpa_operator"
OPERATOR = f"operator_data-{KEC}"


def test_devices_enough_and_no_operator(shared: Store, contoh: Contoh) -> None:
    contoh.put("pegawai", id=OPERATOR, jumlah=0)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.komponen, b.pelaku, b.rupiah, b.tenggat) == (KEC, "operator_data", "camat", 0, None)
    assert evidence(b) == {("aset", f"pc-{KEC}"), ("pegawai", OPERATOR)}
    assert kalimat(b.jenis, b.nilai) == "Ada 2 komputer atau server di Kecamatan Hulu, tetapi belum ada operator data."


def test_device_money_and_no_operator(shared: Store, contoh: Contoh) -> None:
    contoh.put("pegawai", id=OPERATOR, jumlah=0)
    contoh.put("aset", id=f"pc-{KEC}", jumlah=1)
    contoh.line("pc", KAB, KEC, "pc", 10_000_000)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.rupiah, b.nilai["ragam"]) == (10_000_000, "beranggaran")
    assert evidence(b) == {("anggaran", "pc"), ("aset", f"pc-{KEC}"), ("pegawai", OPERATOR)}


def test_one_device_and_small_money_stay_below_the_thresholds(shared: Store, contoh: Contoh) -> None:
    contoh.put("pegawai", id=OPERATOR, jumlah=0)
    contoh.put("aset", id=f"pc-{KEC}", jumlah=1)
    contoh.line("pc", KEC, KEC, "pc", 999_999)
    assert raised(shared, contoh, JENIS) == []


def test_one_operator_of_two_is_an_operator(shared: Store, contoh: Contoh) -> None:
    contoh.put("pegawai", id=OPERATOR, jumlah=1)
    assert raised(shared, contoh, JENIS) == []


def test_an_unreported_operator_may_be_there(shared: Store, contoh: Contoh) -> None:
    contoh.drop("pegawai", OPERATOR)
    contoh.report(KEC, "sdm", "draf")
    assert raised(shared, contoh, JENIS) == []


def test_one_device_is_enough_at_a_desa_and_its_desa_are_one_flag(shared: Store, contoh: Contoh) -> None:
    contoh.drop("pegawai", *(f"operator_desa-{desa}" for desa in DESA))
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_tempat, b.pelaku, b.nilai["jumlah_tempat"]) == (KEC, "desa", 2)
    assert evidence(b) == {*(("aset", f"pc-{desa}") for desa in DESA), ("laporan", f"{KEC}/2021//desa")}


def test_the_operators_of_the_kabupaten_are_its_pranata_komputer(shared: Store, contoh: Contoh) -> None:
    contoh.drop("pegawai", f"pranata_komputer-{KAB}")
    contoh.put("aset", id=f"server-{KAB}", jumlah=2)
    next(n for n in contoh.rows["kebutuhan"] if n["komponen"] == "server")["jumlah_pokok"] = 2
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.komponen, b.pelaku) == (KAB, "pranata_komputer", "diskominfo")
