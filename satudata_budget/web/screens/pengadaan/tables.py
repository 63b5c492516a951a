"""The list as tables: by item with totals per price, by kecamatan, and line by line with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from satudata_budget.messages import _, bulat
from satudata_budget.messages.reasons import reason_sentence
from satudata_budget.messages.terms import TINGKAT, nama_kelas
from satudata_budget.planning import Kunci, PlanningState, PurchaseLine, PurchasePlan
from satudata_budget.web.screens.pengadaan.decisions import lacking, who_decides


@dataclass(frozen=True)
class PurchaseTables:
    """The same list three ways, and what money does not buy. Money in whole rupiah."""

    per_barang: pd.DataFrame
    per_kecamatan: pd.DataFrame
    rinci: pd.DataFrame
    tidak_terbeli: pd.DataFrame


def tables(
    keadaan: PlanningState, rencana: PurchasePlan, desa: Mapping[str, str], diusulkan: frozenset[Kunci]
) -> PurchaseTables:
    """The tables of a plan. `desa`: names; `diusulkan`: what a request asks for."""
    return PurchaseTables(
        _by_item(rencana),
        _by_unit(keadaan, rencana),
        _line_by_line(keadaan, rencana, desa, diusulkan),
        _unbought(keadaan, rencana),
    )


def _by_item(rencana: PurchasePlan) -> pd.DataFrame:
    """One row per level, component and price: as a procurement list asks for it."""
    groups: dict[tuple[str, str, int], list[PurchaseLine]] = {}
    for b in rencana.daftar:
        groups.setdefault((b.tingkat, b.komponen, b.harga_satuan), []).append(b)
    found = sorted(groups.values(), key=lambda lines: -sum(b.biaya for b in lines))
    return pd.DataFrame(
        {
            _("Barang atau jasa"): [lines[0].nama_komponen for lines in found],
            _("Untuk"): [_(TINGKAT[lines[0].tingkat]) for lines in found],
            _("Tempat"): [len(lines) for lines in found],
            _("Jumlah"): [sum(b.jumlah for b in lines) for lines in found],
            _("Satuan"): [lines[0].satuan for lines in found],
            _("Harga satuan"): [lines[0].harga_satuan for lines in found],
            _("Jumlah harga"): [sum(b.biaya for b in lines) for lines in found],
        }
    )


def _by_unit(keadaan: PlanningState, rencana: PurchasePlan) -> pd.DataFrame:
    hasil = keadaan.hasil
    bought: dict[str, list[PurchaseLine]] = {}
    for b in rencana.daftar:
        bought.setdefault(b.kode_unit, []).append(b)
    units = [u for u in hasil.unit if u.tingkat == "kecamatan" or u.kode in bought]
    return pd.DataFrame(
        {
            _("Kode"): [u.kode for u in units],
            _("Unit"): [u.nama for u in units],
            _("Kelas tanpa tambahan"): [nama_kelas(rencana.unit_sebelum[u.kode].kelas) for u in units],
            _("Kelas dengan daftar ini"): [nama_kelas(rencana.unit_sesudah[u.kode].kelas) for u in units],
            _("Indeks tanpa tambahan"): [float(bulat(rencana.unit_sebelum[u.kode].indeks, 1)) for u in units],
            _("Indeks dengan daftar ini"): [float(bulat(rencana.unit_sesudah[u.kode].indeks, 1)) for u in units],
            _("Jenis barang"): [len({(b.tingkat, b.komponen) for b in bought.get(u.kode, [])}) for u in units],
            _("Jumlah harga"): [sum(b.biaya for b in bought.get(u.kode, [])) for u in units],
        }
    )


def _line_by_line(
    keadaan: PlanningState, rencana: PurchasePlan, desa: Mapping[str, str], diusulkan: frozenset[Kunci]
) -> pd.DataFrame:
    names = keadaan.hasil.menurut_kode
    lines = rencana.daftar
    return pd.DataFrame(
        {
            _("Unit"): [names[b.kode_unit].nama for b in lines],
            _("Tempat"): [desa.get(b.kode_tempat) or _("kantor") for b in lines],
            _("Kode tempat"): [b.kode_tempat for b in lines],
            _("Barang atau jasa"): [b.nama_komponen for b in lines],
            _("Jumlah"): [b.jumlah for b in lines],
            _("Satuan"): [b.satuan for b in lines],
            _("Harga satuan"): [b.harga_satuan for b in lines],
            _("Jumlah harga"): [b.biaya for b in lines],
            _("Diusulkan"): [_("ya") if b.kunci in diusulkan else "" for b in lines],
            _("Alasan"): [reason_sentence(b.alasan) for b in lines],
        }
    )


def _unbought(keadaan: PlanningState, rencana: PurchasePlan) -> pd.DataFrame:
    causes = rencana.tidak_terbeli
    people = [
        dict.fromkeys(who_decides(lacking(keadaan, t.kode_unit)[level, part]) for level, part, _missing in t.kurang)
        for t in causes
    ]
    return pd.DataFrame(
        {
            _("Unit"): [keadaan.hasil.menurut_kode[t.kode_unit].nama for t in causes],
            _("Sebab"): [reason_sentence(t.sebab) for t in causes],
            _("Menahan kelas siap"): [_("ya") if t.menghalangi else "" for t in causes],
            _("Yang memutuskan"): [", ".join(who) for who in people],
        }
    )
