"""A database of every released schema opens with this program: the same scores, a copy from before, nothing lost."""

import gzip
import json
from pathlib import Path

import pytest

from satudata_budget.access import account_named, draft
from satudata_budget.readiness import score
from satudata_budget.store import Store, backups
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
