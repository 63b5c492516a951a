"""What is asked of the plan: ceilings, goal, the kabupaten's own needs, what must and what must not be bought."""

from collections.abc import Mapping, Sequence

import streamlit as st

from satudata_budget.charts.purchases import short_name
from satudata_budget.messages import _, rupiah, rupiah_ringkas
from satudata_budget.planning import TUJUAN, PlanningState
from satudata_budget.planning.scenario import Scenario
from satudata_budget.planning.whatif_gain import Golongan, cost_of, open_groups
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.pengadaan.ceiling import choose_ceiling
from satudata_budget.web.screens.pengadaan.goals import goal_meanings, goal_names
from satudata_budget.web.screens.pengadaan.part_ceilings import choose_part_ceilings
from satudata_budget.web.session.address import keep_in_address, newly_asked

Groups = Mapping[Golongan, Mapping[tuple[str, str], int]]


def choose(hasil: ScoreResult, keadaan: PlanningState, diminta: int) -> Scenario:
    """The settings as chosen on this screen; ceiling and goal are kept in the address."""
    own = bool(st.session_state.get("kabupaten", False))
    groups = open_groups(keadaan, own)
    with st.container(border=True, gap="small"):
        left, right = st.columns([5, 4], gap="medium")
        with left:
            plafon = choose_ceiling(cost_of(keadaan, groups.values()), diminta)
        with right:
            tujuan = _choose_goal()
        harus, jangan = _by_hand(hasil, keadaan, groups)
        batas = choose_part_ceilings(hasil, own)
    return Scenario(
        hasil.tahun,
        hasil.tahap,
        plafon,
        tujuan,
        sertakan_kabupaten=own,
        harus=tuple(harus),
        jangan=tuple(jangan),
        batas=batas,
    )


def group_label(hasil: ScoreResult, keadaan: PlanningState, groups: Groups, group: Golongan) -> str:
    """`Panggul · Komputer layanan kantor desa · 9 × · Rp 94,5 juta`."""
    unit, level, komponen = group
    t = next(t for t in keadaan.tempat(unit) if (t.tingkat, t.komponen) == (level, komponen))
    number = sum(groups[group].values())
    parts = (hasil.menurut_kode[unit].nama, short_name(t.nama_komponen), f"{number} ×")
    return " · ".join((*parts, rupiah_ringkas(number * t.harga_satuan)))


def _choose_goal() -> str:
    asked = newly_asked("tujuan", TUJUAN[0])
    if asked is not None:
        st.session_state["tujuan"] = asked if asked in TUJUAN else TUJUAN[0]

    def keep() -> None:
        keep_in_address("tujuan", st.session_state["tujuan"])

    names = goal_names()
    chosen = st.radio(
        _("Yang dikejar"),
        TUJUAN,
        format_func=names.__getitem__,
        captions=goal_meanings(),
        key="tujuan",
        on_change=keep,
        persist_state="session",
    )
    return str(chosen)


def _by_hand(
    hasil: ScoreResult, keadaan: PlanningState, groups: Groups
) -> tuple[Sequence[Golongan], Sequence[Golongan]]:
    picked = sum(len(_kept(key, groups)) for key in ("harus", "jangan"))
    title = _("Wajib dan jangan dibeli") + (f" ({picked})" if picked else "")
    with st.expander(title, icon=":material/checklist:"):
        st.toggle(_("Ikutkan kebutuhan kantor kabupaten (Diskominfo)"), key="kabupaten", persist_state="session")
        quiet(_("Tujuan di atas hanya menghitung kecamatan; kebutuhan kabupaten dibeli bila diwajibkan di sini."))
        kabupaten = _kabupaten(hasil, keadaan, groups)
        rest = [g for g in groups if g[1] != "kabupaten"]
        left, right = st.columns(2, gap="medium")
        with left:
            must = _pick(_("Wajib dibeli, semua yang kurang"), "harus", rest, hasil, keadaan, groups)
        with right:
            never = _pick(_("Jangan dibeli"), "jangan", [g for g in rest if g not in must], hasil, keadaan, groups)
        total = cost_of(keadaan, [groups[g] for g in (*kabupaten, *must)])
        if total:
            quiet(_("Yang diwajibkan bernilai {rupiah}.").format(rupiah=rupiah(total)))
    return (*kabupaten, *must), never


def _kabupaten(hasil: ScoreResult, keadaan: PlanningState, groups: Groups) -> list[Golongan]:
    own = [g for g in groups if g[1] == "kabupaten"]
    if not own:
        return []
    st.session_state.setdefault("harus-kabupaten", own)
    return _pick(_("Kebutuhan kabupaten yang didahulukan"), "harus-kabupaten", own, hasil, keadaan, groups)


def _pick(
    label: str, key: str, options: list[Golongan], hasil: ScoreResult, keadaan: PlanningState, groups: Groups
) -> list[Golongan]:
    # What was picked and is not missing any more cannot be picked.
    picked = st.session_state.setdefault(key, [])
    if any(g not in options for g in picked):
        st.session_state[key] = [g for g in picked if g in options]
    return list(
        st.multiselect(
            label,
            options,
            format_func=lambda group: group_label(hasil, keadaan, groups, group),
            key=key,
            # Without a bound Streamlit offers "Select all" on top, in English.
            max_selections=max(1, len(options)),
            placeholder=_("Pilih atau ketik nama barang atau kecamatan"),
            persist_state="session",
        )
    )


def _kept(key: str, groups: Groups) -> list[Golongan]:
    return [g for g in st.session_state.get(key, []) if g in groups]
