"""The screen of one section: whose, what is in it, what was typed, and what saving does."""

import streamlit as st

from satudata_budget.access import Account
from satudata_budget.access.bagian import report_key
from satudata_budget.intake.entry import (
    EntryForm,
    OfficeForm,
    TypedDraft,
    as_typed,
    coverage,
    forms_of,
    missing_rows,
    plan,
    read_form,
    rows_at,
    sums,
)
from satudata_budget.intake.entry.office_form import Row
from satudata_budget.messages import _
from satudata_budget.messages.entry import nama_bentuk
from satudata_budget.messages.terms import nama_bagian
from satudata_budget.store import Store
from satudata_budget.web.parts.head import context_line, title
from satudata_budget.web.screens.isian.head import returned_list, returned_reasons, state_line
from satudata_budget.web.screens.isian.review import review, saved_note
from satudata_budget.web.screens.isian.standard import standard_card, sums_line
from satudata_budget.web.screens.isian.table import absorb, editor, more_rows, mounted, offer_rows
from satudata_budget.web.screens.isian.unit import choose_own_unit
from satudata_budget.web.session.results import database, result
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.who import signed_in


def section(bagian: str, explanation: str) -> None:
    """Everything on the screen of this section."""
    kode, nama = choose_own_unit(database(), signed_in())
    context_line(result(*chosen_stage()))
    title(_("Isian {bagian}: {unit}").format(bagian=nama_bagian(bagian), unit=nama), explanation)
    state_line(database(), report_key(kode, *chosen_stage(), bagian))
    forms = forms_of(bagian)
    bentuk = forms[0] if len(forms) == 1 else _choose_form(forms)
    saved_note()
    _form(bentuk, kode)


def _choose_form(forms: tuple[EntryForm, ...]) -> EntryForm:
    names = {bentuk.nama: bentuk for bentuk in forms}
    chosen = st.segmented_control(
        _("Tabel"),
        list(names),
        default=forms[0].nama,
        required=True,
        format_func=nama_bentuk,
        key="isian-tabel",
        label_visibility="collapsed",
    )
    return names[chosen]


def _form(bentuk: EntryForm, kode: str) -> None:
    store, akun = database(), signed_in()
    tahun, tahap = chosen_stage()
    with store.read() as now:
        formulir = read_form(now, akun, bentuk, kode, tahun, tahap)
    absorb(store, akun, formulir)
    on_screen = mounted(store, akun, formulir)
    rancangan = plan(store, formulir, on_screen.kini, on_screen.urutan)
    reasons = returned_reasons(store, formulir)
    returned_list(store, formulir, reasons)
    editor(store, akun, formulir, on_screen, rancangan, reasons)
    rows = as_typed(rows_at(store, formulir, rancangan.perubahan.pada), rancangan.perubahan)
    _under_the_table(store, akun, formulir, on_screen.kini, rows)
    left, right = st.columns(2, gap="small")
    with left:
        review(store, akun, formulir, on_screen, rancangan)
    with right:
        standard_card(formulir, coverage(store, formulir, rancangan.perubahan, tahap))


def _under_the_table(store: Store, akun: Account, formulir: OfficeForm, isian: TypedDraft, rows: list[Row]) -> None:
    """The sums as one types, and rows to fill in."""
    missing = missing_rows(formulir, [*rows, *isian.ditambah.values()])
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        sums_line(formulir, sums(rows))
        with st.container(horizontal=True, width="content"):
            if missing:
                st.button(
                    _("Isi dari standar ({n})").format(n=len(missing)),
                    icon=":material/playlist_add:",
                    key=f"standar-{formulir.nama}",
                    help=_("Satu baris untuk tiap kebutuhan yang belum ada; yang tidak diisi tidak ikut disimpan."),
                    on_click=offer_rows,
                    args=(store, akun, formulir, isian, missing),
                )
            st.button(
                _("10 baris kosong"),
                icon=":material/add:",
                key=f"kosong-tambah-{formulir.nama}",
                help=_("Baris kosong ada di ujung bawah tabel."),
                on_click=more_rows,
                args=(formulir,),
            )
