"""A price list: a proposal for the standard, of nearest prices, by Diskominfo alone."""

from satudata_budget.intake.flow.importing import commit
from satudata_budget.store import Actor, ReceivedFile, Store
from tests.intake.borang import book
from tests.intake.conftest import Impor, counts, kode_temuan

KEPALA = ("Kode", "Uraian", "Spek", "Satuan", "Harga")
PC = "1.3.2.10.01.02.0001"


def ssh(*rows: tuple[object, ...]) -> ReceivedFile:
    return book("ssh.xlsx", SSH=[("STANDAR SATUAN HARGA",), (), KEPALA, *rows])


def prices(kantor: Store, komponen: str) -> dict[str, int]:
    with kantor.read() as now:
        return dict(now.tuples("select tingkat, harga_satuan from kebutuhan where komponen = ?", [komponen]))


def test_the_nearest_price_is_proposed_for_each_level(kantor: Store, impor: Impor) -> None:
    dear, cheap = (PC, "PC Desktop", "i9", "unit", 19_000_000), (PC, "PC Desktop", "i5", "unit", 11_000_000)
    daftar = ssh(dear, cheap)
    (done,) = impor(daftar)
    assert (kode_temuan(done), counts(done)) == (["harga_dipilih"] * 2, (0, 2, 0))
    assert set(prices(kantor, "pc").values()) == {11_000_000}
    assert kode_temuan(impor(daftar)[0]) == ["sudah_masuk"]


def test_a_monthly_price_is_a_yearly_one_where_the_standard_counts_years(kantor: Store, impor: Impor) -> None:
    before = prices(kantor, "internet")
    impor(ssh(("1.1", "Langganan Internet", "50 Mbps", "Bulan", 550_000)))
    after = prices(kantor, "internet")
    assert (after["kecamatan"], after["desa"]) == (6_600_000, 6_600_000)
    assert after["kabupaten"] == before["kabupaten"]  # more than three times away


def test_a_server_ups_and_a_desk_ups_keep_their_own_prices(kantor: Store, impor: Impor) -> None:
    impor(ssh(("1.3.2", "UPS 1200 VA", "", "unit", 1_900_000), ("1.3.2", "UPS Online 3 kVA", "", "unit", 9_500_000)))
    assert prices(kantor, "ups") == {"kabupaten": 9_500_000, "kecamatan": 1_900_000}


def test_a_camat_proposes_no_price(kantor: Store) -> None:
    (done,) = commit(kantor, [ssh((PC, "PC Desktop", "i5", "unit", 11_000_000))], Actor("seorang camat", "camat"))
    assert (done.ditolak, kode_temuan(done)) == (True, ["harga_hanya_diskominfo"])
