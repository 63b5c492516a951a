"""Both ends of money in one wording."""

from satudata_budget.words.money import asked, asked_range


def test_where_both_ends_are_one_a_single_amount_is_said() -> None:
    assert asked(395_000_000, 395_000_000) == asked_range(395_000_000, 395_000_000) == "Rp\xa0395 juta"


def test_a_range_says_its_unit_once_where_both_ends_have_it() -> None:
    assert asked_range(1_080_000_000, 1_610_000_000) == "Rp\xa01,08–1,61 miliar"
    assert asked_range(44_000_000, 1_610_000_000) == "Rp\xa044 juta – Rp\xa01,61 miliar"
    assert asked_range(100, 500) == "Rp\xa0100 – Rp\xa0500"


def test_where_nothing_is_sure_no_amount_stands_as_a_fact() -> None:
    assert asked_range(0, 4_790_000_000) == "Belum pasti"
    assert asked(0, 4_790_000_000).startswith("belum ada yang pasti, paling banyak")
