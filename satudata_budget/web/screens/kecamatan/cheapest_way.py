"""The cheapest way to the next class, in rupiah and in decisions that cost nothing."""

from collections import defaultdict

import streamlit as st

from satudata_budget.messages import _, angka, rupiah, rupiah_cukup
from satudata_budget.messages.joining import listed
from satudata_budget.messages.reasons import reason_sentence
from satudata_budget.messages.terms import nama_bagian, nama_kelas
from satudata_budget.planning import CheapestWay
from satudata_budget.readiness import PlaceComponent, ScoreResult, UnitScore
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.results import way_to_next_class

Group = tuple[bool, str]
"""Desa or office, and the component."""


def cheapest_way_card(hasil: ScoreResult, unit: UnitScore) -> None:
    """What to decide and what to buy, so that the unit reaches the class above the one that its budget brings."""
    way = way_to_next_class(hasil, unit.kode)
    with st.container(border=True, gap="small"):
        card_head(_("Jalan termurah ke kelas berikutnya"), _finding(hasil, way))
        places = {(t.kode_tempat, t.komponen): t for t in hasil.tempat_unit(unit.kode)}
        for line in (*_decisions(way, places), *_purchases(way, places), *_obstacles(way)):
            st.markdown(line)
        if way.keputusan or way.belanja:
            quiet(_("Dihitung dari keadaan setelah {tahap}; harga menurut standar.").format(tahap=hasil.tahap))
        if unit.belum_dilaporkan and way.kelas_kini != way.kelas_tujuan:
            unknown = listed([nama_bagian(bagian) for bagian in unit.belum_dilaporkan])
            quiet(
                _(
                    "Belum dilaporkan, jadi dihitung belum ada: {bagian}. "
                    "Setelah dilaporkan, jalannya bisa lebih murah."
                ).format(bagian=unknown)
            )


def _finding(hasil: ScoreResult, way: CheapestWay) -> str:
    if way.kelas_kini == way.kelas_tujuan:
        return _("Sudah siap setelah {tahap}").format(tahap=hasil.tahap)
    aim = nama_kelas(way.kelas_tujuan)
    if not way.tercapai:
        return _("Uang saja tidak membawa ke {kelas}").format(kelas=aim)
    if way.biaya_total == 0:
        return _("Tanpa biaya: cukup {n} keputusan untuk {kelas}").format(n=len(_grouped(way)), kelas=aim)
    if not way.keputusan:
        return _("{rupiah} lagi untuk {kelas}").format(rupiah=rupiah_cukup(way.biaya_total), kelas=aim)
    return _("{rupiah} dan {n} keputusan untuk {kelas}").format(
        rupiah=rupiah_cukup(way.biaya_total), n=len(_grouped(way)), kelas=aim
    )


def _grouped(way: CheapestWay) -> set[str]:
    return {komponen for _place, komponen, _missing in way.keputusan}


def _decisions(way: CheapestWay, places: dict[tuple[str, str], PlaceComponent]) -> list[str]:
    missing: dict[Group, list[float]] = defaultdict(list)
    for kode, komponen, amount in way.keputusan:
        missing[places[kode, komponen].tingkat == "desa", komponen].append(amount)
    return [
        _(":green[✓] **{nama}**{di}: {n} {satuan}, tanpa biaya").format(
            nama=_first(places, group).nama_komponen,
            di=_where(group, len(amounts)),
            n=angka(sum(amounts), 1),
            satuan=_first(places, group).satuan,
        )
        for group, amounts in missing.items()
    ]


def _purchases(way: CheapestWay, places: dict[tuple[str, str], PlaceComponent]) -> list[str]:
    units: dict[Group, list[tuple[int, int]]] = defaultdict(list)
    for kode, komponen, number, _price, cost in way.belanja:
        units[places[kode, komponen].tingkat == "desa", komponen].append((number, cost))
    return [
        _(":orange[●] **{nama}**{di}: {n} {satuan}, {biaya}").format(
            nama=_first(places, group).nama_komponen,
            di=_where(group, len(bought)),
            n=angka(sum(number for number, _cost in bought)),
            satuan=_first(places, group).satuan,
            biaya=rupiah(sum(cost for _number, cost in bought)),
        )
        for group, bought in units.items()
    ]


def _obstacles(way: CheapestWay) -> list[str]:
    return [f":red[✕] {reason_sentence(obstacle)}" for obstacle in way.hambatan]


def _first(places: dict[tuple[str, str], PlaceComponent], group: Group) -> PlaceComponent:
    return next(t for t in places.values() if (t.tingkat == "desa", t.komponen) == group)


def _where(group: Group, offices: int) -> str:
    return " " + _("di {n} desa").format(n=offices) if group[0] else ""
