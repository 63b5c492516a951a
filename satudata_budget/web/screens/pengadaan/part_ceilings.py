"""Ceilings by source and by who budgets: optional, each a field of rupiah, kept while one stays signed in."""

import streamlit as st

from satudata_budget.messages import _, rupiah
from satudata_budget.planning import PlanningState, PurchasePlan
from satudata_budget.planning.model import cost_under
from satudata_budget.planning.part_ceilings import BatasBagian, ceiling
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.parts.rupiah import not_rupiah, typed_rupiah
from satudata_budget.web.parts.text import quiet

CHOSEN = "batas-kecamatan"


def choose_part_ceilings(hasil: ScoreResult, sertakan_kabupaten: bool) -> tuple[BatasBagian, ...]:
    """The ceilings that are filled in. A field that cannot be read is named under it and does not count."""
    with st.expander(_("Batas per sumber dana dan penganggar"), icon=":material/account_balance_wallet:"):
        quiet(_("Kosong berarti tanpa batas sendiri; plafon seluruhnya tetap berlaku."))
        sources = _sources(sertakan_kabupaten)
        with st.grid(len(sources), min_column_width=220, gap="small"):
            found = [_field("tingkat", which, label) for which, label in sources]
        units = {u.kode: u.nama for u in hasil.kecamatan}
        # Without a bound Streamlit offers "Select all" on top, in English.
        chosen = st.multiselect(
            _("Batas untuk kecamatan tertentu, kantor dan desanya"),
            units,
            format_func=units.__getitem__,
            key=CHOSEN,
            max_selections=len(units) or 1,
            placeholder=_("Pilih kecamatan"),
            persist_state="session",
        )
        with st.grid(3, min_column_width=220, gap="small"):
            found += [_field("unit", kode, _("Kecamatan {nama}").format(nama=units[kode])) for kode in chosen]
    return tuple(one for one in found if one is not None)


def part_ceilings_line(keadaan: PlanningState, rencana: PurchasePlan, batas: tuple[BatasBagian, ...]) -> str:
    """How much of each of these ceilings the list uses, in one line."""
    limits = [ceiling(keadaan.hasil, one) for one in batas]
    used = " · ".join(
        _("{nama} {terpakai} dari {plafon}").format(
            nama=limit.nama,
            terpakai=rupiah(cost_under(keadaan, limit, rencana.belanja)),
            plafon=rupiah(limit.plafon),
        )
        for limit in limits
    )
    return _("Terpakai dari batas: {isi}").format(isi=used)


def _sources(sertakan_kabupaten: bool) -> list[tuple[str, str]]:
    """Who pays, by the level of the place: an office budgets for itself, a desa pays from its own sources."""
    sources = [("desa", _("Belanja desa (Dana Desa, ADD)")), ("kecamatan", _("Belanja kantor kecamatan (DPA camat)"))]
    if sertakan_kabupaten:
        sources.append(("kabupaten", _("Belanja kantor kabupaten (DPA Diskominfo)")))
    return sources


def _field(what: str, which: str, label: str) -> BatasBagian | None:
    with st.container(gap=None):
        text = st.text_input(
            label, key=f"batas-{what}-{which}", placeholder=_("misalnya 150 juta"), persist_state="session"
        ).strip()
        if not text:
            return None
        found = typed_rupiah(text)
        if found is None:
            st.error(not_rupiah(text))
            return None
        return what, which, found
