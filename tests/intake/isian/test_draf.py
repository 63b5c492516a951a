"""The draft: nothing typed is lost, nothing is a change that says what is recorded, two tabs of one person add up."""

import json

from satudata_budget.intake.entry.draft import TypedDraft, from_json, merged, with_cell, with_row, without_row

TERCATAT = {"jabatan": "Camat", "jumlah": "1"}


def test_a_cell_typed_back_is_no_change() -> None:
    typed = with_cell(TypedDraft(7), "p1", "jumlah", "2", TERCATAT)
    assert typed.diubah == {"p1": {"jumlah": "2"}}
    assert with_cell(typed, "p1", "jumlah", "1", TERCATAT).kosong


def test_an_added_row_that_is_emptied_again_is_gone() -> None:
    typed = with_cell(TypedDraft(7), "baru-1", "jabatan", "Operator", None)
    assert not typed.kosong
    assert with_cell(typed, "baru-1", "jabatan", None, None).kosong


def test_a_removal_can_be_taken_back() -> None:
    gone = without_row(TypedDraft(7), "p1", tercatat=True)
    assert gone.dihapus == ("p1",)
    assert with_row(gone, "p1").kosong


def test_the_buffer_gives_back_what_it_was_given() -> None:
    typed = without_row(with_cell(TypedDraft(7), "baru-1", "jumlah", "dua", None), "p1", tercatat=True)
    assert from_json(json.loads(json.dumps(typed.as_json()))) == typed


def test_two_tabs_of_one_person_add_up() -> None:
    last = with_cell(TypedDraft(7), "p1", "jumlah", "2", TERCATAT)
    mine = with_cell(last, "p2", "jumlah", "5", TERCATAT)
    mine = with_cell(mine, "p1", "jumlah", "1", TERCATAT)  # typed back
    theirs = without_row(with_cell(last, "baru-9", "jabatan", "Juru bayar", None), "p3", tercatat=True)
    both = merged(last, mine, theirs)
    assert both.diubah == {"p2": {"jumlah": "5"}}
    assert both.ditambah == {"baru-9": {"jabatan": "Juru bayar"}}
    assert both.dihapus == ("p3",)
