"""What stands behind a flag: what to do, what is at stake, and its evidence down to file, sheet and cell."""

import pandas as pd
import streamlit as st

from satudata_budget.messages import N_, _, angka, rupiah
from satudata_budget.messages.bendera import judul, nama_tempat, nama_urgensi, tindakan
from satudata_budget.messages.status_akses import nama_status
from satudata_budget.messages.terms import nama_bagian, nama_unit
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.explain import RowOrigin
from satudata_budget.readiness.flags import Bendera, Evidence
from satudata_budget.readiness.kunci import KUNCI
from satudata_budget.web.parts.choose_unit import place_names
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.results import database, rows_behind
from satudata_budget.web.session.screens import page
from satudata_budget.web.session.width import narrow

TABEL = {
    "anggaran": N_("baris anggaran"),
    "aset": N_("barang"),
    "pegawai": N_("pegawai"),
    "akses": N_("akses"),
    "usulan": N_("usulan"),
    "unit": N_("belum ada laporan"),
}
FILES = 4
PHONE_ROWS = 5
Rows = list[tuple[Evidence, RowOrigin | None]]


URGENSI_WARNA = {"mendesak": "red", "penting": "orange", "perhatian": "gray"}


def flag_details(hasil: ScoreResult, b: Bendera) -> None:
    """Action, money, the way to the office's page, and the evidence."""
    urgency = f":{URGENSI_WARNA[b.tingkat_urgensi]}-badge[{nama_urgensi(b.tingkat_urgensi)}]"
    st.markdown(f"**{judul(b.jenis)}** · {nama_tempat(b.nilai)} {urgency}  \n{tindakan(b.jenis, b.nilai)}")
    unit = hasil.menurut_kode[b.kode_unit]
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        if b.rupiah:
            st.markdown(_("Nilainya **{rupiah}**").format(rupiah=rupiah(b.rupiah)), width="content")
        st.page_link(
            page("kecamatan"),
            label=_("Buka {unit}").format(unit=nama_unit(unit.nama, unit.tingkat)),
            icon=":material/arrow_forward:",
            query_params={"kode": b.kode_unit},
        )
    _evidence(hasil, b)


def _evidence(hasil: ScoreResult, b: Bendera) -> None:
    if not b.bukti:
        quiet(_("Tidak ada baris di berkas: justru ketiadaannya yang menjadi sebab."))
        return
    behind = {(row.tabel, row.id): row for row in rows_behind(hasil, b.kode_unit)}
    places = place_names(hasil, b.kode_unit)
    rows = [(bukti, behind.get((bukti.tabel, bukti.id))) for bukti in b.bukti]
    st.markdown(_("**Bukti** · {n} baris").format(n=angka(len(rows))))
    if narrow():
        _evidence_lines(rows, places)
    else:
        _evidence_table(b, rows, places)
    _files(b)


def _evidence_table(b: Bendera, rows: Rows, places: dict[str, str]) -> None:
    st.dataframe(
        pd.DataFrame(
            {
                _("Tempat"): [_place(bukti, row, places) for bukti, row in rows],
                _("Isi"): [_what(bukti, row) for bukti, row in rows],
                _("Nilai"): [_value(row) for _b, row in rows],
                _("Berkas"): [_file(bukti) for bukti, _row in rows],
                _("Lembar"): [bukti.lembar or "–" for bukti, _row in rows],
                _("Sel"): [bukti.sel or "–" for bukti, _row in rows],
            }
        ),
        hide_index=True,
        height="content" if len(rows) <= 6 else 248,
        column_config={_("Nilai"): st.column_config.TextColumn(alignment="right")},
        key=f"bukti-{b.kunci}",
        alt=_("Baris berkas di balik bendera {judul}").format(judul=judul(b.jenis)),
    )


def _evidence_lines(rows: Rows, places: dict[str, str]) -> None:
    """A phone's arrangement: what, and under it where in which file."""
    with st.container(height="content" if len(rows) <= PHONE_ROWS else 320, border=len(rows) > PHONE_ROWS):
        st.markdown(
            "\n\n".join(
                f"{literal(_what(bukti, row))}, {_place(bukti, row, places)}{_state(row)}  \n:small[:gray["
                + " · ".join(literal(part) for part in (_file(bukti), bukti.lembar, bukti.sel) if part)
                + "]]"
                for bukti, row in rows
            )
        )


def _state(row: RowOrigin | None) -> str:
    """A key's state, behind its place; nothing for other rows, whose amount their text tells."""
    return f": {_value(row)}" if _is_key(row) else ""


def _place(bukti: Evidence, row: RowOrigin | None, places: dict[str, str]) -> str:
    if row is not None:
        return places.get(row.kode_tempat, row.kode_tempat)
    # The id of a report starts with its unit's code; that of a unit is its code.
    return places.get(bukti.id.split("/", 1)[0], "–") if bukti.tabel in ("laporan", "unit") else "–"


def _what(bukti: Evidence, row: RowOrigin | None) -> str:
    if row is not None:
        return row.uraian
    if bukti.tabel == "laporan":
        return _("laporan bagian {bagian}").format(bagian=nama_bagian(bukti.id.rsplit("/", 1)[-1]))
    return _(TABEL[bukti.tabel])


def _value(row: RowOrigin | None) -> str:
    if row is None:
        return "–"
    if _is_key(row):  # one key is one key: what matters is how far it is
        return nama_status(row.komponen, row.keadaan)
    if row.pagu is not None:
        return rupiah(row.pagu)
    return angka(row.jumlah, 3) if row.jumlah is not None else "–"


def _is_key(row: RowOrigin | None) -> bool:
    return row is not None and row.tabel == "akses" and row.komponen == KUNCI


def _file(bukti: Evidence) -> str:
    if bukti.tabel == "unit":
        return "–"
    return bukti.berkas or _("paket data")


def _files(b: Bendera) -> None:
    """The files themselves, as they came in."""
    files = {bukti.berkas_sha256: bukti.berkas for bukti in b.bukti if bukti.berkas_sha256}
    with st.container(horizontal=True, gap="small"):
        for sha256, nama in list(files.items())[:FILES]:
            st.download_button(
                nama,
                data=lambda sha256=sha256: database().file_bytes(sha256)[1],  # type: ignore[misc]
                file_name=nama,
                icon=":material/download:",
                key=f"bukti-{b.kunci}-{sha256}",
                on_click="ignore",
            )
