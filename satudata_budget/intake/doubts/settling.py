"""A doubtful line or good settled by hand: a komponen for all alike, kept as a rule; or one line divided by amount."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from satudata_budget.access import Account, may, own_units, save, standing
from satudata_budget.access.owning import require_owner
from satudata_budget.intake.classify import TANGAN, classify_budget
from satudata_budget.intake.classify.rules import PUTUSAN
from satudata_budget.intake.doubts.queue import ANGGARAN, ASET, DoubtfulGroup
from satudata_budget.intake.flow.opening import context
from satudata_budget.intake.ids import identity
from satudata_budget.intake.parse.code import segments
from satudata_budget.intake.record.apportion import apportion
from satudata_budget.intake.record.cost import OpenCosts
from satudata_budget.intake.record.outcome import Biayanya
from satudata_budget.intake.record.split import split
from satudata_budget.intake.table.identity import SenderSays
from satudata_budget.intake.table.rows import ReadingContext
from satudata_budget.messages import _, rupiah
from satudata_budget.places import read_places
from satudata_budget.store import ONLY_THESE, Difference, Reading, Scope, Side, Store, difference

CARA = "isian"
TABEL = "putusan_golongan"
FOR_ALL = "kelola_standar"
"""Who keeps the standard decides for all offices; the others for their own."""
Row = dict[str, Any]


class SettlingRefused(Exception):
    """The decision cannot be kept like this; the text says what to do."""


@dataclass(frozen=True)
class StandingDecision:
    """A decision that holds as a rule: its number, kind, text, komponen ('' for none), whose, when (UTC)."""

    nomor: int
    jenis: str
    contoh: str
    komponen: str
    lingkup: str
    oleh: str
    waktu: datetime


def settle(store: Store, akun: Account, antre: DoubtfulGroup, komponen: str) -> int | None:
    """All rows of this entry serve `komponen` ('' for nothing of satu data); whatever is like them will, too.

    Returns the number of the change set. A camat's decision holds for the own offices' files, Diskominfo's for all.
    Raises NotAllowed, and VersionConflict where somebody saved one of the rows meanwhile; then no rule is kept.
    """
    akun = standing(store, akun)
    with store.read() as now:
        require_owner(now, akun, antre.unit)
    numbers = _keep(store, akun, antre, komponen)
    try:
        with store.read() as now:
            change = _budget(store, now, antre) if antre.jenis == ANGGARAN else _goods(now, antre, komponen, numbers)
        return save(store, akun, [change], CARA, _("Putusan golongan: {teks}").format(teks=antre.contoh))
    except BaseException:
        _withdraw(store, numbers.values())
        raise


def divide(store: Store, akun: Account, antre: DoubtfulGroup, bagian: Mapping[str, int]) -> int | None:
    """The one line of this entry divided by amount: komponen → rupiah. No later import changes it while the sum holds.

    Returns the number of the change set. Raises SettlingRefused where the parts do not add up, NotAllowed,
    VersionConflict.
    """
    akun = standing(store, akun)
    parts = {komponen: rupiah_ for komponen, rupiah_ in bagian.items() if rupiah_}
    if antre.jenis != ANGGARAN or len(antre.baris) != 1 or any(part < 0 for part in parts.values()):
        raise SettlingRefused(_("Pembagian menurut jumlah hanya untuk satu baris anggaran, dengan rupiah di atas nol."))
    if sum(parts.values()) != antre.pagu:
        raise SettlingRefused(
            _("Jumlah bagian {ada}, pagu baris ini {pagu}. Samakan keduanya.").format(
                ada=rupiah(sum(parts.values())), pagu=rupiah(antre.pagu)
            )
        )
    (line,) = antre.baris
    with store.read() as now:
        recorded = _recorded(now, [str(line[0]["baris_id"])])
        rows = [row for komponen, amount in parts.items() for row in _parts(recorded, komponen, amount)]
        change = difference(now, ANGGARAN, rows, _of_lines([str(line[0]["baris_id"])]))
    return save(store, akun, [change], CARA, _("Pembagian baris: {teks}").format(teks=antre.contoh))


def rules(store: Store, akun: Account) -> tuple[StandingDecision, ...]:
    """The decisions that hold for this account's files, newest first."""
    rows = Side(store).rows(TABEL, berlaku=True)
    with store.read() as now:
        mine = own_units(read_places(now), akun)
    own = [row for row in rows if row["lingkup"] in ("", *mine) or may(akun, FOR_ALL)]
    names = ("jenis", "contoh", "komponen", "lingkup", "oleh", "waktu")
    return tuple(StandingDecision(int(row["id"]), *(row[name] for name in names)) for row in reversed(own))


def withdraw(store: Store, akun: Account, nomor: int) -> None:
    """The rule holds no longer for coming imports; rows that it settled stay. Raises NotAllowed."""
    akun = standing(store, akun)
    row = Side(store).row(TABEL, id=nomor)
    if row is None:
        return
    with store.read() as now:
        require_owner(now, akun, [row["lingkup"]] if row["lingkup"] else [min(read_places(now).kabupaten)])
    _withdraw(store, [nomor])


def _keep(store: Store, akun: Account, antre: DoubtfulGroup, komponen: str) -> dict[str, int]:
    """The decision as a rule, once for each office that it holds for → its number."""
    numbers: dict[str, int] = {}
    with Side(store).write() as tables:
        for lingkup in ("",) if may(akun, FOR_ALL) else antre.unit:
            numbers[lingkup] = tables.next_id(TABEL)
            tables.add(
                TABEL,
                id=numbers[lingkup],
                jenis=antre.jenis,
                lingkup=lingkup,
                kode=antre.kode,
                teks=antre.teks,
                contoh=antre.contoh,
                komponen=komponen,
                oleh=akun.pelaku.nama,
                peran=akun.peran,
                waktu=datetime.now(UTC),
                berlaku=True,
            )
    return numbers


def _withdraw(store: Store, numbers: Iterable[int]) -> None:
    with Side(store).write() as tables:
        for nomor in numbers:
            tables.update(TABEL, {"id": nomor}, berlaku=False)


def _budget(store: Store, now: Reading, antre: DoubtfulGroup) -> Difference:
    """The lines as the classifier gives them now that the rule is kept: an import will find them so."""
    konteks, costs = context(now, SenderSays()), OpenCosts(store)
    ids = [str(line[0]["baris_id"]) for line in antre.baris]
    rows = []
    for id_ in ids:
        recorded = _recorded(now, [id_])
        rows += _classified(konteks, recorded, id_, costs.at(int(recorded[0]["tahun"])))
    return difference(now, ANGGARAN, rows, _of_lines(ids))


def _classified(konteks: ReadingContext, recorded: Sequence[Row], id_: str, costs: Biayanya) -> list[Row]:
    first, total = recorded[0], sum(int(row["pagu"]) for row in recorded)
    unit = konteks.wilayah.unit_menurut_kode[first["kode_unit"]]
    golongan = classify_budget(
        konteks.acuan.for_unit(unit.kode),
        konteks.wilayah,
        unit,
        segments(first["kode_sub_kegiatan"]) or (),
        first["versi_kode"],
        f"{first['nama_sub_kegiatan']} {first['uraian']}",
    )
    shared = {**first, "aturan": golongan.aturan, "keyakinan": golongan.keyakinan, "pembagian": ""}
    known = [satu for satu in golongan.calon if satu in costs]
    if len(known) < 2:
        place, komponen = known[0] if known else ("", "")
        return [{**shared, "id": id_, "kode_penerima": place, "komponen": komponen, "pagu": total}]
    return [
        {
            **shared,
            "id": identity("ang", id_, place, komponen),
            "kode_penerima": place,
            "komponen": komponen,
            "pagu": part,
            "pembagian": "otomatis",
        }
        for (place, komponen), part in split(total, known, costs)
    ]


def _goods(now: Reading, antre: DoubtfulGroup, komponen: str, numbers: Mapping[str, int]) -> Difference:
    ids = [str(line[0]["id"]) for line in antre.baris]
    units = {str(line[0]["id"]): str(line[0]["kode_unit"]) for line in antre.baris}
    recorded = now.rows("select * from aset where list_contains(?::varchar[], id)", [ids])
    rows = [
        {
            **row,
            "komponen": komponen,
            "aturan": f"{PUTUSAN}{numbers.get(units[row['id']], numbers.get('', 0))}",
            "keyakinan": "tinggi",
        }
        for row in recorded
    ]
    return difference(now, ASET, rows, ONLY_THESE)


def _parts(recorded: Sequence[Row], komponen: str, amount: int) -> list[Row]:
    """The rows of one komponen: for the places that it served before, in proportion; else for the office itself."""
    first = recorded[0]
    before = {row["kode_penerima"]: int(row["pagu"]) for row in recorded if row["komponen"] == komponen and komponen}
    places = before or {first["kode_unit"] if komponen else "": 1}
    settled = {"pembagian": TANGAN, "aturan": TANGAN, "keyakinan": "tinggi", "komponen": komponen}
    return [
        {
            **first,
            **settled,
            "kode_penerima": place,
            "pagu": part,
            "id": identity("ang", first["baris_id"], place, komponen),
        }
        for place, part in zip(places, apportion(amount, list(places.values())), strict=True)
        if part
    ]


def _recorded(now: Reading, ids: Sequence[str]) -> list[Row]:
    return now.rows("select * from anggaran where list_contains(?::varchar[], baris_id) order by id", [list(ids)])


def _of_lines(ids: Sequence[str]) -> Scope:
    return Scope("list_contains(?::varchar[], baris_id)", (list(ids),))
