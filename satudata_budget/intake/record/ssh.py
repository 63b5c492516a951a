"""A price list into the standard: a proposal of harga_satuan for each komponen that an item of it is.

The standard speaks of a class of device ("UPS of a server room"), a price list of many makes. Of the items that are
the komponen, the one nearest to the price that the standard has now is proposed, and how many others there were is
said; one that is more than three times away is no proposal.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.classify import classify_goods
from satudata_budget.intake.parse.text import has_word, words
from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome
from satudata_budget.intake.table.rows import PriceRow, ReadingContext
from satudata_budget.messages import rupiah
from satudata_budget.store import ONLY_THESE, difference

_FAR = 3
_MONTHLY = ("bulan", "bln")
# What is no good has no goods code and no rule of goods; few words name it in a price list.
_WORDS: dict[str, tuple[str, ...]] = {
    "internet": ("internet", "bandwidth"),
    "pelatihan": ("pelatihan", "bimtek", "bimbingan teknis"),
}


def record(sasaran: RecordingContext) -> RecordOutcome:
    """The difference that gives the komponen their proposed prices; all else of the standard stays."""
    items: Sequence[PriceRow] = sasaran.isi.baris
    standard = sasaran.reading.rows("select * exclude (perubahan_id) from kebutuhan order by tingkat, komponen")
    rows, matched = [], 0
    for need in standard:
        prices = [(price, item) for item in items if (price := _price(sasaran.konteks, need, item)) is not None]
        matched += len(prices)
        chosen = _nearest(sasaran, need, prices)
        if chosen is not None and chosen[0] != need["harga_satuan"]:
            price, item = chosen
            rows.append({**need, "harga_satuan": price, "dasar": _source(item)})
    if not matched:
        sasaran.pencatat.peringatan("harga_tanpa_komponen", items[0].lembar)
    return RecordOutcome((difference(sasaran.reading, "kebutuhan", rows, ONLY_THESE),))


def _price(konteks: ReadingContext, need: Mapping[str, Any], item: PriceRow) -> int | None:
    """The price of an item for a komponen, a year's where it recurs; None where it is something else."""
    komponen = str(need["komponen"])
    if need["pilar"] == "perangkat":
        found = classify_goods(konteks.acuan, item.kode, item.uraian, (komponen,))
        return item.harga if found.komponen == komponen and found.keyakinan != "rendah" else None
    text = words(item.uraian)
    if not need["harga_satuan"] or not any(has_word(text, word) for word in _WORDS.get(komponen, ())):
        return None
    monthly = need["berulang"] and any(has_word(words(item.satuan), word) for word in _MONTHLY)
    return item.harga * 12 if monthly else item.harga


def _nearest(
    sasaran: RecordingContext, need: Mapping[str, Any], prices: list[tuple[int, PriceRow]]
) -> tuple[int, PriceRow] | None:
    if not prices:
        return None
    now = int(need["harga_satuan"])
    price, item = min(prices, key=lambda pair: (abs(pair[0] - now), pair[0]))
    at = Cell(None, item.lembar, item.sel)
    said = {"komponen": need["nama"], "tingkat": need["tingkat"], "harga": rupiah(price)}
    if now and not now <= price * _FAR <= now * _FAR * _FAR:
        sasaran.pencatat.peringatan("harga_jauh", at, standar=rupiah(now), **said)
        return None
    if len(prices) > 1:
        ends = sorted(satu for satu, _item in prices)
        more = {"banyak": len(prices), "dari": rupiah(ends[0]), "sampai": rupiah(ends[-1])}
        sasaran.pencatat.peringatan("harga_dipilih", at, **said, **more)
    return price, item


def _source(item: PriceRow) -> str:
    return "SSH: " + ", ".join(part for part in (item.uraian, item.spek) if part)
