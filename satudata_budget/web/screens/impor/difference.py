"""The difference that a file makes, row by row in words: added, changed, removed."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from satudata_budget.intake.flow.result import FileResult
from satudata_budget.messages import _, angka, rupiah
from satudata_budget.messages.status_akses import nama_status
from satudata_budget.messages.terms import KONDISI, STATUS_LAPORAN, nama_bagian
from satudata_budget.web.session.width import narrow

DITAMPILKAN = 200
Row = Mapping[str, Any]


def difference_table(hasil: FileResult, key: str) -> None:
    """What the file adds, changes and removes; nothing where it changes nothing."""
    rows = list(_rows(hasil))
    if not rows:
        return
    label = _("Apa yang berubah: {a} ditambah, {u} diubah, {h} dihapus").format(
        a=hasil.ditambah, u=hasil.diubah, h=hasil.dihapus
    )
    st.markdown(f"**{label}**")
    names = (_("Perubahan"), _("Apa"), _("Sebelum"), _("Sesudah"), _("Sel"))
    frame = pd.DataFrame(rows[:DITAMPILKAN], columns=names)
    if narrow():
        frame = frame[[_("Apa"), _("Sebelum"), _("Sesudah")]]
    height = "auto" if len(frame) < 8 else 280
    st.dataframe(
        frame,
        hide_index=True,
        key=key,
        height=height,  # type: ignore[arg-type]
        alt=label,
        column_config={_("Apa"): st.column_config.TextColumn(width=120 if narrow() else 380)},
    )
    if len(rows) > DITAMPILKAN:
        st.markdown(_("… dan {n} baris lagi.").format(n=len(rows) - DITAMPILKAN))


def removal_table(hasil: FileResult, key: str) -> None:
    """Every row that the file would remove, where it waits for a yes."""
    gone = [(c.tabel, row) for c in hasil.akan_dihapus for row in c.dihapus]
    label = _("Akan dihapus: {n} baris").format(n=len(gone))
    st.markdown(f"**{label}**")
    names = (_("Apa"), _("Sebelum"))
    frame = pd.DataFrame([(_what(tabel, row), _value(tabel, row)) for tabel, row in gone], columns=names)
    st.dataframe(frame, hide_index=True, key=key, height="auto" if len(frame) < 8 else 280, alt=label)


def _rows(hasil: FileResult) -> Iterator[tuple[str, str, str, str, str]]:
    for change in hasil.perubahan:
        tabel = change.tabel
        for row in change.ditambah:
            yield _("+ ditambah"), _what(tabel, row), "–", _value(tabel, row), row.get("sel") or "–"
        for old, new in change.diubah:
            yield _("± diubah"), _what(tabel, new), _value(tabel, old), _value(tabel, new), new.get("sel") or "–"
        for row in change.dihapus:
            yield _("− dihapus"), _what(tabel, row), _value(tabel, row), "–", "–"


def _what(tabel: str, row: Row) -> str:
    match tabel:
        case "anggaran":
            return " · ".join(str(part) for part in (row["nama_sub_kegiatan"], row["uraian"]) if part)
        case "aset":
            return " · ".join(str(part) for part in (row["nama_barang"], row["tahun_perolehan"]) if part)
        case "pegawai":
            return str(row["jabatan"])
        case "akses":
            return f"{row['komponen']} · {row['kode_tempat']}".replace("_", " ")
        case "laporan":
            return f"{nama_bagian(row['bagian'])} · {row['kode_unit']}"
        case _:
            return str(row.get("nama") or row.get("komponen") or "")


def _value(tabel: str, row: Row) -> str:
    match tabel:
        case "anggaran":
            guess = " " + _("(perkiraan)") if row["pembagian"] == "otomatis" else ""
            serves = f", {row['komponen']}".replace("_", " ") if row["komponen"] else ""
            return rupiah(int(row["pagu"])) + serves + guess
        case "aset":
            return _("{n} buah, {kondisi}").format(n=angka(row["jumlah"]), kondisi=_(KONDISI[row["kondisi"]]))
        case "pegawai":
            return _("{n} orang").format(n=angka(row["jumlah"]))
        case "akses":
            return nama_status(row["komponen"], row["status"])
        case "laporan":
            return _(STATUS_LAPORAN[row["status"]])
        case _:
            return rupiah(int(row["harga_satuan"])) if row.get("harga_satuan") is not None else ""
