"""One office's form for one year: which recorded rows are in it, and what its drop-downs offer to this account."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from satudata_budget.access import Account, choices
from satudata_budget.access.bagian import ReportKey, report_key, rows_of
from satudata_budget.intake.entry.cell import text_of
from satudata_budget.intake.entry.forms import EntryColumn, EntryForm
from satudata_budget.messages import _
from satudata_budget.messages.entry import BUKAN_SATU_DATA
from satudata_budget.messages.joining import without_place
from satudata_budget.messages.status_akses import status_words
from satudata_budget.messages.terms import KONDISI
from satudata_budget.places import Places, read_places
from satudata_budget.store import Reading

Row = dict[str, Any]
Pilihan = Mapping[str, str]
"""Code → the word for it, in the order of the list."""


@dataclass(frozen=True)
class StandardLine:
    """One line of the standard: a komponen that a level is asked to have."""

    tingkat: str
    komponen: str
    nama: str
    pilar: str


@dataclass(frozen=True)
class OfficeForm:
    """A form of one unit: `bentuk` says its columns; `tahap` is '' for all but the budget.

    `unit`, `desa` and `tempat` are code → name: the office itself, its desa, and every place that it may name.
    """

    bentuk: EntryForm
    kunci_laporan: ReportKey
    tahun: int
    akun: Account
    tingkat: str
    unit: Pilihan
    desa: Pilihan
    tempat: Pilihan
    standar: tuple[StandardLine, ...]
    wilayah: Places

    @property
    def kode_unit(self) -> str:
        return self.kunci_laporan.kode_unit

    @property
    def nama(self) -> str:
        """The key of its draft: isian-sdm/35.03.01/2021."""
        return draft_name(self.bentuk.nama, self.kunci_laporan)

    @cached_property
    def pilihan(self) -> dict[str, Pilihan]:
        """Column → what its drop-down offers."""
        return {kolom.nama: self._choices(kolom.nama) for kolom in self.bentuk.kolom if kolom.jenis == "pilihan"}

    def level(self, tempat: str) -> str:
        """kabupaten, kecamatan or desa."""
        if tempat in self.unit:
            return self.tingkat
        if self.wilayah.owner.get(tempat) != tempat:
            return "desa"
        return "kabupaten" if tempat in self.wilayah.kabupaten else "kecamatan"

    def needed(self, tingkat: str) -> frozenset[str]:
        """The komponen that the standard asks of a level, of this form's pillar."""
        return frozenset(b.komponen for b in self.standar if b.tingkat == tingkat)

    def word(self, kolom: str, row: Mapping[str, Any]) -> str:
        """A value of a row as a sentence or list shows it."""
        shown = self.shown(self.bentuk.column(kolom), row)
        return self.pilihan.get(kolom, {}).get(shown or "", shown or "–")

    def shown(self, kolom: EntryColumn, row: Mapping[str, Any]) -> str | None:
        """A value of a row as its cell shows it. Of a status the word: what a code means depends on the komponen."""
        if kolom.nama == "status":
            return status_words(row["komponen"]).get(row["status"], str(row["status"]))
        return text_of(kolom, row[kolom.nama])

    def statuses(self, komponen: str) -> tuple[str, ...]:
        """The codes of the status that this account may give to a komponen of its own."""
        own = {"kode_tempat": next(iter(self.unit)), "komponen": komponen}
        return choices(self.akun, "akses", "status", own, self.wilayah)

    def _choices(self, kolom: str) -> Pilihan:
        match kolom:
            case "kode_tempat":
                return self.desa
            case "kode_penerima":
                return self.tempat
            case "kondisi":
                return {kode: _(kata) for kode, kata in KONDISI.items()}
            case "status":
                return self._status_words()
            case _:
                return self._components()

    def _status_words(self) -> Pilihan:
        """Those of every komponen of the form, for one column offers them all."""
        found: dict[str, str] = {}
        for butuh in self.standar:
            words = status_words(butuh.komponen)
            found |= {words[code]: _(words[code]) for code in self.statuses(butuh.komponen)}
        return found

    def _components(self) -> Pilihan:
        named: dict[str, str] = {}
        for butuh in self.standar:
            name = without_place(butuh.nama).removesuffix(" kantor kecamatan") if self._mixed else butuh.nama
            # One word for all levels: the shortest says nothing that holds for one of them only.
            named[butuh.komponen] = min(named.get(butuh.komponen, name), name, key=len)
        if self.bentuk.column("komponen").wajib:
            return named
        return {"": _(BUKAN_SATU_DATA), **named}

    @property
    def _mixed(self) -> bool:
        return len({butuh.tingkat for butuh in self.standar}) > 1


def draft_name(bentuk: str, kunci: ReportKey) -> str:
    """The key of a form's draft: isian-sdm/35.03.01/2021, and the stage of a budget behind it."""
    return "/".join(part for part in (f"isian-{bentuk}", kunci.kode_unit, str(kunci.tahun), kunci.tahap) if part)


def read_form(reading: Reading, akun: Account, bentuk: EntryForm, kode_unit: str, tahun: int, tahap: str) -> OfficeForm:
    """The form of a unit as places and standard stand at this reading."""
    places = read_places(reading)
    tingkat = places.unit_menurut_kode[kode_unit].tingkat
    unit = {kode_unit: places.unit_names()[kode_unit]}
    desa = {desa.kode: desa.nama for desa in places.desa_menurut_unit[kode_unit]}
    levels = _levels(bentuk, tingkat)
    return OfficeForm(
        bentuk,
        report_key(kode_unit, tahun, tahap, bentuk.bagian),
        tahun,
        akun,
        tingkat,
        unit,
        desa,
        unit | (desa if tingkat == "kecamatan" else _below(places, kode_unit)),
        tuple(
            StandardLine(*row)
            for row in reading.tuples(
                "select tingkat, komponen, nama, pilar from kebutuhan where tingkat in (select unnest(?)) "
                "and (? = '' or pilar = ?) "
                "order by tingkat <> ?, pilar <> 'perangkat', pilar <> 'akses', bobot desc, komponen",
                [list(levels), bentuk.pilar, bentuk.pilar, tingkat],
            )
        ),
        places,
    )


def recorded_rows(reading: Reading, formulir: OfficeForm) -> dict[str, Row]:
    """The rows of the form at the reading's moment, by id, in the order of the form; with their perubahan_id."""
    bentuk = formulir.bentuk
    scope = next(scope for tabel, scope in rows_of(formulir.kunci_laporan) if tabel == bentuk.tabel)
    rows = reading.rows(
        f"select * from {bentuk.tabel} where {scope.where} order by {bentuk.urut}",  # noqa: S608
        scope.params,
    )
    return {row["id"]: row for row in rows}


def as_shown(formulir: OfficeForm, row: Mapping[str, Any]) -> dict[str, str | None]:
    """A recorded row as the cells show it."""
    return {kolom.nama: formulir.shown(kolom, row) for kolom in formulir.bentuk.kolom}


def _levels(bentuk: EntryForm, tingkat: str) -> Sequence[str]:
    if bentuk.di_desa:
        return ("desa",)
    if bentuk.bagian != "anggaran":
        return (tingkat,)
    return ("kabupaten", "kecamatan", "desa") if tingkat == "kabupaten" else (tingkat, "desa")


def _below(places: Places, kabupaten: str) -> dict[str, str]:
    """Every kecamatan and desa of a kabupaten; a desa with its kecamatan, for names repeat."""
    names = places.unit_names()
    units = [unit.kode for unit in places.unit if unit.tingkat == "kecamatan" and unit.kode[:5] == kabupaten]
    desa = [desa for desa in places.desa if desa.kode_kecamatan[:5] == kabupaten and desa.kode_kecamatan in names]
    return {kode: names[kode] for kode in units} | {
        desa.kode: f"{desa.nama} ({places.nama[desa.kode_kecamatan]})" for desa in desa
    }
