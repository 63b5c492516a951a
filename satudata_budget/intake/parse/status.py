"""The status of a key, a link or a service: the words for it, and the three that count."""

from typing import Any

from satudata_budget.intake.parse.text import words
from satudata_budget.messages.status_akses import KUNCI, status_words

# "ada" alone leaves open whether it is used, and is none of them.
_MORE: dict[str, str] = {
    "belum ada": "belum",
    "sudah diserahkan": "diserahkan",
    "sudah teruji": "teruji",
}
_MORE_LAINNYA: dict[str, str] = {
    "tidak": "belum",
    "belum lancar": "diserahkan",
    "ada tetapi belum lancar": "diserahkan",
    "ada tapi belum lancar": "diserahkan",
    "dipakai": "teruji",
    "ada dipakai": "teruji",
    "ada dan lancar": "teruji",
    "lancar": "teruji",
}


def status(value: Any, komponen: str) -> str | None:
    """belum, diserahkan or teruji for a code or any of the words in use; None for none of them.

    Of links and services the words of the key are understood too: forms of before had no others.
    """
    return _means(komponen).get(words(value))


def _means(komponen: str) -> dict[str, str]:
    key = {words(word): code for code, word in status_words(KUNCI).items()} | _MORE
    codes = {code: code for code in status_words(KUNCI)}
    if komponen == KUNCI:
        return key | codes
    own = {words(word): code for code, word in status_words(komponen).items()}
    return key | own | _MORE_LAINNYA | codes
