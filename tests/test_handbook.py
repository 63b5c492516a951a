"""The handbook: its links lead somewhere, its commands are commands, its settings are those of the server."""

import argparse
import re
import shlex
from pathlib import Path

import pytest

from satudata_budget.__main__ import _parser
from satudata_budget.web.server.light_page import ALAMAT as RINGKAS
from satudata_budget.web.session.screens import KELOMPOK
from tools.gambar import POTRET
from tools.pengaturan import TUJUAN, text

AKAR = Path(__file__).parents[1]
HALAMAN = [AKAR / "README.md", AKAR / "README.en.md", *sorted((AKAR / "docs").glob("*.md"))]
LINK = re.compile(r"\[[^\]]*\]\(([^)#]+)(?:#[^)]*)?\)")
PERINTAH = re.compile(r"-m satudata_budget ([^`\n]+)")
GAMBAR = re.compile(r"!\[[^\]]+\]\(([^)]+\.png)\)")
TEBAL = re.compile(r"\*\*([A-Z][^*]+)\*\*")
ALAMAT = re.compile(r"`(/[a-z-]+)`")
TINDAKAN = {"Masuk", "Ajukan"}
"""What the three pages set in bold beside the screens: what a camat does on one."""
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


def test_each_picture_that_is_shown_is_there_and_each_that_is_made_is_shown() -> None:
    shown = {(path.parent / link).resolve() for path in HALAMAN for link in GAMBAR.findall(read(path))}
    folder = AKAR / "docs" / "gambar"
    assert shown == set(folder.glob("*.png")) == {folder / f"{potret.nama}.png" for potret in POTRET}
    assert sum(path.stat().st_size for path in shown) < 1_500_000


def test_the_pages_of_the_three_roles_name_screens_that_there_are() -> None:
    screens = [halaman for _kelompok, pages in KELOMPOK for halaman in pages]
    for page in ("komisi", "camat", "diskominfo"):
        text = read(AKAR / "docs" / f"{page}.md")
        named = set(TEBAL.findall(text)) - TINDAKAN
        own = {halaman.judul for halaman in screens if page in halaman.peran}
        assert len(named) > 4
        assert named <= own, page
        assert set(ALAMAT.findall(text)) <= {f"/{halaman.alamat}" for halaman in screens} | {RINGKAS}


def test_the_readme_opens_in_english_and_leads_to_the_whole() -> None:
    opening = read(AKAR / "README.md").split("\n\n")[1].splitlines()
    assert len(opening) == 5
    assert "make run" in opening[2] and "make serve" in opening[3] and "(README.en.md)" in opening[4]


ROOMS = "web|reports|charts|words|planning|intake|readiness|access|store|messages"
JALUR = re.compile(
    rf"(?<![\w/.-])((?:satudata_budget/)?(?:{ROOMS})/[\w/]+(?:\.(?:py|sql|po))?|(?:docs|pages|tools|bench)/[\w/-]+(?:\.\w+)?)"
)
CONTOH_JALUR = {"pages/a.duckdb.wal", "satudata_budget/web/server/doors/masuk", "pages/a.duckdb"}
"""No files: names that a test holds to be refused."""


def test_every_path_that_a_page_a_comment_or_a_docstring_names_is_there() -> None:
    sources = [
        path for part in ("satudata_budget", "pages", "tests", "tools", "bench") for path in (AKAR / part).rglob("*.py")
    ]
    missing = {
        f"{path.relative_to(AKAR)}: {named}"
        for path in [*HALAMAN, *sources, AKAR / "app.py"]
        for named in JALUR.findall(read(path))
        if named not in CONTOH_JALUR
        if not any(
            (root / f"{named}{end}").exists() for root in (AKAR, AKAR / "satudata_budget") for end in ("", ".py")
        )
    }
    assert missing == set()
