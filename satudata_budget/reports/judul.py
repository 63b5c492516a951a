"""What a report and its file are called."""

from satudata_budget.messages import _
from satudata_budget.messages.istilah import nama_unit
from satudata_budget.reports.isi import Isi


def report_title(isi: Isi) -> str:
    """`Kesiapan Satu Data KUA-PPAS 2021: laporan untuk Komisi I`."""
    whom = {
        "komisi": _("Laporan untuk Komisi I DPRD"),
        "diskominfo": _("Laporan pengadaan untuk Diskominfo"),
        "semua": _("Laporan lengkap"),
    }
    if isi.unit is not None:
        return _("Kesiapan satu data {nama}").format(nama=nama_unit(isi.unit.nama, isi.unit.tingkat))
    return whom[isi.untuk]


def file_stem(isi: Isi, what: str = "laporan") -> str:
    """`laporan-komisi-2021-KUA-PPAS-v77`, with CONTOH where it is sample data."""
    parts = [what, isi.unit.kode if isi.unit else isi.untuk, str(isi.hasil.tahun), isi.hasil.tahap]
    parts.append(f"v{isi.hasil.pada}")
    if isi.contoh:
        parts.append("CONTOH")
    return "-".join("".join(sign if sign.isalnum() or sign in ".-" else "-" for sign in part) for part in parts)
