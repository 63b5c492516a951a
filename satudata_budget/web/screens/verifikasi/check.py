"""One report on the desk: what changed since it was last verified, its rows, and the decision."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from satudata_budget.access.bagian import ReportKey, report_rows
from satudata_budget.access.decision import RowReason, SinceVerification, send_back, since_verified, verify
from satudata_budget.access.reporting import returned_rows
from satudata_budget.access.steps import steps
from satudata_budget.messages import _, tanggal
from satudata_budget.messages.terms import nama_bagian
from satudata_budget.messages.verification import nama_keadaan
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.step import act, refusal
from satudata_budget.web.screens.verifikasi.desk import VerificationDesk, next_waiting
from satudata_budget.web.screens.verifikasi.names import DeskNames, names, place_code
from satudata_budget.web.screens.verifikasi.reasons import forget_reasons, keep_reasons, reasons
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in
from satudata_budget.web.session.width import narrow
from satudata_budget.words.row_change import changed_sentence, row_details, row_name

_Rows = Sequence[tuple[str, dict[str, Any]]]
SHOWN = 6
TAMPAK = 420
"""Pixels that the rows may take; more of them scroll."""
PERUBAHAN, ALASAN = "perubahan", "alasan"


def one_report(meja: VerificationDesk, kunci: ReportKey) -> None:
    """The report in question, with the two decisions where its state allows them."""
    found = meja.laporan[kunci]
    since = since_verified(database(), kunci)
    nama = names()
    with st.container(border=True, gap="small"):
        card_head(_heading(meja, kunci), _finding(since))
        if found.catatan:
            st.markdown(_("Catatan: {teks}").format(teks=literal(found.catatan)))
        if since.pada is not None:
            _sentences(since, nama)
        told = _rows(meja, kunci, since, nama)
        _decision(meja, kunci, told)
        refusal()


def _heading(meja: VerificationDesk, kunci: ReportKey) -> str:
    found = meja.laporan[kunci]
    day = f" {tanggal(found.tanggal)}" if found.tanggal else ""
    return f"{meja.unit[kunci.kode_unit]} · {nama_bagian(kunci.bagian)} · {nama_keadaan(found.status)}{day}"


def _finding(since: SinceVerification) -> str:
    added, changed, removed = since.jumlah
    if since.pada is None:
        return _("Belum pernah diverifikasi: {n} baris untuk diperiksa").format(n=added)
    day = tanggal(since.tanggal) if since.tanggal else _("terakhir")
    if not (added or changed or removed):
        return _("Tidak ada yang berubah sejak verifikasi {tanggal}").format(tanggal=day)
    return _("Sejak verifikasi {tanggal}: {t} baris baru, {u} diubah, {h} dihapus").format(
        tanggal=day, t=added, u=changed, h=removed
    )


def _sentences(since: SinceVerification, nama: DeskNames) -> None:
    """Every change as a sentence; what was removed only shows here."""
    lines = [
        f":orange[△] {literal(changed_sentence(one.tabel, old, new, nama.of(new)))}"
        for one in since.beda
        for old, new in one.diubah
    ]
    for sign, word, which in ((":red[−]", _("dihapus"), "dihapus"), (":green[+]", _("baru"), "ditambah")):
        lines += [
            f"{sign} {literal(row_name(one.tabel, row, nama.of(row)))}, {literal(row_details(one.tabel, row))}: {word}"
            for one in since.beda
            for row in getattr(one, which)
        ]
    if lines:
        st.markdown("  \n".join(lines[:SHOWN]))
    if len(lines) > SHOWN:
        with st.expander(_("Lihat {n} lainnya").format(n=len(lines) - SHOWN)):
            st.markdown("  \n".join(lines[SHOWN:]))


def _rows(
    meja: VerificationDesk, kunci: ReportKey, since: SinceVerification, nama: DeskNames
) -> Callable[[], list[RowReason]]:
    """The rows in an editor whose only open column is the reason; what is written there, when it is asked for."""
    with database().read() as now:
        rows = report_rows(now, kunci)
    if not rows:
        st.info(_("Tidak ada satu baris pun pada bagian ini."), icon=":material/inbox:")
        return list
    marks = _marks(since)
    # What changed comes first, then what counts for satu data.
    rows.sort(key=lambda pair: ((pair[0], pair[1]["id"]) not in marks, not pair[1]["komponen"]))
    key, may_return = _editor_key(meja, kunci), "kembalikan" in steps(meja.laporan[kunci].status)
    before = {(b.tabel, b.id): b.alasan for b in returned_rows(database(), *kunci)} or reasons(kunci, key).baris
    base = _base(rows, marks, nama)
    base[ALASAN] = [before.get((tabel, row["id"]), "") for tabel, row in rows]
    st.data_editor(
        base,
        hide_index=True,
        key=key,
        on_change=lambda: keep_reasons(kunci, st.session_state.get(_reason_key(kunci)) or "", told()),
        height=min(TAMPAK, 35 * (len(rows) + 1) + 3),
        disabled=True if not may_return else [str(name) for name in base if name != ALASAN],
        column_order=_shown(since, kunci, may_return or bool(before)),
        column_config=_columns(),
        alt=_("Baris laporan dan alasan pengembaliannya"),
    )

    def told() -> list[RowReason]:
        edited = st.session_state.get(key, {}).get("edited_rows", {})
        now = {int(position): str(values.get(ALASAN) or "") for position, values in edited.items()}
        return [
            RowReason(tabel, str(row["id"]), now.get(position, before.get((tabel, row["id"]), "")))
            for position, (tabel, row) in enumerate(rows)
        ]

    return told


def _base(
    rows: Sequence[tuple[str, dict[str, Any]]], marks: Mapping[tuple[str, str], str], nama: DeskNames
) -> pd.DataFrame:
    """The rows in words, as nobody may change them."""
    return pd.DataFrame(
        {
            PERUBAHAN: [marks.get((tabel, row["id"]), "") for tabel, row in rows],
            "tempat": [nama.tempat.get(place_code(row), "–") for _tabel, row in rows],
            "baris": [row_name(tabel, row, nama.of(row)) for tabel, row in rows],
            "rincian": [row_details(tabel, row) for tabel, row in rows],
            "komponen": [nama.of(row).get(row["komponen"], row["komponen"]) or "–" for _tabel, row in rows],
        }
    )


def _editor_key(meja: VerificationDesk, kunci: ReportKey) -> str:
    return f"verifikasi-baris-{'-'.join(map(str, kunci))}-{meja.pada}"


def _reason_key(kunci: ReportKey) -> str:
    return f"verifikasi-alasan-{'-'.join(map(str, kunci))}"


def _marks(since: SinceVerification) -> dict[tuple[str, str], str]:
    """What happened to a row since the last verification; nothing is marked where all of it is new."""
    if since.pada is None:
        return {}
    new = {(one.tabel, row["id"]): _("baru") for one in since.beda for row in one.ditambah}
    return new | {(one.tabel, row["id"]): _("diubah") for one in since.beda for _old, row in one.diubah}


def _shown(since: SinceVerification, kunci: ReportKey, reasons: bool) -> list[str]:
    shown = ["tempat"] if kunci.bagian in ("desa", "anggaran") else []
    shown += ["baris", "rincian"] if narrow() else ["baris", "rincian", "komponen"]
    if since.pada is not None and any(since.jumlah[:2]):
        shown.insert(0, PERUBAHAN)
    return [*shown, ALASAN] if reasons else shown


def _columns() -> dict[str, Any]:
    return {
        PERUBAHAN: st.column_config.TextColumn(_("Perubahan"), width=90),
        "tempat": st.column_config.TextColumn(_("Tempat"), width=100 if narrow() else 110),
        "baris": st.column_config.TextColumn(_("Baris"), width=130 if narrow() else 325),
        "rincian": st.column_config.TextColumn(_("Rincian"), width=105 if narrow() else 110),
        "komponen": st.column_config.TextColumn(_("Komponen"), width=215),
        ALASAN: st.column_config.TextColumn(_("Alasan dikembalikan"), width=215, max_chars=500),
    }


def _decision(meja: VerificationDesk, kunci: ReportKey, told: Callable[[], Sequence[RowReason]]) -> None:
    allowed = steps(meja.laporan[kunci].status)
    reason = _reason_key(kunci)

    def accept() -> None:
        if act(
            lambda: verify(database(), signed_in(), [kunci], pada=meja.pada),
            _("{laporan} diverifikasi.").format(laporan=meja.name(kunci)),
        ):
            forget_reasons(kunci)
            next_waiting(meja, [kunci])

    def give_back() -> None:
        text = st.session_state.get(reason) or ""
        if act(
            lambda: send_back(database(), signed_in(), kunci, text, told(), pada=meja.pada),
            _("{laporan} dikembalikan.").format(laporan=meja.name(kunci)),
        ):
            forget_reasons(kunci)
            st.session_state.pop(reason, None)
            next_waiting(meja, [kunci])

    if "kembalikan" not in allowed:
        st.caption(
            _("Sudah dikembalikan; menunggu diperbaiki dan diajukan lagi.")
            if meja.laporan[kunci].status == "dikembalikan"
            else _("Bagian ini belum diajukan, jadi belum ada yang diputuskan.")
        )
        return
    st.session_state.setdefault(reason, reasons(kunci, _editor_key(meja, kunci)).bagian)
    st.text_area(
        _("Alasan pengembalian untuk seluruh bagian"),
        key=reason,
        height=80,
        max_chars=1000,
        on_change=lambda: keep_reasons(kunci, st.session_state.get(reason) or "", told()),
        placeholder=_("Apa yang harus diperbaiki; alasan per baris ditulis di kolom terakhir tabel"),
    )
    with st.container(horizontal=True, gap="small"):
        if "verifikasi" in allowed:
            st.button(_("Verifikasi"), type="primary", icon=":material/verified:", on_click=accept)
        st.button(_("Kembalikan"), icon=":material/undo:", on_click=give_back)
