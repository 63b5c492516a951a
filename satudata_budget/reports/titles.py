"""What a report and its file are called."""

from satudata_budget.messages import _
from satudata_budget.messages.terms import nama_unit
from satudata_budget.reports.content import ReportContent

LONGEST_NAME = 40
"""Letters of a scenario's name in the name of a file."""


def report_title(isi: ReportContent) -> str:
    """`Laporan untuk Komisi I DPRD`, with the scenario that it supposes."""
    title = _plain_title(isi)
    return _("{judul} · skenario “{nama}”").format(judul=title, nama=isi.nama_skenario) if isi.nama_skenario else title


def _plain_title(isi: ReportContent) -> str:
    whom = {
        "komisi": _("Laporan untuk Komisi I DPRD"),
        "diskominfo": _("Laporan pengadaan untuk Diskominfo"),
        "semua": _("Laporan lengkap"),
    }
    if isi.unit is not None:
        return _("Kesiapan satu data {nama}").format(nama=nama_unit(isi.unit.nama, isi.unit.tingkat))
    return whom[isi.untuk]


def file_stem(isi: ReportContent, what: str = "laporan") -> str:
    """`laporan-komisi-2021-KUA-PPAS-v77`, with the scenario, and CONTOH where it is sample data."""
    parts = [what, isi.unit.kode if isi.unit else isi.untuk, str(isi.hasil.tahun), isi.hasil.tahap]
    parts.append(f"v{isi.hasil.pada}")
    if isi.nama_skenario:
        parts.append(_("skenario {nama}").format(nama=isi.nama_skenario[:LONGEST_NAME]))
    if isi.contoh:
        parts.append("CONTOH")
    return "-".join("".join(sign if sign.isalnum() or sign in ".-" else "-" for sign in part) for part in parts)
