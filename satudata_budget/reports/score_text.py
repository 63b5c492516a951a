"""The score as JSON, CSV or a plain table, for the command line."""

import csv
import json
from collections.abc import Callable
from io import StringIO

from satudata_budget.messages import angka, persen
from satudata_budget.messages.terms import nama_kelas, nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult, UnitScore
from satudata_budget.reports.cell import tame
from satudata_budget.words.money import asked_range

COLUMNS = (
    *("kode", "nama", "tingkat", "kelas", "indeks", *PILAR),
    *("indeks_rencana", "kelas_rencana", "indeks_atas", "kelas_atas", "indeks_rencana_atas", "kelas_rencana_atas"),
    *("keadaan", "keadaan_rencana", "syarat_gagal", "kelengkapan"),
    *("biaya", "didanai", "usulan_pasti", "usulan_tambahan", "desa", "desa_dilaporkan", "desa_siap"),
)


def score_json(hasil: ScoreResult) -> str:
    """Section 8 of the method."""
    return json.dumps(hasil.as_json(), ensure_ascii=False, indent=1)


def score_csv(hasil: ScoreResult) -> str:
    """One row per unit, one column per figure; amounts in whole rupiah, what nobody reported empty."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([tame(value) for value in _csv_row(unit)] for unit in hasil.unit)
    return out.getvalue().rstrip("\n")


def score_table(hasil: ScoreResult) -> str:
    """For reading: aligned columns in the reader's language."""
    head = ["kode", "nama", "kelas", "indeks", *(nama_pilar(p) for p in PILAR), "lengkap", "usulan", "desa"]
    rows = [head, *(_table_row(unit) for unit in hasil.unit)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    right = {3, 4, 5, 6, 7, 8, 9, 10}
    return "\n".join(
        "  ".join(
            cell.rjust(w) if i in right else cell.ljust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


FORMATS: dict[str, Callable[[ScoreResult], str]] = {"json": score_json, "csv": score_csv, "table": score_table}


def _csv_row(u: UnitScore) -> list[object]:
    return [
        u.kode,
        u.nama,
        u.tingkat,
        u.kelas,
        u.indeks,
        *(u.reported_pillars[p] for p in PILAR),
        u.rencana.indeks,
        u.rencana.kelas,
        u.atas.indeks,
        u.atas.kelas,
        u.rencana.atas.indeks,
        u.rencana.atas.kelas,
        u.keadaan,
        u.rencana.keadaan,
        " ".join(u.syarat_gagal),
        round(u.kelengkapan, 6),
        u.biaya,
        u.didanai if u.reported("anggaran") else None,
        u.usulan_pasti,
        u.usulan_tambahan,
        u.desa.jumlah,
        u.desa.dilaporkan,
        u.desa.siap_diketahui,
    ]


def _table_row(u: UnitScore) -> list[str]:
    upper = "" if u.atas.indeks == u.indeks else f"–{angka(u.atas.indeks, 1)}"
    return [
        u.kode,
        u.nama,
        nama_kelas(u.kelas) if u.pasti else f"{nama_kelas(u.kelas)}?",
        angka(u.indeks, 1) + upper,
        *("–" if (value := u.reported_pillars[p]) is None else angka(value, 1) for p in PILAR),
        persen(u.kelengkapan),
        asked_range(u.usulan_pasti, u.usulan_tambahan),
        "–" if u.desa.siap_diketahui is None else f"{u.desa.siap_diketahui}/{u.desa.dilaporkan}",
    ]
