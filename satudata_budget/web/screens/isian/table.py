"""The table that an office fills in. What is committed to a cell (Enter, Tab, leaving it) is in the buffer at once.

The editor stands on rows that stay the same while somebody types: they are read once (`Pasang`), what is typed lies
over them by position, and only the locked columns are drawn anew. Its number of rows is fixed; the blank ones at the
end wait to be filled in.
"""

from dataclasses import dataclass, replace
from secrets import token_hex
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.column_config import CheckboxColumn, NumberColumn, SelectboxColumn, TextColumn

from satudata_budget.access import Account
from satudata_budget.intake.entry import (
    EntryColumn,
    OfficeForm,
    SavePlan,
    TypedDraft,
    as_shown,
    keep,
    kept,
    rows_at,
    with_cell,
    with_row,
    without_row,
)
from satudata_budget.intake.entry.as_saved import OTOMATIS
from satudata_budget.intake.entry.draft import Sel, merged
from satudata_budget.messages import _
from satudata_budget.messages.entry import nama_bentuk
from satudata_budget.store import Store
from satudata_budget.store.column_words import judul_kolom
from satudata_budget.web.session.width import narrow

KOSONG = 5
"""Blank rows at the end."""
DI_TELEPON = 165
"""Pixels of a column on a phone at most: two of them beside the number."""
NOMOR, KEADAAN, HAPUS = "_nomor", "_keadaan", "_hapus"


@dataclass
class EditorBase:
    """What an editor on the screen stands on: its key, the keys of its rows from the top, their cells as it began,
    the recorded ones among them, the draft as it began and as this tab last knew it; the rows whose money was divided
    automatically."""

    kunci: str
    urutan: tuple[str, ...]
    sel: dict[str, Sel]
    tercatat: dict[str, Sel]
    awal: TypedDraft
    kini: TypedDraft
    perkiraan: tuple[str, ...] = ()


def mounted(store: Store, akun: Account, formulir: OfficeForm) -> EditorBase:
    """The editor of this form: the one on the screen, or a new one on the draft that was kept."""
    known: EditorBase | None = st.session_state.get(_name(formulir))
    if known is not None and _outdated(store, known):
        known = None
    if known is None:
        isian = kept(store, akun, formulir) or TypedDraft(store.data_version())
        recorded = rows_at(store, formulir, isian.pada)
        rows: dict[str, Sel] = {id_: as_shown(formulir, row) for id_, row in recorded.items()}
        guessed = tuple(id_ for id_, row in recorded.items() if row.get("pembagian") == OTOMATIS)
        token = token_hex(4)
        blank = [f"baru-{token}-{n}" for n in range(st.session_state.get(_blank_rows(formulir), KOSONG))]
        cells: dict[str, Sel] = {id_: {**row, **isian.diubah.get(id_, {})} for id_, row in rows.items()}
        cells |= {kunci: dict(row) for kunci, row in isian.ditambah.items()}
        order = (*rows, *isian.ditambah, *blank)
        known = EditorBase(f"isian-{formulir.nama}-{token}", order, cells, rows, isian, isian, guessed)
        st.session_state[_name(formulir)] = known
    return known


def unmount(formulir: OfficeForm) -> None:
    """Draw the editor anew with the next run, on what is kept and recorded then."""
    st.session_state.pop(_name(formulir), None)


def more_rows(formulir: OfficeForm) -> None:
    """Ten further blank rows at the end."""
    name = _blank_rows(formulir)
    st.session_state[name] = st.session_state.get(name, KOSONG) + 10
    unmount(formulir)


def offer_rows(store: Store, akun: Account, formulir: OfficeForm, isian: TypedDraft, rows: dict[str, Sel]) -> None:
    """Rows that the standard asks for, to be filled in."""
    keep(store, akun, formulir, replace(isian, ditambah={**isian.ditambah, **rows}))
    unmount(formulir)


def absorb(store: Store, akun: Account, formulir: OfficeForm) -> None:
    """Put what the editor holds into the buffer; what another tab of the same person typed stays."""
    on_screen: EditorBase | None = st.session_state.get(_name(formulir))
    if on_screen is None or on_screen.kunci not in st.session_state:
        return
    mine = _typed(on_screen, st.session_state[on_screen.kunci])
    theirs = kept(store, akun, formulir)
    if mine == on_screen.kini and (theirs is None or theirs == mine):
        return
    last = on_screen.kini
    elsewhere = theirs or TypedDraft(last.pada)
    new = mine if elsewhere == last else merged(last, mine, elsewhere)
    keep(store, akun, formulir, new)
    if new == mine:
        on_screen.kini = mine
    else:
        unmount(formulir)


def editor(
    store: Store,
    akun: Account,
    formulir: OfficeForm,
    on_screen: EditorBase,
    rancangan: SavePlan,
    kembali: dict[str, str],
) -> None:
    """The table itself. `kembali`: id → why Diskominfo has returned the row."""
    st.data_editor(
        _frame(formulir, on_screen, _states(on_screen, rancangan, kembali)),
        key=on_screen.kunci,
        num_rows="fixed",
        hide_index=True,
        width="stretch",
        height=_height(len(on_screen.urutan)),
        column_config=_columns(formulir),
        column_order=_order(formulir),
        disabled=[NOMOR, KEADAAN],
        placeholder="",
        on_change=absorb,
        args=(store, akun, formulir),
        alt=_("Tabel isian: {nama}").format(nama=nama_bentuk(formulir.bentuk.nama)),
    )


def _outdated(store: Store, known: EditorBase) -> bool:
    """Whether the editor has to be drawn anew: nothing is typed and something else is recorded by now, or its screen
    was left, which took what lay over the rows with it."""
    if known.kini.kosong and known.kini.pada != store.data_version():
        return True
    return known.kini != known.awal and known.kunci not in st.session_state


def _blank_rows(formulir: OfficeForm) -> str:
    return f"kosong-{formulir.nama}"


def _name(formulir: OfficeForm) -> str:
    return f"pasang-{formulir.nama}"


def _typed(on_screen: EditorBase, state: Any) -> TypedDraft:
    """The draft as it began, with what lies over it in the editor."""
    isian = on_screen.awal
    names = {kolom for row in on_screen.tercatat.values() for kolom in row}
    for position, cells in ((state or {}).get("edited_rows") or {}).items():
        kunci = on_screen.urutan[int(position)]
        recorded = on_screen.tercatat.get(kunci)
        for kolom, value in cells.items():
            if kolom not in (NOMOR, KEADAAN, HAPUS) and (not names or kolom in names):
                isian = with_cell(isian, kunci, kolom, None if value is None else str(value), recorded)
        if cells.get(HAPUS) is True:
            isian = without_row(isian, kunci, tercatat=recorded is not None)
        elif cells.get(HAPUS) is False:
            isian = with_row(isian, kunci)
    return isian


def _frame(formulir: OfficeForm, on_screen: EditorBase, states: dict[str, str]) -> pd.DataFrame:
    data: dict[str, Any] = {
        NOMOR: pd.Series(range(1, len(on_screen.urutan) + 1), dtype="int64"),
        HAPUS: pd.Series([kunci in on_screen.awal.dihapus for kunci in on_screen.urutan], dtype="bool"),
        KEADAAN: pd.Series([states.get(kunci) for kunci in on_screen.urutan], dtype="str"),
    }
    for kolom in formulir.bentuk.kolom:
        values = [on_screen.sel.get(kunci, {}).get(kolom.nama) for kunci in on_screen.urutan]
        data[kolom.nama] = pd.Series(values, dtype="str")
    return pd.DataFrame(data)


def _states(on_screen: EditorBase, rancangan: SavePlan, kembali: dict[str, str]) -> dict[str, str]:
    """Row → what is to be said of it in its locked column: the gravest thing."""
    isian = on_screen.kini
    found = dict.fromkeys(on_screen.perkiraan, _("≈ perkiraan"))
    found |= {kunci: _("✕ Diskominfo: {alasan}").format(alasan=alasan) for kunci, alasan in kembali.items()}
    found |= {kunci: _("● diubah") for kunci in isian.diubah} | {kunci: _("+ baru") for kunci in isian.ditambah}
    found |= {satu.kunci: f"▲ {judul_kolom(satu.kolom)}: {satu.kalimat}" for satu in rancangan.galat if not satu.berat}
    found |= {satu.kunci: f"✕ {judul_kolom(satu.kolom)}: {satu.kalimat}" for satu in rancangan.galat if satu.berat}
    found |= {satu.kunci: _("✕ diubah orang lain") for satu in rancangan.bentrok}
    return found | {kunci: _("✕ akan dihapus") for kunci in isian.dihapus}


def _order(formulir: OfficeForm) -> list[str]:
    """On a phone what has to be typed comes first; elsewhere what is said of a row stands beside its number."""
    columns = formulir.bentuk.kolom
    if narrow():
        asked_first = sorted(columns, key=lambda kolom: not kolom.wajib)
        return [NOMOR, *(kolom.nama for kolom in asked_first), KEADAAN, HAPUS]
    return [NOMOR, HAPUS, KEADAAN, *(kolom.nama for kolom in columns)]


def _columns(formulir: OfficeForm) -> dict[str, Any]:
    columns: dict[str, Any] = {
        NOMOR: NumberColumn(_("No"), width=48, pinned=True),
        HAPUS: CheckboxColumn(_("Hapus"), width=88),
        KEADAAN: TextColumn(_("Keadaan"), width=130),
    }
    return columns | {kolom.nama: _column(formulir, kolom) for kolom in formulir.bentuk.kolom}


def _column(formulir: OfficeForm, kolom: EntryColumn) -> Any:
    label = judul_kolom(kolom.nama) + (" *" if kolom.wajib else "")
    width = min(kolom.lebar, DI_TELEPON) if narrow() else kolom.lebar
    if kolom.nama == "kondisi":
        # A drop-down drops a pasted word that is none of its codes, silently; a text keeps it, and the parser reads it.
        return TextColumn(
            label, width=width, help=_("B baik, KB kurang baik, RB rusak berat; katanya juga dimengerti.")
        )
    if kolom.jenis == "pilihan":
        words = formulir.pilihan[kolom.nama]
        return SelectboxColumn(
            label, width=width, options=list(words), format_func=lambda kode: words.get(str(kode), str(kode))
        )
    right = kolom.jenis in ("rupiah", "banyak", "tahun")
    return TextColumn(label, width=width, alignment="right" if right else "left")


def _height(rows: int) -> int:
    return min(35 * (rows + 1) + 3, 493)
