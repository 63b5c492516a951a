"""Small worlds drawn from a seed, for the store: units, a standard, what stands and what is budgeted."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from satudata_budget.planning import Kunci, PlanningState, read_state
from satudata_budget.readiness import PILAR, ScoreResult, score
from satudata_budget.store import EVERYTHING, ONLY_THESE, Actor, Store, difference

TAHUN, TAHAP = 2021, "KUA-PPAS"
World = dict[str, list[dict[str, Any]]]
SOURCE = {"perangkat": "aset", "sdm": "pegawai", "akses": "akses"}

# komponen, pilar, tingkat, berulang, harga: prices with a large common step, and one without
STANDARD = (
    ("server", "perangkat", "kabupaten", False, 85_000_000),
    ("pc", "perangkat", "kecamatan", False, 10_500_000),
    ("pemindai", "perangkat", "kecamatan", False, 7_123_457),
    ("pelatihan", "sdm", "kecamatan", False, 1_750_000),
    ("kunci", "akses", "kecamatan", False, 0),
    ("internet", "akses", "kecamatan", True, 6_000_000),
    ("pc", "perangkat", "desa", False, 10_500_000),
    ("operator_desa", "sdm", "desa", False, 0),
    ("internet", "akses", "desa", True, 3_600_000),
)


def draw_world(seed: int, kecamatan: int = 2, desa: int = 2, lack: float = 0.5, cuts: bool = False) -> World:
    """A world in which each component is missing with probability `lack`. `cuts`: budgets may fall below zero."""
    dice = np.random.default_rng(seed)
    units = [{"kode": "35.03", "nama": "Kabupaten", "tingkat": "kabupaten"}]
    units += [{"kode": f"35.03.{k:02}", "nama": f"Kec {k}", "tingkat": "kecamatan"} for k in range(1, kecamatan + 1)]
    villages = [
        {"kode": f"{u['kode']}.{2000 + d}", "nama": "Desa", "jenis": "desa", "kode_kecamatan": u["kode"]}
        for u in units[1:]
        for d in range(1, int(dice.integers(0, desa + 1)) + 1)
    ]
    world: World = {"unit": units, "desa": villages, "kebutuhan": _standard(dice), "laporan": []}
    world["bobot"] = [{"pilar": pilar, "bobot": int(dice.integers(0, 4)) + (pilar == "akses")} for pilar in PILAR]
    ready = int(dice.integers(40, 90))
    world["parameter"] = [{"nama": "ambang_siap", "nilai": ready}, {"nama": "ambang_hampir", "nilai": ready - 20}]
    places = [(u["kode"], u["kode"], u["tingkat"]) for u in units]
    places += [(d["kode_kecamatan"], d["kode"], "desa") for d in villages]
    return world | _holdings(dice, world["kebutuhan"], places, lack, cuts)


def _standard(dice: np.random.Generator) -> list[dict[str, Any]]:
    return [
        {
            "komponen": komponen,
            "nama": komponen,
            "pilar": pilar,
            "tingkat": tingkat,
            "jumlah_pokok": int(dice.integers(1, 3)) if tingkat == "kecamatan" else 1,
            "bobot": int(dice.integers(0, 4)),
            "wajib": bool(dice.random() < 0.3),
            "berulang": berulang,
            "harga_satuan": harga,
        }
        for komponen, pilar, tingkat, berulang, harga in STANDARD
        if dice.random() < 0.7
    ]


def _holdings(
    dice: np.random.Generator,
    standard: list[dict[str, Any]],
    places: list[tuple[str, str, str]],
    lack: float,
    cuts: bool,
) -> World:
    found: World = {"anggaran": [], "aset": [], "pegawai": [], "akses": []}
    for unit, place, tingkat in places:
        for part in (row for row in standard if row["tingkat"] == tingkat):
            here = {"id": f"{place}/{part['komponen']}", "kode_tempat": place, "komponen": part["komponen"]}
            if dice.random() > lack:
                jumlah = float(dice.choice([0.5, 1, 1, 2]))
                kind = {"jumlah": jumlah, "kondisi": str(dice.choice(["B", "KB"])), "status": "teruji"}
                found[SOURCE[part["pilar"]]].append(here | kind)
            if part["harga_satuan"] and dice.random() < 0.4:
                pagu = int(part["harga_satuan"] * float(dice.choice([0.3, 0.7, 1, 1.4]))) + int(dice.integers(0, 900))
                pagu = -pagu if cuts and dice.random() < 0.5 else pagu
                line = {"tahun": TAHUN, "tahap": TAHAP, "kode_unit": unit, "kode_penerima": place, "pagu": pagu}
                found["anggaran"].append({"id": here["id"], "komponen": part["komponen"]} | line)
    return found


def fill(store: Store, world: World) -> Store:
    """Make the store hold exactly this world."""
    with store.read() as now:
        changes = [difference(now, tabel, rows, EVERYTHING) for tabel, rows in world.items()]
    with store.write(Actor("penguji", "admin"), "paket") as writing:
        for change in changes:
            writing.apply(change)
    return store


def state_of(store: Store) -> PlanningState:
    """What a plan of this store starts from."""
    with store.read() as reading:
        return read_state(reading, TAHUN, TAHAP)


def score_with(store: Store, keadaan: PlanningState, belanja: Mapping[Kunci, int]) -> ScoreResult:
    """The real score once the purchases stand in the budget as further lines."""
    lines = [
        {
            "id": f"beli/{t.kode_tempat}/{t.komponen}",
            "tahun": TAHUN,
            "tahap": TAHAP,
            "kode_unit": t.kode_unit,
            "kode_penerima": t.kode_tempat,
            "pagu": t.harga_satuan * belanja[t.kode_tempat, t.komponen],
            "komponen": t.komponen,
        }
        for t in keadaan.hasil.tempat
        if (t.kode_tempat, t.komponen) in belanja
    ]
    with store.read() as now:
        change = difference(now, "anggaran", lines, ONLY_THESE)
    with store.write(Actor("penguji", "admin"), "isian") as writing:
        writing.apply(change)
    with store.read() as reading:
        return score(reading, TAHUN, TAHAP)
