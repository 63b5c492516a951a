"""What a rule yields: a flag with its evidence, as plain values; the sentences stand in messages/bendera.py."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

Urgensi = Literal["mendesak", "penting", "perhatian"]
Pelaku = Literal["camat", "diskominfo", "desa", "tapd", "komisi"]
URGENSI: tuple[Urgensi, ...] = ("mendesak", "penting", "perhatian")
PELAKU: tuple[Pelaku, ...] = ("camat", "diskominfo", "desa", "tapd", "komisi")


@dataclass(frozen=True)
class Evidence:
    """One recorded row behind a flag: table, key, and file, sheet and cell that it came from ('' where unknown).

    The id of a `laporan` row is its key joined by "/": kode_unit/tahun/tahap/bagian.
    """

    tabel: str
    id: str
    lembar: str = ""
    sel: str = ""
    berkas: str = ""
    berkas_sha256: str = ""


@dataclass(frozen=True)
class Bendera:
    """Something that stands in the way, and who has to act.

    `nilai` holds the bare values of the sentence (rupiah whole, quantities exact, dates); `rupiah` is what is at
    stake, 0 if no money is; `tenggat` is None where the decision costs nothing, and where the calendar knows no date
    (`nilai["urusan_anggaran"]` tells the two apart).
    """

    jenis: str
    tingkat_urgensi: Urgensi
    kode_unit: str
    kode_tempat: str
    komponen: str
    pelaku: Pelaku
    nilai: dict[str, Any] = field(hash=False)
    rupiah: int = 0
    bukti: tuple[Evidence, ...] = ()
    tenggat: date | None = None

    @property
    def kunci(self) -> str:
        """What stays the same while the flag stands: notes and the state of work hang on it.

        Not the place: how many desa of a kecamatan are concerned moves from day to day.
        """
        parts = (self.jenis, self.kode_unit, str(self.nilai["tingkat"]), self.komponen, str(self.nilai["ragam"]))
        return ":".join(parts)

    def as_json(self) -> dict[str, Any]:
        """The flag in values that JSON knows."""
        return {
            "kunci": self.kunci,
            "jenis": self.jenis,
            "tingkat_urgensi": self.tingkat_urgensi,
            "kode_unit": self.kode_unit,
            "kode_tempat": self.kode_tempat,
            "komponen": self.komponen,
            "pelaku": self.pelaku,
            "nilai": {nama: _plain(value) for nama, value in self.nilai.items()},
            "rupiah": self.rupiah,
            "tenggat": _plain(self.tenggat),
            "bukti": [vars(bukti) for bukti in self.bukti],
        }


def _plain(value: Any) -> Any:
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(part) for part in value]
        case _:
            return value
