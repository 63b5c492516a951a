"""Nobody named who answers for the data."""

import pytest

from satudata_budget.store import Store
from tests.readiness.flags.contoh import KAB, KEC, Contoh, evidence, raised

JENIS = "tanpa_penanggung_jawab"


@pytest.mark.parametrize(
    ("unit", "komponen", "pelaku"), [(KEC, "penanggung_jawab", "camat"), (KAB, "walidata", "diskominfo")]
)
def test_an_office_without_its_hard_role_is_flagged(
    shared: Store, contoh: Contoh, unit: str, komponen: str, pelaku: str
) -> None:
    contoh.put("pegawai", id=f"{komponen}-{unit}", jumlah=0)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.komponen, b.pelaku, b.tingkat_urgensi) == (unit, komponen, pelaku, "mendesak")
    assert (b.rupiah, b.tenggat) == (0, None)
    assert evidence(b) == {("pegawai", f"{komponen}-{unit}")}


def test_other_people_missing_are_no_hard_role(shared: Store, contoh: Contoh) -> None:
    contoh.drop("pegawai", f"operator_data-{KEC}", f"pranata_komputer-{KAB}")
    assert raised(shared, contoh, JENIS) == []


def test_an_unreported_staff_list_is_not_an_empty_one(shared: Store, contoh: Contoh) -> None:
    contoh.drop("pegawai", f"penanggung_jawab-{KEC}")
    contoh.report(KEC, "sdm", "dikembalikan")
    assert raised(shared, contoh, JENIS) == []


def test_a_returned_list_that_counts_nobody_is_a_fact(shared: Store, contoh: Contoh) -> None:
    contoh.put("pegawai", id=f"penanggung_jawab-{KEC}", jumlah=0)
    contoh.report(KEC, "sdm", "dikembalikan")
    assert len(raised(shared, contoh, JENIS)) == 1
