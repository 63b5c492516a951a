"""Why a unit scores what it scores: points component by component, down to the rows of the offices' files."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import groupby

from satudata_budget.readiness.result import PILAR, PlaceComponent, ScoreResult
from satudata_budget.readiness.score import query
from satudata_budget.store import Reading


@dataclass(frozen=True)
class Contribution:
    """What one component of one level adds to one pillar.

    `poin` of `poin_maks` (0 to 100, the points of a pillar add up to its value); quantities over all its places.
    """

    pilar: str
    tingkat: str
    komponen: str
    nama: str
    satuan: str
    poin: float
    poin_maks: float
    perlu: int
    ada: Decimal
    nilai: int
    terpenuhi: Decimal
    """Rupiah of the need's value that are held or funded."""
    dianggarkan: int
    usulan_tambahan: int
    usulan_pasti: int
    """Rupiah that have to be asked for whatever the missing reports will say."""
    wajib: bool
    dilaporkan: bool
    tempat: tuple[PlaceComponent, ...]

    @property
    def hilang(self) -> float:
        """Points that this component still keeps from the pillar."""
        return self.poin_maks - self.poin


@dataclass(frozen=True)
class RowOrigin:
    """One recorded row behind a figure: what it says, and file, sheet and cell that it came from."""

    tabel: str
    id: str
    kode_tempat: str
    komponen: str
    uraian: str
    jumlah: Decimal | None
    keadaan: str
    tahun_perolehan: int | None
    pagu: int | None
    kode_unit: str
    pembagian: str
    aturan: str
    keyakinan: str
    lembar: str
    sel: str
    berkas: str
    berkas_sha256: str
    cara: str
    waktu: datetime


def explain(hasil: ScoreResult, kode: str) -> dict[str, tuple[Contribution, ...]]:
    """Pillar → its components, office before desa; a pillar to which nothing applies has none."""
    places = hasil.tempat_unit(kode)
    by_component = [tuple(group) for _key, group in groupby(sorted(places, key=_order), key=_order)]
    explained = {pilar: [g for g in by_component if g[0].pilar == pilar] for pilar in PILAR}
    total_value = sum(place.nilai for place in places)
    explained["anggaran"] = [g for g in by_component if g[0].harga_satuan > 0]
    return {
        pilar: tuple(
            _money_points(hasil, group, total_value)
            if pilar == "anggaran"
            else _coverage_points(hasil, group, _weight(groups))
            for group in groups
        )
        for pilar, groups in explained.items()
    }


def sources(reading: Reading, kode: str, tahun: int, tahap: str) -> tuple[RowOrigin, ...]:
    """Every recorded row that counts for the unit's office or one of its desa."""
    rows = reading.tuples(query("asal"), {"kode": kode, "tahun": tahun, "tahap": tahap})
    return tuple(RowOrigin(*row) for row in rows)


def _order(place: PlaceComponent) -> tuple[bool, int, Decimal, str]:
    return place.tingkat == "desa", PILAR.index(place.pilar), -place.bobot, place.komponen


def _weight(groups: Iterable[tuple[PlaceComponent, ...]]) -> Decimal:
    return sum((group[0].bobot for group in groups), Decimal(0))


def _coverage_points(hasil: ScoreResult, group: tuple[PlaceComponent, ...], total_weight: Decimal) -> Contribution:
    share = float(group[0].bobot / total_weight) if total_weight else 0.0
    coverage = float(sum(p.ada for p in group)) / sum(p.perlu for p in group)
    return _contribution(hasil, group[0].pilar, group, 100 * share * coverage, 100 * share)


def _money_points(hasil: ScoreResult, group: tuple[PlaceComponent, ...], total_value: int) -> Contribution:
    held = float(sum(met_value(p) for p in group))
    value = sum(p.nilai for p in group)
    return _contribution(hasil, "anggaran", group, 100 * held / total_value, 100 * value / total_value)


def met_value(place: PlaceComponent) -> Decimal:
    """Rupiah of the need's value that are there or paid for: min(value, held + funded) (method, section 4)."""
    return min(Decimal(place.nilai), place.nilai_ada + place.dianggarkan)


def _contribution(
    hasil: ScoreResult, pilar: str, group: tuple[PlaceComponent, ...], points: float, most: float
) -> Contribution:
    first = group[0]
    return Contribution(
        pilar=pilar,
        tingkat=first.tingkat,
        komponen=first.komponen,
        nama=first.nama_komponen,
        satuan=first.satuan,
        poin=points,
        poin_maks=most,
        perlu=sum(p.perlu for p in group),
        ada=sum((p.ada for p in group), Decimal(0)),
        nilai=sum(p.nilai for p in group),
        terpenuhi=sum((met_value(p) for p in group), Decimal(0)),
        dianggarkan=sum(p.dianggarkan for p in group),
        usulan_tambahan=sum(p.usulan_tambahan for p in group),
        usulan_pasti=sum(hasil.certain_request(p) for p in group),
        wajib=first.wajib,
        dilaporkan=first.dilaporkan,
        tempat=group,
    )
