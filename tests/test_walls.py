"""The walls inside the house: where SQL may stand, who reads the places, and that no import comes back to its module.

Every list of exceptions gives a reason, and may only shrink.
"""

import ast
import re
from collections import Counter

import pytest

from tests.test_house import SUMBER, name, nodes, text

STATEMENT = re.compile(
    r"\b(select\b.+\bfrom|select\s+exists\s*\(|insert\s+into|update\b.+\bset\b|delete\s+from|create\s+(table|view))",
    re.I | re.S,
)
PLACES = re.compile(r"\b(from|join)\s+(unit|desa)\b", re.I)

SHORT = "a question of a line or two to one table, read beside the code that asks it"
BUILT = "the table or the condition comes from the list of tables, so that there is no text of it to keep in a file"
TEMPORARY = "lays out temporary tables for the method's SQL beside it"
WAITING = "still to be asked by a function below the screens"
LEFT: dict[str, dict[str, int]] = {
    SHORT: {
        "satudata_budget/access/decision.py": 1,
        "satudata_budget/access/reminders.py": 1,
        "satudata_budget/access/reopening.py": 1,
        "satudata_budget/access/reporting.py": 1,
        "satudata_budget/intake/classify/decisions.py": 1,
        "satudata_budget/intake/doubts/queue.py": 1,
        "satudata_budget/intake/doubts/settling.py": 2,
        "satudata_budget/intake/entry/laporan.py": 1,
        "satudata_budget/intake/entry/office_form.py": 2,
        "satudata_budget/intake/flow/impact.py": 1,
        "satudata_budget/intake/flow/opening.py": 1,
        "satudata_budget/intake/record/anggaran.py": 1,
        "satudata_budget/intake/record/bezetting.py": 1,
        "satudata_budget/intake/record/goods.py": 1,
        "satudata_budget/intake/record/ssh.py": 1,
        "satudata_budget/intake/sample.py": 2,
        "satudata_budget/places/places.py": 2,
        "satudata_budget/planning/state.py": 1,
        "satudata_budget/readiness/backups.py": 1,
        "satudata_budget/readiness/flags/read.py": 2,
        "satudata_budget/readiness/robustness.py": 1,
        "satudata_budget/reports/content.py": 3,
        "satudata_budget/reports/open_data/description.py": 5,
        "satudata_budget/reports/open_data/scores.py": 2,
    },
    BUILT: {
        "satudata_budget/access/bagian.py": 2,
        "satudata_budget/access/requests.py": 5,
        "satudata_budget/access/saving.py": 1,
        "satudata_budget/intake/entry/save.py": 1,
        "satudata_budget/intake/flow/below_signature.py": 1,
        "satudata_budget/intake/paket/write.py": 1,
        "satudata_budget/intake/record/akses_desa.py": 1,
        "satudata_budget/intake/record/outcome.py": 1,
        "satudata_budget/intake/record/paket.py": 1,
        "satudata_budget/intake/templat/content.py": 2,
        "satudata_budget/reports/open_data/tables.py": 1,
    },
    TEMPORARY: {
        "satudata_budget/planning/whatif.py": 1,
        "satudata_budget/readiness/score.py": 3,
        "satudata_budget/readiness/standard.py": 3,
        "satudata_budget/readiness/yardstick.py": 2,
    },
    WAITING: {
        "satudata_budget/web/screens/impor/doubtful.py": 1,
        "satudata_budget/web/screens/metodologi/method.py": 1,
        "satudata_budget/web/screens/usulan/requests.py": 1,
        "satudata_budget/web/screens/verifikasi/names.py": 1,
        "satudata_budget/web/session/results.py": 4,
    },
}
"""Reason → module → how many statements stand in it."""

READS_PLACES = {
    "satudata_budget/access/bagian.py": "the condition for the rows of an office's desa, a part of other statements",
    "satudata_budget/intake/record/akses_desa.py": "the same condition, for what a form may replace",
}


def statements(path: str, tree: tuple[ast.AST, ...]) -> list[str]:
    """The SQL statements that stand in a module as text; docstrings and prose are none."""
    prose = {id(node.value) for node in tree if isinstance(node, ast.Expr)}
    parts = {id(part) for node in tree if isinstance(node, ast.JoinedStr) for part in node.values}
    found = []
    for node in tree:
        if isinstance(node, ast.JoinedStr):
            said = "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not {id(node)} & (prose | parts):
            said = node.value
        else:
            continue
        if STATEMENT.search(said):
            found.append(said)
    return found


def counted() -> Counter[str]:
    """Module outside the store → the number of statements in it."""
    outside = [path for path in SUMBER if not name(path).startswith("satudata_budget/store/")]
    return Counter({name(path): len(statements(name(path), nodes(path))) for path in outside})


def test_sql_outside_the_store_stands_in_files_of_its_own() -> None:
    """A statement belongs into a .sql file named by its question (`sql/` beside the module)."""
    allowed = {path: most for of_reason in LEFT.values() for path, most in of_reason.items()}
    found = counted()
    assert {path: n for path, n in found.items() if n > allowed.get(path, 0)} == {}
    assert [path for path in allowed if not found[path]] == [], "holds none any more: take it off the list"


def test_no_screen_asks_the_database_itself() -> None:
    """A screen reads results; what it needs to know is asked by a function below the screens."""
    allowed = set(LEFT[WAITING])
    found = {path for path, n in counted().items() if n and path.startswith(("pages/", "satudata_budget/web/"))}
    assert found - allowed == set()


def test_places_alone_reads_the_tables_of_units_and_desa() -> None:
    """Whoever wants a name, a level or an owner asks `places.read_places`, which reads once a data version."""
    own = ("satudata_budget/places/", "satudata_budget/store/")
    found = {
        name(path)
        for path in SUMBER
        if not name(path).startswith(own)
        if any(PLACES.search(said) for said in statements(name(path), nodes(path)))
    }
    assert found == set(READS_PLACES)


def module_of(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def arrows(sources: dict[str, tuple[ast.AST, ...]]) -> dict[str, set[str]]:
    """Module → the modules that it imports, under TYPE_CHECKING and inside functions too."""
    modules = {module_of(path) for path in sources}
    found: dict[str, set[str]] = {}
    for path, tree in sources.items():
        here = module_of(path)
        package = here if path.endswith("__init__.py") else here.rpartition(".")[0]
        named: set[str] = set()
        for node in tree:
            if isinstance(node, ast.Import):
                named |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
                base = ".".join([*above, *([node.module] if node.module else [])])
                whole = {f"{base}.{alias.name}" for alias in node.names}
                named |= {one if one in modules else base for one in whole}
        found[here] = (named & modules) - {here}
    return found


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """The sets of modules that reach each other, largest first: what is left when all that hang on nothing are gone."""
    reached = {start: reach(graph, start) for start in graph}
    found = {frozenset(b for b in reached[a] if a in reached[b]) for a in graph if a in reached[a]}
    return sorted((sorted(one) for one in found), key=lambda one: (-len(one), one))


def reach(graph: dict[str, set[str]], start: str) -> set[str]:
    """Every module to which the imports of `start` lead, itself only over a circle."""
    seen: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        module = waiting.pop()
        if module not in seen:
            seen.add(module)
            waiting += graph[module]
    return seen


def test_no_import_comes_back_to_its_module() -> None:
    assert circles(arrows({name(path): nodes(path) for path in SUMBER})) == []


@pytest.mark.parametrize(
    "back",
    ["from a import b", "import a.b", "def f():\n    from a.b import x", "if TYPE_CHECKING:\n    from . import b"],
)
def test_a_circle_is_seen_wherever_the_import_stands(back: str) -> None:
    trees = {"a/__init__.py": "", "a/b.py": "from a.c import y", "a/c.py": back}
    graph = arrows({path: tuple(ast.walk(ast.parse(code))) for path, code in trees.items()})
    assert circles(graph) == [["a.b", "a.c"]]


def test_prose_is_no_statement() -> None:
    code = (
        '"""Select a row from the list."""\nx = f"select kode from {t} where a = 1"\ny = "delete from unit"\nz = "dari"'
    )
    assert len(statements("x.py", tuple(ast.walk(ast.parse(code))))) == 2


def test_the_lists_name_modules_that_exist() -> None:
    known = {name(path) for path in SUMBER}
    assert {path for of_reason in LEFT.values() for path in of_reason} | set(READS_PLACES) <= known
    assert all(text(path) for path in SUMBER if name(path) in READS_PLACES)
