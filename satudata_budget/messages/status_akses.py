"""What the status of a row of `akses` is called: it depends on what is had.

Diskominfo tests the key to an office's data. Internet and services nobody tests: the office that has them says how it
is with them.
"""

from collections.abc import Mapping

from satudata_budget.messages.language import N_, _

KUNCI = "kunci"
"""The komponen that is handed over and tested."""
_KUNCI = {"belum": N_("belum diserahkan"), "diserahkan": N_("diserahkan, belum teruji"), "teruji": N_("teruji")}
_LAINNYA = {"belum": N_("tidak ada"), "diserahkan": N_("ada, belum lancar"), "teruji": N_("ada dan dipakai")}


def status_words(komponen: str) -> Mapping[str, str]:
    """Code of a status → its word for this komponen, in Indonesian as files and drafts keep it."""
    return _KUNCI if komponen == KUNCI else _LAINNYA


def nama_status(komponen: str, status: str) -> str:
    """The word in the reader's language; a status that has none, as it is."""
    words = status_words(komponen)
    return _(words[status]) if status in words else status


def status_choices(komponen: str) -> str:
    """The words for this komponen as a sentence lists them: “tidak ada”, “ada, belum lancar”, “ada dan dipakai”."""
    return ", ".join(f"“{_(word)}”" for word in status_words(komponen).values())
