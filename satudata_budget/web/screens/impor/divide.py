"""One doubtful budget line divided by amount: how many rupiah of it pay for what."""

from collections.abc import Mapping, Sequence

import streamlit as st

from satudata_budget.access import AccessError
from satudata_budget.intake.doubts.queue import DoubtfulGroup
from satudata_budget.intake.doubts.settling import SettlingRefused, divide
from satudata_budget.messages import _, rupiah
from satudata_budget.store import StoreError
from satudata_budget.web.parts.rupiah import not_rupiah, typed_rupiah
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.impor.save import PESAN
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in

BUKAN = ""
"""No komponen: nothing of satu data."""


def by_amount(antre: DoubtfulGroup, names: Mapping[str, str], key: str) -> None:
    """A field for each thing that the line pays for, and what is left; the last empty field takes the rest."""
    parts = st.multiselect(
        _("Uang baris ini untuk"),
        [*names, BUKAN],
        default=[kode for kode in antre.komponen if kode in names],
        format_func=lambda kode: name_of(kode, names),
        placeholder=_("Pilih apa saja yang dibayar"),
        key=f"{key}-apa",
    )
    for kode in parts:
        guess = antre.jatah.get(kode)
        st.text_input(
            name_of(kode, names),
            key=_field(key, kode),
            placeholder=_("perkiraan sekarang {jumlah}").format(jumlah=rupiah(guess)) if guess else _("Rp"),
        )
    amounts, said = _amounts(antre, parts, key)
    if said:
        quiet(said)
    st.button(
        _("Simpan pembagian"),
        key=f"{key}-bagi",
        icon=":material/check:",
        type="primary",
        disabled=amounts is None,
        on_click=_divide,
        args=(antre, amounts),
    )


def name_of(kode: str, names: Mapping[str, str]) -> str:
    """What a komponen is called here."""
    return names.get(kode, kode.replace("_", " ")) if kode else _("bukan kebutuhan satu data")


def _field(key: str, kode: str) -> str:
    return f"{key}-bagi-{kode}"


def _amounts(antre: DoubtfulGroup, parts: Sequence[str], key: str) -> tuple[dict[str, int] | None, str]:
    """The rupiah of each part where they add up (else None), and a sentence on what is left."""
    texts = {kode: str(st.session_state.get(_field(key, kode)) or "").strip() for kode in parts}
    amounts = {kode: typed_rupiah(text) for kode, text in texts.items() if text}
    wrong = next((texts[kode] for kode, amount in amounts.items() if amount is None), None)
    if wrong is not None:
        return None, not_rupiah(wrong)
    known = {kode: amount for kode, amount in amounts.items() if amount is not None}
    left = antre.pagu - sum(known.values())
    empty = [kode for kode in parts if kode not in known]
    if len(empty) == 1 and known and left > 0:
        said = _("Sisanya {sisa} untuk kolom yang kosong.").format(sisa=rupiah(left))
        return {**known, empty[0]: left}, said
    if left < 0:
        return None, _("Terlalu banyak {lebih}: pagu baris ini {pagu}.").format(
            lebih=rupiah(-left), pagu=rupiah(antre.pagu)
        )
    if left:
        return None, _("Belum dibagi {sisa} dari {pagu}. Satu kolom boleh kosong: ia mendapat sisanya.").format(
            sisa=rupiah(left), pagu=rupiah(antre.pagu)
        )
    return known, _("Jumlahnya tepat {pagu}.").format(pagu=rupiah(antre.pagu))


def _divide(antre: DoubtfulGroup, amounts: Mapping[str, int]) -> None:
    try:
        divide(database(), signed_in(), antre, amounts)
    except (AccessError, StoreError, SettlingRefused) as error:
        st.session_state[PESAN] = str(error)
