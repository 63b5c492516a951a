"""Program, kegiatan, sub kegiatan and rekening of a purchase: from the buyer's budget line, else from the code book."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from satudata_budget.intake.classify.rules import BUKU_KODE, REFERENSI, read_reference
from satudata_budget.intake.parse.code import segments

_GOODS = ("pc", "printer", "pemindai", "ups", "jaringan_lokal", "server", "penyimpanan_cadangan")
_SUPPORT = {
    "90-2019": {"internet": "01.2.03.02"},
    "050-3708": dict.fromkeys(_GOODS, "01.2.07.06") | {"internet": "01.2.08.02", "pelatihan": "01.2.05.09"},
}
"""Book → component → the code in the office's own support programme, where only one of the book's names fits.

The older book names four kinds of equipment and two of training: which it is, the office decides.
"""
_ACCOUNTS = {
    "90-2019": {
        "pc": "5.2.02.10.01.0002",
        "printer": "5.2.02.10.02.0003",
        "pemindai": "5.2.02.10.02.0003",
        "jaringan_lokal": "5.2.02.10.02.0004",
        "internet": "5.1.02.02.01.0019",
        "pelatihan": "5.1.02.02.10.0001",
    },
    "050-3708": {
        "pc": "5.2.02.10.01.0002",
        "printer": "5.2.02.10.02.0003",
        "pemindai": "5.2.02.10.02.0003",
        "jaringan_lokal": "5.2.02.10.02.0004",
        "internet": "5.1.02.02.01.0063",
        "pelatihan": "5.1.02.02.12.0001",
    },
}
_OWN_FIELD = {"kecamatan": "7.01", "kabupaten": "2.16"}
"""The field of government of an office: Kecamatan, and Komunikasi dan Informatika."""


@dataclass(frozen=True)
class BudgetCodes:
    """`code name` of each level; None where it is not known. `dari_baris`: taken from a budget line of the buyer."""

    program: str | None = None
    kegiatan: str | None = None
    sub_kegiatan: str | None = None
    rekening: str | None = None
    sumber_dana: str | None = None
    dari_baris: bool = False


def codes_of(
    lines: Sequence[dict[str, Any]], pembeli: str, tingkat: str, tempat: str, komponen: str, tahun: int
) -> BudgetCodes:
    """The codes of a purchase by an office. `lines`: the budget lines of the year and stage."""
    own = [row for row in lines if row["kode_unit"] == pembeli]
    books = [row["versi_kode"] for row in own if row.get("versi_kode")]
    book = max(BUKU_KODE, key=books.count) if books else BUKU_KODE[0 if tahun <= 2021 else 1]
    fitting = [row for row in own if row["komponen"] == komponen and row["pagu"] > 0]
    # The line of the very place comes first, then the largest.
    fitting.sort(key=lambda row: (row["kode_penerima"] != tempat, -row["pagu"]))
    if fitting:
        row = fitting[0]
        return _named(
            row.get("versi_kode") or book,
            row["kode_sub_kegiatan"],
            row["nama_sub_kegiatan"],
            row["kode_rekening"] or _ACCOUNTS[book].get(komponen),
            row["sumber_dana"] or None,
            from_line=True,
        )
    support = _SUPPORT[book].get(komponen)
    code = f"{_OWN_FIELD[tingkat]}.{support}" if support else None
    return _named(book, code, None, _ACCOUNTS[book].get(komponen), None, from_line=False)


def _named(
    book: str, code: str | None, name: str | None, account: str | None, source: str | None, *, from_line: bool
) -> BudgetCodes:
    parts = (code or "").split(".")
    levels: list[str | None] = [None, None]
    if code and len(parts) >= 6:
        levels = [_with_name(book, ".".join(parts[:n])) for n in (3, 5)]
    told = (f"{code} {name}" if name else _with_name(book, code)) if code else name
    return BudgetCodes(levels[0], levels[1], told, _account(book, account), source, from_line)


def _with_name(book: str, code: str) -> str:
    ruas = segments(code)
    name = read_reference().nama_kegiatan(book, ruas) if ruas else None
    return f"{code} {name}" if name else code


def _account(book: str, code: str | None) -> str | None:
    if not code:
        return None
    name = _account_names().get((book, code))
    return f"{code} {name}" if name else code


@cache
def _account_names() -> dict[tuple[str, str], str]:
    with (REFERENSI / "kode_rekening.csv").open(encoding="utf-8", newline="") as text:
        return {(row["versi_kode"], row["kode"]): row["nama"] for row in csv.DictReader(text)}
