"""A database of every released schema opens with this program: the same scores, a copy from before, nothing lost."""

import gzip
import json
from dataclasses import astuple
from pathlib import Path

import duckdb
import pytest

from satudata_budget.access import account_named, draft
from satudata_budget.readiness import score
from satudata_budget.store import Store, backups, changes
from satudata_budget.store.migrate import migrations
from tests.conftest import CONFORMANCE
from tests.readiness.test_conformance import differences

SKEMA = sorted((Path(__file__).parents[1] / "data" / "skema").glob("*.duckdb.gz"))
NEWEST = migrations()[-1].nomor


def test_the_newest_schema_has_its_fixture() -> None:
    assert [int(path.name[:4]) for path in SKEMA][-1] == NEWEST


@pytest.mark.parametrize("path", SKEMA, ids=lambda path: path.name[:4])
def test_it_migrates_with_its_scores_accounts_and_drafts(path: Path, tmp_path: Path) -> None:
    database = tmp_path / "lama.duckdb"
    database.write_bytes(gzip.decompress(path.read_bytes()))
    expected = json.loads((CONFORMANCE / "kecil" / "expected.json").read_text(encoding="utf-8"))
    with Store.open(database) as store:
        with store.read() as now:
            assert differences(score(now, 2021, "KUA-PPAS").as_json(), expected) == []
        akun = account_named(store, "uji.camat")
        assert akun is not None and akun.unit == ("35.03.01",)
        kept = draft(store, akun, "isian-sdm/35.03.01/2021")
        assert kept is not None and kept.isi == {"pada": 1}
    made = [backup.alasan for backup in backups(database)]
    assert made == (["sebelum-migrasi"] if int(path.name[:4]) < NEWEST else [])


NOTES = {
    "kib_b · 35.03.01 · 2021": ("kib_b", "35.03.01", "", 2021, "", ""),
    "kir · 35.03.01": ("kir", "35.03.01", "", None, "", ""),
    "ppas · 35.03.01 · 2021 · KUA-PPAS": ("ppas", "35.03.01", "", 2021, "KUA-PPAS", ""),
    "ppas · 35.03 · 2021 · Perubahan APBD": ("ppas", "35.03", "", 2021, "Perubahan APBD", ""),
    "templat · 35.03.01 · 35.03.01.2001 · 2021": ("templat", "35.03.01", "35.03.01.2001", 2021, "", ""),
    "templat · 35.03.01 · 35.03.01": ("templat", "35.03.01", "35.03.01", None, "", ""),
    "rka_rincian · 35.03.01 · 2021 · RKA · 4.01.01.2.06.05, X.XX.01.2.06.02": (
        *("rka_rincian", "35.03.01", "", 2021, "RKA", "4.01.01.2.06.05, X.XX.01.2.06.02"),
    ),
    "rekap_laporan · 35.03, 35.04 · 2021 · KUA-PPAS": ("rekap_laporan", "35.03, 35.04", "", 2021, "KUA-PPAS", ""),
    "ssh · 2021": ("ssh", "", "", 2021, "", ""),
    "paket": ("paket", "", "", None, "", ""),
}
"""Notes of imports as every schema before the ninth has them, and what they were: kind, office, place, year, stage,
part."""
NOTHING = ("", "", "", None, "", "")
LOOKS_ALIKE = {
    ("ppas · 35.03.01 · 2021 · KUA-PPAS · lagi", "impor"): ("ppas", *NOTHING[1:]),
    ("kir · 35.03.01", "isian"): NOTHING,
    ("data acuan", "paket"): NOTHING,
}
"""A note of an import that says more, of a person, of a package by its own words: it stays."""


@pytest.mark.parametrize("path", [p for p in SKEMA if int(p.name[:4]) < 9], ids=lambda path: path.name[:4])
def test_what_an_import_was_is_taken_from_its_note_into_columns(path: Path, tmp_path: Path) -> None:
    database = tmp_path / "lama.duckdb"
    database.write_bytes(gzip.decompress(path.read_bytes()))
    with duckdb.connect(str(database)) as con:
        for nomor, (note, cara) in enumerate([*((note, "impor") for note in NOTES), *LOOKS_ALIKE], 100):
            con.execute(
                "insert into perubahan (id, waktu, pelaku, peran, cara, catatan) "
                "values (?, timestamp '2020-09-30', 'Ani', 'camat', ?, ?)",
                [nomor, cara, note],
            )
    with Store.open(database) as store, store.read() as now:
        made = [change for change in reversed(changes(now)) if change.id >= 100]
    expected = [*(("", parts) for parts in NOTES.values()), *((note, p) for (note, _c), p in LOOKS_ALIKE.items())]
    assert [(change.catatan, astuple(change.impor)) for change in made] == expected
