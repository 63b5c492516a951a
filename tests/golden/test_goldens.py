"""Every golden workbook: recognised, summed and found fault with as its JSON says; previewed as it is saved.

`tests/golden/FOLDER/NAME.xlsx` (or .csv, .ods, .xls, …) stands beside `NAME.xlsx.json`:

    {"jenis": "ppas", "unit": ["35.03.01"], "tahun": 2021, "tahap": "KUA-PPAS", "versi_kode": "90-2019",
     "jumlah": {"pagu": 24500000}, "baris": 2,
     "temuan": [{"tingkat": "peringatan", "kode": "jumlah_tidak_cocok", "lembar": "PPAS", "sel": "I8"}]}

What the JSON leaves out is not held; `temuan` always is, all of it, in any order. `sebelum` names files of the same
folder that are committed first (KIR stands on KIB-B), `diminta` what the user chooses (tahun, tahap, unit). A file that
no JSON describes fails the test.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from satudata_budget.intake.classify.rules import load_reference
from satudata_budget.intake.flow.importing import commit, preview
from satudata_budget.intake.flow.result import FileResult
from satudata_budget.store import Actor, Store
from satudata_budget.store.tables import MENURUT_NAMA

PENGUJI = Actor("penguji", "admin")
FOLDER = Path(__file__).parent
BERKAS = sorted(path for path in FOLDER.glob("*/*.*") if path.suffix not in (".json", ".py", ".md", ".pyc"))
DIKENAL = ("jenis", "unit", "tahun", "tahap", "versi_kode", "baris")


@pytest.fixture(scope="module")
def acuan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store that holds the reference data alone."""
    path = tmp_path_factory.mktemp("acuan") / "acuan.duckdb"
    with Store.create(path) as made:
        load_reference(made, PENGUJI)
    return path


@pytest.fixture(scope="module")
def bersih(acuan: Path) -> Iterator[Store]:
    """One store for all files that are refused: they leave it as it is."""
    shutil.copy(acuan, acuan.with_name("bersih.duckdb"))
    with Store.open(acuan.with_name("bersih.duckdb")) as opened:
        yield opened


@pytest.fixture
def kantor(request: pytest.FixtureRequest, path: Path, acuan: Path, tmp_path: Path) -> Iterator[Store]:
    """A store for one file: of its own where it writes."""
    if any(t["tingkat"] == "galat" for t in expected(path)["temuan"]):
        yield request.getfixturevalue("bersih")
        return
    shutil.copy(acuan, tmp_path / "kantor.duckdb")
    with Store.open(tmp_path / "kantor.duckdb") as opened:
        yield opened


def expected(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.with_name(f"{path.name}.json").read_text(encoding="utf-8"))
    return told


def findings(temuan: list[dict[str, str]]) -> list[tuple[str, str, str, str]]:
    return sorted((t["tingkat"], t["kode"], t.get("lembar", ""), t.get("sel", "")) for t in temuan)


def rows_of(store: Store, nomor: int | None) -> int:
    """How many rows a change set has written."""
    if nomor is None:
        return 0
    with store.read() as now:
        return sum(
            len(now.tuples(f"select 1 from {tabel} where perubahan_id = ?", [nomor]))  # noqa: S608
            for tabel in MENURUT_NAMA
        )


@pytest.mark.parametrize("path", BERKAS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_golden_is_read_as_told_and_previewed_as_saved(kantor: Store, path: Path) -> None:
    told = expected(path)
    for before in told.get("sebelum", ()):
        assert not commit(kantor, [path.with_name(before)], PENGUJI)[0].ditolak
    version = kantor.data_version()
    asked = told.get("diminta", {})
    (seen,) = preview(kantor, [path], PENGUJI, **asked)
    (done,) = commit(kantor, [path], PENGUJI, **asked)
    assert seen.as_json() == done.as_json()
    _holds(done, told)
    if done.ditolak:
        assert done.temuan
        assert (done.nomor, done.ditambah, done.diubah, done.dihapus) == (None, 0, 0, 0)
        assert kantor.data_version() == version
    else:
        assert rows_of(kantor, done.nomor) == done.ditambah + done.diubah


def _holds(done: FileResult, told: dict[str, Any]) -> None:
    shown = done.as_json()
    assert findings(shown["temuan"]) == findings(told["temuan"]), [t["pesan"] for t in shown["temuan"]]
    assert {key: shown[key] for key in DIKENAL if key in told} == {key: told[key] for key in DIKENAL if key in told}
    assert {key: shown["jumlah"][key] for key in told.get("jumlah", ())} == told.get("jumlah", {})
    assert done.ditolak == any(t["tingkat"] == "galat" for t in told["temuan"])
