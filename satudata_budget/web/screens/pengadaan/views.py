"""The whole list on the screen, one view at a time, and the buttons that take it along."""

import pandas as pd
import streamlit as st

from satudata_budget.access import may
from satudata_budget.messages import _, angka, rupiah, waktu_wib
from satudata_budget.planning import PurchasePlan
from satudata_budget.planning.scenario import Scenario
from satudata_budget.readiness import ScoreResult
from satudata_budget.reports.procurement.files import procurement_text, procurement_workbook
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.screens.pengadaan.download import csv_file, workbook
from satudata_budget.web.screens.pengadaan.goals import goal_names, proof
from satudata_budget.web.screens.pengadaan.rup import packages_to_buy, source_lines
from satudata_budget.web.screens.pengadaan.tables import PurchaseTables
from satudata_budget.web.session.results import is_sample
from satudata_budget.web.session.screens import page
from satudata_budget.web.session.who import signed_in
from satudata_budget.web.session.width import narrow

HIGH = 420
FROM_LIST = "skenario-dari-pengadaan"
"""Where the scenario screen finds the settings that come from here."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def tables_card(hasil: ScoreResult, rencana: PurchasePlan, tabel: PurchaseTables, skenario: Scenario) -> None:
    """One of three views, and the downloads."""
    views = {"barang": _("Per barang"), "kecamatan": _("Per kecamatan"), "rinci": _("Rinci dengan alasan")}
    with st.container(border=True, gap="small"):
        card_head(_("Daftar siap pengadaan"), _finding(rencana))
        chosen = st.segmented_control(
            _("Tampilan"),
            list(views),
            default="barang",
            required=True,
            format_func=views.__getitem__,
            key="daftar-tampilan",
            label_visibility="collapsed",
        )
        frames = {"barang": tabel.per_barang, "kecamatan": tabel.per_kecamatan, "rinci": _brief(tabel.rinci)}
        _shown(frames[chosen or "barang"], views[chosen or "barang"])
        with st.container(horizontal=True, gap="small"):
            _downloads(hasil, rencana, tabel)
            if may(signed_in(), "rencanakan") and st.button(
                _("Jadikan skenario"), icon=":material/tune:", type="tertiary"
            ):
                st.session_state[FROM_LIST] = skenario
                st.switch_page(page("skenario"))


def _finding(rencana: PurchasePlan) -> str:
    if not rencana.daftar:
        return _("Daftar masih kosong")
    return _("{n} baris, {barang} barang dan jasa, {rupiah}").format(
        n=angka(len(rencana.daftar)),
        barang=angka(sum(b.jumlah for b in rencana.daftar)),
        rupiah=rupiah(rencana.terpakai),
    )


def _brief(rinci: pd.DataFrame) -> pd.DataFrame:
    """What fits on a screen with the reason in sight; the rest is in the file."""
    return rinci.drop(columns=[_("Kode tempat"), _("Satuan"), _("Harga satuan")])


def _shown(frame: pd.DataFrame, name: str) -> None:
    money = {_("Harga satuan"), _("Jumlah harga")}
    wide = {_("Alasan"): 420, _("Satuan"): 150, _("Barang atau jasa"): 200 if narrow() else 345}
    brief = [_("Barang atau jasa"), _("Jumlah harga")] if _("Satuan") in frame.columns and narrow() else None
    st.dataframe(
        # Written out as here: the browser would write thousands its own way.
        frame.assign(**{column: frame[column].map(rupiah) for column in frame.columns if column in money}),
        hide_index=True,
        height=HIGH if len(frame) > 11 else "content",
        alt=name,
        column_order=brief,
        column_config={
            column: st.column_config.TextColumn(column, width=wide.get(column))
            for column in frame.columns
            if frame[column].dtype.kind not in "if" and column not in money
        }
        | {column: st.column_config.TextColumn(column, alignment="right") for column in money & set(frame.columns)},
    )


def _downloads(hasil: ScoreResult, rencana: PurchasePlan, tabel: PurchaseTables) -> None:
    name = f"pengadaan_{hasil.tahun}_{hasil.tahap}_{rencana.tujuan}_{rencana.plafon}".lower().replace(" ", "-")
    about = _about(hasil, rencana)
    st.download_button(
        _("Unduh Excel"),
        lambda: workbook(tabel, about),
        f"{name}.xlsx",
        XLSX,
        icon=":material/download:",
        on_click="ignore",
    )
    st.download_button(
        _("Unduh CSV"),
        lambda: csv_file(tabel.rinci),
        f"{name}.csv",
        "text/csv",
        icon=":material/download:",
        on_click="ignore",
    )
    st.download_button(
        _("Unduh daftar RUP (Excel)"),
        lambda: procurement_workbook(packages_to_buy(hasil, rencana), source_lines(hasil), is_sample()),
        f"rup_{name}.xlsx",
        XLSX,
        icon=":material/shopping_cart:",
        on_click="ignore",
    )
    st.download_button(
        _("Unduh daftar RUP (CSV)"),
        lambda: procurement_text(packages_to_buy(hasil, rencana)),
        f"rup_{name}.csv",
        "text/csv",
        icon=":material/shopping_cart:",
        on_click="ignore",
    )


def _about(hasil: ScoreResult, rencana: PurchasePlan) -> list[tuple[str, str]]:
    """What stands above every sheet: what it is, of which data, how sure."""
    lines = [
        (_("Daftar pengadaan"), f"{hasil.tahap} {hasil.tahun}"),
        (_("Yang dikejar"), goal_names()[rencana.tujuan]),
        (_("Plafon tambahan"), rupiah(rencana.plafon)),
        (_("Terpakai"), rupiah(rencana.terpakai)),
        (_("Kecamatan siap"), f"{rencana.sebelum['siap']} → {rencana.sesudah['siap']}"),
        (_("Kepastian"), proof(rencana)),
        (_("Versi data"), str(hasil.pada)),
    ]
    if hasil.waktu is not None:
        lines.append((_("Data dicatat"), waktu_wib(hasil.waktu)))
    if is_sample():
        lines.insert(0, (_("DATA CONTOH"), _("Angka contoh, bukan data resmi Kabupaten Trenggalek.")))
    return lines
