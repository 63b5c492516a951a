"""Handed over, not tried."""

from datetime import date

import pytest

from satudata_budget.messages.bendera import kalimat
from satudata_budget.store import Store
from tests.readiness.flags.contoh import KEC, Contoh, evidence, raised

JENIS = "kunci_belum_teruji"
KUNCI = f"kunci-{KEC}"


@pytest.mark.parametrize(
    ("tanggal", "sentence"),
    [
        (date(2020, 9, 1), "Kunci Kecamatan Hulu diserahkan pada 1 September 2020, tetapi belum teruji."),
        (None, "Kunci Kecamatan Hulu sudah diserahkan tanpa tanggal, dan belum teruji."),
    ],
)
def test_diskominfo_has_to_try_a_key_handed_over(
    shared: Store, contoh: Contoh, tanggal: date | None, sentence: str
) -> None:
    contoh.put("akses", id=KUNCI, status="diserahkan", tanggal=tanggal)
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.pelaku, b.tingkat_urgensi, b.tenggat) == (KEC, "diskominfo", "penting", None)
    assert evidence(b) == {("akses", KUNCI)}
    assert kalimat(b.jenis, b.nilai) == sentence


def test_a_tested_key_beside_an_untested_one_is_enough(shared: Store, contoh: Contoh) -> None:
    contoh.put("akses", id="cadangan", kode_tempat=KEC, komponen="kunci", jumlah=1, status="diserahkan")
    assert raised(shared, contoh, JENIS) == []


def test_a_key_not_handed_over_is_the_camats_matter(shared: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=KUNCI, status="belum")
    assert raised(shared, contoh, JENIS) == []


def test_a_key_waits_for_its_test_whatever_the_report_says(shared: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=KUNCI, status="diserahkan")
    contoh.report(KEC, "akses", "")
    assert len(raised(shared, contoh, JENIS)) == 1
