"""The open data: valid to an independent judge, without a person in it, and good for the same scores."""

import csv
import json
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from frictionless import Package, system

from satudata_budget.__main__ import main
from satudata_budget.intake.findings.finding import faults
from satudata_budget.intake.paket import DataPackage, load_package, read_package
from satudata_budget.messages.dictionary import HASIL
from satudata_budget.readiness import PILAR, ScoreResult, score
from satudata_budget.reports.open_data import OpenEdition, assemble
from satudata_budget.reports.score_text import score_csv
from satudata_budget.store import TABEL, Actor, Store

TRUTH = Path(__file__).parents[2] / "data" / "contoh" / "kebenaran"
PENGUJI = Actor("penguji", "contoh")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The whole sample."""
    with Store.create(tmp_path_factory.mktemp("asal") / "asal.duckdb") as store:
        load_package(store, read_package(TRUTH), PENGUJI)
        yield store


@pytest.fixture(scope="module")
def folder(source: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """It, published through the command line."""
    out = tmp_path_factory.mktemp("terbit") / "paket"
    source.snapshot("uji")
    source.close()
    assert main(["--db", str(source.path), "publish", "--out", str(out)]) == 0
    return out


@pytest.fixture(scope="module")
def published(folder: Path) -> DataPackage:
    return read_package(folder)


def scored(path: Path, tahap: str) -> ScoreResult:
    with Store.open(path) as store, store.read() as reading:
        return score(reading, 2021, tahap)


def test_frictionless_finds_it_valid(folder: Path) -> None:
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "note"])
    assert len(report.tasks) == len(TABEL) + 2


def test_what_is_published_gives_the_published_scores(
    source: Store, folder: Path, published: DataPackage, tmp_path: Path
) -> None:
    assert faults(published.temuan) == ()
    again = tmp_path / "lagi.duckdb"
    with Store.create(again) as store:
        load_package(store, published, PENGUJI)
    for tahap in ("KUA-PPAS", "RKA"):
        before, after = scored(source.path, tahap), scored(again, tahap)
        assert_close(after, before)


def assert_close(after: ScoreResult, before: ScoreResult) -> None:
    """To 1e-9, money and words exactly."""
    for now, then in zip(after.unit, before.unit, strict=True):
        for pilar, value in then.pilar.items():
            assert abs(now.pilar[pilar] - value) <= 1e-9
        assert abs(now.indeks - then.indeks) <= 1e-9 and abs(now.rencana.indeks - then.rencana.indeks) <= 1e-9
        assert abs(now.atas.indeks - then.atas.indeks) <= 1e-9
        assert (now.kelas, now.rencana.kelas, now.atas.kelas) == (then.kelas, then.rencana.kelas, then.atas.kelas)
        assert now.syarat_gagal == then.syarat_gagal and now.belum_dilaporkan == then.belum_dilaporkan
        assert (now.biaya, now.didanai, now.usulan_tambahan) == (then.biaya, then.didanai, then.usulan_tambahan)
        assert now.desa == then.desa and now.keselarasan == then.keselarasan


def test_the_published_table_of_scores_says_the_same(source: Store, folder: Path) -> None:
    rows = pq.read_table(folder / "parquet" / "nilai.parquet").to_pylist()
    hasil = scored(source.path, "KUA-PPAS")
    mine = {row["kode_unit"]: row for row in rows if row["tahap"] == "KUA-PPAS"}
    assert set(mine) == set(hasil.menurut_kode)
    for kode, unit in hasil.menurut_kode.items():
        row = mine[kode]
        assert abs(float(row["indeks"]) - unit.indeks) <= 1e-9
        assert (row["kelas"], row["keadaan"]) == (unit.kelas, unit.keadaan)
        assert (row["usulan_pasti"], row["usulan_tambahan"]) == (unit.usulan_pasti, unit.usulan_tambahan)
        plan = unit.rencana
        assert (row["rencana_kelas"], row["rencana_keadaan"]) == (plan.kelas, plan.keadaan)
        assert row["rencana_atas_kelas"] == plan.atas.kelas
        assert abs(float(row["rencana_atas_indeks"]) - plan.atas.indeks) <= 1e-9
        assert row["syarat_gagal"] == ";".join(unit.syarat_gagal)
    assert "anggaran:diverifikasi" in mine["35.03.11"]["status_laporan"]


def test_what_nobody_reported_is_empty_and_never_zero(source: Store, folder: Path) -> None:
    """In the CSV as in the Parquet file: a reader who adds a column up must not count silence as failure."""
    typed = pq.read_table(folder / "parquet" / "nilai.parquet").to_pylist()
    with (folder / "nilai.csv").open(encoding="utf-8", newline="") as text:
        plain = {(row["kode_unit"], row["tahap"]): row for row in csv.DictReader(text)}
    hasil = scored(source.path, "KUA-PPAS")
    silent = {u.kode for u in hasil.kecamatan if not u.reported("desa")}
    assert silent
    for row in (row for row in typed if row["tahap"] == "KUA-PPAS"):
        unit = hasil.menurut_kode[row["kode_unit"]]
        known = {f"pilar_{p}": unit.reported(p) for p in PILAR} | {"didanai": unit.reported("anggaran")}
        known |= {"desa_siap": unit.kode not in silent}
        for name, told in known.items():
            assert (row[name] is not None) == told, (unit.kode, name)
            assert (plain[unit.kode, "KUA-PPAS"][name] != "") == told
        assert row["desa_dilaporkan"] == (0 if unit.kode in silent else unit.desa.dilaporkan)
        assert unit.kode not in silent or row["rantai_terlemah"] != "desa"


def test_the_table_for_machines_says_the_same_as_the_open_data(source: Store) -> None:
    hasil = scored(source.path, "KUA-PPAS")
    for row, unit in zip(csv.DictReader(score_csv(hasil).splitlines()), hasil.unit, strict=True):
        assert (row["keadaan"], row["keadaan_rencana"]) == (unit.keadaan, unit.rencana.keadaan)
        assert int(row["usulan_pasti"]) == unit.usulan_pasti <= int(row["usulan_tambahan"])
        assert int(row["desa_dilaporkan"]) == unit.desa.dilaporkan
        assert (row["desa_siap"] == "") == (unit.desa.dilaporkan == 0)
        assert [row[p] == "" for p in PILAR] == [not unit.reported(p) for p in PILAR]


def test_no_person_is_in_it(folder: Path, published: DataPackage) -> None:
    head = (folder / "pegawai.csv").read_text(encoding="utf-8").splitlines()[0]
    assert head == "id,kode_tempat,komponen,jumlah"
    staff = [(row["kode_tempat"], row["komponen"]) for row in published.rows("pegawai")]
    assert len(staff) == len(set(staff))
    inside = {row["jabatan"] for row in read_package(TRUTH).rows("pegawai")} - {""}
    text = (folder / "pegawai.csv").read_text(encoding="utf-8")
    assert inside and not [jabatan for jabatan in inside if jabatan in text]
    assert pq.read_schema(folder / "parquet" / "pegawai.parquet").names == head.split(",")
    assert "alasan" not in (folder / "usulan.csv").read_text(encoding="utf-8").splitlines()[0]
    assert "catatan" not in (folder / "laporan.csv").read_text(encoding="utf-8").splitlines()[0]


def test_it_speaks_the_words_of_satu_data_indonesia(folder: Path) -> None:
    about = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert about["title"].startswith("DATA CONTOH")
    sdi = about["satuDataIndonesia"]
    assert sdi["metadata"]["statusLaporan"]["diverifikasi"] > 0 and sdi["dataContoh"] is True
    for resource in about["resources"]:
        for field in resource["schema"]["fields"]:
            assert set(field["standarData"]) == {"konsep", "definisi", "klasifikasi", "ukuran", "satuan"}
            assert field["description"]
    codes = (folder / "kode_referensi.csv").read_text(encoding="utf-8")
    assert "35.03.05,Tugu,3503120,1,tugu" in codes


def test_the_dictionary_knows_every_published_column_and_no_other(folder: Path) -> None:
    about = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    recorded = {tabel.nama for tabel in TABEL}
    fields = {
        f"{resource['name']}.{field['name']}"
        for resource in about["resources"]
        if resource["name"] not in recorded
        for field in resource["schema"]["fields"]
    }
    assert {name for name in HASIL if name not in fields} == set()
    assert {name for name in fields if name not in HASIL} == {"nilai.tahun"}


def test_the_same_data_version_gives_the_same_bytes(folder: Path, source: Store) -> None:
    with Store.open(source.path) as store, store.read() as reading:
        edition: OpenEdition = assemble(reading)
    assert {name: (folder / name).read_bytes() for name in edition.berkas} == edition.berkas
    table = pq.read_table(BytesIO(edition.berkas["parquet/anggaran.parquet"]))
    assert str(table.schema.field("pagu").type) == "int64"


def test_parquet_holds_what_the_csv_holds(folder: Path) -> None:
    for path in sorted((folder / "parquet").glob("*.parquet")):
        with (folder / f"{path.stem}.csv").open(encoding="utf-8", newline="") as text:
            rows = list(csv.DictReader(text))
        typed = pq.read_table(path).to_pylist()
        assert len(typed) == len(rows), path.stem
        for row, other in zip(rows, typed, strict=True):
            assert row == {name: _written(value, row[name]) for name, value in other.items()}, path.stem


def _written(value: object, text: str) -> str:
    """The value as the CSV has it, where both say the same."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return text if Decimal(text) == value else str(value)
    return "" if value is None else str(value)


def test_nothing_that_is_there_is_overwritten(folder: Path, source: Store) -> None:
    before = (folder / "unit.csv").read_bytes()
    assert main(["--db", str(source.path), "publish", "--out", str(folder)]) == 2
    assert (folder / "unit.csv").read_bytes() == before
