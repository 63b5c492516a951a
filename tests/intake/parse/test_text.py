"""Text made comparable."""

from satudata_budget.intake.parse.text import clean, has_word, lines, words


def test_spaces_and_invisible_marks_become_one_space() -> None:
    assert clean("  Kecamatan\u00a0\n Panggul\t") == "Kecamatan Panggul"
    assert (clean(None), clean(12.0), clean(7.5), clean(True)) == ("", "12", "7.5", "True")


def test_a_cell_of_bullets_is_its_entries() -> None:
    assert lines("- satu\r\n- dua\n\n") == ("satu", "dua")
    assert (lines(None), lines(""), lines(3.0)) == ((), (), ("3",))


def test_words_ignore_case_punctuation_and_drifting_spelling() -> None:
    assert words("P.C Unit") == "p c unit"
    assert words("Kab/ Kota") == words("Kab./Kota")
    assert words("Efektivitas Ketenteraman") == words("Efektifitas Ketentraman")


def test_a_word_is_found_whole_only() -> None:
    assert has_word("2 pc dan printer", "pc")
    assert not has_word("2 upc", "pc")


def test_excels_mark_of_a_text_is_no_content() -> None:
    assert clean("'000009") == "000009"
    assert clean("'tis") == "'tis"
