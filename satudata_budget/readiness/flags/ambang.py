"""Thresholds and severity of the flags: data, each with its reason, in data/referensi/bendera.csv."""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from satudata_budget.readiness.flags.bendera import URGENSI, Urgensi

BENDERA = Path(__file__).parents[3] / "data" / "referensi" / "bendera.csv"


class ThresholdMissing(LookupError):
    """A rule asks for a threshold that the table does not hold, or that is no number or urgency."""


@dataclass(frozen=True)
class FlagThresholds:
    """The table by rule and name; values as written."""

    isi: dict[tuple[str, str], str]

    def kata(self, jenis: str, nama: str) -> str:
        """The value as text. Raises ThresholdMissing."""
        try:
            return self.isi[jenis, nama]
        except KeyError:
            raise ThresholdMissing(f"{jenis}, {nama}") from None

    def daftar(self, jenis: str, nama: str) -> tuple[str, ...]:
        """A list, written with ";" between its parts. Raises ThresholdMissing."""
        return tuple(part.strip() for part in self.kata(jenis, nama).split(";") if part.strip())

    def angka(self, jenis: str, nama: str) -> Decimal:
        """A number. Raises ThresholdMissing."""
        text = self.kata(jenis, nama)
        try:
            return Decimal(text)
        except ArithmeticError:
            raise ThresholdMissing(f"{jenis}, {nama}: {text}") from None

    def urgensi(self, jenis: str, nama: str = "urgensi") -> Urgensi:
        """How urgent the flag is. Raises ThresholdMissing."""
        text = self.kata(jenis, nama)
        for known in URGENSI:
            if text == known:
                return known
        raise ThresholdMissing(f"{jenis}, {nama}: {text}")


@cache
def read_ambang(path: Path = BENDERA) -> FlagThresholds:
    """The thresholds as they stand in the table."""
    with path.open(encoding="utf-8", newline="") as table:
        return FlagThresholds({(row["jenis"], row["nama"]): row["nilai"] for row in csv.DictReader(table)})
