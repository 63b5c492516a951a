"""One cell of a package's CSV: its text into the value of its column, or the reason why not."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from satudata_budget.store import Column

_TRUE_FALSE = {"true": True, "false": False}
_LIMIT = Decimal(10) ** 15


class BadPackageCell(Exception):
    """The text does not fit the column; `kode` and `isi` make the sentence."""

    def __init__(self, kode: str, **isi: Any) -> None:
        super().__init__(kode)
        self.kode = kode
        self.isi = isi


def parse(kolom: Column, text: str) -> Any:
    """The value of `text` in this column; an empty one is the column's empty value.

    Raises BadCell.
    """
    if text == "":
        if kolom.wajib:
            raise BadPackageCell("nilai_kosong", kolom=kolom.nama)
        return kolom.kosong
    match kolom.jenis:
        case "teks":
            return _word(kolom, text)
        case "bulat" | "rupiah":
            return _whole(kolom, text)
        case "desimal":
            return _decimal(kolom, text)
        case "tanggal":
            return _date(kolom, text)
        case "ya_tidak":
            return _boolean(kolom, text)


def _word(kolom: Column, text: str) -> str:
    if kolom.pilihan and text not in kolom.pilihan:
        raise BadPackageCell("bukan_pilihan", kolom=kolom.nama, nilai=text, pilihan=", ".join(kolom.pilihan))
    return text


def _number(kolom: Column, text: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise BadPackageCell("bukan_angka", kolom=kolom.nama, nilai=text) from None
    if not number.is_finite():
        raise BadPackageCell("bukan_angka", kolom=kolom.nama, nilai=text)
    if abs(number) >= _LIMIT:
        raise BadPackageCell("terlalu_besar", kolom=kolom.nama, nilai=text)
    if number < 0 and not kolom.negatif:
        raise BadPackageCell("negatif", kolom=kolom.nama, nilai=text)
    return number


def _whole(kolom: Column, text: str) -> int:
    number = _number(kolom, text)
    if number != number.to_integral_value():
        raise BadPackageCell("bukan_bulat", kolom=kolom.nama, nilai=text)
    return int(number)


def _decimal(kolom: Column, text: str) -> Decimal:
    number = _number(kolom, text)
    if number != round(number, 3):
        raise BadPackageCell("terlalu_teliti", kolom=kolom.nama, nilai=text)
    return round(number, 3)


def _date(kolom: Column, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadPackageCell("bukan_tanggal", kolom=kolom.nama, nilai=text) from None


def _boolean(kolom: Column, text: str) -> bool:
    if text.lower() not in _TRUE_FALSE:
        raise BadPackageCell("bukan_ya_tidak", kolom=kolom.nama, nilai=text)
    return _TRUE_FALSE[text.lower()]
