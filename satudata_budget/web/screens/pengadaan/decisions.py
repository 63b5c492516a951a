"""What money cannot buy, who can decide it, and how far money goes once it is decided."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import streamlit as st

from satudata_budget.charts.purchases import short_name
from satudata_budget.messages import _, rupiah_ringkas
from satudata_budget.messages.joining import in_sentence, listed
from satudata_budget.messages.reasons import reason_sentence
from satudata_budget.planning import NotForMoney, PlanningState, PurchasePlan
from satudata_budget.planning.whatif_decisions import ReadyCost
from satudata_budget.readiness import PlaceComponent, ScoreResult
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.width import narrow

SHOWN, SHOWN_NARROW = 6, 4


def decisions_card(keadaan: PlanningState, rencana: PurchasePlan, putusan: Sequence[ReadyCost]) -> None:
    """Kecamatan that wait for a decision: the fewest that are enough, by who takes them, and the money after that."""
    hasil = keadaan.hasil
    waiting = [b for b in putusan if b.keputusan and rencana.unit_sesudah[b.kode].kelas != "siap"]
    free = [b for b in waiting if not b.biaya]
    shown = SHOWN_NARROW if narrow() else SHOWN
    with st.container(border=True, height="stretch", gap="small"):
        card_head(_("Yang tidak dapat dibeli dengan uang"), _finding(waiting, free))
        for b in waiting[:shown]:
            _entry(keadaan, b)
        if len(waiting) > shown:
            with st.expander(_("Lihat {n} lainnya").format(n=len(waiting) - shown)):
                for b in waiting[shown:]:
                    _entry(keadaan, b)
        if waiting:
            quiet(_("Keputusan paling sedikit yang cukup untuk kelas siap, bersama belanja termurah."))
        _all_causes(hasil, rencana.tidak_terbeli)


def lacking(keadaan: PlanningState, kode_unit: str) -> dict[tuple[str, str], PlaceComponent]:
    """Level and component → the first place of the unit where it is missing, today or in the plan."""
    found: dict[tuple[str, str], PlaceComponent] = {}
    for t in keadaan.tempat(kode_unit):
        if t.kurang > 0 or t.ada_rencana < t.perlu:
            found.setdefault((t.tingkat, t.komponen), t)
    return found


def who_decides(t: PlaceComponent) -> str:
    """The person in whose hands a thing without a price lies."""
    if t.tingkat == "desa":
        return _("kepala desa")
    if t.tingkat == "kabupaten":
        return _("Kepala Diskominfo")
    # What has been handed over and does not count in full yet waits for Diskominfo's test.
    return _("Diskominfo") if t.pilar == "akses" and t.ada > 0 else _("camat")


def _deed(t: PlaceComponent) -> str:
    """What there is to be done about it."""
    if t.pilar == "sdm":
        return _("menunjuk {apa}")
    if t.pilar == "akses" and t.tingkat != "desa":
        return _("menguji {apa}") if t.ada > 0 else _("menyerahkan {apa}")
    return _("membuka {apa}") if t.pilar == "akses" else _("menyediakan {apa}")


def _finding(waiting: Sequence[ReadyCost], free: Sequence[ReadyCost]) -> str:
    if not waiting:
        return _("Tidak ada kecamatan yang tertahan keputusan")
    if free:
        return _("{n} kecamatan menunggu keputusan; {m} di antaranya tanpa uang sama sekali").format(
            n=len(waiting), m=len(free)
        )
    return _("{n} kecamatan menunggu keputusan sebelum uang menolong").format(n=len(waiting))


def _entry(keadaan: PlanningState, b: ReadyCost) -> None:
    by_person: dict[str, list[str]] = defaultdict(list)
    parts = lacking(keadaan, b.kode)
    for tingkat, komponen, n in b.putusan:
        t = parts[tingkat, komponen]
        thing = in_sentence(short_name(t.nama_komponen))
        by_person[who_decides(t)].append(_deed(t).format(apa=f"{n} {thing}" if n > 1 else thing))
    told = "; ".join(f"**{who}**: {listed(things)}" for who, things in by_person.items())
    money = _("lalu {rupiah}").format(rupiah=_whole(b.biaya)) if b.biaya else _("tanpa uang")
    st.markdown(f":red[✕] **{keadaan.hasil.menurut_kode[b.kode].nama}** · {money}  \n{told}")


def _all_causes(hasil: ScoreResult, causes: Iterable[NotForMoney]) -> None:
    """Everything that stays short whatever is bought, the pressing ones first: nothing is left out."""
    by_unit: dict[str, list[NotForMoney]] = defaultdict(list)
    for cause in causes:
        by_unit[cause.kode_unit].append(cause)
    if not by_unit:
        return
    total = sum(map(len, by_unit.values()))
    with st.expander(_("Semua {n} kekurangan yang tidak terbeli, per kecamatan").format(n=total)):
        for kode, found in by_unit.items():
            lines = "  \n".join(
                f":{'red' if c.menghalangi else 'gray'}[●] {_capital(reason_sentence(c.sebab))}" for c in found
            )
            st.markdown(f"**{hasil.menurut_kode[kode].nama}**  \n{lines}")


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _whole(rupiah: int) -> str:
    return rupiah_ringkas(rupiah).replace(" ", "\N{NO-BREAK SPACE}")
