"""A standard that is tried out scores as it does once it is saved, and nobody else sees the trial."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from satudata_budget.readiness import score
from satudata_budget.readiness.standard import changed_standard, read_standard, score_if
from satudata_budget.store import Actor, Store

ADMIN = Actor("penguji", "admin")


def test_a_trial_is_the_real_score_and_leaves_nothing_behind(load: Callable[[str], Store]) -> None:
    store = load("trenggalek")
    with store.read() as reading:
        now = read_standard(reading)
        new = replace(
            now,
            kebutuhan=(now.kebutuhan[0] | {"bobot": Decimal("7.5")}, *now.kebutuhan[1:-1], now.kebutuhan[-1]),
            bobot=(now.bobot[0] | {"bobot": Decimal("0.125")}, *now.bobot[1:]),
            parameter=(now.parameter[0] | {"nilai": Decimal(70)}, *now.parameter[1:]),
        )
        changes = changed_standard(reading, new)
        tried = score_if(reading, 2021, "KUA-PPAS", changes)
    with store.read() as reading:
        untouched = score(reading, 2021, "KUA-PPAS")
        assert changed_standard(reading, now) == ()
    with store.write(ADMIN, "standar") as writing:
        for change in changes:
            writing.apply(change)
    with store.read() as reading:
        saved = score(reading, 2021, "KUA-PPAS")
    assert [c.tabel for c in changes] == ["kebutuhan", "bobot", "parameter"]
    assert (tried.unit, tried.tempat, tried.parameter) == (saved.unit, saved.tempat, saved.parameter)
    assert tried.unit != untouched.unit
