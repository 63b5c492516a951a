"""What of the standard was changed in the last thirty days: thresholds, weights, prices and needs, with the reason.

A change of the yardstick moves every score without anybody's data having moved: whoever reads a figure is told of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import groupby
from typing import Any

from satudata_budget.access.clock import now_utc
from satudata_budget.readiness.result import ScoreResult
from satudata_budget.readiness.score import DEFAULT, query
from satudata_budget.store import Reading

BERDIRI = timedelta(days=30)
"""How long a change of the standard stands beside the figures."""


@dataclass(frozen=True)
class ShiftedValue:
    """One value of the standard: as it was before the thirty days (None: not there), and as it is (None: no more).

    `nama`: of the need, the pillar or the parameter; `tingkat`: of the need, else empty.
    """

    tabel: str
    kunci: str
    nama: str
    tingkat: str
    kolom: str
    sebelum: Decimal | None
    sesudah: Decimal | None


@dataclass(frozen=True)
class YardstickChange:
    """The values that change set `nomor` was the last to move (at `waktu`, UTC), and the reason that was given.

    `berkas`: the file that brought them; `membatalkan`: the change set that this one took back.
    """

    nomor: int
    waktu: datetime
    alasan: str
    berkas: str
    membatalkan: int | None
    nilai: tuple[ShiftedValue, ...]


@dataclass(frozen=True)
class StandardEffect:
    """What one standard in place of another does: kecamatan siap, rupiah of all units, and whose class moves.

    `biaya`: what is still needed; `usulan`: what of it is not budgeted; each before and after. `kelas`: (name, before,
    after) of each unit whose class moves.
    """

    siap: tuple[int, int]
    biaya: tuple[int, int]
    usulan: tuple[int, int]
    kelas: tuple[tuple[str, str, str], ...]


def moved_yardstick(reading: Reading, now: datetime | None = None) -> tuple[YardstickChange, ...]:
    """The changes of the standard in the thirty days before the reading's moment, newest first.

    Of now these are the days before `now`; of a past moment those before its newest change set. What was changed and
    changed back meanwhile is not told: the figures are what they would have been.
    """
    rows = reading.rows(query("tolok_ukur"), {"sejak": _end(reading, now) - BERDIRI})
    found: dict[int, list[ShiftedValue]] = {}
    for _key, group in groupby(rows, lambda row: (row["tabel"], row["kunci"], row["kolom"])):
        moved = _moved(list(group), reading.pada)
        if moved is not None:
            found.setdefault(moved[0], []).append(moved[1])
    return tuple(_told(reading, nomor, found[nomor]) for nomor in sorted(found, reverse=True))


def effect(before: ScoreResult, after: ScoreResult) -> StandardEffect:
    """The two results side by side."""

    def ready(hasil: ScoreResult) -> int:
        return sum(unit.keadaan == "siap" for unit in hasil.kecamatan)

    pairs = [(unit, after.menurut_kode[unit.kode]) for unit in before.unit]
    return StandardEffect(
        (ready(before), ready(after)),
        (sum(old.biaya for old, _new in pairs), sum(new.biaya for _old, new in pairs)),
        (sum(old.usulan_tambahan for old, _new in pairs), sum(new.usulan_tambahan for _old, new in pairs)),
        tuple((old.nama, old.keadaan, new.keadaan) for old, new in pairs if old.keadaan != new.keadaan),
    )


def _end(reading: Reading, now: datetime | None) -> datetime:
    """The end of the thirty days, in UTC without a zone, as the store keeps its times."""
    newest, waktu = reading.tuples("select max(id), max(waktu) filter (id = getvariable('pada')) from perubahan")[0]
    if newest != reading.pada and isinstance(waktu, datetime):
        return waktu
    return (now or now_utc()).astimezone(UTC).replace(tzinfo=None)


def _moved(versions: Sequence[dict[str, Any]], pada: int) -> tuple[int, ShiftedValue] | None:
    """The change set that last moved one value, and the value; None where it is what it was."""
    first, last = versions[0], versions[-1]
    default = DEFAULT.get(first["kunci"]) if first["tabel"] == "parameter" else None
    before = first["nilai"] if first["perubahan_id"] <= first["dari"] else default
    gone = last["sampai"] is not None and last["sampai"] <= pada
    after = default if gone else last["nilai"]
    if before == after:
        return None
    nomor, value = (last["sampai"] if gone else last["perubahan_id"]), before
    if not gone:  # rows are written anew when another column changes: the last that moved this one
        for version in versions:
            if version["nilai"] != value:
                nomor, value = version["perubahan_id"], version["nilai"]
    names = (last["tabel"], last["kunci"], last["nama"], last["tingkat"], last["kolom"])
    return nomor, ShiftedValue(*names, before, after)


def _told(reading: Reading, nomor: int, values: Sequence[ShiftedValue]) -> YardstickChange:
    row = reading.rows(
        "select p.waktu, p.catatan, coalesce(b.nama, '') as berkas, p.membatalkan from perubahan p "
        "left join berkas b on b.sha256 = p.berkas_sha256 where p.id = ?",
        [nomor],
    )[0]
    return YardstickChange(nomor, row["waktu"], row["catatan"], row["berkas"], row["membatalkan"], tuple(values))
