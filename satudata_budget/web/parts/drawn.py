"""Charts kept once drawn: a result never changes, so its figure does not either."""

from collections.abc import Callable, Hashable
from typing import Concatenate, ParamSpec

from satudata_budget.charts import Chart
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.session.kept import kept

P = ParamSpec("P")


def drawn(
    draw: Callable[Concatenate[ScoreResult, P], Chart], hasil: ScoreResult, *args: P.args, **kwargs: P.kwargs
) -> Chart:
    """`draw(hasil, …)`, from the shelf where it has been drawn before; the further arguments must be hashable."""
    further = (args, tuple(sorted(kwargs.items())))
    return _drawn(hasil, draw.__name__, further, lambda: draw(hasil, *args, **kwargs))


def drawn_of(draw: Callable[..., Chart], *args: int) -> Chart:
    """The same for a chart of bare numbers, which are all that it depends on."""
    return _drawn_of((draw.__name__, *args), lambda: draw(*args))


@kept(300)
def _drawn(hasil: ScoreResult, draw: str, further: tuple[Hashable, ...], _make: Callable[[], Chart]) -> Chart:
    return _make()


@kept(50)
def _drawn_of(sidik: tuple[Hashable, ...], _make: Callable[[], Chart]) -> Chart:
    return _make()
