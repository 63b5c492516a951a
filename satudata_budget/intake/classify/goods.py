"""A good: its name decides, its code only where the name says nothing; the two are held against each other."""

from collections.abc import Container
from dataclasses import dataclass

from satudata_budget.intake.classify.rules import ClassificationReference
from satudata_budget.intake.parse.code import Ruas
from satudata_budget.intake.parse.text import words


@dataclass(frozen=True)
class GoodsVerdict:
    """The komponen of a good, by which rule, how sure; `berbeda`: what its code would mean instead, '' if it agrees."""

    komponen: str = ""
    aturan: str = ""
    keyakinan: str = ""
    berbeda: str = ""


def classify_goods(
    acuan: ClassificationReference, kode: Ruas | None, nama: str, diperlukan: Container[str]
) -> GoodsVerdict:
    """The first rule that matches code and name; no rule: not a satu data device.

    A device that the place's standard (`diperlukan`) does not ask for has no komponen there, but keeps its rule.
    """
    text = words(nama)
    decided = acuan.decided("aset", goods_code(kode), text)
    if decided is not None:
        return GoodsVerdict(decided.komponen if decided.komponen in diperlukan else "", decided.nama, "tinggi")
    said = acuan.goods_text(text)
    rule = next((aturan for aturan in acuan.aset if aturan.matches(kode, said)), None)
    if rule is None:
        return GoodsVerdict()
    komponen = rule.komponen[0] if rule.komponen else ""
    other = _contradiction(acuan, kode, komponen)
    return GoodsVerdict(komponen if komponen in diperlukan else "", rule.nama, rule.keyakinan, other)


def goods_code(kode: Ruas | None) -> str:
    """How a decision names the code of a good; '' where there is none."""
    return ".".join(map(str, kode or ()))


def _contradiction(acuan: ClassificationReference, kode: Ruas | None, komponen: str) -> str:
    known = acuan.barang_menurut_kode.get(kode) if kode else None
    # A code for "others" is no claim about what the good is.
    if known is None or known.komponen == komponen or words(known.nama).endswith("lainnya"):
        return ""
    return known.nama
