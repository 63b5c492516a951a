"""What a report says: everything of one data version, read in one go, before any of it becomes a file."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from satudata_budget.access.minutes import minutes
from satudata_budget.messages import _, tanggal, waktu_wib
from satudata_budget.places import read_places
from satudata_budget.planning import (
    CheapestWay,
    PlanningState,
    PlanRefused,
    PlanRequest,
    PurchasePlan,
    cheapest_way,
    plan_from,
    read_state,
)
from satudata_budget.planning.scenario import Scenario, request_of
from satudata_budget.planning.scenario_requests import open_requests
from satudata_budget.planning.whatif import WhatIfRefused, state_if
from satudata_budget.planning.whatif_gain import cost_of, open_groups
from satudata_budget.readiness import ScoreResult, UnitScore
from satudata_budget.readiness.desa import DesaService, desa_services
from satudata_budget.readiness.explain import sources
from satudata_budget.readiness.flags import Bendera, flags
from satudata_budget.readiness.funding import Funding, funding
from satudata_budget.readiness.yardstick import YardstickChange, moved_yardstick
from satudata_budget.store import Reading, Store

UNTUK = ("komisi", "kecamatan", "diskominfo", "semua")
SECONDS = 8.0
"""How long the search for the best list of purchases may take; then the best so far is told as such."""
SQL = Path(__file__).parent / "sql"
Baris = dict[str, Any]


class ReportNotPossible(ValueError):
    """What was asked for cannot be reported; the message says why and what to do."""


@dataclass(frozen=True)
class ReportContent:
    """The content of a report. `unit`: the one that a report for a kecamatan is about, None in all others.

    `plafon` in whole rupiah; `rencana` is None where no plan could be made. `status`: (kode_unit, bagian) → status of
    the section's report. `tanggal_data`: the newest date of a report, None where there is none.
    """

    untuk: str
    hasil: ScoreResult
    unit: UnitScore | None
    contoh: bool
    tanggal_data: date | None
    bendera: tuple[Bendera, ...]
    layanan: tuple[DesaService, ...]
    status: dict[tuple[str, str], str]
    keadaan: PlanningState = field(repr=False)
    plafon: int
    nama_skenario: str
    rencana: PurchasePlan | None
    jalan: dict[str, CheapestWay]
    dana: dict[str, Funding]
    nama_tempat: dict[str, str] = field(repr=False)
    anggaran: tuple[Baris, ...] = field(repr=False)
    aset: tuple[Baris, ...] = field(repr=False)
    pegawai: tuple[Baris, ...] = field(repr=False)
    tolok: tuple[YardstickChange, ...] = ()
    """What was changed in the standard in the last thirty days."""
    notulen: tuple[str, ...] = ()
    """The minutes of the raker, a paragraph each; they are no part of a data version (`with_minutes`)."""

    @property
    def units(self) -> tuple[UnitScore, ...]:
        """The units that get a page of their own."""
        return (self.unit,) if self.unit else self.hasil.kecamatan

    @cached_property
    def nama_komponen(self) -> dict[str, str]:
        """Component → its name in the standard."""
        return {t.komponen: t.nama_komponen for t in self.hasil.tempat}

    def flags_of(self, kode: str) -> tuple[Bendera, ...]:
        """The flags of one unit, most urgent first."""
        return tuple(b for b in self.bendera if b.kode_unit == kode)

    def foot(self) -> tuple[str, ...]:
        """The lines under every figure and page: where it comes from, of when, which version."""
        source, version = foot_lines(self.hasil, self.contoh, self.tanggal_data)
        if self.nama_skenario:
            version += " · " + _("menurut skenario “{nama}”").format(nama=self.nama_skenario)
        return source, version


def foot_lines(hasil: ScoreResult, contoh: bool, tanggal_data: date | None) -> tuple[str, ...]:
    """Source; then date of the data, stage, data version."""
    kabupaten = hasil.kabupaten[0].nama if hasil.kabupaten else ""
    source = _("Sumber: laporan kecamatan dan Diskominfo {kabupaten}").format(kabupaten=kabupaten)
    if contoh:
        source = _("DATA CONTOH, bukan data resmi")
    parts = [f"{hasil.tahap} {hasil.tahun}", _("versi data {n}").format(n=hasil.pada)]
    if tanggal_data is not None:
        parts.insert(0, _("keadaan {tanggal}").format(tanggal=tanggal(tanggal_data)))
    if hasil.waktu is not None:
        parts.append(_("dicatat {waktu}").format(waktu=waktu_wib(hasil.waktu)))
    line = " · ".join(parts)
    return source, line[0].upper() + line[1:]


def gather(
    reading: Reading,
    tahun: int,
    tahap: str,
    untuk: str,
    kode: str | None = None,
    skenario: Scenario | None = None,
    nama_skenario: str = "",
) -> ReportContent:
    """Read and compute all of it from one reading, so from one data version.

    Raises ReportRefused where there is no kecamatan, or not the one that was asked for, and for a scenario that the
    method has no answer to on this data.
    """
    keadaan = _state(reading, tahun, tahap, skenario)
    hasil = keadaan.hasil
    if not hasil.kecamatan:
        raise ReportNotPossible(_("Belum ada kecamatan di basis data ini, jadi belum ada yang dapat dilaporkan."))
    unit = _asked_unit(hasil, untuk, kode)
    plafon, rencana = _plan(reading, keadaan, skenario)
    wanted = (unit,) if unit else hasil.unit
    return ReportContent(
        untuk=untuk,
        hasil=hasil,
        unit=unit,
        contoh=is_sample(reading),
        tanggal_data=report_date(reading, tahun),
        bendera=flags(reading, hasil),
        layanan=desa_services(reading, hasil),
        status=_status(reading, tahun, tahap),
        keadaan=keadaan,
        plafon=plafon,
        nama_skenario=nama_skenario,
        rencana=rencana,
        jalan={u.kode: cheapest_way(hasil, u.kode, keadaan.potongan) for u in wanted},
        dana={u.kode: funding(hasil, u.kode, sources(reading, u.kode, tahun, tahap)) for u in wanted},
        nama_tempat=dict(read_places(reading).nama),
        anggaran=budget_rows(reading, tahun, tahap),
        aset=tuple(reading.rows(_query("aset"))),
        pegawai=tuple(reading.rows(_query("pegawai"))),
        tolok=moved_yardstick(reading),
    )


def with_minutes(isi: ReportContent, store: Store) -> ReportContent:
    """The same content with the newest minutes that were written about it, or about an earlier data version."""
    told = next((note for note in minutes(store, isi.hasil.tahun) if note.pada <= isi.hasil.pada), None)
    if told is None:
        return isi
    by = _("Ditulis {oleh}, {waktu}, pada versi data {n}.").format(
        oleh=told.oleh, waktu=waktu_wib(told.waktu), n=told.pada
    )
    lines = (line.strip() for line in told.isi.splitlines())
    return replace(isi, notulen=(by, *(line for line in lines if line)))


def is_sample(reading: Reading) -> bool:
    """Whether sample data has ever come into the database."""
    return bool(reading.value("select exists (from perubahan where peran = 'contoh')"))


def report_date(reading: Reading, tahun: int) -> date | None:
    """The newest date of a report of that year."""
    found: date | datetime | None = reading.value("select max(tanggal) from laporan where tahun = ?", (tahun,))
    return found


def budget_rows(reading: Reading, tahun: int, tahap: str) -> tuple[Baris, ...]:
    """The budget lines of a year and stage with the names of who pays and who benefits."""
    return tuple(reading.rows(_query("anggaran"), {"tahun": tahun, "tahap": tahap}))


def _state(reading: Reading, tahun: int, tahap: str, skenario: Scenario | None) -> PlanningState:
    if skenario is None:
        return read_state(reading, tahun, tahap)
    try:
        return state_if(reading, tahun, tahap, skenario.andaian)
    except WhatIfRefused as refused:
        raise ReportNotPossible(str(refused)) from refused


def _asked_unit(hasil: ScoreResult, untuk: str, kode: str | None) -> UnitScore | None:
    if untuk not in UNTUK:
        raise ValueError(f"untuk: {untuk} is none of {UNTUK}")
    if untuk != "kecamatan":
        return None
    found = hasil.menurut_kode.get(kode or "")
    if found is None:
        raise ReportNotPossible(
            _("Tidak ada unit dengan kode {kode}. Kode yang ada: {semua}.").format(
                kode=kode or "–", semua=", ".join(u.kode for u in hasil.kecamatan)
            )
        )
    return found


def _plan(reading: Reading, keadaan: PlanningState, skenario: Scenario | None) -> tuple[int, PurchasePlan | None]:
    """Under the scenario's ceiling; without one under what the kecamatan have asked for, else under the whole need."""
    if skenario is not None:
        asked = request_of(keadaan, skenario, SECONDS)
    else:
        wanted = sum(u.rupiah for u in open_requests(reading, keadaan))
        asked = PlanRequest(wanted or cost_of(keadaan, open_groups(keadaan, False).values()), "siap", detik=SECONDS)
    try:
        return asked.plafon, plan_from(keadaan, asked)
    except PlanRefused:
        return asked.plafon, None


def _status(reading: Reading, tahun: int, tahap: str) -> dict[tuple[str, str], str]:
    rows = reading.tuples(
        "select kode_unit, bagian, status from laporan where tahun = $tahun and tahap in ('', $tahap)",
        {"tahun": tahun, "tahap": tahap},
    )
    return {(kode, bagian): status for kode, bagian, status in rows}


def _query(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")
