"""The report of a section on its way: handed in, taken back by its owner; and what came back from Diskominfo."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from satudata_budget.access.account import Account
from satudata_budget.access.bagian import ReportKey, report_key, report_rows, sections
from satudata_budget.access.clock import today_wib
from satudata_budget.access.errors import StepRefused
from satudata_budget.access.owning import require_owner
from satudata_budget.access.saving import save
from satudata_budget.access.steps import BELUM_ADA, LANGKAH
from satudata_budget.places import read_places
from satudata_budget.store import MENURUT_NAMA, Difference, Reading, Side, Store
from satudata_budget.store.values import canonical_row

LAPORAN = MENURUT_NAMA["laporan"]


@dataclass(frozen=True)
class SectionReport:
    """One report as it stands. `status` is '' where nobody has begun it; `pada` the change set that wrote it (or 0)."""

    kunci: ReportKey
    status: str = BELUM_ADA
    tanggal: date | None = None
    catatan: str = ""
    pada: int = 0


@dataclass(frozen=True)
class ReturnedRow:
    """One row that came back: its table and id, what is wrong with it, and whether it has been changed since."""

    tabel: str
    id: str
    alasan: str
    sudah_diubah: bool


def submit(
    store: Store, akun: Account, kode_unit: str, tahun: int, tahap: str, bagian: str, catatan: str = ""
) -> int | None:
    """Hand in one section, as its owner; `catatan` is kept with it (for instance that there is nothing to report).

    `tahap` counts for the budget's section only. Returns the number of the change set. Raises NotAllowed, StepRefused.
    """
    return take("ajukan", store, akun, (report_key(kode_unit, tahun, tahap, bagian),), catatan)


def withdraw(
    store: Store, akun: Account, kode_unit: str, tahun: int, tahap: str, bagian: str, catatan: str = ""
) -> int | None:
    """Take a section back that was handed in and not looked at yet; it is a draft again. Raises as `submit`."""
    return take("tarik", store, akun, (report_key(kode_unit, tahun, tahap, bagian),), catatan)


def report(reading: Reading, kunci: ReportKey) -> SectionReport:
    """The report with this key; one that nobody has begun has the state ''."""
    return _recorded(reading, (kunci,))[kunci]


def reports(reading: Reading, tahun: int, tahap: str) -> tuple[SectionReport, ...]:
    """Every report that is owed for this year and stage, begun or not: by unit (kabupaten first) and section."""
    units = read_places(reading).unit_menurut_tingkat
    keys = [report_key(unit.kode, tahun, tahap, bagian) for unit in units for bagian in sections(unit.tingkat)]
    return tuple(_recorded(reading, keys).values())


def returned_rows(store: Store, kode_unit: str, tahun: int, tahap: str, bagian: str) -> tuple[ReturnedRow, ...]:
    """What Diskominfo says about single rows of a section that it has returned; nothing in any other state.

    The words of the newest return only. The reason for the whole section is in `report(...).catatan`.
    """
    kunci = report_key(kode_unit, tahun, tahap, bagian)
    with store.read() as now:
        state = report(now, kunci)
        if state.status != "dikembalikan":
            return ()
        versions = {(tabel, str(row["id"])): int(row["perubahan_id"]) for tabel, row in report_rows(now, kunci)}
    found = Side(store).rows("alasan_baris", **kunci._asdict())
    newest = max((row["perubahan"] for row in found), default=0)
    if newest < state.pada:  # the newest return named no row
        return ()
    return tuple(
        ReturnedRow(row["nama_tabel"], row["kunci"], row["alasan"], versions[row["nama_tabel"], row["kunci"]] > newest)
        for row in found
        if row["perubahan"] == newest and (row["nama_tabel"], row["kunci"]) in versions
    )


def take(
    langkah: str,
    store: Store,
    akun: Account,
    keys: Sequence[ReportKey],
    catatan: str = "",
    pada: int | None = None,
) -> int | None:
    """Take a step of langkah.py with these reports as one change set. `pada`: the data version that was looked at.

    Raises NotAllowed, and StepRefused where a report is in another state, or has moved on since `pada`.
    """
    step = LANGKAH[langkah]
    hari = today_wib()
    with store.read() as now:
        names = _names(now, keys)
        known = _recorded(now, keys)
        if step.pemilik:
            require_owner(now, akun, [kunci.kode_unit for kunci in keys])
        for found in known.values():
            if found.status not in step.dari:
                raise StepRefused(langkah, found.kunci.bagian, names[found.kunci.kode_unit], found.status)
            if pada is not None and found.pada > pada:
                raise StepRefused("berubah", found.kunci.bagian, names[found.kunci.kode_unit])
        changed = [(_row(found), _row(found, step.ke, hari, catatan)) for found in known.values() if found.pada]
        added = [_row(found, step.ke, hari, catatan) for found in known.values() if not found.pada]
        change = Difference("laporan", now.pada, tuple(added), tuple(changed))
    return save(store, akun, [change], "isian" if step.pemilik else "verifikasi", catatan)


def _names(reading: Reading, keys: Sequence[ReportKey]) -> dict[str, str]:
    """The units' names, after a look at whether there can be such reports at all."""
    places = read_places(reading)
    for kunci in keys:
        unit = places.unit_menurut_kode.get(kunci.kode_unit)
        nama = unit.nama if unit else kunci.kode_unit
        if unit is None or kunci.bagian not in sections(unit.tingkat):
            raise StepRefused("bagian_salah", kunci.bagian, nama)
        if kunci.bagian == "anggaran" and not kunci.tahap:
            raise StepRefused("tahap_kosong", kunci.bagian, nama)
    return places.unit_names()


def _recorded(reading: Reading, keys: Sequence[ReportKey]) -> dict[ReportKey, SectionReport]:
    years = sorted({kunci.tahun for kunci in keys})
    rows = reading.tuples(
        "select kode_unit, tahun, tahap, bagian, status, tanggal, catatan, perubahan_id from laporan "
        "where tahun in (select unnest(?::integer[]))",
        [years],
    )
    known = {ReportKey(*row[:4]): SectionReport(ReportKey(*row[:4]), *row[4:]) for row in rows}
    return {kunci: known.get(kunci, SectionReport(kunci)) for kunci in keys}


def _row(
    found: SectionReport, status: str | None = None, hari: date | None = None, catatan: str = ""
) -> dict[str, Any]:
    new = status is not None
    values = {
        **found.kunci._asdict(),
        "status": status if new else found.status,
        "tanggal": hari if new else found.tanggal,
        "catatan": catatan.strip() if new else found.catatan,
    }
    return canonical_row(LAPORAN, values) | ({} if new else {"perubahan_id": found.pada})
