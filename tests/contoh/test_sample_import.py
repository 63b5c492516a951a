"""The sample through the readers: the same scores as the generator's own truth, in any order, any number of times."""

import random
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from satudata_budget.intake.classify.rules import load_reference
from satudata_budget.intake.findings.finding import FilesRefused
from satudata_budget.intake.flow.importing import commit
from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.intake.sample import CONTOH, OLEH, build_sample, fill_sample
from satudata_budget.messages.times import WIB, day_wib
from satudata_budget.readiness import score
from satudata_budget.store import Actor, Store, changes, take_back
from tests.intake.borang import one_line

KEBENARAN = CONTOH.parent / "kebenaran"
PENGUJI = Actor("penguji", "admin")
OFFICES = ("anggaran", "aset", "pegawai", "akses", "laporan")


def scores(store: Store) -> dict[str, Any]:
    with store.read() as now:
        return score(now, 2021, "KUA-PPAS").as_json()


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as now:
        return {t: now.tuples(f"select * exclude (perubahan_id) from {t} order by all") for t in OFFICES}  # noqa: S608


def differences(here: Any, there: Any, path: str = "") -> list[str]:
    """Where two JSON values differ by more than 1e-6."""
    if isinstance(here, dict) and isinstance(there, dict):
        keys = sorted({*here, *there})
        return [d for k in keys for d in differences(here.get(k), there.get(k), f"{path}/{k}")]
    if isinstance(here, list) and isinstance(there, list) and len(here) == len(there):
        return [d for i, pair in enumerate(zip(here, there, strict=True)) for d in differences(*pair, f"{path}/{i}")]
    if isinstance(here, int | float) and isinstance(there, int | float):
        return [] if abs(here - there) <= 1e-6 else [f"{path}: {here} ≠ {there}"]
    return [] if here == there else [f"{path}: {here!r} ≠ {there!r}"]


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with build_sample(tmp_path_factory.mktemp("contoh") / "contoh.duckdb") as store:
        yield store


@pytest.fixture(scope="module")
def kebenaran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.create(tmp_path_factory.mktemp("benar") / "benar.duckdb") as store:
        load_package(store, read_package(KEBENARAN), PENGUJI)
        yield store


def test_the_files_give_the_scores_of_the_truth(contoh: Store, kebenaran: Store) -> None:
    here = scores(contoh)
    assert len(here["unit"]) == 15
    assert differences(here, scores(kebenaran)) == []


@pytest.mark.parametrize(
    ("tabel", "kolom"),
    [
        (
            "anggaran",
            "kode_unit, if(komponen = '', '', kode_penerima) as penerima, kode_sub_kegiatan, nama_sub_kegiatan, "
            "uraian, pagu, komponen",
        ),
        ("aset", "kode_tempat, komponen, nama_barang, tahun_perolehan, kondisi, sum(jumlah)"),
        ("pegawai", "kode_tempat, komponen, jabatan, sum(jumlah)"),
        ("akses", "kode_tempat, komponen, jumlah, status, tanggal"),
        ("laporan", "kode_unit, tahun, tahap, bagian, status, tanggal, catatan"),
        ("usulan", "kode_unit, kode_tempat, komponen, jumlah, harga_satuan, status"),
    ],
)
def test_the_files_give_the_rows_of_the_truth(contoh: Store, kebenaran: Store, tabel: str, kolom: str) -> None:
    sql = f"select {kolom} from {tabel} group by all order by all"  # noqa: S608
    with contoh.read() as here, kebenaran.read() as there:
        assert here.tuples(sql) == there.tuples(sql)


def test_every_row_of_the_offices_leads_to_its_file_and_cell(contoh: Store) -> None:
    with contoh.read() as now:
        for tabel in OFFICES:
            lost = now.value(
                f"select count(*) from {tabel} left join perubahan on perubahan.id = perubahan_id "  # noqa: S608
                "left join berkas on berkas.sha256 = berkas_sha256 where isi is null"
            )
            assert lost == 0, tabel
        # The one good that no KIR names keeps the cell of KIB-B.
        assert [now.value(f"select count(*) from {t} where sel = '' or lembar = ''") for t in OFFICES] == [0] * 5  # noqa: S608


def test_any_order_of_the_files_gives_the_same_rows(contoh: Store, tmp_path: Path) -> None:
    files = sorted(CONTOH.glob("*.xlsx"))
    random.Random(35).shuffle(files)  # noqa: S311
    with Store.create(tmp_path / "acak.duckdb") as store:
        load_reference(store, PENGUJI)
        commit(store, files, PENGUJI)
        assert rows(store) == rows(contoh)


def test_holdings_first_and_budgets_in_a_later_call_give_the_same_rows(contoh: Store, tmp_path: Path) -> None:
    files = sorted(CONTOH.glob("*.xlsx"))
    with Store.create(tmp_path / "dua.duckdb") as store:
        load_reference(store, PENGUJI)
        commit(store, [file for file in files if not file.name.startswith("ppas")], PENGUJI)
        commit(store, [file for file in files if file.name.startswith("ppas")], PENGUJI)
        assert rows(store) == rows(contoh)


def test_a_second_import_changes_nothing(contoh: Store) -> None:
    version = contoh.data_version()
    again = commit(contoh, sorted(CONTOH.glob("*.xlsx")), PENGUJI)
    assert {temuan.kode for hasil in again for temuan in hasil.temuan} == {"sudah_masuk"}
    assert contoh.data_version() == version


def test_the_sample_has_the_findings_that_were_put_into_it(tmp_path: Path) -> None:
    with Store.create(tmp_path / "temuan.duckdb") as store:
        results = fill_sample(store)
    assert sorted((hasil.unit, temuan.kode) for hasil in results for temuan in hasil.temuan) == [
        (("35.03.04",), "golongan_meragukan"),
        (("35.03.13",), "nama_bukan_kodenya"),
        (("35.03.14",), "kib_bukan_kir"),
    ]


def test_building_again_leaves_a_complete_sample_alone(tmp_path: Path) -> None:
    path = tmp_path / "contoh.duckdb"
    with build_sample(path) as store:
        version = store.data_version()
        with store.read() as now:
            budget = next(change for change in changes(now) if change.berkas == "ppas_35.03.01_panggul.xlsx")
        take_back(store, budget.id, PENGUJI)
    with build_sample(path) as store:
        assert store.data_version() == version + 1


def test_an_interrupted_build_is_finished(contoh: Store, tmp_path: Path) -> None:
    path = tmp_path / "putus.duckdb"
    files = sorted(CONTOH.glob("*.xlsx"))
    with Store.create(path) as store:
        load_reference(store, OLEH, "DATA CONTOH")
        commit(store, files[:10], OLEH)
    with build_sample(path) as store:
        assert rows(store) == rows(contoh)


def test_a_database_of_real_data_is_never_filled_with_the_sample(tmp_path: Path) -> None:
    path = tmp_path / "nyata.duckdb"
    with Store.create(path) as store:
        load_reference(store, PENGUJI)
        commit(store, [one_line("2 komputer", 21_000_000)], PENGUJI)
        version = store.data_version()
    with build_sample(path) as store:
        assert store.data_version() == version


def test_a_faulty_sample_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "berkas").mkdir()
    (tmp_path / "berkas" / "rusak.xlsx").write_bytes(b"bukan")
    with Store.create(tmp_path / "x.duckdb") as store, pytest.raises(FilesRefused, match=r"rusak\.xlsx"):
        fill_sample(store, tmp_path / "berkas")


def test_the_sample_came_in_through_september_2020(contoh: Store) -> None:
    with contoh.read() as now:
        history = changes(now)[::-1]
    days = [day_wib(change.waktu) for change in history]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (date(2020, 9, 7), date(2020, 9, 29))
    assert all(day.weekday() < 6 for day in days)
    assert contoh.moment(datetime(2020, 9, 30, tzinfo=WIB)).pada == contoh.data_version()
    with contoh.read(datetime(2020, 9, 19, tzinfo=WIB)) as then:
        assert then.value("select count(*) from anggaran") == 0
        assert then.value("select count(distinct kode_tempat[:8]) from aset") > 10


def test_nobody_but_the_sample_writes_with_a_past_date() -> None:
    code = CONTOH.parents[2] / "satudata_budget"
    users = {p.name for p in code.rglob("*.py") if re.search(r"\.dated\(|def dated", p.read_text(encoding="utf-8"))}
    assert users == {"database.py", "sample.py"}
