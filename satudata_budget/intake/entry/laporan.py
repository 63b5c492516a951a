"""The report of an office, section by section: what is there, what is missing, and handing it in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from satudata_budget.access import Account, drafts
from satudata_budget.access.bagian import ReportKey, report_key, rows_of, sections
from satudata_budget.access.reporting import ReturnedRow, SectionReport, report, returned_rows, submit
from satudata_budget.intake.entry.forms import forms_of
from satudata_budget.intake.entry.office_form import draft_name
from satudata_budget.messages import _
from satudata_budget.places import read_places
from satudata_budget.readiness import PlaceComponent
from satudata_budget.store import Reading, Store

DILAPORKAN = ("diajukan", "diverifikasi")
"""The states in which a section counts as reported (method, section 5)."""


@dataclass(frozen=True)
class SectionStanding:
    """One section as it stands: its report, how many rows are recorded, what this account has typed and not saved
    (when, UTC), the komponen that fall short of the standard, and the rows that came back."""

    laporan: SectionReport
    baris: int
    draf: datetime | None
    kurang: tuple[PlaceComponent, ...]
    kembali: tuple[ReturnedRow, ...]

    @property
    def bagian(self) -> str:
        return self.laporan.kunci.bagian

    @property
    def dilaporkan(self) -> bool:
        """Whether it counts as reported."""
        return self.laporan.status in DILAPORKAN


class SectionNotReady(Exception):
    """A section cannot be handed in as it stands; the text says what to do first."""


def report_sections(
    store: Store, akun: Account, kode_unit: str, tahun: int, tahap: str, tempat: Sequence[PlaceComponent]
) -> tuple[SectionStanding, ...]:
    """The sections that a unit owes for a year and stage. `tempat`: the unit's components by the score."""
    typed = {draf.formulir: draf.diubah for draf in drafts(store, akun)}
    found = []
    with store.read() as now:
        tingkat = read_places(now).level(kode_unit)
        for bagian in sections(tingkat):
            kunci = report_key(kode_unit, tahun, tahap, bagian)
            times = [when for name, when in typed.items() if name in _draft_names(kunci)]
            found.append((report(now, kunci), _rows(now, kunci), max(times, default=None)))
    return tuple(
        SectionStanding(
            laporan,
            baris,
            draf,
            tuple(t for t in tempat if _section_of(t) == laporan.kunci.bagian and t.kurang > 0),
            returned_rows(store, kode_unit, tahun, tahap, laporan.kunci.bagian),
        )
        for laporan, baris, draf in found
    )


def hand_in(
    store: Store, akun: Account, kunci: ReportKey, tahap: str, *, nihil: bool = False, catatan: str = ""
) -> int | None:
    """Hand in a section; one without rows needs the statement that there is nothing (`nihil`), which is kept with it.

    Raises ReportRefused, and what access.reporting.submit raises.
    """
    typed = {draf.formulir for draf in drafts(store, akun)}
    if typed & set(_draft_names(kunci)):
        raise SectionNotReady(_("Masih ada isian yang belum disimpan. Simpan atau buang dahulu, lalu ajukan."))
    with store.read() as now:
        rows = _rows(now, kunci)
    if not rows and not nihil:
        raise SectionNotReady(_("Belum ada satu baris pun. Isi dahulu, atau nyatakan nihil bila memang tidak ada."))
    if rows and nihil:
        raise SectionNotReady(_("Bagian ini berisi {n} baris, jadi tidak nihil.").format(n=rows))
    note = " ".join(part for part in (_("Nihil: tidak ada yang dilaporkan.") if nihil else "", catatan.strip()) if part)
    return submit(store, akun, kunci.kode_unit, kunci.tahun, tahap, kunci.bagian, note)


def _draft_names(kunci: ReportKey) -> list[str]:
    return [draft_name(bentuk.nama, kunci) for bentuk in forms_of(kunci.bagian)]


def _section_of(tempat: PlaceComponent) -> str:
    return "desa" if tempat.tingkat == "desa" else tempat.pilar


def _rows(reading: Reading, kunci: ReportKey) -> int:
    return sum(
        int(reading.value(f"select count(*) from {tabel} where {scope.where}", scope.params))  # noqa: S608
        for tabel, scope in rows_of(kunci)
    )
