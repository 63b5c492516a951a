"""A report as a reader meets it, part after part: the same for docx, html and pdf."""

from dataclasses import dataclass
from functools import cached_property

from satudata_budget.messages import _, rupiah
from satudata_budget.messages.joining import listed
from satudata_budget.messages.terms import nama_bagian, nama_unit
from satudata_budget.readiness import UnitScore
from satudata_budget.reports.chapters import ChartChapter, chapters, unit_charts
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.method import method_lines
from satudata_budget.reports.procurement.files import buyers_sentence
from satudata_budget.reports.procurement.lines import facts_of, procurement_lines
from satudata_budget.reports.purchase_tables import purchases, unbuyable_by_unit
from satudata_budget.reports.tables import (
    ReportTable,
    flag_table,
    missing,
    standing_table,
    verification,
)
from satudata_budget.reports.titles import report_title
from satudata_budget.words.headline import HeadlineFigure, explanation, headline_figures, unit_headline_figures
from satudata_budget.words.sentences import after_budget, chain, finding, headline, yardstick

MOST_URGENT = 15
"""Flags in the table for the whole kabupaten; the others stand on the pages of their kecamatan."""
MOST_ON_PAGE = 5
"""Flags on the page of a kecamatan among others; its own report has all of them."""
FLAT = 0.55
"""So much of its height has a chart that shares a page with all that its kecamatan lacks."""


@dataclass(frozen=True)
class ChartTheme:
    """Charts that belong together."""

    judul: str
    bab: tuple[ChartChapter, ...]


@dataclass(frozen=True)
class UnitPage:
    """The page of one unit."""

    kode: str
    judul: str
    kalimat: str
    setelah: str
    rantai: str
    angka: tuple[HeadlineFigure, ...]
    bab: tuple[ChartChapter, ...]
    kurang: ReportTable
    bendera: ReportTable
    sisa_bendera: str


@dataclass(frozen=True)
class ReportOutline:
    """All parts of a report in their order; empty ones are left out by whoever draws them."""

    isi: ReportContent

    @cached_property
    def judul(self) -> str:
        return report_title(self.isi)

    @cached_property
    def kalimat(self) -> str:
        """The finding of the whole."""
        isi = self.isi
        return finding(isi.hasil, isi.unit) if isi.unit else headline(isi.hasil)

    @cached_property
    def penjelasan(self) -> str:
        """What the stage changes, and what was changed in the standard of late."""
        isi = self.isi
        return with_yardstick(after_budget(isi.hasil, isi.unit) if isi.unit else explanation(isi.hasil), isi)

    @cached_property
    def angka(self) -> tuple[HeadlineFigure, ...]:
        return (
            unit_headline_figures(self.isi.hasil, self.isi.unit) if self.isi.unit else headline_figures(self.isi.hasil)
        )

    @cached_property
    def tema(self) -> tuple[ChartTheme, ...]:
        found = chapters(self.isi)
        return tuple(
            ChartTheme(judul, tuple(bab for bab in found if bab.tema == judul))
            for judul in dict.fromkeys(bab.tema for bab in found)
        )

    @cached_property
    def temuan(self) -> tuple[str, ...]:
        """The findings of all charts, a sentence each."""
        return tuple(bab.gambar.kalimat for tema in self.tema for bab in tema.bab)

    @cached_property
    def kesiapan(self) -> ReportTable | None:
        return None if self.isi.unit else standing_table(self.isi)

    @cached_property
    def tindakan(self) -> ReportTable | None:
        """The most urgent flags of the whole."""
        return None if self.isi.unit else flag_table(self.isi, self.isi.bendera[:MOST_URGENT])

    @cached_property
    def sisa_tindakan(self) -> str:
        """How many flags the table leaves to the pages of the kecamatan."""
        rest = len(self.isi.bendera) - MOST_URGENT
        if self.isi.unit or rest <= 0:
            return ""
        return _("{n} hal lain tertulis di lembar tiap kecamatan dan di buku kerja Excel.").format(n=rest)

    @cached_property
    def belanja(self) -> tuple[ReportTable, ...]:
        if self.isi.rencana is None or self.isi.untuk not in ("diskominfo", "semua"):
            return ()
        return tuple(t for t in (purchases(self.isi), unbuyable_by_unit(self.isi)) if t.baris)

    @cached_property
    def kalimat_belanja(self) -> str:
        """What the list costs and what it brings."""
        plan = self.isi.rencana
        if plan is None:
            return ""
        text = _("Dengan plafon {plafon} terpakai {terpakai}; kecamatan siap {sebelum} menjadi {sesudah}.").format(
            plafon=rupiah(self.isi.plafon),
            terpakai=rupiah(plan.terpakai),
            sebelum=plan.sebelum["siap"],
            sesudah=plan.sesudah["siap"],
        )
        text += " " + buyers_sentence(procurement_lines(facts_of(self.isi)))
        if plan.terbukti_optimal:
            return text + " " + _("Tidak ada daftar lain di bawah plafon ini yang lebih baik.")
        return text + " " + _("Daftar yang lebih baik masih mungkin ada.")

    @cached_property
    def lembar(self) -> tuple[UnitPage, ...]:
        if self.isi.untuk == "diskominfo":
            return ()
        return tuple(unit_sheet(self.isi, unit) for unit in self.isi.units)

    @property
    def bernotulen(self) -> bool:
        return self.isi.untuk in ("komisi", "semua")

    @cached_property
    def verifikasi(self) -> ReportTable:
        return verification(self.isi)

    @cached_property
    def metode(self) -> tuple[str, ...]:
        return method_lines(self.isi)


def unit_sheet(isi: ReportContent, unit: UnitScore) -> UnitPage:
    """One unit on a page; in a report on many only the chart of its pillars."""
    charts = unit_charts(isi, unit)
    found = isi.flags_of(unit.kode)
    shown = found if isi.unit else found[:MOST_ON_PAGE]
    return UnitPage(
        kode=unit.kode,
        judul=nama_unit(unit.nama, unit.tingkat),
        kalimat=finding(isi.hasil, unit),
        setelah=plain(after_budget(isi.hasil, unit)),
        rantai=plain(chain(unit)),
        angka=unit_headline_figures(isi.hasil, unit),
        bab=charts if isi.unit else charts[:1],
        kurang=missing(isi, unit.kode),
        bendera=flag_table(isi, shown),
        sisa_bendera=rest_line(len(found) - len(shown)),
    )


def rest_line(n: int) -> str:
    """How many more there are than the page has room for; '' where there are none."""
    return _("… dan {n} hal lain, lihat laporan lengkap kecamatan.").format(n=n) if n > 0 else ""


def plain(text: str) -> str:
    """A sentence without the marks of emphasis."""
    return text.replace("**", "")


def with_yardstick(text: str, isi: ReportContent) -> str:
    """The same without marks, and after it what was changed in the standard in the last thirty days."""
    return " ".join((plain(text), *yardstick(isi.tolok)))


def unreported_line(unit: UnitScore) -> str:
    """Which sections nobody has reported yet; '' where all are in."""
    if not unit.belum_dilaporkan:
        return ""
    return _("Belum dilaporkan: {bagian}.").format(bagian=listed([nama_bagian(b) for b in unit.belum_dilaporkan]))
