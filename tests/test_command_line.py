"""The command line as a person or a script uses it."""

import json
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from satudata_budget.readiness import score
from satudata_budget.readiness.flags import flags
from satudata_budget.store import ONLY_THESE, Actor, Store, difference
from tests.conftest import CONFORMANCE
from tests.perintah import run, run_apart
from tests.readiness.test_conformance import differences


@pytest.fixture
def kecil(tmp_path: Path) -> Path:
    db = tmp_path / "kecil.duckdb"
    assert run("--db", db, "init", "--paket", CONFORMANCE / "kecil").returncode == 0
    return db


def scored(db: Path, *more: object) -> dict[str, object]:
    answer = run("--db", db, "score", "--format", "json", *more)
    assert answer.returncode == 0, answer.stderr
    return dict(json.loads(answer.stdout))


@pytest.mark.parametrize("nama", ["kecil", "trenggalek", "pagu"])
def test_init_and_score_agree_with_the_expected_result(nama: str, tmp_path: Path) -> None:
    db = tmp_path / f"{nama}.duckdb"
    assert run("--db", db, "init", "--paket", CONFORMANCE / nama).returncode == 0
    expected = json.loads((CONFORMANCE / nama / "expected.json").read_text(encoding="utf-8"))
    assert differences(scored(db, "--tahun", 2021, "--tahap", "KUA-PPAS"), expected) == []


def test_export_init_score_gives_the_same_json(kecil: Path, tmp_path: Path) -> None:
    assert run("--db", kecil, "export", "--paket", tmp_path / "keluar").returncode == 0
    assert run("--db", tmp_path / "lagi.duckdb", "init", "--paket", tmp_path / "keluar").returncode == 0
    assert scored(tmp_path / "lagi.duckdb") == scored(kecil)


def test_export_overwrites_nothing(kecil: Path, tmp_path: Path) -> None:
    run("--db", kecil, "export", "--paket", tmp_path / "keluar")
    again = run("--db", kecil, "export", "--paket", tmp_path / "keluar")
    assert again.returncode == 2
    assert "tidak ada berkas yang ditimpa" in again.stderr


def test_csv_and_table_hold_every_unit(kecil: Path) -> None:
    rows = run("--db", kecil, "score", "--format", "csv").stdout.splitlines()
    assert [row.split(",")[0] for row in rows] == ["kode", "35.03", "35.03.01", "35.03.02"]
    table = run("--db", kecil, "score", "--format", "table").stdout
    assert "Kecamatan 2" in table and "belum siap" in table


def test_score_as_of_a_moment_is_the_score_of_then(kecil: Path) -> None:
    before = scored(kecil)
    time.sleep(0.01)
    moment = datetime.now(UTC)
    with Store.open(kecil) as store:
        with store.read() as now:
            key = {"id": "baru", "kode_tempat": "35.03.02", "komponen": "kunci", "jumlah": 1, "status": "teruji"}
            change = difference(now, "akses", [key], ONLY_THESE)
        with store.write(Actor("Ani", "diskominfo"), "isian") as writing:
            writing.apply(change)
    assert scored(kecil) != before
    assert scored(kecil, "--as-of", moment.isoformat()) == before


def test_a_refused_package_names_every_fault_and_leaves_no_database(tmp_path: Path) -> None:
    paket = Path(shutil.copytree(CONFORMANCE / "kecil", tmp_path / "paket"))
    text = (paket / "unit.csv").read_text(encoding="utf-8")
    (paket / "unit.csv").write_text(text.replace("kecamatan,", "distrik,"), encoding="utf-8")
    answer = run("--db", tmp_path / "x.duckdb", "init", "--paket", paket)
    assert answer.returncode == 1
    assert answer.stderr.count("Pilih salah satu: kabupaten, kecamatan.") == 2
    assert [p.name for p in tmp_path.iterdir()] == ["paket"]


def test_init_overwrites_nothing(kecil: Path) -> None:
    before = kecil.read_bytes()
    answer = run("--db", kecil, "init", "--paket", CONFORMANCE / "pagu")
    assert (answer.returncode, kecil.read_bytes()) == (2, before)
    assert "sudah ada" in answer.stderr


@pytest.mark.parametrize("content", [None, b"", b"bukan basis data" * 100])
def test_a_database_that_cannot_be_used_is_a_sentence(content: bytes | None, tmp_path: Path) -> None:
    db = tmp_path / "x.duckdb"
    if content is not None:
        db.write_bytes(content)
    answer = run("--db", db, "score")
    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr and answer.stderr.strip().endswith(".")


def test_while_the_dashboard_runs_score_reads_the_snapshot_and_says_so(kecil: Path) -> None:
    expected = scored(kecil)
    with Store.open(kecil) as dashboard:
        dashboard.snapshot()
        answer = run_apart("--db", kecil, "score", "--format", "json")
        writing = run_apart("--db", kecil, "cuplikan")
    assert json.loads(answer.stdout) == expected
    assert "cuplikan" in answer.stderr
    assert writing.returncode == 2 and "sedang dipakai proses" in writing.stderr


def test_flags_say_what_why_and_who(kecil: Path) -> None:
    answer = run("--db", kecil, "flags", "--format", "json")
    assert answer.returncode == 0, answer.stderr
    found = json.loads(answer.stdout)
    with Store.open(kecil) as store, store.read() as reading:
        expected = flags(reading, score(reading, 2021, "KUA-PPAS"))
    assert [b["kunci"] for b in found["bendera"]] == [b.kunci for b in expected]
    assert all(b["kalimat"] and b["tindakan"] for b in found["bendera"])
    only = json.loads(run("--db", kecil, "flags", "--pelaku", "camat", "--format", "json").stdout)["bendera"]
    assert [b["kunci"] for b in only] == [b.kunci for b in expected if b.pelaku == "camat"] != []
    told = run("--db", kecil, "flags", "--unit", "35.03.01").stdout
    assert "→" in told and "35.03.02  " not in told


def test_robustness_gives_the_same_answer_for_the_same_seed(kecil: Path) -> None:
    first, again, other = (
        run("--db", kecil, "robustness", "--undian", 500, "--benih", seed, "--format", "json").stdout
        for seed in (7, 7, 8)
    )
    assert first == again != other
    found = json.loads(first)
    assert (found["undian"], found["benih"]) == (500, 7)
    assert sorted(p["kode"] for p in found["unit"]) == ["35.03.01", "35.03.02"]
    assert "peringkat" in run("--db", kecil, "robustness", "--undian", 500).stdout
    assert run("--db", kecil, "robustness", "--undian", 0).returncode == 2
