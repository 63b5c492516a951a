"""Does a file name people? Then its bytes are not kept, whatever else it holds."""

import re

from satudata_budget.intake.book.grid import Sheet, Workbook

_NIP = re.compile(r"^(?:nama (?:dan )?)?nip(?:baru)?$|^nip nama$", re.MULTILINE)
_HEADINGS = 3
"""A heading stands among others; a signature's `NIP` does not."""


def names_people(buku: Workbook) -> bool:
    """Whether any sheet has a column of NIP."""
    return any(_lists_nip(lembar) for lembar in buku.lembar)


def _lists_nip(lembar: Sheet) -> bool:
    # Of a hundred thousand rows few speak of a NIP: only their words are asked for.
    texts = {value for row in lembar.baris for value in row if type(value) is str}
    speaking = {text for text in texts if "nip" in text.lower()}
    for baris, row in enumerate(lembar.baris) if speaking else ():
        if not speaking.isdisjoint(row) and _NIP.search(kata := lembar.kata(baris)):
            headings = [text for text in kata.split("\n") if not any(mark.isdigit() for mark in text)]
            if len(headings) >= _HEADINGS:
                return True
    return False
