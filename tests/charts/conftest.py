"""Results to draw: the conformance packages, and the tiny kabupaten in which all is well."""

from collections.abc import Callable

import pytest

from satudata_budget.readiness import ScoreResult, score
from satudata_budget.readiness.desa import DesaService, desa_services
from satudata_budget.readiness.robustness import Robustness, robustness, robustness_input
from satudata_budget.store import Store
from tests.readiness.flags.contoh import Contoh, save

Drawable = tuple[ScoreResult, tuple[DesaService, ...], Robustness]


def drawable(store: Store) -> Drawable:
    """The score, the desa, and how firm the order is."""
    with store.read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
        return hasil, desa_services(reading, hasil), robustness(robustness_input(reading, hasil), 500)


@pytest.fixture
def trenggalek(load: Callable[[str], Store]) -> Drawable:
    return drawable(load("trenggalek"))


@pytest.fixture
def draw_from(store: Store) -> Callable[[Contoh], Drawable]:
    """What the tiny kabupaten yields once a test has spoilt it."""

    def drawn(contoh: Contoh) -> Drawable:
        save(store, contoh)
        return drawable(store)

    return drawn
