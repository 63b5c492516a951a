"""One cell between the table and the screen: how a value is shown, and what somebody typed means."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from satudata_budget.intake.entry.forms import EntryColumn
from satudata_budget.intake.parse.code import segments
from satudata_budget.intake.parse.condition import condition
from satudata_budget.intake.parse.day import NotADate, day, year
from satudata_budget.intake.parse.number import NotANumber, amount
from satudata_budget.intake.parse.text import clean, words

TERPANJANG = 500
_BESAR = Decimal(10) ** 15


class BadEntry(Exception):
    """What was typed does not fit its column; `kode` and `isi` make the sentence (messages.entry.GALAT)."""

    def __init__(self, kode: str, **isi: str) -> None:
        super().__init__(kode)
        self.kode = kode
        self.isi = isi


def text_of(kolom: EntryColumn, value: Any) -> str | None:
    """The value as the cell shows it: 12.500.000, 14/09/2020; None where there is nothing.

    A choice is its code; '' is a choice of its own where the column is not obligatory.
    """
    if value is None:
        return None
    if kolom.jenis == "pilihan":
        return str(value)
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, Decimal):
        return _decimal_text(value)
    if kolom.jenis == "rupiah":
        return f"{value:,}".replace(",", ".")
    return str(value) or None


def value_of(kolom: EntryColumn, text: str | None, pilihan: Mapping[str, str], tahun: int) -> Any:
    """What was typed, as the table holds it; nothing typed is '' in a text or choice and None elsewhere.

    `pilihan`: code → word; a choice is understood by either. `tahun` is the budget year, after
    which nothing can have been bought. Raises BadCell.
    """
    written = clean(text)
    if not written:
        if kolom.wajib:
            raise BadEntry("kosong")
        return "" if kolom.jenis in ("teks", "kode", "pilihan") else None
    match kolom.jenis:
        case "teks":
            if len(written) > TERPANJANG:
                raise BadEntry("terlalu_panjang", batas=str(TERPANJANG))
            return written
        case "pilihan":
            return _choice(kolom, written, pilihan)
        case "kode":
            if segments(written) is None:
                raise BadEntry("bukan_kode", nilai=written)
            return written
        case "rupiah":
            return _rupiah(kolom, written)
        case "banyak":
            return _count(written)
        case "tahun":
            return _year(written, tahun)
        case "tanggal":
            return _day(written)


def _choice(kolom: EntryColumn, text: str, pilihan: Mapping[str, str]) -> str:
    if text in pilihan:
        return text
    if kolom.nama == "kondisi":
        if found := condition(text):
            return found
        raise BadEntry("bukan_kondisi", nilai=text)
    meant = [kode for kode, word in pilihan.items() if words(word) == words(text)]
    if len(meant) != 1:
        raise BadEntry("bukan_pilihan", nilai=text)
    return meant[0]


def _rupiah(kolom: EntryColumn, text: str) -> int:
    try:
        found = amount(text, "id")
    except NotANumber:
        raise BadEntry("bukan_rupiah", nilai=text) from None
    if found is None:
        raise BadEntry("bukan_rupiah", nilai=text)
    if found != int(found):
        raise BadEntry("rupiah_pecahan", nilai=text)
    if found < 0 and not kolom.negatif:
        raise BadEntry("negatif", nilai=text)
    return int(found)


def _count(text: str) -> Decimal:
    try:
        found = amount(text, "id")
    except NotANumber:
        raise BadEntry("bukan_banyak", nilai=text) from None
    if found is None or found < 0 or found != int(found):
        raise BadEntry("bukan_banyak", nilai=text)
    if found >= 10**6:
        raise BadEntry("terlalu_besar", nilai=text)
    return found.quantize(Decimal("0.001"))


def _year(text: str, tahun: int) -> int | None:
    try:
        found = year(text)
    except NotADate:
        raise BadEntry("bukan_tahun", nilai=text) from None
    if found is not None and found > tahun:
        raise BadEntry("tahun_depan", nilai=str(found), tahun=str(tahun))
    return found


def _day(text: str) -> date | None:
    try:
        return day(text)
    except NotADate:
        raise BadEntry("bukan_tanggal", nilai=text) from None


def _decimal_text(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    text = f"{int(value):,}" if whole else f"{value.normalize():,f}"
    return text.translate(str.maketrans(",.", ".,"))
