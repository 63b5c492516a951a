"""One unit between two moments: its index and pillars, the components that moved them, and the rows behind."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from satudata_budget.charts import signed
from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import TINGKAT, nama_kelas, nama_pilar, nama_unit
from satudata_budget.readiness import PILAR, ScoreResult
from satudata_budget.readiness.change import ChangedRow, ComponentShift, ScoreChange
from satudata_budget.readiness.explain import RowOrigin
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.names import names
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.riwayat.results import moved_unit
from satudata_budget.web.session.width import narrow
from satudata_budget.words.history import row_sentence

SHOWN = 20


def moved_card(dulu: ScoreResult, kini: ScoreResult, kode: str, moved: Mapping[str, ScoreChange]) -> None:
    """The unit's change, component by component; choosing one shows the rows that changed."""
    found = moved_unit(dulu, kini, kode) if kode in moved else None
    if found is None:
        st.info(_("Unit ini belum tercatat pada saat yang lebih awal."))
        return
    with st.container(border=True, gap="small"):
        card_head(nama_unit(found.kini.nama, found.kini.tingkat), _finding(found))
        st.markdown(_pillars(found))
        parts = found.bergeser
        if not parts:
            quiet(_("Tidak ada satu komponen pun yang bergeser."))
            return
        _components(parts, kode)
        if abs(found.bobot) >= 0.05:
            quiet(_("Bobot pilar yang berubah menggeser indeks {n} poin.").format(n=signed(found.bobot)))


def _finding(found: ScoreChange) -> str:
    before, after = found.dulu, found.kini
    text = _("Indeks {dulu} menjadi {kini} ({beda})").format(
        dulu=angka(before.indeks, 1), kini=angka(after.indeks, 1), beda=signed(found.indeks)
    )
    if before.keadaan == after.keadaan:
        return text + ", " + _("tetap {kelas}").format(kelas=nama_kelas(after.keadaan))
    return (
        text
        + ", "
        + _("dari {dulu} menjadi {kini}").format(dulu=nama_kelas(before.keadaan), kini=nama_kelas(after.keadaan))
    )


def _pillars(found: ScoreChange) -> str:
    parts = []
    for pilar in PILAR:
        then, now = found.dulu.pilar[pilar], found.kini.pilar[pilar]
        same = abs(now - then) < 0.05
        parts.append(
            f"{nama_pilar(pilar)} {angka(now, 1)}"
            if same
            else f"**{nama_pilar(pilar)} {angka(then, 1)} → {angka(now, 1)}**"
        )
    return " · ".join(parts)


def _components(parts: tuple[ComponentShift, ...], kode: str) -> None:
    state = st.dataframe(
        _table(parts),
        hide_index=True,
        key=f"geseran-{kode}-{len(parts)}",
        on_select="rerun",
        selection_mode="single-row-required",
        selection_default={"selection": {"rows": [0]}},
        column_config={_("Komponen"): st.column_config.TextColumn(width=190 if narrow() else 300)}
        | {
            name: st.column_config.TextColumn(alignment="right")
            for name in (_("Poin pilar"), _("Geser pilar"), _("Geser indeks"))
        },
        alt=_("Komponen yang bergeser: poin pilar dahulu dan kemudian, dan poin indeks"),
    )
    rows = state["selection"]["rows"]
    part = parts[rows[0] if rows and rows[0] < len(parts) else 0]
    st.markdown(_("**Yang berubah pada {komponen}**").format(komponen=_name(part)))
    if not part.baris:
        quiet(_reason(part))
        return
    sentences = [_sentence(row) for row in part.baris]
    st.markdown("\n".join(f"- {literal(sentence)}" for sentence in sentences[:SHOWN]))
    if len(sentences) > SHOWN:
        quiet(_("dan {n} baris lagi").format(n=angka(len(sentences) - SHOWN)))


def _table(parts: tuple[ComponentShift, ...]) -> pd.DataFrame:
    table = {
        _("Pilar"): [nama_pilar(part.pilar) for part in parts],
        _("Komponen"): [_name(part) for part in parts],
        _("Poin pilar"): [f"{angka(part.dulu, 1)} → {angka(part.kini, 1)}" for part in parts],
        _("Geser pilar"): [signed(part.poin) for part in parts],
        _("Geser indeks"): [signed(part.indeks) for part in parts],
        _("Sebab"): [_reason(part) for part in parts],
    }
    if narrow():
        table = {name: table[name] for name in (_("Komponen"), _("Geser indeks"))}
    return pd.DataFrame(table)


def _name(part: ComponentShift) -> str:
    if not part.komponen:
        return _("tidak ada komponen yang berlaku")
    return f"{part.nama} ({_(TINGKAT[part.tingkat]).lower()})"


def _reason(part: ComponentShift) -> str:
    rows = _("{n} baris berubah").format(n=len(part.baris)) if part.baris else ""
    standard = _("standar berubah") if part.standar else ""
    return ", ".join(text for text in (rows, standard) if text) or _("komponen lain pada pilar ini berubah")


def _sentence(row: ChangedRow) -> str:
    known = row.sesudah or row.sebelum
    return row_sentence(known.tabel if known else "", _as_row(row.sebelum), _as_row(row.sesudah), names())


def _as_row(row: RowOrigin | None) -> dict[str, object] | None:
    """The row as its table names its columns, as far as it counts for a figure."""
    if row is None:
        return None
    said: dict[str, object] = {"kode_tempat": row.kode_tempat, "komponen": row.komponen}
    match row.tabel:
        case "aset":
            said |= {"nama_barang": row.uraian, "jumlah": row.jumlah, "kondisi": row.keadaan}
            said["tahun_perolehan"] = row.tahun_perolehan
        case "pegawai":
            said |= {"jabatan": row.uraian, "jumlah": row.jumlah}
        case "akses":
            said |= {"jumlah": row.jumlah, "status": row.keadaan}
        case _:
            said |= {"kode_penerima": row.kode_tempat, "uraian": row.uraian, "pagu": row.pagu}
    return said
