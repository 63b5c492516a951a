"""Names: one meaning each, Indonesian if and only if the glossary or the data has the word, English otherwise."""

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from functools import cache
from types import ModuleType

import satudata_budget
from satudata_budget.commands import COMMANDS
from satudata_budget.intake.kinds import KINDS
from satudata_budget.readiness.flags import JENIS
from satudata_budget.store import TABEL
from satudata_budget.web.session.screens import KELOMPOK
from tests.test_house import AKAR, HALAMAN, SUMBER, name, nodes, text

ENGLISH = AKAR / "tests" / "data" / "english_words.txt"
USED_TWICE: dict[str, str] = {}
"""Class name → why it may stand for two things."""
NOT_BY_THE_RULE = {"satudata_budget": "the name of the program itself"}
"""File or class name → why a word of it is neither English nor in the glossary."""


def class_names() -> dict[str, list[str]]:
    """Class name, private ones too → the files that define it."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in SUMBER:
        for node in nodes(path):
            if isinstance(node, ast.ClassDef):
                found[node.name].append(name(path))
    return found


def words(said: str) -> list[str]:
    """The words of a file name (`pagu_di_bawah_kebutuhan`) or of a class name (`SheetRow`), in small letters."""
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+", said)
    return [part.lower() for part in parts]


@cache
def english() -> frozenset[str]:
    return frozenset(text(ENGLISH).split())


@cache
def data_words() -> frozenset[str]:
    """The words of the glossary, and those of tables, columns and kinds of files."""
    rows = [line.split("|")[1] for line in text(AKAR / "docs" / "istilah.md").splitlines() if line.startswith("| ")]
    glossary = {word for row in rows for word in re.findall(r"[a-z]+", row.lower())}
    stored = {word for table in TABEL for said in (table.nama, *table.nama_kolom) for word in words(said)}
    return frozenset(glossary | stored | {word for jenis in KINDS for word in words(jenis)})


@cache
def codes() -> frozenset[str]:
    """What has a name of its own that people type or read: screens with their groups, commands, flags."""
    pages = {part for path in HALAMAN for part in path.relative_to(AKAR / "pages").with_suffix("").parts}
    addresses = {part for _group, screens in KELOMPOK for screen in screens for part in screen.alamat.split("-")}
    return frozenset(pages | addresses | {command.nama.replace("-", "_") for command in COMMANDS} | set(JENIS))


def breaks_the_rule(said: str) -> list[str]:
    """The words of a name that are neither English, nor of the glossary, nor the name of a screen, command or flag."""
    if said in codes():
        return []
    return [word for word in words(said) if word not in english() | data_words() | codes()]


def test_a_class_name_is_used_once_in_the_program() -> None:
    twice = {said: files for said, files in class_names().items() if len(files) > 1}
    assert {said: files for said, files in twice.items() if said not in USED_TWICE} == {}
    assert set(USED_TWICE) <= set(twice), "used once now: take it off the list"


def test_every_name_is_english_or_stands_in_the_glossary() -> None:
    files = {part for path in SUMBER for part in path.relative_to(AKAR).with_suffix("").parts}
    broken = {said: breaks_the_rule(said) for said in sorted(files | set(class_names()))}
    found = {said: left for said, left in broken.items() if left}
    assert {said: left for said, left in found.items() if said not in NOT_BY_THE_RULE} == {}, (
        "These words are neither in docs/istilah.md nor in tests/data/english_words.txt. What the program invented "
        "gets an English name: rename it, or add the English word to the list. A word that offices speak of gets a "
        "row in the glossary."
    )
    assert set(NOT_BY_THE_RULE) <= set(found), "follows the rule now: take it off the list"


def test_the_english_words_are_in_order_and_hold_none_of_the_glossary() -> None:
    """One word on both lists would let the wrong language pass."""
    listed = text(ENGLISH).split()
    assert listed == sorted(set(listed))
    rest = {"baris", "bagian", "kecamatan", "perangkat", "tahap", "usulan", "isian", "tanpa", "belum", "lihat", "saran"}
    assert rest & set(listed) == set()


def test_an_indonesian_name_that_nobody_speaks_of_is_found() -> None:
    assert breaks_the_rule("lihat_usulan") == ["lihat"]
    assert breaks_the_rule("PenjagaAkses") == ["penjaga"]
    assert breaks_the_rule("UsulanBoard") == []
    assert breaks_the_rule("pagu_di_bawah_kebutuhan") == []


def test_no_package_gives_a_module_away_in_place_of_a_function() -> None:
    """`access.accounts` was a function until a module of that name was imported after it."""
    packages = [m.name for m in pkgutil.walk_packages(satudata_budget.__path__, "satudata_budget.") if m.ispkg]
    found = [
        f"{package}.{given}"
        for package in packages
        for given in getattr(importlib.import_module(package), "__all__", ())
        if isinstance(getattr(importlib.import_module(package), given), ModuleType)
    ]
    assert found == []
