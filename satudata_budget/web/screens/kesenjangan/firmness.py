"""How firm the order of the kecamatan is: one picture, one sentence each, and what really weighs."""

import pandas as pd
import streamlit as st

from satudata_budget.charts import Chart, rank_intervals
from satudata_budget.messages import _, angka, persen
from satudata_budget.messages.joining import listed
from satudata_budget.messages.terms import nama_bagian, nama_pilar
from satudata_budget.readiness import ScoreResult, UnitScore
from satudata_budget.readiness.robustness import SEBARAN, RankInterval, Robustness
from satudata_budget.web.parts.cards import card_head, plot
from satudata_budget.web.parts.drawn import drawn
from satudata_budget.web.parts.take_along import download_menu
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.kesenjangan.words import firmness
from satudata_budget.web.session.width import narrow

ALWAYS, NEVER = 0.995, 0.005


def firmness_section(hasil: ScoreResult) -> list[str] | None:
    """An expander, worked out only while it is open; what was clicked in its picture, or None."""
    section = st.expander(_("Seberapa kukuh urutannya?"), icon=":material/balance:", key="kukuh", on_change="rerun")
    if not section.open:
        return None
    with section:
        return _opened(hasil, firmness(hasil))


def _opened(hasil: ScoreResult, kekukuhan: Robustness) -> list[str] | None:
    quiet(
        _(
            "Bobot pilar dan komponen dicoba {n} kali di sekitar bobot resmi, dengan simpangan {sebaran} dari bobot "
            "rata-rata (asumsi); separuh memakai rata-rata geometrik, separuh rata-rata hitung. "
            "Titik: peringkat indeks hari ini. Pita: peringkat pada 90 % percobaan."
        ).format(n=angka(kekukuhan.undian), sebaran=persen(SEBARAN))
    )
    left, right = st.columns([6, 5], gap="medium")
    with left:
        gambar = drawn(_picture, hasil, narrow=narrow())
        card_head(_("Bila bobotnya diubah"), gambar.kalimat)
        clicked = plot(gambar, "peringkat", clickable=True)
        download_menu(gambar, _("Bila bobotnya diubah"), "peringkat", hasil)
    with right:
        card_head(_("Bobot di atas kertas dan andil nyata"), _weights_finding(kekukuhan))
        st.table(_weights(kekukuhan), border="horizontal", hide_index=True, alt=_("Bobot dan andil tiap pilar"))
        quiet(_("Andil nyata: bagian pilar itu dari perbedaan indeks antarkecamatan."))
    places = _in_order(kekukuhan)
    half = (len(places) + 1) // 2
    for column, part in zip(st.columns(2, gap="medium"), (places[:half], places[half:]), strict=True):
        column.markdown("\n".join(f"- {rank_sentence(hasil.menurut_kode[p.kode], p)}" for p in part))
    return clicked


def _picture(hasil: ScoreResult, *, narrow: bool) -> Chart:
    return rank_intervals(hasil, firmness(hasil), narrow=narrow)


def rank_sentence(unit: UnitScore, place: RankInterval) -> str:
    """What can be said of a kecamatan's rank for certain, and what not."""
    if place.terbaik == place.terburuk:
        text = _("**{nama}** peringkat {n} hampir berapa pun bobotnya").format(nama=unit.nama, n=place.nominal)
    else:
        text = _("**{nama}** peringkat {n} hari ini, antara {terbaik} dan {terburuk} pada 90 % percobaan").format(
            nama=unit.nama, n=place.nominal, terbaik=place.terbaik, terburuk=place.terburuk
        )
    text += f"; {_among_weakest(place.tiga_terlemah)}."
    if unit.belum_dilaporkan:
        text += " " + _("Laporan {bagian} belum masuk, jadi peringkatnya masih dapat berubah.").format(
            bagian=listed([nama_bagian(b) for b in unit.belum_dilaporkan])
        )
    return text


def _among_weakest(share: float) -> str:
    if share >= ALWAYS:
        return _("termasuk tiga terlemah pada hampir setiap percobaan")
    if share <= NEVER:
        return _("hampir tidak pernah termasuk tiga terlemah")
    return _("termasuk tiga terlemah pada {bagian} percobaan").format(bagian=persen(share))


def _in_order(kekukuhan: Robustness) -> list[RankInterval]:
    return sorted(kekukuhan.peringkat, key=lambda p: (p.nominal, p.kode))


def _weights_finding(kekukuhan: Robustness) -> str:
    known = [(b.efektif, b) for b in kekukuhan.bobot if b.efektif is not None]
    if not known:
        return _("Semua kecamatan bernilai sama, jadi bobot tidak membedakan apa pun")
    effective, most = max(known, key=lambda pair: pair[0])
    return _("{pilar} paling membedakan: bobotnya {bobot}, andil nyatanya {andil}").format(
        pilar=nama_pilar(most.pilar), bobot=persen(most.nominal), andil=persen(effective)
    )


def _weights(kekukuhan: Robustness) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Pilar"): [nama_pilar(b.pilar) for b in kekukuhan.bobot],
            _("Bobot"): [persen(b.nominal) for b in kekukuhan.bobot],
            _("Andil nyata"): ["–" if b.efektif is None else persen(b.efektif) for b in kekukuhan.bobot],
        }
    )
