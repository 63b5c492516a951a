"""Where each office stands with the key to its data: four states, and for each the one who has to act."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

KUNCI = "kunci"
"""The component of the standard that is the key to an office's data (method, section 1)."""
KEADAAN_KUNCI = ("belum_dilaporkan", "belum_diserahkan", "menunggu_uji", "teruji")


@dataclass(frozen=True, slots=True)
class KeyState:
    """The key of one office. `diserahkan` counts the tested ones too; `sejak`: the oldest date of one that waits.

    `keadaan` is one of KEADAAN_KUNCI. What has been handed over or tested stays a fact whatever becomes of the
    section's report, and so does a record that says of itself that there is none.
    """

    kode_unit: str
    tingkat: str
    perlu: int
    diserahkan: Decimal
    teruji: Decimal
    sejak: date | None
    keadaan: str

    @property
    def menunggu(self) -> Decimal:
        """How many have been handed over and wait for their test."""
        return self.diserahkan - self.teruji

    @property
    def pelaku(self) -> str:
        """Who has to act: `camat` reports and hands over, `diskominfo` tests; '' where all is done."""
        if self.keadaan == "teruji":
            return ""
        return "diskominfo" if self.keadaan == "menunggu_uji" or self.tingkat == "kabupaten" else "camat"
