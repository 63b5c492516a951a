"""Where each kecamatan's tile stands: row 0 north, column 0 west."""

import csv
from functools import cache
from pathlib import Path

REFERENCE = Path(__file__).parents[2] / "data" / "referensi" / "ubin.csv"
COLUMNS = 5


@cache
def known_tiles() -> dict[str, tuple[int, int]]:
    """Kode → (row, column), from the reference data."""
    with REFERENCE.open(encoding="utf-8", newline="") as text:
        return {row["kode"]: (int(row["baris"]), int(row["kolom"])) for row in csv.DictReader(text)}


def tiles(codes: list[str]) -> dict[str, tuple[int, int]]:
    """A tile for each code; where one is unknown (another kabupaten), all stand in reading order instead."""
    known = known_tiles()
    if all(kode in known for kode in codes):
        return {kode: known[kode] for kode in codes}
    return {kode: divmod(i, COLUMNS) for i, kode in enumerate(sorted(codes))}
