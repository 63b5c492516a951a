"""Sentences: every rule has its words, and places, actors and dates read as people say them."""

from datetime import date
from typing import Any

import pytest

from satudata_budget.messages import bendera as kata
from satudata_budget.messages.bendera_sentences import JUDUL, KALIMAT, TINDAKAN
from satudata_budget.readiness.flags import JENIS, PELAKU, URGENSI

OFFICE: dict[str, Any] = {
    "unit": "Hulu",
    "tingkat_unit": "kecamatan",
    "tempat": "Hulu",
    "jenis_tempat": "kecamatan",
    "tingkat": "kecamatan",
    "jumlah_tempat": 1,
    "satuan": "",
    "ragam": "",
    "urusan_anggaran": False,
}
KABUPATEN = {"unit": "Kabupaten Contoh", "tingkat_unit": "kabupaten"}
DESA = {"tempat": "Suka", "jenis_tempat": "desa", "tingkat": "desa"}


def test_every_rule_has_its_words_and_no_words_are_left_over() -> None:
    assert tuple(JUDUL) == JENIS
    assert {key.partition("/")[0] for key in KALIMAT} == {key.partition("/")[0] for key in TINDAKAN} == set(JENIS)


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({}, "Kecamatan Hulu"),
        (DESA, "Desa Suka, Kecamatan Hulu"),
        (DESA | {"jenis_tempat": "kelurahan"}, "Kelurahan Suka, Kecamatan Hulu"),
        (DESA | {"jumlah_tempat": 9}, "9 desa di Kecamatan Hulu"),
        (
            {"tingkat_unit": "kabupaten", "unit": "Kabupaten Contoh", "jumlah_tempat": 14},
            "14 kecamatan di Kabupaten Contoh",
        ),
    ],
)
def test_places_are_named(more: dict[str, Any], name: str) -> None:
    assert kata.nama_tempat(OFFICE | more) == name


@pytest.mark.parametrize(
    ("pelaku", "name"),
    [
        ("camat", "Camat Hulu"),
        ("desa", "Pemerintah desa di Kecamatan Hulu"),
        ("diskominfo", "Diskominfo"),
        ("tapd", "TAPD"),
        ("komisi", "Komisi I DPRD"),
    ],
)
def test_actors_are_named(pelaku: str, name: str) -> None:
    assert kata.nama_pelaku(pelaku, "Hulu") == name


def test_all_actors_and_urgencies_have_words_for_a_filter() -> None:
    assert [kata.jenis_pelaku(p) for p in PELAKU] == ["Camat", "Diskominfo", "Pemerintah desa", "TAPD", "Komisi I DPRD"]
    assert [kata.nama_urgensi(u) for u in URGENSI] == ["mendesak", "penting", "perlu perhatian"]


@pytest.mark.parametrize(
    ("tenggat", "money", "text"),
    [
        (date(2020, 11, 30), True, "30 November 2020"),
        (None, False, "segera, tanpa biaya"),
        (None, True, "tanggal belum ada di kalender"),
    ],
)
def test_dates_tell_no_cost_from_no_date(tenggat: date | None, money: bool, text: str) -> None:
    assert kata.nama_tenggat(tenggat, OFFICE | {"urusan_anggaran": money}) == text


@pytest.mark.parametrize(
    ("komponen", "inside"),
    [("Operator data", "operator data"), ("UPS kantor", "UPS kantor"), ("Satu Data", "Satu Data"), ("Pc", "pc")],
)
def test_a_name_inside_a_sentence_keeps_its_own_capitals(komponen: str, inside: str) -> None:
    nilai = OFFICE | {"komponen": komponen, "perangkat": 3}
    sentence = kata.kalimat("perangkat_tanpa_operator", nilai)
    assert sentence == f"Ada 3 komputer atau server di Kecamatan Hulu, tetapi belum ada {inside}."
