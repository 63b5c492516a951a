"""A few simulated people for a few seconds: the measurement of bench/orang.py works, and the screens under it do."""

import shutil
from pathlib import Path

from bench.orang import measure_on


def test_a_few_people_at_once_meet_no_error_and_their_saves_are_recorded(sample_truth: Path, tmp_path: Path) -> None:
    database = Path(shutil.copy(sample_truth, tmp_path / "contoh.duckdb"))
    seen = measure_on(database, tmp_path / "log", banyak=3, detik=8, jeda=(0.05, 0.15), sendirian=1)
    assert seen.galat == []
    assert seen.jejak == 0
    assert {"Ringkasan", "Kecamatan", "Kecamatan, yang lain dipilih"} <= set(seen.bersama.jawaban)
    assert seen.bersama.tersimpan > 0
    assert seen.tercatat == seen.sendiri.tersimpan + seen.bersama.tersimpan
