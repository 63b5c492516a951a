"""The solver is asked in numbers it can be trusted with, and believed only as far as it can prove."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from satudata_budget.planning import PlanRequest, listing, plan_from
from satudata_budget.planning.plan import model_of
from satudata_budget.planning.quiet import quiet_stdout
from satudata_budget.planning.solver import Infeasible, Objective, Problem, maximise_in_turn, row, within_ceilings
from satudata_budget.store import Store
from tests.planning.worlds import state_of


def whole(most: int, *rows: object) -> Problem:
    """One variable from 0 to `most`."""
    return Problem(np.zeros(1), np.array([float(most)]), np.ones(1), tuple(rows))  # type: ignore[arg-type]


def test_the_second_goal_may_not_cost_the_first() -> None:
    two = Problem(np.zeros(2), np.array([5.0, 5.0]), np.ones(2), (row((0, 1), (1, 1), sampai=6),))
    goals = (Objective(np.array([1.0, 0.0])), Objective(np.array([-1.0, 1.0])), Objective(np.array([0.0, -1.0])))
    answers = maximise_in_turn(two, goals, 5.0)
    assert [answer.nilai for answer in answers] == [5, -4, -1]
    assert all(answer.terbukti for answer in answers)


def test_what_cannot_be_is_said() -> None:
    with pytest.raises(Infeasible):
        maximise_in_turn(whole(3, row((0,), (1,), dari=4)), (Objective(np.ones(1)),), 5.0)


def test_a_problem_without_variables_has_its_answer() -> None:
    empty = Problem(np.zeros(0), np.zeros(0), np.zeros(0), ())
    answer = maximise_in_turn(empty, (Objective(np.zeros(0)),), 5.0)[0]
    assert (answer.nilai, answer.terbukti) == (0, True)


def test_a_whole_answer_above_a_ceiling_is_not_taken() -> None:
    """0.99999 of a unit is one to HiGHS; a ceiling between the two is then broken."""
    soal = whole(1, row((0,), (1,), sampai=0.99999))
    assert not within_ceilings(soal, np.array([1.0]))
    assert within_ceilings(soal, np.array([0.0]))


def test_money_is_counted_in_what_divides_all_prices(load: Callable[[str], Store]) -> None:
    model, _calon = model_of(state_of(load("pagu")), PlanRequest(10**9, "cakupan"))
    assert model.uang == 50_000
    assert sorted({round(float(price)) for price in model.harga}) == [35, 58, 72, 120, 140, 210]


def test_a_search_cut_short_says_how_far_it_got(load: Callable[[str], Store], monkeypatch: pytest.MonkeyPatch) -> None:
    keadaan = state_of(load("pagu"))
    monkeypatch.setattr(listing, "MOST_WAYS", 0)
    found = plan_from(keadaan, PlanRequest(400_000_000, "merata", detik=0.0))
    assert found.terpakai <= 400_000_000
    assert not found.terbukti_optimal
    assert 0 < found.celah <= 1
    # The bound holds: the best there is lies within the gap.
    assert found.nilai_tujuan <= 71.856 <= found.nilai_tujuan / (1 - found.celah) + 1e-4 or found.nilai_tujuan == 0


def test_what_c_prints_stays_off_the_output(capfd: pytest.CaptureFixture[str]) -> None:
    """HiGHS prints a line of its debugging past every switch; on the command line that would break the JSON."""
    words = "import ctypes, os, sys; from satudata_budget.planning.quiet import quiet_stdout\n"
    words += "c = ctypes.CDLL('ucrtbase' if os.name == 'nt' else None)\n"
    words += "print('{\"a\":', flush=False)\nwith quiet_stdout(): c.printf(b'HighsMipSolverData\\n')\n"
    words += "c.printf(b'1'); c.fflush(None); print('}')"
    root = Path(__file__).parents[2]
    answer = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True, cwd=root)
    assert json.loads(answer.stdout) == {"a": 1}
    with quiet_stdout():
        pass
    assert capfd.readouterr().out == ""
