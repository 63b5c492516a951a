"""Rows whose komponen is a guess."""

from satudata_budget.messages.bendera import kalimat
from satudata_budget.store import Store
from tests.readiness.flags.contoh import DESA, KAB, KEC, LAIN, Contoh, evidence, raised

JENIS = "klasifikasi_meragukan"


def test_doubtful_lines_and_holdings_of_a_unit_are_one_flag(shared: Store, contoh: Contoh) -> None:
    contoh.put("anggaran", id=f"net-{KEC}", keyakinan="rendah")
    contoh.put("anggaran", id=f"net-{DESA[0]}", pembagian="otomatis")
    contoh.put("aset", id=f"pc-{DESA[1]}", keyakinan="rendah")
    contoh.put("pegawai", id=f"operator_data-{KEC}", keyakinan="rendah")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.pelaku, b.rupiah, b.tenggat) == (KEC, "camat", 9_000_000, None)
    assert evidence(b) == {
        ("anggaran", f"net-{KEC}"),
        ("anggaran", f"net-{DESA[0]}"),
        ("aset", f"pc-{DESA[1]}"),
        ("pegawai", f"operator_data-{KEC}"),
    }
    assert kalimat(b.jenis, b.nilai).replace("\N{NO-BREAK SPACE}", " ") == (
        "Komponen dari 2 baris anggaran (Rp 9 juta) dan 2 catatan Kecamatan Hulu masih dugaan."
    )


def test_what_a_rule_or_a_hand_settled_is_not_doubtful(shared: Store, contoh: Contoh) -> None:
    contoh.put("anggaran", id=f"net-{KEC}", keyakinan="sedang", pembagian="tangan")
    contoh.put("aset", id=f"pc-{KEC}", keyakinan="tinggi")
    assert raised(shared, contoh, JENIS) == []


def test_lines_of_another_stage_or_without_komponen_do_not_matter(shared: Store, contoh: Contoh) -> None:
    contoh.line("tahap", KEC, KEC, "pc", 1, tahap="RKA", keyakinan="rendah")
    contoh.line("bukan", KEC, KEC, "", 1, keyakinan="rendah")
    assert raised(shared, contoh, JENIS) == []


def test_a_line_belongs_to_the_office_that_budgets_it(shared: Store, contoh: Contoh) -> None:
    contoh.line("bantu", KAB, LAIN, "pc", 5_000_000, pembagian="otomatis")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.pelaku) == (KAB, "diskominfo")


def test_doubtful_devices_alone_carry_no_rupiah(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=f"pc-{KEC}", keyakinan="rendah")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.rupiah, b.nilai["ragam"]) == (0, "")
