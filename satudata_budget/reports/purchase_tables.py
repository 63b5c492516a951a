"""The tables of a list of purchases: by item, by place, and what money does not bring."""

from dataclasses import replace
from typing import Any

from satudata_budget.messages import _
from satudata_budget.messages.reasons import reason_sentence
from satudata_budget.messages.terms import TINGKAT
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.tables import ANGKA, KODE, RUPIAH, TEKS, ReportTable


def purchases(isi: ReportContent) -> ReportTable:
    """The list of the plan, by item and price, as a procurement list asks for it."""
    groups: dict[tuple[str, str, int], list[Any]] = {}
    for b in isi.rencana.daftar if isi.rencana else ():
        groups.setdefault((b.tingkat, b.komponen, b.harga_satuan), []).append(b)
    found = sorted(groups.values(), key=lambda lines: -sum(b.biaya for b in lines))
    return ReportTable(
        _("Daftar belanja per barang"),
        (
            (_("Barang atau jasa"), TEKS),
            (_("Untuk"), TEKS),
            (_("Tempat"), ANGKA),
            (_("Jumlah"), ANGKA),
            (_("Satuan"), TEKS),
            (_("Harga satuan"), RUPIAH),
            (_("Jumlah harga"), RUPIAH),
        ),
        tuple(
            (
                lines[0].nama_komponen,
                _(TINGKAT[lines[0].tingkat]),
                len(lines),
                sum(b.jumlah for b in lines),
                lines[0].satuan,
                lines[0].harga_satuan,
                sum(b.biaya for b in lines),
            )
            for lines in found
        ),
        (38, 16, 11, 11, 16, 19, 21),
    )


def purchase_lines(isi: ReportContent) -> ReportTable:
    """The list of the plan, place by place, with the reason of each line."""
    return ReportTable(
        _("Daftar belanja per tempat"),
        (
            (_("Kode"), KODE),
            (_("Kecamatan"), TEKS),
            (_("Tempat"), TEKS),
            (_("Barang atau jasa"), TEKS),
            (_("Jumlah"), ANGKA),
            (_("Satuan"), TEKS),
            (_("Harga satuan"), RUPIAH),
            (_("Jumlah harga"), RUPIAH),
            (_("Alasan"), TEKS),
        ),
        tuple(
            (
                b.kode_tempat,
                isi.hasil.menurut_kode[b.kode_unit].nama,
                isi.nama_tempat[b.kode_tempat],
                b.nama_komponen,
                b.jumlah,
                b.satuan,
                b.harga_satuan,
                b.biaya,
                reason_sentence(b.alasan),
            )
            for b in (isi.rencana.daftar if isi.rencana else ())
        ),
    )


def unbuyable(isi: ReportContent) -> ReportTable:
    """What money does not bring."""
    return ReportTable(
        _("Yang tidak dapat dibeli dengan uang"),
        ((_("Kecamatan"), TEKS), (_("Sebab"), TEKS)),
        tuple(
            (isi.hasil.menurut_kode[t.kode_unit].nama, reason_sentence(t.sebab))
            for t in (isi.rencana.tidak_terbeli if isi.rencana else ())
        ),
        (20, 80),
    )


def unbuyable_by_unit(isi: ReportContent) -> ReportTable:
    """The same for paper: one row a kecamatan."""
    table = unbuyable(isi)
    reasons: dict[str, list[str]] = {}
    for name, reason in table.baris:
        reasons.setdefault(name, []).append(reason)
    return replace(table, baris=tuple((name, "; ".join(found)) for name, found in reasons.items()))
