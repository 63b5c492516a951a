"""The house rules that no tool knows: small files, honest names, pages that only read and draw.

The layers themselves are held by import-linter (pyproject.toml), which `make test` runs.
"""

import ast
import re
import sys
from functools import cache
from pathlib import Path

from satudata_budget.access import PERAN

AKAR = Path(__file__).parents[1]
HALAMAN = sorted((AKAR / "pages").rglob("*.py"))
SUMBER = sorted((AKAR / "satudata_budget").rglob("*.py")) + HALAMAN
SEMUA = SUMBER + sorted((AKAR / "tests").rglob("*.py")) + [AKAR / "app.py"]

BARIS_BERKAS = 300
BARIS_FUNGSI = 45
NAMA_TANPA_ISI = {"utils", "util", "helpers", "helper", "manager", "common"}
LAPISAN = ("web", "reports", "charts", "words", "planning", "intake", "readiness", "access", "store", "messages")
# A statement, not a word: "dari" and "pilih" are prose, `select … from` is a query.
SQL = re.compile(
    r"\b(select\b.+\bfrom|insert\s+into|update\b.+\bset|delete\s+from|create\s+(table|view))\b", re.I | re.S
)
NANTI = re.compile(r"#.*\b(TO" r"DO|FIX" r"ME)\b")


def name(path: Path) -> str:
    return path.relative_to(AKAR).as_posix()


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(text(path))))


def imported(path: Path) -> list[str]:
    """Every module that this one names in an import, wherever in the file it stands."""
    names: list[str] = []
    for node in nodes(path):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append("." * node.level + (node.module or ""))
    return names


def test_there_is_a_house_to_look_at() -> None:
    assert len(HALAMAN) >= 2
    assert len(SUMBER) > 30


def test_a_file_has_at_most_300_lines() -> None:
    lengths = {name(path): text(path).count("\n") for path in SEMUA}
    assert {path: lines for path, lines in lengths.items() if lines > BARIS_BERKAS} == {}


def test_a_function_has_at_most_45_lines() -> None:
    lengths = {
        f"{name(path)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in SUMBER
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {function: lines for function, lines in lengths.items() if lines > BARIS_FUNGSI} == {}


def test_no_module_is_named_after_nothing() -> None:
    parts = {part for path in SEMUA for part in path.relative_to(AKAR).with_suffix("").parts}
    assert parts & NAMA_TANPA_ISI == set()


def test_no_script_lies_directly_in_pages() -> None:
    """Streamlit would run it by its address without the router, and so without any sign-in."""
    assert [name(path) for path in (AKAR / "pages").glob("*.py")] == []


def test_no_pages_folder_lies_beside_the_router() -> None:
    """Streamlit runs the scripts of a `pages` folder beside its entry script on its own."""
    assert not (AKAR / "satudata_budget" / "web" / "pages").exists()


def test_a_page_imports_streamlit_and_the_house_only() -> None:
    """Nothing that computes, stores or plots by itself: a page reads results and draws."""
    allowed = {"streamlit"} | {f"satudata_budget.{lapisan}" for lapisan in LAPISAN}
    foreign = [
        f"{name(path)}: {module}"
        for path in HALAMAN
        for module in imported(path)
        if module.split(".")[0] not in sys.stdlib_module_names and ".".join(module.split(".")[:2]) not in allowed
    ]
    assert foreign == []


def test_a_page_holds_no_sql() -> None:
    found = [
        f"{name(path)}:{node.lineno}"
        for path in HALAMAN
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value)
    ]
    assert found == []


def test_no_error_is_swallowed_unseen() -> None:
    """`except Exception: pass` hides what nobody thought of."""
    silent = [
        f"{name(path)}:{node.lineno}"
        for path in SEMUA
        for node in nodes(path)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException"))
        and all(isinstance(statement, ast.Pass) for statement in node.body)
    ]
    assert silent == []


def test_nothing_is_left_for_later() -> None:
    assert [name(path) for path in SEMUA if NANTI.search(text(path))] == []


def test_versions_are_exact_and_every_package_has_its_reason() -> None:
    lines = [line for file in ("requirements.txt", "requirements-dev.txt") for line in text(AKAR / file).splitlines()]
    packages = [line for line in lines if line.strip() and not line.startswith(("#", "-r "))]
    assert len(packages) > 15
    assert [line for line in packages if not re.fullmatch(r"[\w.-]+==\d[\w.]*(; [^#]+)?\s+# \S.*", line)] == []


def comparisons(path: Path) -> list[tuple[int, list[ast.expr], list[str]]]:
    """Every comparison and `match` of a module: its line, its sides, and the texts that stand in them."""
    found: list[tuple[int, list[ast.expr], list[str]]] = []
    for node in nodes(path):
        if isinstance(node, ast.Compare):
            sides, whole = [node.left, *node.comparators], [node]
        elif isinstance(node, ast.Match):
            sides, whole = [node.subject], [case.pattern for case in node.cases]
        else:
            continue
        texts = [leaf.value for part in whole for leaf in ast.walk(part) if isinstance(leaf, ast.Constant)]
        found.append((node.lineno, sides, [t for t in texts if isinstance(t, str)]))
    return found


def outside_access() -> list[Path]:
    return [path for path in [*SUMBER, AKAR / "app.py"] if "access" not in path.relative_to(AKAR).parts]


def test_no_role_is_compared_by_name_outside_access() -> None:
    """The rights table says who may what (`may`, `roles_with`, `own_units`); a name is only a name."""
    found = [
        f"{name(path)}:{line}"
        for path in outside_access()
        for line, sides, texts in comparisons(path)
        if set(texts) & set(PERAN) and any("peran" in ast.unparse(side) for side in sides)
    ]
    assert found == []


def test_whose_units_an_account_owns_is_said_in_access_alone() -> None:
    """`own_units` knows that Diskominfo without units stands for every kabupaten; a look into `akun.unit` does not."""
    found = [
        f"{name(path)}:{line}"
        for path in outside_access()
        for line, sides, _texts in comparisons(path)
        if any(re.search(r"\b(akun|oleh|saya)\.unit\b", ast.unparse(side)) for side in sides)
    ]
    assert found == []


def test_nobody_reaches_past_the_doors_of_the_store() -> None:
    """One lock and one connection: only the store's history and its plain tables touch them."""
    doors = {"satudata_budget/store/database.py", "satudata_budget/store/side.py"}
    found = [
        f"{name(path)}:{node.lineno}"
        for path in SUMBER
        if name(path) not in doors
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and node.attr in ("_con", "_lock")
        if ast.unparse(node.value).endswith("store")
    ]
    assert found == []
