"""On what the prices of the standard stand: an assumption is one until a source replaces it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PriceBasis:
    """Prices above 0 in the standard: how many are assumptions, how many there are, and the sources of the others."""

    asumsi: int = 0
    semua: int = 0
    sumber: tuple[str, ...] = ()
