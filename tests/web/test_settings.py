"""Settings from the environment: a wrong one ends the start in words, and the documentation lists each of them."""

import json
import logging
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from satudata_budget.store import Backup
from satudata_budget.web.server import log, nightly_backup
from satudata_budget.web.session.settings import PENGATURAN, first_stage, refuse_wrong_settings, wrong_settings

AKAR = Path(__file__).parents[2]


@pytest.mark.parametrize("one", PENGATURAN, ids=lambda one: one.nama)
def test_the_example_of_each_setting_is_taken(one: object, tmp_path: Path) -> None:
    base = {"SATUDATA_DB": str(tmp_path / "a.duckdb")}
    misal = str(tmp_path / "b.duckdb") if one.nama == "SATUDATA_DB" else one.misal  # type: ignore[attr-defined]
    assert wrong_settings(base | {one.nama: misal}) == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SATUDATA_DEM0", "1", "bukan pengaturan yang dikenal"),
        ("SATUDATA_DEMO", "ya", "SATUDATA_DEMO=1"),
        ("SATUDATA_CADANGAN_JAM", "25:00", "SATUDATA_CADANGAN_JAM=01:30"),
        ("SATUDATA_SESI_DIAM_MENIT", "-5", "SATUDATA_SESI_DIAM_MENIT=120"),
        ("SATUDATA_TAHAP", "PPAS", "SATUDATA_TAHAP=KUA-PPAS"),
        ("SATUDATA_DB", "/tidak/ada/a.duckdb", "Folder /tidak/ada"),
    ],
)
def test_a_wrong_one_ends_the_start_in_words(name: str, value: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=re.escape(said)):
        refuse_wrong_settings({"SATUDATA_DB": str(tmp_path / "a.duckdb"), name: value})


def test_the_word_of_before_for_a_stage_is_taken_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """APBD-P stood in the settings alone; everywhere else it is Perubahan APBD."""
    for value in ("APBD-P", "Perubahan APBD"):
        monkeypatch.setenv("SATUDATA_TAHAP", value)
        assert first_stage()[1] == "Perubahan APBD"
        refuse_wrong_settings({"SATUDATA_DB": str(tmp_path / "a.duckdb"), "SATUDATA_TAHAP": value})
    assert [r.getMessage() for r in caplog.records if "Perubahan APBD" in r.getMessage()] == [
        "SATUDATA_TAHAP=APBD-P kini ditulis Perubahan APBD; yang lama masih diterima."
    ]


def test_what_is_empty_or_not_ours_is_left_alone(tmp_path: Path) -> None:
    assert wrong_settings({"SATUDATA_DB": str(tmp_path / "a.duckdb"), "SATUDATA_DEMO": "", "PATH": "x"}) == []


def test_every_setting_that_the_code_reads_is_in_the_table() -> None:
    named = {
        name
        for path in [AKAR / "app.py", *(AKAR / "satudata_budget").rglob("*.py")]
        for name in re.findall(r"SATUDATA_(?!UJI)[A-Z_]+[A-Z]", path.read_text(encoding="utf-8"))
    }
    assert named == {one.nama for one in PENGATURAN}


@pytest.mark.parametrize(("hours_ago", "at_once"), [(None, True), (30, True), (2, False)])
def test_a_missed_night_is_made_up_for(hours_ago: int | None, at_once: bool) -> None:
    now = datetime(2020, 9, 30, 3, tzinfo=UTC)
    newest = Backup(Path("x"), now - timedelta(hours=hours_ago), "malam", 1) if hours_ago else None
    wait = nightly_backup._seconds_until(now, newest)
    assert (wait <= 60) == at_once
    assert at_once or wait == (datetime(2020, 9, 30, 18, 30, tzinfo=UTC) - now).total_seconds()


def test_the_log_is_lines_of_json_and_is_rotated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log" / "kesiapan.log"
    monkeypatch.setenv("SATUDATA_LOG", str(path))
    monkeypatch.setattr(log, "UKURAN", 2000)
    handler = log.keep_log()
    assert handler is not None
    try:
        for n in range(60):
            logging.getLogger("satudata_budget.uji").warning("baris %d “kutip”", n)
    finally:
        for name in ("satudata_budget", "streamlit", "uvicorn.error"):
            logging.getLogger(name).removeHandler(handler)
        handler.close()
    last = json.loads(path.read_text(encoding="utf-8").splitlines()[-1])
    assert (last["tingkat"], last["asal"], last["pesan"]) == ("WARNING", "satudata_budget.uji", "baris 59 “kutip”")
    assert 1 < len(list(path.parent.iterdir())) <= 6
