"""Thresholds are data: each with its reason, all of them read, none missing."""

import csv
from dataclasses import replace
from datetime import date

import pytest

from satudata_budget.readiness import score
from satudata_budget.readiness.flags import JENIS, FlagThresholds, ThresholdMissing, flags, read_ambang, read_kalender
from satudata_budget.readiness.flags.ambang import BENDERA
from satudata_budget.store import Store
from tests.readiness.flags.contoh import KEC, Contoh, save


def test_every_threshold_has_its_reason_and_belongs_to_a_rule() -> None:
    with BENDERA.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert all(row["alasan"] and row["nilai"] for row in rows)
    assert {row["jenis"] for row in rows} == {*JENIS, "semua", "operator"}
    assert len({(row["jenis"], row["nama"]) for row in rows}) == len(rows)


@pytest.mark.parametrize("jenis", JENIS)
def test_every_rule_has_its_urgency(jenis: str) -> None:
    assert read_ambang().urgensi(jenis)


def test_the_calendar_knows_the_events_that_the_table_names() -> None:
    ambang, kalender = read_ambang(), read_kalender()
    assert kalender[ambang.kata("semua", "penetapan")] == date(2020, 11, 30)
    assert kalender[ambang.kata("semua", "perubahan")] == date(2021, 9, 30)


def test_another_threshold_gives_another_answer(store: Store, contoh: Contoh) -> None:
    contoh.line("pc", KEC, KEC, "pc", 24_000_000)
    save(store, contoh)
    stricter = replace(read_ambang(), isi=read_ambang().isi | {("harga_di_atas_standar", "kelebihan"): "0.1"})
    with store.read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
        assert "harga_di_atas_standar" not in {b.jenis for b in flags(reading, hasil)}
        assert "harga_di_atas_standar" in {b.jenis for b in flags(reading, hasil, ambang=stricter)}


@pytest.mark.parametrize(
    ("isi", "ask"),
    [({}, "kata"), ({}, "angka"), ({("a", "b"): "banyak"}, "angka"), ({("a", "b"): "gawat"}, "urgensi")],
)
def test_a_threshold_that_is_missing_or_makes_no_sense_is_named(isi: dict[tuple[str, str], str], ask: str) -> None:
    with pytest.raises(ThresholdMissing, match="a, b"):
        getattr(FlagThresholds(isi), ask)("a", "b")
