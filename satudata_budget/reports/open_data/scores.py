"""The scores as a table: one row a unit, year and stage, with what has been reported and verified behind it."""

from collections import defaultdict
from typing import Any

from satudata_budget.readiness import KELAS, PILAR, NilaiUnit, score
from satudata_budget.readiness.result import BELUM_LENGKAP
from satudata_budget.store import Kolom, Reading
from satudata_budget.store.tables import TINGKAT_TEMPAT

KEADAAN = (*KELAS, BELUM_LENGKAP)
KOLOM_NILAI: tuple[Kolom, ...] = (
    Kolom("kode_unit", wajib=True),
    Kolom("tahun", "bulat", True),
    Kolom("tahap", wajib=True),
    *(Kolom(f"pilar_{pilar}", "desimal") for pilar in PILAR),
    *(Kolom(f"atas_pilar_{pilar}", "desimal", True) for pilar in PILAR),
    Kolom("indeks", "desimal", True),
    Kolom("kelas", wajib=True, pilihan=KELAS),
    Kolom("keadaan", wajib=True, pilihan=KEADAAN),
    Kolom("syarat_gagal"),
    Kolom("rencana_indeks", "desimal", True),
    Kolom("rencana_kelas", wajib=True, pilihan=KELAS),
    Kolom("rencana_keadaan", wajib=True, pilihan=KEADAAN),
    Kolom("rencana_atas_indeks", "desimal", True),
    Kolom("rencana_atas_kelas", wajib=True, pilihan=KELAS),
    Kolom("atas_indeks", "desimal", True),
    Kolom("atas_kelas", wajib=True, pilihan=KELAS),
    Kolom("kelengkapan", "desimal", True),
    Kolom("biaya", "rupiah", True),
    Kolom("didanai", "rupiah"),
    Kolom("usulan_pasti", "rupiah", True),
    Kolom("usulan_tambahan", "rupiah", True),
    Kolom("desa_jumlah", "bulat", True),
    Kolom("desa_dilaporkan", "bulat", True),
    Kolom("desa_siap", "bulat"),
    Kolom("rantai", "desimal"),
    Kolom("rantai_terlemah", pilihan=TINGKAT_TEMPAT),
    Kolom("status_laporan"),
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


def _row(unit: NilaiUnit, tahun: int, tahap: str, state: "States") -> tuple[Any, ...]:
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
