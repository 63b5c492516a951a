"""The generator's truth is a valid data package, and shows the cases that kasus.csv names."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.readiness import score
from satudata_budget.store import Actor, Store
from tests.contoh.conftest import CONTOH

KEBENARAN = CONTOH / "kebenaran"
SIAP, HAMPIR, BELUM = "siap", "hampir_siap", "belum_siap"
# today, after the budget, upper end
KELAS = {
    "35.03": (BELUM, BELUM, BELUM),
    "35.03.01": (BELUM, BELUM, HAMPIR),
    "35.03.02": (BELUM, BELUM, BELUM),
    "35.03.03": (BELUM, BELUM, BELUM),
    "35.03.04": (BELUM, BELUM, HAMPIR),
    "35.03.05": (BELUM, BELUM, BELUM),
    "35.03.06": (SIAP, SIAP, SIAP),
    "35.03.07": (HAMPIR, SIAP, HAMPIR),
    "35.03.08": (HAMPIR, BELUM, HAMPIR),
    "35.03.09": (BELUM, BELUM, BELUM),
    "35.03.10": (BELUM, HAMPIR, BELUM),
    "35.03.11": (SIAP, SIAP, SIAP),
    "35.03.12": (HAMPIR, SIAP, HAMPIR),
    "35.03.13": (SIAP, SIAP, SIAP),
    "35.03.14": (HAMPIR, SIAP, HAMPIR),
}


def rows(nama: str, folder: Path = KEBENARAN) -> list[dict[str, str]]:
    with open(folder / f"{nama}.csv", encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.create(tmp_path_factory.mktemp("db") / "contoh.duckdb") as store:
        peringatan = load_package(store, read_package(KEBENARAN), Actor("penguji", "admin"))
        assert list(peringatan) == []
        yield store


def test_the_sample_spreads_over_all_classes(contoh: Store) -> None:
    with contoh.read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
    assert {u.kode: (u.kelas, u.rencana.kelas, u.atas.kelas) for u in hasil.unit} == KELAS


def test_each_case_is_where_kasus_says(contoh: Store) -> None:
    with contoh.read() as reading:
        unit = {u.kode: u for u in score(reading, 2021, "KUA-PPAS").unit}
    kasus = {(b["kode"], b["kasus"]) for b in rows("kasus", CONTOH)}
    for kode, u in unit.items():
        gagal = set(u.syarat_gagal)
        assert ("tanpa_anggaran" in gagal) == ((kode, "tanpa_anggaran") in kasus)
        assert ((kode, "siap") in kasus) == (u.kelas == SIAP)
        belum = {k for unit_kasus, k in kasus if unit_kasus == kode and k.endswith(("belum_lapor", "dikembalikan"))}
        assert (u.kelengkapan == 1) == (not belum)
    assert sum(u.kelengkapan == 1 for u in unit.values() if u.tingkat == "kecamatan") == 9
    assert set(unit["35.03.05"].syarat_gagal) == {"kunci"}
    assert set(unit["35.03"].syarat_gagal) == {"pintu_satu_data"}
    terhenti = unit["35.03.08"]
    assert terhenti.pilar["akses"] > 90 > 60 > terhenti.rencana.pilar["akses"]
    tanpa_operator = unit["35.03.10"].pilar
    assert tanpa_operator["perangkat"] > 95 and tanpa_operator["sdm"] < 60


def test_something_is_budgeted_by_kabupaten_and_kecamatan() -> None:
    pembayar: dict[tuple[str, str], set[str]] = {}
    for baris in rows("anggaran"):
        if baris["komponen"]:
            pembayar.setdefault((baris["kode_penerima"], baris["komponen"]), set()).add(baris["kode_unit"])
    ganda = {tempat for (tempat, _komponen), unit in pembayar.items() if len(unit) > 1}
    assert ganda == {b["kode"] for b in rows("kasus", CONTOH) if b["kasus"] == "anggaran_ganda"}


def test_divided_lines_sum_to_the_plan_and_a_part_of_nothing_is_no_row() -> None:
    anggaran = rows("anggaran")
    assert all(int(baris["pagu"]) > 0 for baris in anggaran)
    assert sum(int(b["pagu"]) for b in anggaran if b["kode_unit"] == "35.03") == 10_300_000_000
    pelatihan = [b for b in anggaran if b["kode_sub_kegiatan"] == "2.20.02.2.01.02"]
    assert "35.03.03" not in {b["kode_penerima"] for b in pelatihan}, "Pule lacks no training and gets none"
    assert sum(int(b["pagu"]) for b in pelatihan) == 24_500_000


def test_the_request_of_diskominfo_is_a_wish_not_a_budget_line() -> None:
    usulan = rows("usulan")
    assert sum(int(b["jumlah"]) * int(b["harga_satuan"]) for b in usulan) == 1_400_000_000
    assert Counter(b["status"] for b in usulan) == {"diusulkan": 16}


def test_reports_come_on_working_days_of_september_2020() -> None:
    from datetime import date

    tanggal = {date.fromisoformat(b["tanggal"]) for b in rows("laporan")}
    assert all((hari.year, hari.month) == (2020, 9) and hari.weekday() < 5 for hari in tanggal)
