"""The handbook: its links lead somewhere, its commands are commands, its settings are those of the server."""

import argparse
import re
import shlex
from pathlib import Path

import pytest

from satudata_budget.__main__ import _parser
from tools.pengaturan import TUJUAN, text

AKAR = Path(__file__).parents[1]
HALAMAN = [AKAR / "README.md", *sorted((AKAR / "docs").glob("*.md"))]
LINK = re.compile(r"\[[^\]]*\]\(([^)#]+)(?:#[^)]*)?\)")
PERINTAH = re.compile(r"-m satudata_budget ([^`\n]+)")
MAKE = re.compile(r"(?:^    |`)(?:sudo )?make ([a-z]+)", re.M)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_there_is_a_page_for_each_reader() -> None:
    names = {path.stem for path in HALAMAN}
    assert {"README", "komisi", "camat", "diskominfo", "operator", "architecture", "pengaturan", "metode"} <= names


@pytest.mark.parametrize("path", HALAMAN, ids=lambda path: path.stem)
def test_every_link_leads_to_a_file(path: Path) -> None:
    own = [link for link in LINK.findall(read(path)) if not link.startswith(("http:", "https:", "mailto:"))]
    assert [link for link in own if not (path.parent / link).exists()] == []


def test_every_command_is_one_that_the_program_knows(capsys: pytest.CaptureFixture[str]) -> None:
    seen = 0
    for path in HALAMAN:
        for line in PERINTAH.findall(read(path)):
            words = shlex.split(line.split(" #")[0].split("&&")[0])
            seen += 1
            try:
                _parser().parse_args(words)
            except SystemExit as stopped:
                raise AssertionError(f"{path.name}: {line}\n{capsys.readouterr().err}") from stopped
            except argparse.ArgumentError as error:
                raise AssertionError(f"{path.name}: {line}") from error
    assert seen > 8


def test_every_make_target_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", read(AKAR / "Makefile"), re.M))
    asked = {target for path in HALAMAN for target in MAKE.findall(read(path))}
    assert {"run", "serve", "test"} <= asked <= targets


def test_the_settings_page_is_that_of_the_table() -> None:
    assert read(TUJUAN) == text()
