"""The order of the kecamatan under other weights: seeded, fast, and true to the method at the nominal ones."""

import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from satudata_budget.readiness import PILAR, ScoreResult, score
from satudata_budget.readiness.robustness import (
    SEBARAN,
    TERLEMAH,
    RankInterval,
    RobustnessInput,
    _around,
    _pillar,
    robustness,
    robustness_input,
)
from satudata_budget.store import EVERYTHING, Actor, Store, difference

Load = Callable[[str], Store]


def made_of(*pilar: tuple[float, ...], bobot: tuple[float, ...] = (1, 1, 1, 1)) -> RobustnessInput:
    """Kecamatan whose four pillars are given; one component a pillar, so that its weight cannot matter."""
    share = np.array(bobot) / sum(bobot)
    indeks = tuple(float(np.exp(np.log(np.maximum(row, 1)) @ share)) for row in pilar)
    komponen = tuple((p, ((1.0,), tuple((row[i] / 100,) for row in pilar))) for i, p in enumerate(PILAR) if i)
    return RobustnessInput(tuple(f"k{n}" for n in range(len(pilar))), indeks, pilar, bobot, 1.0, komponen)


def scored(store: Store) -> tuple[ScoreResult, RobustnessInput]:
    with store.read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
        return hasil, robustness_input(reading, hasil)


def by_code(masukan: RobustnessInput, undian: int = 4000) -> dict[str, RankInterval]:
    return {p.kode: p for p in robustness(masukan, undian).peringkat}


def test_the_same_input_gives_the_same_answer(load: Load) -> None:
    _hasil, masukan = scored(load("trenggalek"))
    assert robustness(masukan) == robustness(masukan)
    assert robustness(masukan, benih=7) != robustness(masukan)


def test_ten_thousand_draws_take_less_than_a_second(load: Load) -> None:
    _hasil, masukan = scored(load("trenggalek"))
    started = time.perf_counter()
    assert robustness(masukan).undian == 10_000
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("nama", ["kecil", "trenggalek", "pagu"])
def test_nominal_weights_give_the_pillars_of_the_method(nama: str, load: Load) -> None:
    hasil, masukan = scored(load(nama))
    for pilar, (weights, coverage) in masukan.komponen:
        drawn = _pillar(np.array([weights]), np.array(coverage, dtype=float))[0]
        assert drawn == pytest.approx([u.pilar[pilar] for u in hasil.kecamatan], abs=1e-6)


def test_nominal_ranks_follow_the_index(load: Load) -> None:
    hasil, masukan = scored(load("trenggalek"))
    ranked = sorted(robustness(masukan, 100).peringkat, key=lambda p: p.nominal)
    indices = [hasil.menurut_kode[p.kode].indeks for p in ranked]
    assert indices == sorted(indices, reverse=True)
    assert ranked[0].nominal == 1


def test_who_is_better_in_everything_stays_ahead() -> None:
    found = by_code(made_of((90, 90, 90, 90), (80, 80, 80, 80), (70, 70, 70, 70), (60, 60, 60, 60), (5, 5, 5, 5)))
    assert [(p.terbaik, p.terburuk) for p in found.values()] == [(n, n) for n in range(1, 6)]
    assert [p.tiga_terlemah for p in found.values()] == [0, 0, 1, 1, 1]


def test_two_that_only_the_weights_tell_apart_change_places() -> None:
    mirrored = by_code(made_of((90, 60, 70, 70), (60, 90, 70, 70)))
    assert {(p.terbaik, p.terburuk) for p in mirrored.values()} == {(1, 2)}


def test_equals_share_the_better_rank() -> None:
    found = by_code(made_of((70, 70, 70, 70), (70, 70, 70, 70), (50, 50, 50, 50)))
    assert [(p.nominal, p.terbaik, p.terburuk) for p in found.values()] == [(1, 1, 1), (1, 1, 1), (3, 3, 3)]


def test_half_of_the_draws_let_one_strength_make_up_for_one_gap() -> None:
    # By the geometric mean a pillar of zero is the end; by the arithmetic one three full pillars outweigh it.
    gap, steady, *others = [(0, 100, 100, 100), (50, 50, 50, 50), *[(49, 49, 49, 49)] * TERLEMAH]
    share = by_code(made_of(gap, steady, *others))["k0"].tiga_terlemah
    assert share == pytest.approx(0.5, abs=0.03)


def test_weights_scatter_around_the_nominal_ones_as_far_as_is_assumed() -> None:
    drawn = _around((1.0, 1.0, 1.0, 1.0), 20_000, np.random.default_rng(1))
    assert drawn.sum(axis=1) == pytest.approx(1)
    assert drawn.mean(axis=0) == pytest.approx([0.25] * 4, abs=0.005)
    assert drawn.std(axis=0) == pytest.approx([0.25 * SEBARAN] * 4, rel=0.05)
    uneven = _around((3.0, 2.0, 1.0), 20_000, np.random.default_rng(1))
    assert uneven.mean(axis=0) == pytest.approx([3 / 6, 2 / 6, 1 / 6], abs=0.005)


def test_a_weight_of_zero_stays_zero_and_a_lone_one_is_all() -> None:
    assert _around((2.0, 0.0, 1.0), 500, np.random.default_rng(1))[:, 1].max() == 0
    assert (_around((4.0, 0.0), 3, np.random.default_rng(1)) == [1, 0]).all()
    assert (_around((0.0, 0.0), 3, np.random.default_rng(1)) == 0).all()


def test_a_pillar_to_which_nothing_applies_is_full() -> None:
    coverage = np.array([[np.nan, np.nan], [0.5, np.nan]])
    assert _pillar(np.array([[0.3, 0.7]]), coverage).tolist() == [[100, 50]]
    assert _pillar(np.array([[0.0, 0.0]]), np.array([[0.2, 0.4]])).tolist() == [[100]]


def test_effective_weights_add_up_to_one(load: Load) -> None:
    _hasil, masukan = scored(load("trenggalek"))
    weights = robustness(masukan, 10).bobot
    assert sum(b.nominal for b in weights) == pytest.approx(1)
    assert sum(b.efektif for b in weights if b.efektif is not None) == pytest.approx(1)


def test_the_only_pillar_that_differs_decides_alone() -> None:
    weights = robustness(made_of((20, 50, 50, 50), (90, 50, 50, 50), bobot=(1, 3, 3, 3)), 10).bobot
    assert [b.nominal for b in weights] == pytest.approx([0.1, 0.3, 0.3, 0.3])
    assert [b.efektif for b in weights] == pytest.approx([1, 0, 0, 0], abs=1e-12)


def test_where_all_are_alike_no_weight_is_effective() -> None:
    weights = robustness(made_of((50, 50, 50, 50), (50, 50, 50, 50)), 10).bobot
    assert [b.efektif for b in weights] == [None] * 4


def test_no_kecamatan_no_ranks() -> None:
    empty = RobustnessInput((), (), (), (1, 1, 1, 1), 1.0, ())
    assert robustness(empty).peringkat == ()


def test_the_digest_moves_with_what_the_draws_depend_on_only(load: Load) -> None:
    store = load("kecil")
    _hasil, before = scored(store)
    rename(store, "Nama lain")
    _hasil, renamed = scored(store)
    assert renamed.sidik == before.sidik
    assert replace(before, bobot=(9, 1, 1, 1)).sidik != before.sidik


def test_the_answer_in_json_names_its_assumptions(load: Load) -> None:
    _hasil, masukan = scored(load("kecil"))
    flat = robustness(masukan, 10).as_json()
    assert (flat["undian"], flat["sebaran"]) == (10, SEBARAN)
    assert {row["kode"] for row in flat["unit"]} == set(masukan.kode)


def rename(store: Store, nama: str) -> None:
    with store.read() as now:
        rows = now.rows("select kode, nama, tingkat, penduduk from unit")
        change = difference(now, "unit", [row | {"nama": nama} for row in rows], EVERYTHING)
    with store.write(Actor("penguji", "admin"), "isian") as writing:
        writing.apply(change)
