"""The overview in two sentences."""

from satudata_budget.charts.chart import sign
from satudata_budget.messages import _
from satudata_budget.messages.terms import nama_kelas
from satudata_budget.readiness import KELAS
from satudata_budget.web.parts.kecamatan_list import BADGE
from satudata_budget.words.sentences import headline, key_figure, ready_figure, standing

__all__ = ["headline", "key_figure", "legend", "ready_figure", "standing", "unreported"]


def unreported(n: int) -> str:
    """A tail for a count: how many are not in it because nobody has reported them."""
    return _("; {n} belum dilaporkan").format(n=n) if n else ""


def legend() -> str:
    """The signs of the states, each in its colour."""
    return " · ".join(f":{BADGE[k]}[{sign(k)} {nama_kelas(k)}]" for k in (*KELAS, "belum_lengkap"))
