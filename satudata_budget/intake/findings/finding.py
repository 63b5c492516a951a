"""A finding: where in which file, how grave, and the sentence that says what to do."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from satudata_budget.messages.findings import place, sentence

Tingkat = Literal["galat", "peringatan"]


@dataclass(frozen=True)
class Finding:
    """One fault (`galat`: the file is refused) or warning of a file. `kode` names the sentence in messages."""

    tingkat: Tingkat
    kode: str
    berkas: str
    lembar: str = ""
    sel: str = ""
    isi: dict[str, Any] = field(default_factory=dict)

    @property
    def kalimat(self) -> str:
        """What is wrong and what to do."""
        return sentence(self.kode, self.isi)

    @property
    def pesan(self) -> str:
        """Where, what, and what to do."""
        return f"{place(self.berkas, self.lembar, self.sel)}: {self.kalimat}"

    def as_json(self) -> dict[str, str]:
        """The form in which the command line prints a finding."""
        return {
            "tingkat": self.tingkat,
            "kode": self.kode,
            "lembar": self.lembar,
            "sel": self.sel,
            "pesan": self.pesan,
        }


class FilesRefused(Exception):
    """The files break the rules; `temuan` names every fault, not the first alone."""

    def __init__(self, temuan: Iterable[Finding]) -> None:
        self.temuan = tuple(temuan)
        super().__init__("\n".join(t.pesan for t in self.temuan))


def faults(temuan: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that refuse the file."""
    return tuple(t for t in temuan if t.tingkat == "galat")
