"""How the generator divides a budget line: the rule of the README, in whole rupiah."""

from fractions import Fraction

import pytest
from pembuat.acuan import Kebutuhan, read_kebutuhan
from pembuat.pembagian import Terbuka, split


def test_parts_follow_the_open_cost_and_sum_to_the_line() -> None:
    terbuka = {("a", "pc"): Terbuka(21, 42), ("a", "printer"): Terbuka(3, 3)}
    assert split(100, ["a"], ["pc", "printer"], terbuka) == {("a", "pc"): 88, ("a", "printer"): 12}


def test_the_last_rupiah_goes_to_the_largest_remainder() -> None:
    terbuka = {("a", "x"): Terbuka(1, 1), ("a", "y"): Terbuka(2, 2), ("a", "z"): Terbuka(4, 4)}
    assert split(10, ["a"], ["x", "y", "z"], terbuka) == {("a", "x"): 1, ("a", "y"): 3, ("a", "z"): 6}


def test_on_a_tie_the_earlier_place_and_then_the_earlier_komponen_wins() -> None:
    terbuka = {(tempat, komponen): Terbuka(1, 1) for tempat in "ab" for komponen in "xy"}
    assert split(5, ["b", "a"], ["y", "x"], terbuka) == {
        ("a", "y"): 2,
        ("a", "x"): 1,
        ("b", "y"): 1,
        ("b", "x"): 1,
    }


def test_where_nothing_is_open_the_full_value_decides() -> None:
    terbuka = {("a", "pc"): Terbuka(0, 30), ("a", "ups"): Terbuka(0, 10)}
    assert split(8, ["a"], ["pc", "ups"], terbuka) == {("a", "pc"): 6, ("a", "ups"): 2}


def test_a_candidate_without_a_part_and_one_outside_the_standard_get_no_row() -> None:
    terbuka = {("a", "pc"): Terbuka(5, 5), ("a", "ups"): Terbuka(0, 9)}
    assert split(7, ["a", "b"], ["pc", "ups", "kunci"], terbuka) == {("a", "pc"): 7}


@pytest.mark.parametrize(("banyak", "harap"), [(0, 2), (7, 4), (10, 4), (11, 5), (17, 6)])
def test_need_is_rounded_up_exactly(banyak: int, harap: int) -> None:
    pc = next(b for b in read_kebutuhan() if (b.komponen, b.tingkat) == ("pc", "kecamatan"))
    assert pc.need(banyak) == harap


def test_a_desa_row_does_not_count_the_desa() -> None:
    butuh = Kebutuhan("pc", "perangkat", "desa", Fraction(1), Fraction(3), False, 10, None)
    assert butuh.need(157) == 1
