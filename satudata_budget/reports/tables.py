"""The tables of a report: the same rows for xlsx, docx and html."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from satudata_budget.messages import _, angka, persen, rupiah
from satudata_budget.messages.bendera import kalimat, nama_pelaku, nama_tenggat, nama_urgensi, tindakan
from satudata_budget.messages.terms import (
    STATUS_LAPORAN,
    TINGKAT,
    nama_bagian,
    nama_kelas,
    nama_pilar,
)
from satudata_budget.readiness import PILAR, UnitScore
from satudata_budget.readiness.explain import explain
from satudata_budget.readiness.flags import Bendera
from satudata_budget.reports.content import ReportContent
from satudata_budget.store.columns import BAGIAN
from satudata_budget.words.sentences import signed_class

TEKS, ANGKA, DESIMAL, RUPIAH, PERSEN, KODE = "teks", "angka", "desimal", "rupiah", "persen", "kode"


@dataclass(frozen=True)
class ReportTable:
    """Rows with bare values. `kolom`: title and kind of each column; None in a cell means that nothing is known."""

    judul: str
    kolom: tuple[tuple[str, str], ...]
    baris: tuple[tuple[Any, ...], ...]
    lebar: tuple[int, ...] = ()
    """Relative widths of the columns on paper; none: equal."""

    def as_text(self) -> list[list[str]]:
        """The cells as people read them."""
        return [
            [cell_text(value, kind) for value, (_title, kind) in zip(row, self.kolom, strict=True)]
            for row in self.baris
        ]


def cell_text(value: Any, kind: str) -> str:
    """One value in the reader's language; – where nothing is known."""
    if value is None:
        return "–"
    match kind:
        case "rupiah":
            return rupiah(value)
        case "angka":
            return angka(value)
        case "desimal":
            return angka(value, 1)
        case "persen":
            return persen(value)
        case _text:
            return str(value)


def overview(isi: ReportContent) -> ReportTable:
    """One row a unit, the kabupaten first; indices and pillars are the lower end."""
    return ReportTable(
        _("Kesiapan menurut kecamatan"),
        (
            (_("Kode"), KODE),
            (_("Nama"), TEKS),
            (_("Kelas"), TEKS),
            (_("Indeks"), DESIMAL),
            (_("Batas atas"), DESIMAL),
            *((nama_pilar(p), DESIMAL) for p in PILAR),
            (_("Kelas setelah {tahap}").format(tahap=isi.hasil.tahap), TEKS),
            (_("Indeks setelah {tahap}").format(tahap=isi.hasil.tahap), DESIMAL),
            (_("Batas atas setelah {tahap}").format(tahap=isi.hasil.tahap), DESIMAL),
            (_("Laporan masuk"), PERSEN),
            (_("Kebutuhan"), RUPIAH),
            (_("Sudah didanai"), RUPIAH),
            (_("Perlu diusulkan, paling banyak"), RUPIAH),
            (_("Perlu diusulkan, sekurang-kurangnya"), RUPIAH),
            (_("Desa"), ANGKA),
            (_("Desa dilaporkan"), ANGKA),
            (_("Desa siap"), ANGKA),
        ),
        tuple(_overview_row(u) for u in isi.hasil.unit),
    )


def _overview_row(u: UnitScore) -> tuple[Any, ...]:
    return (
        u.kode,
        u.nama,
        signed_class(u),
        u.indeks,
        u.atas.indeks,
        *(u.reported_pillars[p] for p in PILAR),
        nama_kelas(u.rencana.keadaan),
        u.rencana.indeks,
        u.rencana.atas.indeks,
        Decimal(str(u.kelengkapan)),
        u.biaya,
        u.didanai,
        u.usulan_tambahan,
        u.usulan_pasti,
        u.desa.jumlah,
        u.desa.dilaporkan,
        u.desa.siap_diketahui,
    )


def standing_table(isi: ReportContent) -> ReportTable:
    """The overview as it fits a page upright."""
    whole = overview(isi)
    keep = (1, 2, 3, 5, 6, 7, 8, 16, 15)
    return ReportTable(
        whole.judul,
        tuple(whole.kolom[i] for i in keep),
        tuple(tuple(row[i] for i in keep) for row in whole.baris),
        (27, 24, 10, 13, 14, 9, 10, 21, 21),
    )


def missing(isi: ReportContent, kode: str) -> ReportTable:
    """What a unit lacks, component by component: what is needed, there, budgeted, and still to be asked for."""
    parts = [
        part
        for pilar, found in explain(isi.hasil, kode).items()
        if pilar != "anggaran"
        for part in found
        if part.perlu > part.ada or part.usulan_tambahan
    ]
    return ReportTable(
        _("Yang masih kurang"),
        (
            (_("Komponen"), TEKS),
            (_("Di"), TEKS),
            (_("Perlu"), ANGKA),
            (_("Ada"), DESIMAL),
            (_("Satuan"), TEKS),
            (_("Dianggarkan"), RUPIAH),
            (_("Perlu diusulkan lagi"), RUPIAH),
            (_("Catatan"), TEKS),
        ),
        tuple(
            (
                part.nama,
                _("{n} desa").format(n=len(part.tempat)) if part.tingkat == "desa" else _("kantor"),
                part.perlu,
                part.ada if part.dilaporkan else None,
                part.satuan,
                part.dianggarkan,
                part.usulan_tambahan,
                _notes(part.wajib, part.dilaporkan, part.tempat[0].harga_satuan),
            )
            for part in parts
        ),
        (32, 10, 8, 8, 16, 18, 19, 24),
    )


def components(isi: ReportContent, kode: str) -> ReportTable:
    """Every component of a unit with the points that it gives its pillar."""
    return ReportTable(
        _("Poin per komponen"),
        (
            (_("Pilar"), TEKS),
            (_("Komponen"), TEKS),
            (_("Di"), TEKS),
            (_("Perlu"), ANGKA),
            (_("Ada"), DESIMAL),
            (_("Satuan"), TEKS),
            (_("Poin"), DESIMAL),
            (_("Poin paling banyak"), DESIMAL),
            (_("Nilai kebutuhan"), RUPIAH),
            (_("Terpenuhi"), RUPIAH),
            (_("Perlu diusulkan lagi"), RUPIAH),
            (_("Sudah dilaporkan"), TEKS),
        ),
        tuple(
            (
                nama_pilar(pilar),
                part.nama,
                _(TINGKAT[part.tingkat]),
                part.perlu,
                part.ada,
                part.satuan,
                part.poin,
                part.poin_maks,
                part.nilai,
                part.terpenuhi,
                part.usulan_tambahan,
                _("ya") if part.dilaporkan else _("belum"),
            )
            for pilar, parts in explain(isi.hasil, kode).items()
            for part in parts
        ),
    )


def flag_table(isi: ReportContent, found: Iterable[Bendera]) -> ReportTable:
    """Who has to do what by when."""
    return ReportTable(
        _("Siapa harus bertindak"),
        (
            (_("Tingkat"), TEKS),
            (_("Siapa"), TEKS),
            (_("Keadaan"), TEKS),
            (_("Yang dilakukan"), TEKS),
            (_("Paling lambat"), TEKS),
            (_("Nilai"), RUPIAH),
        ),
        tuple(
            (
                nama_urgensi(b.tingkat_urgensi),
                nama_pelaku(b.pelaku, isi.hasil.menurut_kode[b.kode_unit].nama),
                kalimat(b.jenis, b.nilai),
                tindakan(b.jenis, b.nilai),
                nama_tenggat(b.tenggat, b.nilai),
                b.rupiah or None,
            )
            for b in found
        ),
        (15, 22, 40, 33, 17, 22),
    )


def verification(isi: ReportContent) -> ReportTable:
    """The state of each section's report, unit by unit: who stands behind the figures."""
    return ReportTable(
        _("Keadaan laporan tiap kecamatan"),
        ((_("Nama"), TEKS), *((nama_bagian(b), TEKS) for b in BAGIAN)),
        tuple((u.nama, *(_status(isi, u, bagian) for bagian in BAGIAN)) for u in _told(isi)),
        (26, *(18,) * len(BAGIAN)),
    )


def report_states(isi: ReportContent, unit: UnitScore) -> str:
    """The same for one unit as a sentence."""
    found = ((bagian, _status(isi, unit, bagian)) for bagian in BAGIAN)
    return _("Laporan: {keadaan}.").format(
        keadaan=", ".join(f"{nama_bagian(bagian)} {status}" for bagian, status in found if status)
    )


def _told(isi: ReportContent) -> tuple[UnitScore, ...]:
    """The units that a report is about; that of a kecamatan leans on the kabupaten too."""
    asked = isi.unit
    return tuple(u for u in isi.hasil.unit if asked is None or u.kode == asked.kode or u.tingkat == "kabupaten")


def _status(isi: ReportContent, unit: UnitScore, bagian: str) -> str | None:
    if bagian == "desa" and unit.tingkat != "kecamatan":
        return None
    status = isi.status.get((unit.kode, bagian))
    return _(STATUS_LAPORAN[status]) if status else _("belum dilaporkan")


def _notes(wajib: bool, dilaporkan: bool, harga: int) -> str:
    notes = [_("syarat mutlak")] if wajib else []
    if not dilaporkan:
        notes.append(_("belum dilaporkan"))
    if harga == 0:
        notes.append(_("cukup keputusan"))
    return ", ".join(notes)
