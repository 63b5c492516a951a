"""`import`: the JSON of the command for every golden, its exit code, and a dry run that says what the real one does."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from satudata_budget.__main__ import main
from satudata_budget.intake.classify.rules import load_reference
from satudata_budget.store import Actor, Store
from tests.golden.test_goldens import BERKAS, expected

JENIS = {
    *("ppas", "rka_rekap", "rka_rincian", "lampiran_ii", "penetapan", "kib_b", "kir", "duk", "bezetting", "ssh"),
    *("templat", "paket"),
}
KUNCI = {
    "nama",
    "jenis",
    "unit",
    "tahun",
    "tahap",
    "versi_kode",
    "baris",
    "jumlah",
    "ditambah",
    "diubah",
    "dihapus",
    "temuan",
}
BERSIH = [path for path in BERKAS if "sebelum" not in expected(path) and "diminta" not in expected(path)]


@pytest.fixture(scope="module")
def acuan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("impor") / "acuan.duckdb"
    with Store.create(path) as made:
        load_reference(made, Actor("penguji", "admin"))
    return path


def told(capsys: pytest.CaptureFixture[str], db: Path, *arguments: str | Path) -> tuple[int, list[dict[str, Any]]]:
    """The exit code and what is printed."""
    code = main(["--db", str(db), "import", *map(str, arguments), "--format", "json"])
    return code, json.loads(capsys.readouterr().out)["berkas"]


def test_every_golden_on_the_command_line(capsys: pytest.CaptureFixture[str], acuan: Path) -> None:
    """All at once, nothing saved: the keys, the words and the findings of each."""
    code, files = told(capsys, acuan, *BERKAS, "--dry-run")
    assert code == 2  # some of them are no workbooks at all
    assert [file["nama"] for file in files] == [path.name for path in BERKAS]
    for file in files:
        assert set(file) == KUNCI, file["nama"]
        assert file["jenis"] in JENIS | {"", "akses_desa", "laporan"}, file["nama"]
        assert set(file["jumlah"]) == {"pagu", "barang", "orang"}
        for temuan in file["temuan"]:
            assert set(temuan) == {"tingkat", "kode", "lembar", "sel", "pesan"}
            assert temuan["tingkat"] in ("galat", "peringatan")
            assert temuan["pesan"]


@pytest.mark.parametrize("path", BERSIH[::4], ids=lambda path: path.name)
def test_a_dry_run_counts_what_the_real_one_does(
    capsys: pytest.CaptureFixture[str], acuan: Path, path: Path, tmp_path: Path
) -> None:
    db = Path(shutil.copy(acuan, tmp_path / "satu.duckdb"))
    tried, seen = told(capsys, db, path, "--dry-run")
    done, saved = told(capsys, db, path)
    assert (tried, seen) == (done, saved)
    faults = [temuan for temuan in expected(path)["temuan"] if temuan["tingkat"] == "galat"]
    assert done == 0 if not faults else done in (1, 2)


def test_the_exit_code_tells_clean_faulty_and_unreadable(
    capsys: pytest.CaptureFixture[str], acuan: Path, tmp_path: Path
) -> None:
    folder = BERSIH[0].parent
    for nama, code in (("penetapan.xlsx", 0), ("penetapan_salah.xlsx", 1), ("bersandi.xlsx", 2)):
        assert told(capsys, acuan, folder / nama, "--dry-run")[0] == code
    db = Path(shutil.copy(acuan, tmp_path / "dua.duckdb"))
    twins = folder / "ppas_sebelum_setelah.xlsx"
    assert told(capsys, db, twins, "--dry-run")[0] == 1
    code, (file,) = told(capsys, db, twins, "--tahap", "Perubahan KUA-PPAS", "--unit", "35.03.01", "--jenis", "ppas")
    assert (code, file["tahap"], file["jumlah"]["pagu"]) == (0, "Perubahan KUA-PPAS", 6)
