"""A jabatan: by the words of its name; some serve one komponen at the kabupaten and another at a kecamatan."""

from collections.abc import Container
from dataclasses import dataclass

from satudata_budget.intake.classify.rules import ClassificationReference
from satudata_budget.intake.parse.text import words


@dataclass(frozen=True)
class StaffVerdict:
    """The komponen of a jabatan, by which rule, how sure."""

    komponen: str = ""
    aturan: str = ""
    keyakinan: str = ""


def classify_jabatan(acuan: ClassificationReference, jabatan: str, diperlukan: Container[str]) -> StaffVerdict:
    """The first rule whose words match; of its komponen the first that the place's standard (`diperlukan`) asks for.

    None of them: the jabatan has no komponen there, but keeps its rule.
    """
    text = words(jabatan)
    rule = next((aturan for aturan in acuan.jabatan if aturan.matches(None, text)), None)
    if rule is None:
        return StaffVerdict()
    wanted = [komponen for komponen in rule.komponen if komponen in diperlukan]
    return StaffVerdict((wanted or [""])[0], rule.nama, rule.keyakinan)
