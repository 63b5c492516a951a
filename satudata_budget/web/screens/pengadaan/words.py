"""The plan in four figures: kecamatan siap, money used, how sure, and what money does not reach."""

from itertools import accumulate

import streamlit as st

from satudata_budget.messages import _, angka, rupiah_ringkas
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.planning import Frontier, PlanningState, PurchasePlan
from satudata_budget.planning.scenario import Scenario
from satudata_budget.planning.worth import goal_value
from satudata_budget.readiness import PILAR, ScoreResult
from satudata_budget.web.parts.cards import figure_card
from satudata_budget.web.screens.pengadaan.goals import finding, proof


def headline(keadaan: PlanningState, rencana: PurchasePlan) -> str:
    """What the ceiling brings, as the title of the screen."""
    before = goal_value(keadaan, rencana.tujuan, rencana.kecamatan, rencana.unit_sebelum)
    return finding(rencana.plafon, rencana.tujuan, before, rencana.nilai_tujuan)


def how_sure(rencana: PurchasePlan) -> str:
    """What stands under the title: whether any list could be better."""
    if rencana.plafon == 0:
        return _("Geser plafon untuk melihat apa yang dapat dibeli lebih dahulu, dan mengapa.")
    return proof(rencana)


def figures(hasil: ScoreResult, rencana: PurchasePlan, kebutuhan: int) -> None:
    """Four cards."""
    before, after = rencana.sebelum, rencana.sesudah
    blocked = len({t.kode_unit for t in rencana.tidak_terbeli if t.menghalangi} & _not_ready(rencana))
    with st.grid(4, min_column_width=160, gap="small"):
        figure_card(
            _("Kecamatan siap"),
            _("{n} dari {semua}").format(n=after["siap"], semua=len(rencana.kecamatan)),
            _("dari {n} tanpa tambahan").format(n=before["siap"]),
        )
        figure_card(
            _("Terpakai"),
            rupiah_ringkas(rencana.terpakai),
            _left_over(rencana, kebutuhan),
        )
        figure_card(_("Pilar terendah"), *_lowest(hasil, rencana))
        figure_card(
            _("Menunggu keputusan"),
            _("{n} kecamatan").format(n=blocked),
            _("tidak menjadi siap dengan uang berapa pun"),
        )


def _left_over(rencana: PurchasePlan, kebutuhan: int) -> str:
    left = rencana.plafon - rencana.terpakai
    if rencana.terpakai >= kebutuhan:
        return _("seluruh kebutuhan terbeli, sisa {rupiah}").format(rupiah=rupiah_ringkas(left))
    return _("sisa {rupiah}; masih terbuka {lagi}").format(
        rupiah=rupiah_ringkas(left), lagi=rupiah_ringkas(kebutuhan - rencana.terpakai)
    )


def _lowest(hasil: ScoreResult, rencana: PurchasePlan) -> tuple[str, str]:
    """The lowest planned pillar with the list, and whose it is."""
    lowest, pilar, kode = min((rencana.unit_sesudah[k].pilar[p], p, k) for k in rencana.kecamatan for p in PILAR)
    return angka(lowest, 1), f"{nama_pilar(pilar)} {hasil.menurut_kode[kode].nama}"


def _not_ready(rencana: PurchasePlan) -> set[str]:
    return {kode for kode in rencana.kecamatan if rencana.unit_sesudah[kode].kelas != "siap"}


def first_word(keadaan: PlanningState, frontir: Frontier, skenario: Scenario) -> str:
    """The same sentence from the frontier, which is there at once: the number of kecamatan siap is exact at any
    ceiling, the lowest pillar holds from the step of the ladder below."""
    now = sum(u.rencana.kelas == "siap" for u in keadaan.hasil.kecamatan)
    if skenario.tujuan == "siap" and not skenario.batas:
        spent = (frontir.wajib + total for total in accumulate(cost for _kode, cost in frontir.biaya_siap))
        ready = frontir.titik[0].kecamatan_siap + sum(total <= skenario.plafon for total in spent)
        return finding(skenario.plafon, "siap", now, ready)
    return _("Dengan {uang}: menghitung …").format(uang=rupiah_ringkas(skenario.plafon))


def frontier_note(tahap: str, skenario: Scenario) -> str:
    """How to read the frontier, and what it leaves out."""
    note = _("Lingkaran: {tahap} tanpa tambahan. Titik: kecamatan yang menjadi siap; klik untuk membukanya.")
    beyond = _("Batas per sumber tidak dihitung di gambar ini.") if skenario.batas else ""
    return f"{note.format(tahap=tahap)} {beyond}".strip()


def step_up(frontir: Frontier) -> int:
    """How much more money is looked at beyond the cut line: a twentieth of the need, in round millions."""
    top = frontir.titik[-1].plafon
    return max(5, round(top / 20 / 5_000_000) * 5) * 1_000_000
