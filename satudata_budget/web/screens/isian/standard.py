"""Beside the table: the standard, and how much of it the rows cover as they are typed."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import streamlit as st

from satudata_budget.intake.entry import FormSums, OfficeForm
from satudata_budget.messages import _, angka, rupiah, rupiah_ringkas
from satudata_budget.messages.joining import in_sentence, listed
from satudata_budget.readiness import PlaceComponent
from satudata_budget.reports.estimate import estimate_note
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.session.width import narrow


def sums_line(formulir: OfficeForm, jumlah: FormSums) -> None:
    """What the rows add up to as one types."""
    if formulir.bentuk.tabel == "anggaran":
        text = _("**{baris}** baris · pagu **{pagu}** · untuk satu data **{ours}**").format(
            baris=angka(jumlah.baris), pagu=rupiah(jumlah.pagu), ours=rupiah(jumlah.pagu_satu_data)
        )
        if note := estimate_note(jumlah.perkiraan):
            text += f"  \n:small[≈ {note}]"
    else:
        text = _("**{baris}** baris · jumlah **{banyak}** · termasuk kebutuhan satu data **{ours}**").format(
            baris=angka(jumlah.baris), banyak=angka(jumlah.banyak, 3), ours=angka(jumlah.banyak_satu_data, 3)
        )
    st.markdown(text)


def standard_card(formulir: OfficeForm, places: Sequence[PlaceComponent]) -> None:
    """The standard of the office (or of its desa together) against what the table holds."""
    with st.container(border=True, gap="small"):
        if formulir.bentuk.bagian == "anggaran":
            _money(places)
        else:
            _coverage(places)


def _coverage(places: Sequence[PlaceComponent]) -> None:
    rows = _by_component(places)
    short = [satu for satu in rows if satu["ada"] < satu["perlu"]]
    finding = (
        _("{n} dari {semua} kebutuhan belum terpenuhi").format(n=len(short), semua=len(rows))
        if short
        else _("Semua kebutuhan menurut standar terpenuhi")
    )
    card_head(_("Standar dan isian ini"), finding)
    _table(
        (_("Kebutuhan"), _("Perlu"), _("Terhitung")),
        [(satu in short, satu["nama"], angka(satu["perlu"]), angka(satu["ada"], 1)) for satu in rows],
    )


def _money(places: Sequence[PlaceComponent]) -> None:
    rows = [satu for satu in _by_component(places) if satu["biaya"] or satu["dana"]]
    short = [satu for satu in rows if satu["sisa"]]
    finding = (
        _("Masih {rupiah} yang belum dianggarkan").format(rupiah=rupiah(sum(satu["sisa"] for satu in short)))
        if short
        else _("Semua kekurangan sudah dianggarkan")
    )
    card_head(_("Kekurangan menurut standar dan anggaran ini"), finding)
    if short:
        # A phone has room for one sum beside the name: the one that is still missing.
        columns = {_("Kurang"): "sisa"} if narrow() else {_("Perlu"): "biaya", _("Kurang"): "sisa"}
        _table(
            (_("Kebutuhan"), *columns),
            [(True, satu["nama"], *(rupiah_ringkas(satu[c]) for c in columns.values())) for satu in short],
        )
    met = [in_sentence(satu["nama"]) for satu in rows if satu not in short]
    if met:
        st.markdown(f":green[✓] {_('Sudah dianggarkan: {daftar}').format(daftar=literal(listed(met)))}")


def _table(head: tuple[str, ...], rows: Sequence[tuple[Any, ...]]) -> None:
    """A plain table, which wraps on a phone; each row begins with whether it falls short."""
    lines = ["| " + " | ".join(("", *head)) + " |", "|:-:|:--|" + "--:|" * (len(head) - 1)]
    for short, name, *figures in rows:
        sign = ":red[✕]" if short else ":green[✓]"
        cells = (figure.replace(" ", "\N{NO-BREAK SPACE}") for figure in figures)
        lines.append(f"| {sign} | {literal(name)} | {' | '.join(cells)} |")
    st.markdown("\n".join(lines))


def _by_component(places: Sequence[PlaceComponent]) -> list[dict[str, Any]]:
    """The places of one level together, in the order of the standard."""
    groups: dict[tuple[str, str], list[PlaceComponent]] = defaultdict(list)
    for tempat in places:
        groups[tempat.tingkat, tempat.komponen].append(tempat)
    return [
        {
            "nama": some[0].nama_komponen,
            "perlu": sum(t.perlu for t in some),
            "ada": sum(t.ada for t in some),
            "biaya": sum(t.biaya for t in some),
            "dana": sum(t.dianggarkan for t in some),
            "sisa": sum(t.usulan_tambahan for t in some),
        }
        for some in groups.values()
    ]
