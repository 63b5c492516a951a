"""Why a pillar has its value: its components, and the rows of the offices' files behind each."""

from typing import Any

import pandas as pd
import streamlit as st

from satudata_budget.messages import _, angka, rupiah, waktu_wib
from satudata_budget.messages.status_akses import nama_status
from satudata_budget.messages.terms import KONDISI, nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult
from satudata_budget.readiness.explain import Contribution, RowOrigin, explain
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.kecamatan.row_story import row_story
from satudata_budget.web.session.results import database, rows_behind
from satudata_budget.web.session.width import narrow


def explanation(hasil: ScoreResult, kode: str, pilar: str, places: dict[str, str]) -> None:
    """The components of one pillar as a table; choosing one shows the rows behind it. `places`: kode → name."""
    parts = explain(hasil, kode)[pilar]
    if not parts:
        st.info(_("Tidak ada komponen yang berlaku untuk pilar ini, jadi nilainya 100."))
        return
    unit = hasil.menurut_kode[kode]
    st.markdown(
        _("Nilai **{pilar} {nilai}** adalah jumlah poin komponen di bawah ini.").format(
            pilar=nama_pilar(pilar), nilai=angka(unit.pilar[pilar], 1)
        )
        + " "
        + _("Pilih satu baris untuk melihat berkas asalnya.")
    )
    chosen = _chosen_in_list(parts, pilar, kode) if narrow() else _chosen_in_table(parts, pilar, kode)
    part = parts[chosen]
    _rows(part, [row for row in rows_behind(hasil, kode) if _belongs(row, part, pilar)], places, hasil)


def _chosen_in_table(parts: tuple[Contribution, ...], pilar: str, kode: str) -> int:
    """The components as a table; the place of the one that is chosen in it."""
    state = st.dataframe(
        _components(parts, pilar),
        hide_index=True,
        key=f"komponen-{kode}-{pilar}",
        on_select="rerun",
        selection_mode="single-row-required",
        selection_default={"selection": {"rows": [_largest_gap(parts)]}},
        column_config=_columns(),
        column_order=_shown(pilar),
        alt=_("Komponen pilar {pilar}: yang ada, poin, yang perlu diusulkan").format(pilar=nama_pilar(pilar)),
    )
    chosen = state["selection"]["rows"]
    return chosen[0] if chosen else _largest_gap(parts)


def _chosen_in_list(parts: tuple[Contribution, ...], pilar: str, kode: str) -> int:
    """The same on a phone, where a table would cut the names: a line each, and a choice below."""
    for part in parts:
        facts = [
            _("{poin} dari {maks} poin").format(poin=angka(part.poin, 1), maks=angka(part.poin_maks, 1)),
            _("perlu diusulkan {rupiah}").format(rupiah=rupiah(part.usulan_tambahan))
            if pilar == "anggaran" and part.usulan_tambahan
            else "",
            _notes(part) if pilar != "anggaran" else "",
        ]
        sign = ":green[✓]" if part.poin >= part.poin_maks else ":red[✕]" if part.dilaporkan else ":gray[○]"
        detail = " · ".join(fact for fact in facts if fact)
        st.markdown(f"{sign} **{literal(part.nama)}**  \n:gray[{detail}]")
    chosen = st.selectbox(
        _("Lihat asal angkanya"),
        range(len(parts)),
        _largest_gap(parts),
        format_func=lambda place: parts[place].nama,
        key=f"komponen-telepon-{kode}-{pilar}",
    )
    return int(chosen)


def choose_pillar(hasil: ScoreResult, kode: str) -> str:
    """Which pillar to explain: as the address says, else the weakest; the choice is kept in the address."""
    weakest = hasil.menurut_kode[kode].terlemah
    asked = st.query_params.get("pilar")
    key = f"pilar-{kode}"
    if asked in PILAR and st.session_state.get("pilar-diminta") != (kode, asked):
        st.session_state[key] = asked
        st.session_state["pilar-diminta"] = (kode, asked)
    st.session_state.setdefault(key, weakest)
    chosen = st.segmented_control(
        _("Pilar"), PILAR, format_func=nama_pilar, required=True, key=key, label_visibility="collapsed"
    )
    return chosen or weakest


def _largest_gap(parts: tuple[Contribution, ...]) -> int:
    return max(range(len(parts)), key=lambda i: parts[i].hilang)


def _belongs(row: RowOrigin, part: Contribution, pilar: str) -> bool:
    if row.komponen != part.komponen or row.kode_tempat not in {t.kode_tempat for t in part.tempat}:
        return False
    return pilar == "anggaran" or row.tabel != "anggaran"


def _components(parts: tuple[Contribution, ...], pilar: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Komponen"): [part.nama for part in parts],
            _("Di"): [_where(part) for part in parts],
            _("Ada"): [_amount(part, pilar) for part in parts],
            _("Poin"): [
                _("{poin} dari {maks}").format(poin=angka(part.poin, 1), maks=angka(part.poin_maks, 1))
                for part in parts
            ],
            _("Terpenuhi"): [100 * part.poin / part.poin_maks if part.poin_maks else 100.0 for part in parts],
            _("Perlu diusulkan"): [rupiah(part.usulan_tambahan) if part.usulan_tambahan else "–" for part in parts],
            _("Catatan"): [_notes(part) for part in parts],
        }
    )


def _columns() -> dict[str, Any]:
    right = {name: st.column_config.TextColumn(alignment="right") for name in (_("Ada"), _("Poin"))}
    return right | {
        _("Komponen"): st.column_config.TextColumn(width=345),
        _("Terpenuhi"): st.column_config.ProgressColumn(min_value=0, max_value=100, format=" ", width=90),
        _("Perlu diusulkan"): st.column_config.TextColumn(alignment="right"),
    }


def _shown(pilar: str) -> list[str]:
    # Money belongs to its own pillar, and notes would not fit beside it.
    money = [_("Perlu diusulkan")] if pilar == "anggaran" else []
    shown = [_("Komponen"), _("Di"), _("Ada"), _("Poin"), _("Terpenuhi")]
    return [*shown, *(money or [_("Catatan")])]


def _where(part: Contribution) -> str:
    return _("{n} desa").format(n=len(part.tempat)) if part.tingkat == "desa" else _("kantor")


def _amount(part: Contribution, pilar: str) -> str:
    if pilar == "anggaran":
        return _("{ada} dari {perlu}").format(ada=rupiah(int(part.terpenuhi)), perlu=rupiah(part.nilai))
    return _("{ada} dari {perlu} {satuan}").format(ada=angka(part.ada, 2), perlu=angka(part.perlu), satuan=part.satuan)


def _notes(part: Contribution) -> str:
    notes = []
    if part.wajib:
        notes.append(_("syarat mutlak"))
    if not part.dilaporkan:
        notes.append(_("belum dilaporkan"))
    if part.tempat[0].harga_satuan == 0:
        notes.append(_("cukup keputusan"))
    return ", ".join(notes)


def _rows(part: Contribution, rows: list[RowOrigin], places: dict[str, str], hasil: ScoreResult) -> None:
    st.markdown(_("**Asal angka: {komponen}**").format(komponen=part.nama))
    if not rows:
        text = (
            _("Tidak ada satu baris pun yang tercatat untuk komponen ini.")
            if part.dilaporkan
            else _("Bagian ini belum dilaporkan, jadi belum ada baris yang tercatat.")
        )
        quiet(text)
        return
    state = st.dataframe(
        _origins(rows, places),
        hide_index=True,
        column_config={_("Jumlah"): st.column_config.TextColumn(alignment="right")},
        key=f"asal-{part.pilar}-{part.tingkat}-{part.komponen}",
        on_select="rerun",
        selection_mode="single-row",
        alt=_("Baris berkas di balik angka {komponen}").format(komponen=part.nama),
    )
    chosen = state["selection"]["rows"]
    if chosen and chosen[0] < len(rows):
        row_story(rows[chosen[0]], hasil)
    else:
        quiet(_("Pilih satu baris untuk melihat riwayatnya."))
    _downloads(rows)


def _origins(rows: list[RowOrigin], places: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Tempat"): [places.get(row.kode_tempat, row.kode_tempat) for row in rows],
            _("Uraian"): [row.uraian for row in rows],
            _("Jumlah"): [_value(row) for row in rows],
            _("Keadaan"): [_condition(row) for row in rows],
            _("Berkas"): [row.berkas or _("paket data") for row in rows],
            _("Lembar"): [row.lembar or "–" for row in rows],
            _("Sel"): [row.sel or "–" for row in rows],
            _("Dicatat"): [waktu_wib(row.waktu) for row in rows],
        }
    )


def _value(row: RowOrigin) -> str:
    if row.pagu is not None:
        return rupiah(row.pagu)
    return angka(row.jumlah, 3) if row.jumlah is not None else "–"


def _condition(row: RowOrigin) -> str:
    if row.tabel == "aset":
        year = f", {row.tahun_perolehan}" if row.tahun_perolehan else ""
        return _(KONDISI[row.keadaan]) + year
    if row.tabel == "akses":
        return nama_status(row.komponen, row.keadaan)
    if row.tabel == "anggaran" and row.pembagian == "otomatis":
        return _("pembagian otomatis, perkiraan")
    return ""


def _downloads(rows: list[RowOrigin]) -> None:
    files = {row.berkas_sha256: row.berkas for row in rows if row.berkas_sha256}
    with st.container(horizontal=True, gap="small"):
        for sha256, nama in list(files.items())[:4]:
            st.download_button(
                nama,
                data=lambda sha256=sha256: database().file_bytes(sha256)[1],  # type: ignore[misc]
                file_name=nama,
                icon=":material/download:",
                key=f"unduh-{sha256}",
                on_click="ignore",
            )
