"""The scores as a table: one row a unit, year and stage, with what has been reported and verified behind it."""

from collections import defaultdict
from typing import Any

from satudata_budget.readiness import KELAS, PILAR, UnitScore, score
from satudata_budget.readiness.result import BELUM_LENGKAP
from satudata_budget.store import Column, Reading
from satudata_budget.store.columns import TINGKAT_TEMPAT

KEADAAN = (*KELAS, BELUM_LENGKAP)
KOLOM_NILAI: tuple[Column, ...] = (
    Column("kode_unit", wajib=True),
    Column("tahun", "bulat", True),
    Column("tahap", wajib=True),
    *(Column(f"pilar_{pilar}", "desimal") for pilar in PILAR),
    *(Column(f"atas_pilar_{pilar}", "desimal", True) for pilar in PILAR),
    Column("indeks", "desimal", True),
    Column("kelas", wajib=True, pilihan=KELAS),
    Column("keadaan", wajib=True, pilihan=KEADAAN),
    Column("syarat_gagal"),
    Column("rencana_indeks", "desimal", True),
    Column("rencana_kelas", wajib=True, pilihan=KELAS),
    Column("rencana_keadaan", wajib=True, pilihan=KEADAAN),
    Column("rencana_atas_indeks", "desimal", True),
    Column("rencana_atas_kelas", wajib=True, pilihan=KELAS),
    Column("atas_indeks", "desimal", True),
    Column("atas_kelas", wajib=True, pilihan=KELAS),
    Column("kelengkapan", "desimal", True),
    Column("biaya", "rupiah", True),
    Column("didanai", "rupiah"),
    Column("usulan_pasti", "rupiah", True),
    Column("usulan_tambahan", "rupiah", True),
    Column("desa_jumlah", "bulat", True),
    Column("desa_dilaporkan", "bulat", True),
    Column("desa_siap", "bulat"),
    Column("rantai", "desimal"),
    Column("rantai_terlemah", pilihan=TINGKAT_TEMPAT),
    Column("status_laporan"),
)


def score_rows(reading: Reading) -> tuple[tuple[Any, ...], ...]:
    """Every unit at every year and stage that anybody has entered or reported, in the order of KOLOM_NILAI.

    What nobody reported is empty, never 0: a pillar, what is funded, desa siap, the chain where it ends at such desa.
    """
    stages = reading.tuples(
        "select distinct tahun, tahap from anggaran "
        "union select distinct tahun, tahap from laporan where bagian = 'anggaran' order by all"
    )
    state = _states(reading)
    rows = [_row(unit, tahun, tahap, state) for tahun, tahap in stages for unit in score(reading, tahun, tahap).unit]
    return tuple(sorted(rows, key=lambda row: row[:3]))


def _row(unit: UnitScore, tahun: int, tahap: str, state: "States") -> tuple[Any, ...]:
    reported = state[unit.kode, tahun, ""] + state[unit.kode, tahun, tahap]
    chain = unit.reported_chain
    return (
        unit.kode,
        tahun,
        tahap,
        *(unit.reported_pillars[pilar] for pilar in PILAR),
        *(unit.atas.pilar[pilar] for pilar in PILAR),
        unit.indeks,
        unit.kelas,
        unit.keadaan,
        ";".join(unit.syarat_gagal),
        unit.rencana.indeks,
        unit.rencana.kelas,
        unit.rencana.keadaan,
        unit.rencana.atas.indeks,
        unit.rencana.atas.kelas,
        unit.atas.indeks,
        unit.atas.kelas,
        round(unit.kelengkapan, 6),
        unit.biaya,
        unit.didanai if unit.reported("anggaran") else None,
        unit.usulan_pasti,
        unit.usulan_tambahan,
        unit.desa.jumlah,
        unit.desa.dilaporkan,
        unit.desa.siap_diketahui,
        chain.nilai if chain else None,
        chain.terlemah if chain else "",
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
