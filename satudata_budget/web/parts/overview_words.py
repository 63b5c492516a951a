"""The overview in words, as every first page says it, and the legend of its signs."""

from satudata_budget.charts.chart import sign
from satudata_budget.messages.terms import nama_kelas
from satudata_budget.readiness import KELAS
from satudata_budget.web.parts.kecamatan_list import BADGE
from satudata_budget.words.headline import explanation, headline_figures
from satudata_budget.words.sentences import headline

__all__ = ["explanation", "headline", "headline_figures", "legend"]


def legend() -> str:
    """The signs of the states, each in its colour."""
    return " · ".join(f":{BADGE[k]}[{sign(k)} {nama_kelas(k)}]" for k in (*KELAS, "belum_lengkap"))
