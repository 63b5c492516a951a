"""The automatic split: exact, proportional, the same every time."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.intake.record.apportion import apportion
from satudata_budget.intake.record.outcome import SplitWeight
from satudata_budget.intake.record.split import split

PC, PRINTER, UPS = ("35.03.01", "pc"), ("35.03.01", "printer"), ("35.03.01", "ups")

weights = st.lists(st.integers(0, 10**10), min_size=1, max_size=30)


@given(st.integers(0, 10**12), weights)
def test_parts_sum_to_the_line_and_lie_within_a_rupiah_of_their_share(pagu: int, bobot: list[int]) -> None:
    parts = apportion(pagu, bobot)
    assert sum(parts) == pagu
    if any(bobot):
        shares = [Fraction(pagu * satu, sum(bobot)) for satu in bobot]
        assert all(abs(part - share) < 1 for part, share in zip(parts, shares, strict=True))
        assert all(part == 0 for part, satu in zip(parts, bobot, strict=True) if satu == 0)


@given(st.integers(0, 10**12), weights)
def test_nobody_with_a_larger_share_gets_less(pagu: int, bobot: list[int]) -> None:
    pairs = sorted(zip(bobot, apportion(pagu, bobot), strict=True))
    assert all(a[1] <= b[1] for a, b in pairwise(pairs) if a[0] < b[0])


def test_the_largest_remainder_gets_the_last_rupiah_and_a_tie_goes_to_the_earlier() -> None:
    assert apportion(100, [1, 1, 1]) == [34, 33, 33]
    assert apportion(10, [2, 5, 4]) == [2, 4, 4]  # 1.82, 4.55, 3.64
    assert apportion(1, [1, 2]) == [0, 1]


def test_all_weights_zero_means_equal_parts_and_no_weights_is_an_error() -> None:
    assert apportion(5, [0, 0]) == [3, 2]
    with pytest.raises(ValueError, match="nothing"):
        apportion(1, [])


def test_a_line_follows_open_cost_and_drops_parts_of_zero() -> None:
    biaya = {
        PC: SplitWeight(21_000_000, 42_000_000),
        PRINTER: SplitWeight(0, 5_800_000),
        UPS: SplitWeight(1_800_000, 3_600_000),
    }
    parts = split(22_800_000, [PC, PRINTER, UPS], biaya)
    assert parts == [(PC, 21_000_000), (UPS, 1_800_000)]


def test_where_nothing_is_open_the_full_value_weighs() -> None:
    biaya = {PC: SplitWeight(0, 30), PRINTER: SplitWeight(0, 10)}
    assert split(400, [PC, PRINTER], biaya) == [(PC, 300), (PRINTER, 100)]


def test_a_line_of_nothing_keeps_its_first_candidate() -> None:
    assert split(0, [PC, PRINTER], {PC: SplitWeight(1, 1), PRINTER: SplitWeight(1, 1)}) == [(PC, 0)]


@given(
    st.integers(0, 10**12), st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), min_size=1, max_size=20)
)
def test_a_split_always_sums_to_its_line(pagu: int, costs: list[tuple[int, int]]) -> None:
    calon = [("35.03.01", f"k{i}") for i in range(len(costs))]
    biaya = {satu: SplitWeight(min(a, b), max(a, b)) for satu, (a, b) in zip(calon, costs, strict=True)}
    parts = split(pagu, calon, biaya)
    assert sum(part for _satu, part in parts) == pagu
    assert [satu for satu in calon if satu in dict(parts)] == [satu for satu, _part in parts]
