"""Who waits for whom: kabupaten and kecamatan side by side, pillar by pillar, and how sure that is."""

from dataclasses import dataclass

from satudata_budget.readiness.result import PILAR, ScoreResult, UnitScore

KESELARASAN = ("selaras", "kecamatan_tertinggal", "kabupaten_tertinggal", "keduanya_belum")


@dataclass(frozen=True)
class PillarPair:
    """One kecamatan and its kabupaten in one pillar (method, section 6). `pasti`: no missing report can change it."""

    kode: str
    pilar: str
    keadaan: str
    kabupaten: float
    kecamatan: float
    pasti: bool

    @property
    def kabupaten_siap(self) -> bool:
        return self.keadaan in ("selaras", "kecamatan_tertinggal")

    @property
    def kecamatan_siap(self) -> bool:
        return self.keadaan in ("selaras", "kabupaten_tertinggal")


def pairs(hasil: ScoreResult) -> tuple[PillarPair, ...]:
    """Every kecamatan in every pillar, in the order of the units."""
    aim = float(hasil.parameter["ambang_siap"])
    return tuple(_pair(kabupaten_of(hasil, unit), unit, pilar, aim) for unit in hasil.kecamatan for pilar in PILAR)


def kabupaten_of(hasil: ScoreResult, kecamatan: UnitScore) -> UnitScore:
    """The kabupaten that a kecamatan belongs to."""
    return hasil.menurut_kode[kecamatan.kode[:5]]


def chain_is_sure(hasil: ScoreResult, kecamatan: UnitScore) -> bool:
    """Whether the weakest link of the chain is known: no report that is still missing could lift that link."""
    link = kecamatan.rantai.terlemah if kecamatan.rantai else ""
    match link:
        case "desa":
            return "desa" not in kecamatan.belum_dilaporkan
        case "kecamatan":
            return kecamatan.atas.indeks == kecamatan.indeks
        case _:
            kabupaten = kabupaten_of(hasil, kecamatan)
            return kabupaten.atas.indeks == kabupaten.indeks


def _pair(kabupaten: UnitScore, kecamatan: UnitScore, pilar: str, aim: float) -> PillarPair:
    return PillarPair(
        kode=kecamatan.kode,
        pilar=pilar,
        keadaan=(kecamatan.keselarasan or {})[pilar],
        kabupaten=kabupaten.pilar[pilar],
        kecamatan=kecamatan.pilar[pilar],
        pasti=_sure(kabupaten, pilar, aim) and _sure(kecamatan, pilar, aim),
    )


def _sure(unit: UnitScore, pilar: str, aim: float) -> bool:
    return (unit.pilar[pilar] >= aim) == (unit.atas.pilar[pilar] >= aim)
