"""Every chart of every screen offers its image, its numbers and its finding, in a chart card or below the chart."""

import ast
from collections.abc import Iterator
from pathlib import Path

AKAR = Path(__file__).parents[2]
LAYAR = [*sorted((AKAR / "pages").rglob("*.py")), *sorted((AKAR / "satudata_budget" / "web").rglob("*.py"))]
KARTU = "satudata_budget/web/parts/cards.py"


def called(path: Path) -> Iterator[str]:
    """The names of what a file calls, of a method its last part."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func
            yield name.attr if isinstance(name, ast.Attribute) else name.id if isinstance(name, ast.Name) else ""


def test_the_card_of_a_chart_offers_it_to_take_along() -> None:
    tree = ast.parse((AKAR / KARTU).read_text(encoding="utf-8"))
    (card,) = (n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == "chart_card")
    names = [n.func.id for n in ast.walk(card) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    assert {"plot", "download_menu"} <= set(names)


def test_no_screen_draws_a_chart_without_that_offer() -> None:
    drawn = {path.relative_to(AKAR).as_posix(): set(called(path)) for path in LAYAR}
    assert sum("chart_card" in names for names in drawn.values()) >= 8
    assert {path for path, names in drawn.items() if "plotly_chart" in names} == {KARTU}
    assert {path for path, names in drawn.items() if "plot" in names and "download_menu" not in names} == set()
