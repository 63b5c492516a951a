"""Budget lines settled on the screen, and a file of the same budget that comes later."""

from pathlib import Path

from openpyxl import load_workbook

from satudata_budget.intake.entry import TypedDraft, as_shown, save_draft, with_cell
from satudata_budget.intake.sample import CONTOH
from satudata_budget.store import Store
from tests.intake.conftest import Impor
from tests.intake.isian.conftest import form, person, recorded

PPAS = CONTOH / "ppas_35.03.01_panggul.xlsx"


def test_a_line_settled_by_hand_and_a_typed_one_outlive_the_next_import(
    kantor: Store, impor: Impor, tmp_path: Path
) -> None:
    impor(PPAS)
    camat = person(kantor, "camat.satu")
    budget = form(kantor, camat, "anggaran")
    rows = recorded(kantor, budget)
    split = next(row for row in rows.values() if row["pembagian"] == "otomatis")
    isian = with_cell(TypedDraft(kantor.data_version()), split["id"], "komponen", "pemindai", as_shown(budget, split))
    for kolom, text in {"nama_sub_kegiatan": "Belanja modem", "komponen": "internet", "pagu": "1,5 juta"}.items():
        isian = with_cell(isian, "baru-1", kolom, text, None)
    save_draft(kantor, camat, budget, isian)
    again = tmp_path / "ppas_lagi.xlsx"
    book = load_workbook(PPAS)
    book.save(again)  # other bytes, the same budget
    impor(again)
    after = recorded(kantor, budget)
    assert after[split["id"]]["komponen"] == "pemindai"
    parts = [row for row in after.values() if row["baris_id"] == split["baris_id"]]
    assert {row["pembagian"] for row in parts} == {"tangan"}
    typed = next(row for row in after.values() if row["nama_sub_kegiatan"] == "Belanja modem")
    assert (typed["pagu"], typed["versi_kode"], typed["kode_unit"]) == (1_500_000, split["versi_kode"], "35.03.01")
    assert len(after) == len(rows) + 1
