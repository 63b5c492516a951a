"""The one page that a camat takes along: score, why, what is missing, what to ask for, who decides, by when."""

from collections import defaultdict
from dataclasses import dataclass, replace

from satudata_budget.messages import _, angka, rupiah, rupiah_cukup
from satudata_budget.messages.joining import listed
from satudata_budget.messages.reasons import reason_sentence
from satudata_budget.messages.terms import nama_kelas, nama_unit
from satudata_budget.readiness import UnitScore
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.html import printed, render
from satudata_budget.reports.outline import rest_line, with_yardstick
from satudata_budget.reports.tables import ReportTable, flag_table, missing, report_states
from satudata_budget.words.headline import HeadlineFigure, unit_headline_figures
from satudata_budget.words.sentences import after_budget, finding

FLAGS, LACKS = 6, 10
"""As many rows as fit one page; the rest is counted, never left out unsaid."""


@dataclass(frozen=True)
class OnePage:
    """What stands on the page."""

    judul: str
    kalimat: str
    setelah: str
    laporan: str
    """Which of its reports are in, and how far they are verified."""
    angka: tuple[HeadlineFigure, ...]
    bendera: ReportTable
    sisa_bendera: str
    kurang: ReportTable
    sisa_kurang: str
    jalan: str


def sheet(isi: ReportContent, unit: UnitScore) -> OnePage:
    """The page of one unit."""
    flags, lacks = flag_table(isi, isi.flags_of(unit.kode)), missing(isi, unit.kode)
    order = sorted(lacks.baris, key=lambda row: ("syarat" not in row[7], -row[6]))
    return OnePage(
        judul=nama_unit(unit.nama, unit.tingkat),
        kalimat=finding(isi.hasil, unit),
        setelah=with_yardstick(after_budget(isi.hasil, unit), isi),
        laporan=report_states(isi, unit),
        angka=unit_headline_figures(isi.hasil, unit),
        bendera=replace(flags, baris=flags.baris[:FLAGS]),
        sisa_bendera=rest_line(len(flags.baris) - FLAGS),
        kurang=replace(lacks, baris=tuple(order[:LACKS])),
        sisa_kurang=rest_line(len(order) - LACKS),
        jalan=way(isi, unit),
    )


def sheet_pdf(isi: ReportContent, made: OnePage) -> bytes:
    """The page as PDF. Raises BrowserMissing, PrintFailed."""
    return printed(render("lembar.html", {"lembar": made, "isi": isi}, cetak=True), isi)


def way(isi: ReportContent, unit: UnitScore) -> str:
    """The cheapest way to the next class, in one paragraph."""
    found = isi.jalan[unit.kode]
    if found.kelas_kini == found.kelas_tujuan:
        return _("Sudah siap setelah {tahap}; yang perlu dijaga: langganan dan orangnya.").format(tahap=isi.hasil.tahap)
    aim = nama_kelas(found.kelas_tujuan)
    if not found.tercapai:
        sebab = " ".join(map(reason_sentence, found.hambatan))
        return _("Uang saja tidak membawa ke {kelas}: {sebab}").format(kelas=aim, sebab=sebab)
    names = isi.nama_komponen
    decisions = list(dict.fromkeys(names[komponen] for _place, komponen, _missing in found.keputusan))
    bought: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for _place, komponen, number, _price, cost in found.belanja:
        bought[komponen][0] += number
        bought[komponen][1] += cost
    parts = []
    if decisions:
        parts.append(_("Diputuskan tanpa biaya: {hal}.").format(hal=listed(decisions)))
    if bought:
        things = [f"{angka(n)} × {names[k]} ({rupiah(cost)})" for k, (n, cost) in bought.items()]
        parts.append(_("Dibeli: {barang}.").format(barang=listed(things)))
    head = _("Untuk {kelas} setelah {tahap} cukup {rupiah}.").format(
        kelas=aim, tahap=isi.hasil.tahap, rupiah=rupiah_cukup(found.biaya_total)
    )
    return " ".join([head, *parts])
