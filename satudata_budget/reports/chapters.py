"""The charts of a report, theme by theme, each with the question that it answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from satudata_budget.charts import (
    Chart,
    alignment_field,
    cut_line,
    desa_grid,
    index_dots,
    missing_bars,
    money_steps,
    pillar_gaps,
    pillar_matrix,
    ready_frontier,
    service_chain,
    service_squares,
    tile_map,
    unit_pillars,
)
from satudata_budget.messages import _
from satudata_budget.planning import frontier, ladder
from satudata_budget.planning.whatif_decisions import costs_with_decisions
from satudata_budget.planning.whatif_gain import packages
from satudata_budget.readiness import UnitScore
from satudata_budget.reports.content import ReportContent
from satudata_budget.words.prices import prices_note

__all__ = ["ChartChapter", "chapters", "unit_charts"]


@dataclass(frozen=True)
class ChartChapter:
    """One chart of a report. `kunci` names its file; `catatan` says how to read it."""

    kunci: str
    tema: str
    pertanyaan: str
    gambar: Chart
    catatan: str = ""


def chapters(isi: ReportContent) -> tuple[ChartChapter, ...]:
    """The charts of the whole, by whom the report is for."""
    if isi.unit is not None:
        return ()
    parts = {
        "komisi": (_readiness, _money, _gap, _desa),
        "diskominfo": (_money, _purchases, _desa),
        "semua": (_readiness, _money, _purchases, _gap, _desa),
    }[isi.untuk]
    return tuple(bab for part in parts for bab in part(isi))


def unit_charts(isi: ReportContent, unit: UnitScore) -> tuple[ChartChapter, ...]:
    """The charts of one unit's page: what holds it, and what it costs."""
    dana = isi.dana[unit.kode]
    found = [
        ChartChapter(
            f"{unit.kode}-pilar",
            unit.nama,
            _("Apa yang menahan"),
            unit_pillars(isi.hasil, unit.kode),
            _("Batang: hari ini. Garis tegak: setelah {tahap}.").format(tahap=isi.hasil.tahap),
        ),
        ChartChapter(
            f"{unit.kode}-dana",
            unit.nama,
            _("Berapa biayanya"),
            money_steps(dana.biaya, dana.sendiri, dana.pihak_lain, dana.usulan_pasti),
        ),
    ]
    if isi.unit is not None and unit.tingkat == "kecamatan":
        places = tuple((d.kode, d.nama) for d in isi.layanan if d.kode_kecamatan == unit.kode)
        found.append(ChartChapter(f"{unit.kode}-desa", unit.nama, _("Desa"), desa_grid(isi.hasil, unit.kode, places)))
    return tuple(found)


def _readiness(isi: ReportContent) -> Iterator[ChartChapter]:
    theme = _("Kesiapan")
    yield ChartChapter("peta", theme, _("Di mana"), tile_map(isi.hasil), _("Utara di atas."))
    yield ChartChapter(
        "pilar",
        theme,
        _("Apa yang menahan"),
        pillar_matrix(isi.hasil),
        _("Bingkai: pilar terlemah, yang menentukan kelas. Arsiran: laporan belum masuk."),
    )


def _money(isi: ReportContent) -> Iterator[ChartChapter]:
    theme = _("Anggaran")
    yield ChartChapter(
        "setelah-anggaran",
        theme,
        _("Apa yang berubah setelah anggaran"),
        index_dots(isi.hasil),
        _("○ hari ini · ● setelah {tahap} · garis titik: batas atas bila laporan masuk").format(tahap=isi.hasil.tahap),
    )
    biaya = sum(d.biaya for d in isi.dana.values())
    sendiri = sum(d.sendiri for d in isi.dana.values())
    lain = sum(d.pihak_lain for d in isi.dana.values())
    yield ChartChapter(
        "dana", theme, _("Berapa biayanya"), money_steps(biaya, sendiri, lain, isi.hasil.jumlah.usulan_pasti)
    )


def _purchases(isi: ReportContent) -> Iterator[ChartChapter]:
    if isi.rencana is None:
        return
    theme = _("Pengadaan")
    found = frontier(isi.keadaan, ladder(isi.keadaan))
    names = {u.kode: u.nama for u in isi.hasil.kecamatan}
    decisions = costs_with_decisions(isi.keadaan)
    yield ChartChapter(
        "plafon",
        theme,
        _("Berapa kecamatan untuk berapa rupiah"),
        ready_frontier(found, decisions, isi.rencana.sebelum["siap"], names, isi.plafon, 0),
        _("Garis penuh: dengan uang saja. Garis titik: bila keputusan tanpa biaya juga diambil."),
    )
    lines = [b for paket in packages(isi.keadaan, isi.rencana) for b in paket.baris]
    yield ChartChapter(
        "belanja",
        theme,
        _("Apa yang terbeli"),
        cut_line(lines, (), isi.plafon),
        prices_note(isi.hasil),
    )


def _gap(isi: ReportContent) -> Iterator[ChartChapter]:
    theme = _("Kesenjangan kabupaten dan kecamatan")
    yield ChartChapter(
        "keselarasan",
        theme,
        _("Siapa menunggu siapa"),
        alignment_field(isi.hasil),
        _("Kanan: kecamatan sudah siap di pilar itu. Arsiran: laporan belum lengkap, letaknya masih dapat berubah."),
    )
    yield ChartChapter(
        "selisih",
        theme,
        _("Seberapa jauh jaraknya"),
        pillar_gaps(isi.hasil),
        _("Satu titik satu kecamatan; garis tegak kabupaten. Titik kosong: laporan belum lengkap."),
    )
    yield ChartChapter(
        "rantai",
        theme,
        _("Rantai layanan sampai ke kantor desa"),
        service_chain(isi.hasil),
        _("Hitam: mata rantai terlemah. Lingkaran kosong: belum pasti, laporan belum lengkap."),
    )


def _desa(isi: ReportContent) -> Iterator[ChartChapter]:
    theme = _("Desa")
    yield ChartChapter(
        "desa",
        theme,
        _("Di mana surat dapat diurus"),
        service_squares(isi.hasil, isi.layanan),
        _("Satu kotak satu desa: ✓ dapat melayani, ✕ belum, arsiran belum dilaporkan."),
    )
    yield ChartChapter(
        "desa-kurang",
        theme,
        _("Apa yang kurang di desa"),
        missing_bars(isi.hasil, isi.layanan),
        _("Batang: desa yang kurang hal itu. Bagian gelap: desa yang hanya kurang itu."),
    )
