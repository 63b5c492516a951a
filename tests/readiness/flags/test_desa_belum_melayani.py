"""Desa that cannot serve."""

from satudata_budget.messages.bendera import kalimat, tindakan
from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, DESA, KEC, Contoh, evidence, raised

JENIS = "desa_belum_melayani"
SUKA, DUKA = DESA


def test_desa_without_a_wajib_component_are_counted_by_kecamatan(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=f"pc-{SUKA}", kondisi="RB")
    contoh.put("aset", id=f"pc-{DUKA}", kondisi="KB")
    contoh.drop("pegawai", f"operator_desa-{DUKA}")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.kode_tempat, b.pelaku, b.tingkat_urgensi) == (KEC, KEC, "desa", "mendesak")
    assert (b.rupiah, b.tenggat) == (20_000_000, ADOPTION)
    assert evidence(b) == {("aset", f"pc-{SUKA}"), ("aset", f"pc-{DUKA}"), ("laporan", f"{KEC}/2021//desa")}
    assert kalimat(b.jenis, b.nilai) == (
        "2 dari 2 desa di Kecamatan Hulu belum dapat melayani surat. Paling sering kurang: pc (2 desa)."
    )
    assert tindakan(b.jenis, b.nilai) == "Lengkapi syarat wajib desa, mulai dari pc."


def test_half_of_the_desa_is_not_yet_the_greater_part(shared: Store, contoh: Contoh) -> None:
    contoh.drop("pegawai", f"operator_desa-{DUKA}")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_tempat, b.tingkat_urgensi, b.rupiah, b.tenggat) == (DUKA, "penting", 0, None)


def test_a_desa_short_of_what_is_not_wajib_serves(shared: Store, contoh: Contoh) -> None:
    pc = next(n for n in contoh.rows["kebutuhan"] if (n["tingkat"], n["komponen"]) == ("desa", "pc"))
    pc["wajib"] = False
    contoh.drop("aset", f"pc-{DUKA}")
    assert raised(shared, contoh, JENIS) == []


def test_of_an_unreported_section_only_what_the_rows_say_counts(shared: Store, contoh: Contoh) -> None:
    contoh.put("aset", id=f"pc-{SUKA}", kondisi="RB")
    contoh.drop("aset", f"pc-{DUKA}")
    contoh.report(KEC, "desa", "draf")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.nilai["belum"], b.nilai["ragam"]) == (1, "sedikitnya")
    assert evidence(b) == {("aset", f"pc-{SUKA}")}
