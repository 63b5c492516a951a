"""What the rules read of a line: not its account, and words that were written together apart."""

import pytest

from satudata_budget.intake.classify.line_text import AccountSplit, split_account, unglue, without
from satudata_budget.intake.classify.word_groups import expand, read_groups, stands

AKUN = ("belanja modal peralatan personal computer", "belanja modal personal computer")
SUB = "penyediaan peralatan dan perlengkapan kantor"


def test_an_account_does_not_speak_where_the_line_does() -> None:
    text = f"{SUB} belanja modal personal computer honor panitia"
    assert split_account(text, SUB, AKUN) == AccountSplit(f"{SUB} honor panitia", "belanja modal personal computer")


def test_an_account_speaks_where_the_line_names_nothing_else() -> None:
    for text in (f"{SUB} belanja modal personal computer", "belanja modal personal computer 2 pengadaan"):
        assert split_account(text, SUB, AKUN) == AccountSplit(text)


def test_only_the_first_account_is_cut_for_the_line_may_repeat_it() -> None:
    said = split_account("belanja modal personal computer belanja modal personal computer laptop", "", AKUN)
    assert said.teks == "belanja modal personal computer laptop"


def test_two_known_words_written_together_are_taken_apart_and_nothing_else_is() -> None:
    known = frozenset({"komputer", "printer", "note", "book", "notebook"})
    assert unglue("personal komputerprinter notebook printers", known) == "personal komputer printer notebook printers"


def test_words_are_cut_as_whole_words() -> None:
    assert without("pc unit pcs pc", "pc") == "unit pcs"
    assert without("pc unit", "") == "pc unit"


def test_a_group_is_spelt_out_and_may_name_groups_above_it() -> None:
    groups = read_groups([{"nama": "a", "kata": "P.C.;laptop"}, {"nama": "b", "kata": "@a;printer;laptop"}])
    assert groups["b"] == ("p c", "laptop", "printer")
    assert expand("@b;=Printer", groups) == ("p c", "laptop", "printer", "=printer")
    with pytest.raises(KeyError):
        expand("@c", groups)


def test_a_whole_name_is_nothing_beside_it() -> None:
    assert stands("printer", "=printer")
    assert not stands("contact printer", "=printer")
    assert stands("contact printer", "printer")
