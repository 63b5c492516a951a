"""The SQL and the method written out in plain Python (acuan.py) give the same figures for packages of any make."""

import csv
import json
import random
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.readiness import score
from satudata_budget.store import TABEL, Store
from tests.conftest import CONFORMANCE, PENGUJI
from tests.readiness.acuan import PILAR, SUMBER, Rows, hitung
from tests.readiness.test_conformance import PACKAGES, differences

KOMPONEN = {"pc": "perangkat", "printer": "perangkat", "server": "perangkat", "operator": "sdm", "walidata": "sdm",
            "internet": "akses", "kunci": "akses"}  # fmt: skip
TAHAP = ("KUA-PPAS", "RKA", "APBD")
SEEDS = 30


def world(seed: int) -> dict[str, Rows]:
    """A package with everything that the method speaks of, and the same one for the same seed."""
    dice = random.Random(seed)  # noqa: S311 - a sample needs no cryptography
    pick = dice.choice
    unit, desa = units(dice)
    offices = [row["kode"] for row in unit]
    places = [*offices, *(row["kode"] for row in desa)]
    kebutuhan = [needed(dice, komponen, pilar, tingkat) for komponen, pilar in KOMPONEN.items()
                 for tingkat in ("kabupaten", "kecamatan", "desa") if dice.random() < 0.7]  # fmt: skip
    rows: dict[str, Rows] = {"aset": [], "pegawai": [], "akses": [], "anggaran": []}
    for n in range(dice.randint(0, 10 * len(places))):
        komponen = pick(sorted(KOMPONEN))
        rows[SUMBER[KOMPONEN[komponen]]].append({
            "id": f"r{n}", "kode_tempat": pick(places), "komponen": komponen,
            "jumlah": pick(["0", "1", "2", "0.125", "3.333"]), "kondisi": pick(["B", "KB", "RB"]),
            "tahun_perolehan": pick([None, 2012, 2016, 2017, 2021]),
            "status": pick(["belum", "diserahkan", "teruji"]),
        })  # fmt: skip
    for n in range(dice.randint(0, 6 * len(places))):
        rows["anggaran"].append({
            "id": f"b{n}", "tahun": pick([2020, 2021, 2021, 2021]), "tahap": pick([TAHAP[0], *TAHAP]),
            "kode_unit": pick(offices), "kode_penerima": pick([None, *places]),
            "pagu": pick([None, -500_000, 999_999, 1_000_000, 4_500_000, 20_000_001]),
            "komponen": pick([None, *KOMPONEN]),
        })  # fmt: skip
    return {
        "unit": unit, "desa": desa, "kebutuhan": kebutuhan, **rows,
        "bobot": [{"pilar": pilar, "bobot": pick(["0", "1", "2.5"]) if pilar != "sdm" else "1"} for pilar in PILAR],
        "parameter": [{"nama": nama, "nilai": pick(of)} for nama, of in PARAMETER.items() if dice.random() < 0.4],
        "laporan": [row for office in offices for row in reports(dice, office)],
    }  # fmt: skip


PARAMETER = {
    "ambang_siap": ["75", "90.5"],
    "ambang_hampir": ["40", "62.125"],
    "lantai_indeks": ["0.5", "2"],
    "faktor_kurang_baik": ["0.25", "1"],
    "faktor_usang": ["0", "0.75"],
    "faktor_diserahkan": ["0.4"],
}


def units(dice: random.Random) -> tuple[Rows, Rows]:
    unit: Rows = []
    desa: Rows = []
    for kabupaten in ("35.03", "35.04")[: dice.randint(1, 2)]:
        unit.append({"kode": kabupaten, "nama": "Kabupaten", "tingkat": "kabupaten"})
        for n in range(1, dice.randint(0, 4) + 1):
            kode = f"{kabupaten}.{n:02d}"
            unit.append({"kode": kode, "nama": "Kecamatan", "tingkat": "kecamatan"})
            for m in range(1, dice.randint(0, 5) + 1):
                jenis = dice.choice(["desa", "kelurahan"])
                desa.append({"kode": f"{kode}.{2000 + m}", "nama": "Desa", "jenis": jenis, "kode_kecamatan": kode})
    return unit, desa


def needed(dice: random.Random, komponen: str, pilar: str, tingkat: str) -> dict[str, Any]:
    pick = dice.choice
    return {
        "komponen": komponen, "nama": komponen, "pilar": pilar, "tingkat": tingkat,
        "jumlah_pokok": pick(["0", "1", "2", "0.4"]), "jumlah_per_desa": pick([None, "0", "1", "0.333"]),
        "bobot": pick(["0", "1", "3", "0.5"]), "wajib": pick(["true", "false", None]),
        "berulang": pick(["true", "false", "false", None]), "harga_satuan": pick(["0", "750000", "1000000", "3500000"]),
        "masa_manfaat": pick([None, 4, 5]),
    }  # fmt: skip


def reports(dice: random.Random, office: str) -> Rows:
    sections = [*PILAR] if len(office) == 5 else [*PILAR, "desa"]
    status = ["draf", "diajukan", "diverifikasi", "dikembalikan", "diajukan"]
    return [
        {"kode_unit": office, "tahun": tahun, "tahap": tahap, "bagian": bagian, "status": dice.choice(status)}
        for bagian in sections
        for tahun in (2020, 2021)
        for tahap in (TAHAP[:2] if bagian == "anggaran" else [None])
        if dice.random() < 0.7
    ]


def written(paket: dict[str, Rows], folder: Path) -> Path:
    """The package as CSV, an empty table as its heading alone."""
    folder.mkdir()
    for tabel in TABEL:
        rows = paket.get(tabel.nama, [])
        with (folder / f"{tabel.nama}.csv").open("w", encoding="utf-8", newline="") as text:
            table = csv.DictWriter(text, [kolom.nama for kolom in tabel.kolom], extrasaction="ignore")
            table.writeheader()
            table.writerows({k: "" if v is None else v for k, v in row.items()} for row in rows)
    return folder


def typed(paket: dict[str, Rows]) -> dict[str, Rows]:
    """The same rows as values: decimals and yes/no out of their text."""
    numbers = {"jumlah", "jumlah_pokok", "jumlah_per_desa", "bobot", "harga_satuan", "masa_manfaat", "nilai"}

    def value(nama: str, cell: Any) -> Any:
        if nama in ("wajib", "berulang"):
            return cell == "true"
        return Decimal(cell) if nama in numbers and cell not in (None, "") else cell

    return {t: [{k: value(k, v) for k, v in row.items()} for row in rows] for t, rows in paket.items()}


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_package_of_any_make_scores_as_the_method_says(seed: int, store: Store, tmp_path: Path) -> None:
    paket = world(seed)
    load_package(store, read_package(written(paket, tmp_path / "paket")), PENGUJI)
    for tahap in TAHAP[:2]:
        with store.read() as reading:
            got = json.loads(json.dumps(score(reading, 2021, tahap).as_json()))
        assert differences(got, hitung(typed(paket), 2021, tahap)) == []


@pytest.mark.parametrize("nama", PACKAGES)
def test_the_reference_agrees_with_the_expected_result(nama: str, load: Callable[[str], Store]) -> None:
    """Else the reference itself would be wrong, and agreeing with it would prove nothing."""
    paket = read_package(CONFORMANCE / nama)
    rows = {tabel: paket.rows(tabel) for tabel in paket.tabel}
    expected = json.loads((CONFORMANCE / nama / "expected.json").read_text(encoding="utf-8"))
    assert differences(hitung(rows, 2021, "KUA-PPAS"), expected) == []
