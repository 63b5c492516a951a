"""Findings of a file: all counted, the first ones shown, all of them to take along."""

import csv
import re
from collections.abc import Sequence
from io import StringIO

import streamlit as st

from satudata_budget.intake.findings.finding import Finding
from satudata_budget.intake.flow.result import FileResult
from satudata_budget.intake.returned_workbook import nama_tingkat, returned
from satudata_budget.messages import _
from satudata_budget.reports.cell import tame
from satudata_budget.store import ReceivedFile
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.impor.look import key
from satudata_budget.web.session.width import narrow

DITAMPILKAN, PALING_BANYAK = 20, 300
_ROW = re.compile(r"\d+")


def counted(temuan: Sequence[Finding]) -> str:
    """How many faults and warnings, in words; '' for none."""
    faults = sum(satu.tingkat == "galat" for satu in temuan)
    parts = [_("{n} galat").format(n=faults)] if faults else []
    warnings = len(temuan) - faults
    if warnings:
        parts.append(_("{n} peringatan").format(n=warnings))
    return ", ".join(parts)


def findings(berkas: ReceivedFile, hasil: FileResult) -> None:
    """The table, faults first, and the two downloads: as a list, and in the sender's own workbook."""
    temuan = in_order(hasil.temuan)
    if not temuan:
        quiet(_("Tidak ada temuan."))
        return
    st.markdown(_as_table(temuan[:DITAMPILKAN]))
    if len(temuan) > DITAMPILKAN:
        with st.expander(_("Lihat {n} temuan lainnya").format(n=len(temuan) - DITAMPILKAN)):
            st.markdown(_as_table(temuan[DITAMPILKAN:PALING_BANYAK]))
            if len(temuan) > PALING_BANYAK:
                quiet(_("Selebihnya ada di daftar dan di berkas yang diunduh."))
    with st.container(horizontal=True, gap="small"):
        st.download_button(
            _("Berkas Anda dengan temuannya"),
            data=lambda: returned(berkas, temuan).isi,
            file_name=f"{berkas.nama.rsplit('.', 1)[0]}_temuan.xlsx",
            icon=":material/rule:",
            key=key(berkas, "kembalian"),
            on_click="ignore",
        )
        st.download_button(
            _("Daftar temuan"),
            data=lambda: as_csv(temuan),
            file_name=f"{berkas.nama.rsplit('.', 1)[0]}_temuan.csv",
            icon=":material/download:",
            type="tertiary",
            key=key(berkas, "csv"),
            on_click="ignore",
        )


def in_order(temuan: Sequence[Finding]) -> list[Finding]:
    """Faults before warnings, each as they were met in the file."""
    return sorted(temuan, key=lambda satu: satu.tingkat != "galat")


def as_csv(temuan: Sequence[Finding]) -> bytes:
    """File, sheet, row, cell and sentence; nothing in it acts as a formula."""
    out = StringIO()
    table = csv.writer(out, delimiter=";")
    table.writerow((_("Tingkat"), _("Berkas"), _("Lembar"), _("Baris"), _("Sel"), _("Apa yang perlu dibetulkan")))
    for satu in temuan:
        cells = (nama_tingkat(satu.tingkat), satu.berkas, satu.lembar, _row(satu), satu.sel, satu.kalimat)
        table.writerow([tame(cell) for cell in cells])
    return out.getvalue().encode("utf-8-sig")


def _as_table(temuan: Sequence[Finding]) -> str:
    """A table whose sentences are read in full, for they wrap."""
    sign = {"galat": ":red[✕]", "peringatan": ":orange[▲]"}
    heads = [
        "" if narrow() else _("Tingkat"),
        *(() if narrow() else (_("Lembar"), _("Baris"))),
        _("Sel"),
        _("Apa yang perlu dibetulkan"),
    ]
    lines = [heads, ["---"] * len(heads)]
    for satu in temuan:
        where = () if narrow() else (_plain(satu.lembar) or "–", _row(satu) or "–")
        level = sign[satu.tingkat] if narrow() else f"{sign[satu.tingkat]}&nbsp;{nama_tingkat(satu.tingkat)}"
        lines.append([level, *where, satu.sel or "–", _plain(satu.kalimat)])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _row(satu: Finding) -> str:
    found = _ROW.search(satu.sel)
    return found[0] if found else ""


def _plain(text: str) -> str:
    # A table reads Markdown; what stands in a cell of the file is no formatting.
    return re.sub(r"([\\`*_\[\]$~<>:|])", r"\\\1", " ".join(text.split()))
