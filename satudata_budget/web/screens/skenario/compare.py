"""Two or three scenarios side by side: what they suppose, what they reach, who moves."""

from collections.abc import Sequence

import streamlit as st

from satudata_budget.access import may
from satudata_budget.charts.scenario import SIGNS, ScenarioSide, key_line, scenario_dots
from satudata_budget.messages import _, angka, rupiah_ringkas, waktu_wib
from satudata_budget.messages.numbers import MINUS
from satudata_budget.messages.terms import TANDA, nama_kelas
from satudata_budget.planning import PlanningState
from satudata_budget.planning.scenario import ScenarioResult
from satudata_budget.planning.scenario_shelf import note_result
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.parts.cards import card_head, chart_card
from satudata_budget.web.parts.kecamatan_list import BADGE
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.skenario.difference import settings
from satudata_budget.web.screens.skenario.results import ComputedScenario
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in
from satudata_budget.web.session.width import narrow

SHOWN = 10


def side_by_side(hasil: ScoreResult, keadaan: PlanningState, columns: Sequence[ComputedScenario]) -> None:
    """A card each; the first is what the others are held against."""
    base = columns[0].hasil
    for place, sign, one in zip(st.columns(len(columns), gap="small"), SIGNS, columns, strict=False):
        with place, st.container(border=True, height="stretch", gap="small"):
            card_head(f"{sign} {_kind(one)}", literal(one.nama))
            if one.hasil is None:
                st.warning(literal(one.halangan), icon=":material/rule:")
            else:
                _figures(one.hasil, base if one is not columns[0] else None)
                if one.skenario.plafon or not one.skenario.andaian.kosong:
                    quiet(" · ".join(settings(one.skenario, keadaan)))
                _moved_on(hasil, one, one.hasil)
            if one.tersimpan is not None:
                quiet(f"{literal(one.tersimpan.pembuat)}, {waktu_wib(one.tersimpan.dibuat)}")


def who_moves(hasil: ScoreResult, columns: Sequence[ComputedScenario]) -> list[object] | None:
    """The picture of all kecamatan, and those whose class is another; what was clicked."""
    known = [(one.nama, one.hasil) for one in columns if one.hasil is not None]
    sides = [_side(nama, found) for nama, found in known]
    names = {u.kode: u.nama for u in hasil.kecamatan}
    left, right = st.columns([5, 4], gap="small")
    with left:
        opened = chart_card(
            scenario_dots(sides, names, narrow=narrow()),
            _("Indeks setelah belanja, kecamatan demi kecamatan"),
            "banding",
            _("{kunci}. Warna: kelasnya. Klik titik untuk membuka kecamatan.").format(kunci=key_line(sides)),
            clickable=True,
        )
    with right:
        _moves(names, sides)
    return opened


def _figures(found: ScenarioResult, base: ScenarioResult | None) -> None:
    st.header(
        _("{n} dari {semua}").format(n=found.siap, semua=len(found.rencana.kecamatan)) + _change(found, base),
        anchor=False,
    )
    lowest = min(v for k in found.rencana.kecamatan for v in found.rencana.unit_sesudah[k].pilar.values())
    bought = sum(b.biaya for b in found.rencana.daftar if b.tingkat != "kabupaten")
    still = sum(u.usulan_tambahan for u in found.keadaan.hasil.kecamatan) - bought
    st.markdown(
        "  \n".join(
            (
                _("kecamatan siap"),
                _("terpakai **{rupiah}**").format(rupiah=rupiah_ringkas(found.rencana.terpakai)),
                _("masih terbuka **{rupiah}**").format(rupiah=rupiah_ringkas(max(0, still))),
                _("indeks rata-rata **{n}**").format(n=angka(_mean(found), 1)),
                _("pilar terendah **{n}**").format(n=angka(lowest, 1)),
            )
        )
    )


def _change(found: ScenarioResult, base: ScenarioResult | None) -> str:
    if base is None or found.siap == base.siap:
        return ""
    more = found.siap - base.siap
    return f" :{'green' if more > 0 else 'red'}[{'+' if more > 0 else MINUS}{abs(more)}]"


def _mean(found: ScenarioResult) -> float:
    kecamatan = found.rencana.kecamatan
    return sum(found.index(kode) for kode in kecamatan) / max(1, len(kecamatan))


def _kind(one: ComputedScenario) -> str:
    if one.tersimpan is not None:
        return _("skenario tersimpan")
    return _("patokan") if one.skenario.plafon == 0 and one.skenario.andaian.kosong else _("percobaan")


def _moved_on(hasil: ScoreResult, one: ComputedScenario, found: ScenarioResult) -> None:
    """Says when the data have changed since the scenario was saved, and what that did to it."""
    kept = one.tersimpan
    if kept is None or kept.pada == hasil.pada:
        return
    st.badge(_("data berubah sejak disimpan"), icon=":material/update:", color="orange")
    if (kept.siap, kept.terpakai) == (found.siap, found.rencana.terpakai):
        quiet(_("Hasilnya tetap sama dengan saat disimpan."))
    else:
        quiet(
            _("Saat disimpan: {siap} siap, terpakai {rupiah}. Di sini sudah dihitung ulang.").format(
                siap=kept.siap, rupiah=rupiah_ringkas(kept.terpakai)
            )
        )
    if may(signed_in(), "rencanakan") and st.button(
        _("Catat hasil baru"), key=f"catat-{kept.id}", icon=":material/refresh:", type="tertiary"
    ):
        note_result(database(), signed_in(), kept.id, found)
        st.rerun()


def _side(nama: str, found: ScenarioResult) -> ScenarioSide:
    kecamatan = found.rencana.kecamatan
    return ScenarioSide(nama, {k: found.index(k) for k in kecamatan}, {k: found.kelas(k) for k in kecamatan})


def _moves(names: dict[str, str], sides: Sequence[ScenarioSide]) -> None:
    first, last = sides[0], sides[-1]
    changed = [k for k in names if len({side.kelas[k] for side in sides}) > 1]
    with st.container(border=True, height="stretch", gap="small"):
        finding = (
            _("Pindah kelas: {n} kecamatan").format(n=len(changed))
            if changed
            else _("Tidak ada kecamatan yang pindah kelas")
        )
        card_head(_("Siapa yang bergerak"), finding)
        for kode in changed[:SHOWN]:
            way = " → ".join(_badge(side.kelas[kode]) for side in sides)
            st.markdown(f"**{names[kode]}**  \n{way}")
        by_index = sorted(names, key=lambda k: -abs(last.indeks[k] - first.indeks[k]))
        rest = [k for k in by_index if k not in changed and abs(last.indeks[k] - first.indeks[k]) >= 0.05][:4]
        if rest:
            quiet(_("Indeks bergerak tanpa pindah kelas, terbesar dahulu:"))
            for kode in rest:
                way = " → ".join(angka(side.indeks[kode], 1) for side in sides)
                st.markdown(f"{names[kode]} · {way}")


def _badge(kelas: str) -> str:
    return f":{BADGE[kelas]}-badge[{TANDA[kelas]} {nama_kelas(kelas)}]"
