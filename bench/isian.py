"""What an office waits for on the server: one typed cell (kept, planned, summed, covered), and a save of 200 rows.

Aim: at most 300 ms for the save (issue 4). It writes to the disk, so a busy machine shows in the worst time.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from satudata_budget.access import COMMAND_LINE, add_without_password
from satudata_budget.intake.entry import (
    MENURUT_NAMA,
    TypedDraft,
    as_typed,
    coverage,
    keep,
    plan,
    read_form,
    rows_at,
    save_draft,
    sums,
    with_cell,
)
from satudata_budget.intake.sample import build_sample

UNIT, TAHUN, TAHAP, BARIS, KALI = "35.03.01", 2021, "KUA-PPAS", 200, 9


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def typed_rows(pada: int, turn: int) -> TypedDraft:
    """A draft of 200 new goods."""
    isian = TypedDraft(pada)
    for n in range(BARIS):
        cells = {"nama_barang": f"Barang {turn}-{n}", "komponen": "pc", "jumlah": "1", "kondisi": "B"}
        for kolom, text in cells.items():
            isian = with_cell(isian, f"baru-{n}", kolom, text, None)
    return isian


def main() -> None:
    typed, saved = [], []
    with tempfile.TemporaryDirectory() as folder, build_sample(Path(folder) / "contoh.duckdb") as store:
        camat = add_without_password(store, COMMAND_LINE, "bench.camat", "Bench", "camat", (UNIT,))
        with store.read() as now:
            form = read_form(now, camat, MENURUT_NAMA["perangkat"], UNIT, TAHUN, TAHAP)

        def one_cell(isian: TypedDraft) -> None:
            keep(store, camat, form, isian)
            change = plan(store, form, isian).perubahan
            sums(as_typed(rows_at(store, form, change.pada), change))
            coverage(store, form, change, TAHAP)

        for turn in range(KALI):
            isian = typed_rows(store.data_version(), turn)
            typed.append(milliseconds(lambda isian=isian: one_cell(isian)))
            saved.append(milliseconds(lambda isian=isian: save_draft(store, camat, form, isian)))
    for name, times in (("satu sel diketik", typed), ("200 baris disimpan", saved)):
        print(f"{name:20}{statistics.median(times):7.0f} ms   terburuk {max(times):.0f} ms")
    print("sasaran simpan           300 ms")


if __name__ == "__main__":
    main()
