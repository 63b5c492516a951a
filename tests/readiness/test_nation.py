"""Many kabupaten in one store: each is scored as it would be alone."""

from collections.abc import Callable
from pathlib import Path

from bench.metode_pandas import indices
from bench.nasional import DIBACA, TAHAP, TAHUN, compare
from bench.negeri import build_nation
from satudata_budget.readiness import score
from satudata_budget.store import Store


def test_every_copy_of_the_kabupaten_has_its_figures_in_sql_and_in_pandas(
    load: Callable[[str], Store], tmp_path: Path
) -> None:
    one = load("trenggalek")
    with one.read() as reading:
        alone = {unit.kode: unit.indeks for unit in score(reading, TAHUN, TAHAP).unit}
    one.close()
    build_nation(one.path, tmp_path / "nasional.duckdb", kecamatan=31)
    with Store.open(tmp_path / "nasional.duckdb") as nation, nation.read() as reading:
        hasil = score(reading, TAHUN, TAHAP)
        frames = {nama: reading.frame(f"from {nama}") for nama in (*DIBACA, "kebutuhan", "bobot", "parameter")}
    scored = {unit.kode: unit.indeks for unit in hasil.unit}
    assert len(hasil.kecamatan) == 31
    assert len(hasil.kabupaten) == 3
    assert compare(alone, scored) == 0
    in_pandas = indices(frames, TAHUN, TAHAP)
    assert max(abs(in_pandas[kode] - index) for kode, index in scored.items()) <= 1e-6
