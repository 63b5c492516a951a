"""What somebody types into a cell, as the table holds it; what cannot be meant is said, never guessed."""

from datetime import date
from decimal import Decimal

import pytest

from satudata_budget.intake.entry.cell import BadEntry, text_of, value_of
from satudata_budget.intake.entry.forms import AKSES, ANGGARAN, PERANGKAT, SDM
from satudata_budget.messages.terms import KONDISI

PAGU, JUMLAH, TAHUN = ANGGARAN.column("pagu"), SDM.column("jumlah"), PERANGKAT.column("tahun_perolehan")
HARGA, TANGGAL, KODE = PERANGKAT.column("harga_perolehan"), AKSES.column("tanggal"), ANGGARAN.column("kode_rekening")


@pytest.mark.parametrize(
    ("kolom", "text", "value"),
    [
        (PAGU, "12.500.000", 12_500_000),
        (PAGU, "Rp 12,5 juta", 12_500_000),
        (PAGU, "-500.000", -500_000),
        (JUMLAH, "1.200", Decimal(1200)),
        (JUMLAH, " 3 ", Decimal(3)),
        (TAHUN, "2019", 2019),
        (TAHUN, "", None),
        (TANGGAL, "14/9/2020", date(2020, 9, 14)),
        (TANGGAL, "14 September 2020", date(2020, 9, 14)),
        (KODE, "5.1.02.02.01", "5.1.02.02.01"),
        (KODE, None, ""),
    ],
)
def test_what_is_meant_is_understood(kolom: object, text: str | None, value: object) -> None:
    assert value_of(kolom, text, {}, 2021) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kolom", "text", "kode"),
    [
        (PAGU, "", "kosong"),
        (PAGU, "sepuluh", "bukan_rupiah"),
        (PAGU, "1.000,50", "rupiah_pecahan"),
        (HARGA, "-1", "negatif"),
        (JUMLAH, "dua", "bukan_banyak"),
        (JUMLAH, "1,5", "bukan_banyak"),
        (JUMLAH, "-1", "bukan_banyak"),
        (TAHUN, "2027", "tahun_depan"),
        (TAHUN, "19", "bukan_tahun"),
        (TANGGAL, "31/02/2020", "bukan_tanggal"),
        (KODE, "5,1", "bukan_kode"),
        (PERANGKAT.column("kondisi"), "bagus", "bukan_kondisi"),
    ],
)
def test_what_cannot_be_meant_is_named(kolom: object, text: str, kode: str) -> None:
    with pytest.raises(BadEntry) as wrong:
        value_of(kolom, text, KONDISI, 2021)  # type: ignore[arg-type]
    assert wrong.value.kode == kode


@pytest.mark.parametrize(
    ("kolom", "value"),
    [(PAGU, -1_234_567), (JUMLAH, Decimal("1200.000")), (TAHUN, 2019), (TANGGAL, date(2020, 9, 4)), (HARGA, None)],
)
def test_what_is_shown_reads_back_as_the_same(kolom: object, value: object) -> None:
    assert value_of(kolom, text_of(kolom, value), {}, 2021) == value  # type: ignore[arg-type]
