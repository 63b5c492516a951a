"""The score agrees with the packages that the method comes with, to 1e-6 and to the rupiah."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from satudata_budget.intake.paket import load_package, read_package, write_package
from satudata_budget.readiness import score
from satudata_budget.store import Actor, Store
from tests.conftest import CONFORMANCE

PACKAGES = ("kecil", "trenggalek", "pagu")


def differences(got: Any, expected: Any, where: str = "") -> list[str]:
    """Every place at which two JSON values are not the same; keys beyond the expected ones are welcome."""
    if isinstance(expected, dict):
        missing = [f"{where}.{key}: missing" for key in expected if key not in got]
        return missing + [d for k in expected if k in got for d in differences(got[k], expected[k], f"{where}.{k}")]
    if isinstance(expected, list):
        if len(got) != len(expected):
            return [f"{where}: {got} is not {expected}"]
        return [
            d for i, pair in enumerate(zip(got, expected, strict=True)) for d in differences(*pair, f"{where}[{i}]")
        ]
    if isinstance(expected, float):
        return [] if abs(got - expected) <= 1e-6 else [f"{where}: {got} is not {expected}"]
    return [] if got == expected and type(got) is type(expected) else [f"{where}: {got!r} is not {expected!r}"]


@pytest.mark.parametrize("nama", PACKAGES)
def test_score_agrees_with_the_expected_result(nama: str, load: Callable[[str], Store]) -> None:
    with load(nama).read() as reading:
        got = json.loads(json.dumps(score(reading, 2021, "KUA-PPAS").as_json()))
    expected = json.loads((CONFORMANCE / nama / "expected.json").read_text(encoding="utf-8"))
    assert differences(got, expected) == []


@pytest.mark.parametrize("nama", PACKAGES)
def test_a_package_written_out_scores_the_same_when_read_again(
    nama: str, load: Callable[[str], Store], tmp_path: Path
) -> None:
    with load(nama).read() as reading:
        first = score(reading, 2021, "KUA-PPAS").as_json()
        write_package(reading, tmp_path / "keluar")
    with Store.create(tmp_path / "lagi.duckdb") as again:
        load_package(again, read_package(tmp_path / "keluar"), Actor("penguji", "admin"))
        with again.read() as reading:
            assert score(reading, 2021, "KUA-PPAS").as_json() == first


def test_a_stage_that_nobody_entered_counts_no_money(load: Callable[[str], Store]) -> None:
    with load("kecil").read() as reading:
        hasil = score(reading, 2021, "APBD")
    assert all(unit.didanai == 0 for unit in hasil.unit)
    assert all("anggaran" in unit.belum_dilaporkan for unit in hasil.unit)
