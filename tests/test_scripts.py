"""The shell scripts and the start: what a machine with many fonts, or a fresh clone, meets first."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[1]
SKRIP = [AKAR / "Makefile", AKAR / ".ci" / "run", *sorted(AKAR.glob("tools/*.sh")), *sorted(AKAR.glob("deploy/*"))]
LEAVES_FIRST = re.compile(r"\|\s*(grep\s+(-\w*[qm]|--quiet|--max-count)|head\b|sed\s[^|]*q|read\b)")
"""Commands that stop reading before the end, so that what writes into them is cut off and fails under pipefail."""


@pytest.mark.parametrize("path", SKRIP, ids=lambda path: path.name)
def test_nothing_is_piped_into_what_leaves_before_the_end(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if LEAVES_FIRST.search(line) and not line.lstrip().startswith("#")] == []


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder of programs that stand for LibreOffice, poppler and fontconfig; nothing can be installed here."""
    for name, script in {
        "soffice": "exit 0",
        "pdftotext": "exit 0",
        "apt-get": "exit 1",
        "sudo": "exit 1",
        "fc-list": 'cat "$(dirname "$0")/fonts"',
    }.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    return tmp_path


def office(machine: Path, fonts: str) -> "subprocess.CompletedProcess[str]":
    (machine / "fonts").write_text(fonts, encoding="utf-8")
    bash = shutil.which("bash")
    assert bash is not None
    settings = {**os.environ, "PATH": f"{machine}:{os.environ['PATH']}"}
    return subprocess.run(
        [bash, "tools/office.sh"], cwd=AKAR, env=settings, capture_output=True, text=True, check=False
    )


def test_liberation_is_found_among_more_fonts_than_a_pipe_holds(machine: Path) -> None:
    ours = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf: Liberation Sans:style=Regular\n"
    many = "".join(f"/usr/share/fonts/noto/Noto{n}.ttf: Noto Sans {n}:style=Regular\n" for n in range(9000))
    found = office(machine, ours + many)
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")


def test_a_machine_without_liberation_is_told_what_to_install(machine: Path) -> None:
    found = office(machine, "/usr/share/fonts/noto/Noto.ttf: Noto Sans:style=Regular\n")
    assert found.returncode == 1
    assert "fonts-liberation" in found.stderr


def test_a_fresh_clone_is_told_the_command_that_starts_it(tmp_path: Path) -> None:
    """`streamlit run app.py` where there is no var/ yet."""
    for folder in ("satudata_budget", ".streamlit"):
        shutil.copytree(AKAR / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(AKAR / "app.py", tmp_path)
    settings = {name: value for name, value in os.environ.items() if not name.startswith("SATUDATA_")}
    started = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0"],
        cwd=tmp_path,
        env=settings,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert started.returncode == 1
    assert "`make run`" in started.stderr and "`make serve`" in started.stderr
    assert "Traceback" not in started.stderr and "SATUDATA_DB" not in started.stderr
    targets = (AKAR / "Makefile").read_text(encoding="utf-8")
    assert "\nrun:" in targets and "\nserve:" in targets
