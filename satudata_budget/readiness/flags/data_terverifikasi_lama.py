"""Verified data that is older than it should be."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial

JENIS = "data_terverifikasi_lama"


def data_terverifikasi_lama(bahan: FlagMaterial) -> Iterator[Bendera]:
    """One flag per unit: the sections verified more than the threshold's months before the day looked from."""
    months = int(bahan.ambang.angka(JENIS, "bulan"))
    oldest_allowed = months_before(bahan.pada_tanggal, months)
    for unit in bahan.hasil.unit:
        sections = ("anggaran", "perangkat", "sdm", "akses", "desa")
        verified = [r for b in sections for r in bahan.report(unit.kode, b) if r.status == "diverifikasi"]
        old = [(r.tanggal, r) for r in verified if r.tanggal and r.tanggal < oldest_allowed]
        if old:
            yield flag(
                bahan,
                JENIS,
                unit.kode,
                "diskominfo",
                bukti=[r for _day, r in old],
                bagian=tuple(r.bagian for _day, r in old),
                sejak=min(day for day, _r in old),
                bulan=months,
            )


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
