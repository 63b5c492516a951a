"""Whose rows a flat export holds, for which year and stage: its own columns say so, or the user is asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from satudata_budget.intake.book.grid import Nilai
from satudata_budget.intake.offices import offices_meant, spoken_name
from satudata_budget.intake.parse.number import NotANumber, number, style
from satudata_budget.intake.parse.text import clean
from satudata_budget.intake.table.cells import year_of
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.rows import ReadingContext
from satudata_budget.intake.table.table import SheetRow, TableHeader
from satudata_budget.messages import _, rupiah


class WithoutOffice:
    """The row is of an office that is none of ours, or of nobody knows whom."""


TANPA_KANTOR = WithoutOffice()


@dataclass(frozen=True)
class FlatScope:
    """Office code → unit, year, stage, and the evidence."""

    unit: Mapping[str, str]
    tahun: int | None
    tahap: str
    bukti: tuple[str, ...] = field(default=())

    def unit_of(self, row: SheetRow) -> str | WithoutOffice:
        """The unit of a row."""
        return self.unit.get(row.teks("skpd"), TANPA_KANTOR)


def flat_scope(
    pencatat: FindingCollector, kepala: TableHeader, rows: Sequence[SheetRow], konteks: ReadingContext
) -> FlatScope:
    """Office of every row, year and stage; what no column says, or says twice, is a fault that asks."""
    units, by_unit = _units(pencatat, kepala, rows, konteks)
    tahun, by_year = _year(pencatat, kepala, rows, konteks.diminta.tahun)
    tahap, by_stage = _stage(pencatat, kepala, rows, konteks.diminta.tahap)
    return FlatScope(units, tahun, tahap, tuple(text for text in (by_unit, by_year, by_stage) if text))


def _units(
    pencatat: FindingCollector, kepala: TableHeader, rows: Sequence[SheetRow], konteks: ReadingContext
) -> tuple[dict[str, str], str]:
    first: dict[str, SheetRow] = {}
    for row in rows:
        first.setdefault(row.teks("skpd"), row)
    if konteks.diminta.unit:
        return _as_asked(pencatat, kepala, first, konteks)
    units: dict[str, str] = {}
    foreign: dict[str, str] = {}
    for skpd, row in first.items():
        text = f"{skpd} {row.teks('nama_skpd')}".strip()
        offices = offices_meant(konteks.wilayah, text)
        if len(offices) == 1:
            units[skpd] = offices[0].kode
        elif len(offices) > 1:
            pencatat.galat("kode_dan_nama_unit_berbeda", row.sel("skpd"), nilai=text)
        elif row.has("nama_skpd"):
            foreign[skpd] = row.teks("nama_skpd")
        else:
            pencatat.galat("skpd_tanpa_nama", row.sel("skpd"), nilai=skpd)
    _passed_over(pencatat, kepala, rows, units, foreign)
    names = ", ".join(dict.fromkeys(spoken_name(konteks.wilayah, kode) for kode in units.values()))
    return units, _("{unit}: menurut kolom nama SKPD").format(unit=names) if names else ""


def _as_asked(
    pencatat: FindingCollector, kepala: TableHeader, first: Mapping[str, SheetRow], konteks: ReadingContext
) -> tuple[dict[str, str], str]:
    unit = konteks.wilayah.unit_menurut_kode.get(konteks.diminta.unit)
    if unit is None:
        pencatat.galat("unit_diminta_tidak_ada", kepala.di, nilai=konteks.diminta.unit)
        return {}, ""
    if len(first) > 1:
        pencatat.galat("unit_lebih_dari_satu", list(first.values())[1].sel("skpd"), unit=", ".join(list(first)[:3]))
        return {}, ""
    said = next((row for row in first.values() if row.has("nama_skpd")), None)
    if said is not None and unit not in offices_meant(konteks.wilayah, said.teks("nama_skpd")):
        nama = spoken_name(konteks.wilayah, unit.kode)
        pencatat.peringatan("unit_berbeda", said.sel("nama_skpd"), nilai=said.teks("nama_skpd"), diminta=nama)
    return dict.fromkeys(first, unit.kode), _("{unit}: menurut permintaan").format(
        unit=spoken_name(konteks.wilayah, unit.kode)
    )


def _passed_over(
    pencatat: FindingCollector,
    kepala: TableHeader,
    rows: Sequence[SheetRow],
    units: Mapping[str, str],
    foreign: Mapping[str, str],
) -> None:
    if not foreign:
        return
    names = list(foreign.values())
    if not units:
        pencatat.galat("perangkat_daerah_tidak_dikenal", kepala.di, nilai=names[0])
        return
    shown = ", ".join(names[:3]) + ("; …" if len(names) > 3 else "")
    passed = [row for row in rows if row.teks("skpd") in foreign]
    pagu = sum(_amounts([row.sel("plafon").nilai for row in passed]))
    pencatat.peringatan("unit_lain_dilewati", kepala.lembar.nama, banyak=len(passed), jumlah=rupiah(pagu), unit=shown)


def _amounts(cells: Sequence[Nilai]) -> Iterator[Decimal]:
    """Those that are amounts; what another office wrote wrongly is for that office to hear."""
    gaya = style(cells)
    for value in cells:
        try:
            yield number(value, gaya) or Decimal(0)
        except NotANumber:
            continue


def _year(
    pencatat: FindingCollector, kepala: TableHeader, rows: Sequence[SheetRow], diminta: int | None
) -> tuple[int | None, str]:
    if diminta is not None:
        return diminta, _("tahun {tahun}: menurut permintaan").format(tahun=diminta)
    if "tahun" not in kepala.kolom:
        pencatat.galat("tahun_tidak_disebut", kepala.di)
        return None, ""
    first: dict[int, SheetRow] = {}
    for row in rows:
        tahun = year_of(pencatat, row, "tahun")
        if tahun is not None:
            first.setdefault(tahun, row)
    if len(first) > 1:
        years = ", ".join(str(tahun) for tahun in first)
        pencatat.galat("kolom_tidak_seragam", list(first.values())[1].sel("tahun"), kolom="tahun", nilai=years)
    elif not first and rows:
        pencatat.galat("tahun_tidak_disebut", kepala.di)
    tahun = next(iter(first)) if len(first) == 1 else None
    return tahun, _("tahun {tahun}: menurut kolom tahun").format(tahun=tahun) if tahun else ""


def _stage(pencatat: FindingCollector, kepala: TableHeader, rows: Sequence[SheetRow], diminta: str) -> tuple[str, str]:
    if diminta:
        return diminta, _("tahap {tahap}: menurut permintaan").format(tahap=diminta)
    first: dict[str, SheetRow] = {}
    for row in rows:
        if row.has("tahap"):
            first.setdefault(clean(row.teks("tahap")), row)
    if len(first) > 1:
        pencatat.galat(
            "kolom_tidak_seragam", list(first.values())[1].sel("tahap"), kolom="tahap", nilai=", ".join(first)
        )
        return "", ""
    if not first:
        pencatat.galat("tahap_tidak_disebut", kepala.di)
        return "", ""
    tahap = next(iter(first))
    return tahap, _("tahap {tahap}: menurut kolom tahap").format(tahap=tahap)
