"""A budget line: which komponen it may serve, and at which places."""

from dataclasses import dataclass

from satudata_budget.intake.classify.named_places import named_desa, named_kecamatan
from satudata_budget.intake.classify.rules import ClassificationReference, ClassificationRule
from satudata_budget.intake.parse.code import Ruas
from satudata_budget.intake.parse.text import words
from satudata_budget.places import Places, UnitOffice


@dataclass(frozen=True)
class BudgetVerdict:
    """Candidates (place, komponen) of a line in their order, the rule that named them, and how sure it is."""

    calon: tuple[tuple[str, str], ...] = ()
    aturan: str = ""
    keyakinan: str = ""


def classify_budget(
    acuan: ClassificationReference, wilayah: Places, unit: UnitOffice, kode: Ruas, versi_kode: str, teks: str
) -> BudgetVerdict:
    """The first rule that matches the line's code (in its code book) and words; no rule: nothing of satu data.

    Candidates are ordered by place code, then by the order of komponen in the rule.
    """
    text = words(teks)
    return candidates(wilayah, unit, budget_rule(acuan, kode, versi_kode, text), text)


def budget_rule(acuan: ClassificationReference, kode: Ruas, versi_kode: str, text: str) -> ClassificationRule | None:
    """The first rule that matches a line; `text` as `words` makes it.

    What somebody decided comes before it: only the places are still those of the rule.
    """
    rules = acuan.aturan_anggaran(kode, versi_kode)
    said = acuan.line_text(kode, versi_kode, text)
    rule = next((aturan for aturan in rules if aturan.matches(kode, said.teks, versi_kode, said.rekening)), None)
    decided = acuan.decided("anggaran", budget_code(versi_kode, kode), text) if acuan.putusan else None
    if decided is None:
        return rule
    komponen = (decided.komponen,) if decided.komponen else ()
    cakupan = rule.cakupan if rule else "unit"
    return ClassificationRule(decided.nama, (), (), (), komponen, "tinggi", cakupan=cakupan)


def candidates(wilayah: Places, unit: UnitOffice, rule: ClassificationRule | None, text: str) -> BudgetVerdict:
    """What a rule means for a line of this unit."""
    if rule is None:
        return BudgetVerdict()
    places = sorted(_places(rule, wilayah, unit, text))
    candidates = tuple((place, komponen) for place in places for komponen in rule.komponen)
    return BudgetVerdict(candidates, rule.nama, rule.keyakinan)


def budget_code(versi_kode: str, kode: Ruas) -> str:
    """How a decision names the code of a budget line: with its book, for a code means two things in two books.

    The urusan is left out: an office may write its own as X.XX.
    """
    return f"{versi_kode} {'.'.join(map(str, kode[2:] or kode))}"


def _places(rule: ClassificationRule, wilayah: Places, unit: UnitOffice, text: str) -> list[str]:
    if rule.cakupan == "unit" or not rule.komponen:
        return [unit.kode]
    kecamatan = [u for u in wilayah.unit if u.tingkat == "kecamatan" and u.kode.startswith(unit.kode)]
    kecamatan = named_kecamatan(text, kecamatan) or kecamatan
    if rule.cakupan == "kecamatan":
        return [u.kode for u in kecamatan]
    desa = [d for u in kecamatan for d in wilayah.desa_menurut_unit.get(u.kode, ())]
    # Names of desa repeat across kecamatan: only within one of them do they name a place.
    named = named_desa(text, desa) if unit.tingkat == "kecamatan" else []
    return [d.kode for d in named or desa]
