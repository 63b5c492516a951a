"""The scores as a table: one row a unit, year and stage, with what has been reported and verified behind it."""

from collections import defaultdict
from typing import Any

from satudata_budget.readiness import PILAR, NilaiUnit, score
from satudata_budget.store import Kolom, Reading
from satudata_budget.store.tables import TINGKAT_TEMPAT

KELAS = ("siap", "hampir_siap", "belum_siap")
KOLOM_NILAI: tuple[Kolom, ...] = (
    Kolom("kode_unit", wajib=True),
    Kolom("tahun", "bulat", True),
    Kolom("tahap", wajib=True),
    *(Kolom(f"pilar_{pilar}", "desimal", True) for pilar in PILAR),
    Kolom("indeks", "desimal", True),
    Kolom("kelas", wajib=True, pilihan=KELAS),
    Kolom("syarat_gagal"),
    Kolom("rencana_indeks", "desimal", True),
    Kolom("rencana_kelas", wajib=True, pilihan=KELAS),
    Kolom("atas_indeks", "desimal", True),
    Kolom("atas_kelas", wajib=True, pilihan=KELAS),
    Kolom("kelengkapan", "desimal", True),
    Kolom("biaya", "rupiah", True),
    Kolom("didanai", "rupiah", True),
    Kolom("usulan_tambahan", "rupiah", True),
    Kolom("desa_jumlah", "bulat", True),
    Kolom("desa_siap", "bulat", True),
    Kolom("rantai", "desimal"),
    Kolom("rantai_terlemah", pilihan=TINGKAT_TEMPAT),
    Kolom("status_laporan"),
)


def score_rows(reading: Reading) -> tuple[tuple[Any, ...], ...]:
    """Every unit at every year and stage that anybody has entered or reported, in the order of KOLOM_NILAI."""
    stages = reading.tuples(
        "select distinct tahun, tahap from anggaran "
        "union select distinct tahun, tahap from laporan where bagian = 'anggaran' order by all"
    )
    state = _states(reading)
    rows = [_row(unit, tahun, tahap, state) for tahun, tahap in stages for unit in score(reading, tahun, tahap).unit]
    return tuple(sorted(rows, key=lambda row: row[:3]))


def _row(unit: NilaiUnit, tahun: int, tahap: str, state: "States") -> tuple[Any, ...]:
    reported = state[unit.kode, tahun, ""] + state[unit.kode, tahun, tahap]
    return (
        unit.kode,
        tahun,
        tahap,
        *(unit.pilar[pilar] for pilar in PILAR),
        unit.indeks,
        unit.kelas,
        ";".join(unit.syarat_gagal),
        unit.rencana.indeks,
        unit.rencana.kelas,
        unit.atas.indeks,
        unit.atas.kelas,
        round(unit.kelengkapan, 6),
        unit.biaya,
        unit.didanai,
        unit.usulan_tambahan,
        unit.desa.jumlah,
        unit.desa.siap,
        unit.rantai.nilai if unit.rantai else None,
        unit.rantai.terlemah if unit.rantai else "",
        ";".join(sorted(f"{bagian}:{status}" for bagian, status in reported)),
    )


States = defaultdict[tuple[str, int, str], list[tuple[str, str]]]


def _states(reading: Reading) -> States:
    """Unit, year and stage ('' but for the budget) → its sections with their state."""
    found: States = defaultdict(list)
    for kode, tahun, tahap, bagian, status in reading.tuples(
        "select kode_unit, tahun, tahap, bagian, status from laporan"
    ):
        found[kode, tahun, tahap].append((bagian, status))
    return found
