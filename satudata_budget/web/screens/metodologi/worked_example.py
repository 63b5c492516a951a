"""The method worked through for one unit, with its real numbers, so that anybody can check it with a calculator."""

from decimal import Decimal
from math import log

import streamlit as st

from satudata_budget.messages import _, angka, rupiah
from satudata_budget.messages.joining import listed
from satudata_budget.messages.terms import nama_bagian, nama_kelas, nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult, UnitScore
from satudata_budget.readiness.explain import Contribution, explain
from satudata_budget.web.parts.table import plain_table
from satudata_budget.web.session.width import narrow
from satudata_budget.words.sentences import failed_conditions


def worked_through(hasil: ScoreResult, unit: UnitScore, bobot: dict[str, Decimal]) -> None:
    """Five steps: what is there, the pillars, the conditions and class, the index, the money."""
    parts = explain(hasil, unit.kode)
    _step(1, _("Yang ada dibagi yang dibutuhkan"))
    for pilar in PILAR:
        with st.expander(f"{nama_pilar(pilar)}: {angka(unit.pilar[pilar], 2)}", expanded=pilar == unit.terlemah):
            _pillar(parts[pilar], pilar, unit)
    _step(2, _("Syarat mutlak"))
    st.markdown(_conditions(hasil, unit))
    _step(3, _("Kelas"))
    st.markdown(_class(hasil, unit))
    _step(4, _("Indeks"))
    st.markdown(_index(hasil, unit, bobot))
    _step(5, _("Uang"))
    st.markdown(
        _("Biaya {biaya}, sudah dianggarkan {didanai}, jadi masih perlu diusulkan **{usulan}**.").format(
            biaya=rupiah(unit.biaya), didanai=rupiah(unit.didanai), usulan=rupiah(unit.usulan_tambahan)
        )
    )


def index_steps(unit: UnitScore, bobot: dict[str, Decimal], lantai: float) -> tuple[float, float]:
    """The sum of weight × ln(pillar), and the sum of the weights: the index is e to the power of their quotient."""
    total = sum(float(bobot[p]) * log(max(unit.pilar[p], lantai)) for p in PILAR)
    return total, float(sum(bobot[p] for p in PILAR))


def _step(number: int, title: str) -> None:
    st.markdown(f"**{number}. {title}**")


def _pillar(parts: tuple[Contribution, ...], pilar: str, unit: UnitScore) -> None:
    if not parts:
        st.markdown(_("Tidak ada komponen yang berlaku untuk pilar ini, jadi nilainya 100."))
        return
    if narrow():  # a phone has room for what is added up below
        plain_table((_("Komponen"), _("Poin")), [(part.nama, angka(part.poin, 2)) for part in parts])
    else:
        plain_table(
            (_("Komponen"), _("Ada"), _("Dibutuhkan"), _("Poin terbanyak"), _("Poin")),
            [
                (part.nama, _have(part, pilar), _need(part, pilar), angka(part.poin_maks, 2), angka(part.poin, 2))
                for part in parts
            ],
        )
    sums = " + ".join(angka(part.poin, 2) for part in parts)
    st.markdown(f"{sums} = **{angka(unit.pilar[pilar], 2)}**")


def _have(part: Contribution, pilar: str) -> str:
    return rupiah(int(part.terpenuhi)) if pilar == "anggaran" else f"{angka(part.ada, 2)} {part.satuan}"


def _need(part: Contribution, pilar: str) -> str:
    return rupiah(part.nilai) if pilar == "anggaran" else f"{angka(part.perlu)} {part.satuan}"


def _conditions(hasil: ScoreResult, unit: UnitScore) -> str:
    if not unit.syarat_gagal:
        return _("Semua syarat mutlak terpenuhi.")
    return _("Gagal: {daftar}. Selama itu kelasnya belum siap.").format(
        daftar=listed([f"**{words}**" for words in failed_conditions(hasil, unit)])
    )


def _class(hasil: ScoreResult, unit: UnitScore) -> str:
    text = _("Pilar terlemah {pilar} ({nilai}), ambang siap {siap} dan hampir siap {hampir}: **{kelas}**.").format(
        pilar=nama_pilar(unit.terlemah),
        nilai=angka(unit.pilar[unit.terlemah], 2),
        siap=angka(hasil.parameter["ambang_siap"]),
        hampir=angka(hasil.parameter["ambang_hampir"]),
        kelas=nama_kelas(unit.kelas),
    )
    if not unit.belum_dilaporkan:
        return text
    more = _("Belum dilaporkan: {bagian}. Bila ternyata penuh, kelasnya **{kelas}** dan indeksnya {indeks}.")
    return f"{text} " + more.format(
        bagian=listed([nama_bagian(b) for b in unit.belum_dilaporkan]),
        kelas=nama_kelas(unit.atas.kelas),
        indeks=angka(unit.atas.indeks, 2),
    )


def _index(hasil: ScoreResult, unit: UnitScore, bobot: dict[str, Decimal]) -> str:
    floor = float(hasil.parameter["lantai_indeks"])
    total, whole = index_steps(unit, bobot, floor)
    terms = " + ".join(f"{angka(bobot[p], 3)} × ln {angka(max(unit.pilar[p], floor), 2)}" for p in PILAR)
    return _("e pangkat (({suku}) ÷ {bobot}) = e pangkat {pangkat} = **{indeks}**").format(
        suku=terms, bobot=angka(whole, 3), pangkat=angka(total / whole, 4), indeks=angka(unit.indeks, 2)
    )
