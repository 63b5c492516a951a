"""Putting a backup back never shuts out who does it, and says which accounts and passwords come and go."""

import gzip
from pathlib import Path

import pytest

from satudata_budget.__main__ import main
from satudata_budget.access import (
    COMMAND_LINE,
    Account,
    account_named,
    accounts,
    add_account,
    change_account,
    draft,
    keep_draft,
    switch_off,
)
from satudata_budget.access.errors import RestoreRefused
from satudata_budget.access.passwords import hashed
from satudata_budget.access.sessions import SessionLimits
from satudata_budget.access.signing_in import sign_in
from satudata_budget.readiness.backups import restore_by, what_would_change
from satudata_budget.store import Side, Store

LAMA, BARU = "kopi susu gula aren", "teh poci tanpa gula"
SKEMA = sorted((Path(__file__).parents[1] / "data" / "skema").glob("*.duckdb.gz"))


def made(store: Store, name: str, peran: str = "komisi", sandi: str = LAMA) -> Account:
    return add_account(store, COMMAND_LINE, name, f"Penguji {name}", peran, (), sandi)[0]


def renewed(store: Store, akun: Account, sandi: str) -> None:
    """Another password, as its owner would choose it."""
    with Side(store).write() as tables:
        tables.update("akun", {"id": akun.id}, sandi=hashed(sandi))


def names(some: tuple[Account, ...]) -> list[str]:
    return [akun.nama_pengguna for akun in some]


def test_it_lists_who_vanishes_who_comes_back_and_whose_password_is_the_older(store: Store) -> None:
    admin, other, moved = made(store, "admin", "admin"), made(store, "lama"), made(store, "pindah")
    kept = store.snapshot("diminta")
    renewed(store, other, BARU)
    switch_off(store, COMMAND_LINE, moved.id)
    made(store, "baru")
    with Side(store).write() as tables:
        tables.delete("akun", id=admin.id)
    found = what_would_change(store, kept, 2021, "KUA-PPAS").akun
    assert (names(found.hilang), names(found.muncul), names(found.sandi_lama)) == (["baru"], ["admin"], ["lama"])
    told = "\n".join(found.lines())
    assert "Akun yang hilang (1): Penguji baru (baru)." in told
    assert "Akun yang muncul lagi (1): Penguji admin (admin)." in told
    assert "sandi lama (1): Penguji lama (lama)." in told
    assert "Penguji pindah (pindah): Komisi I DPRD, nonaktif → Komisi I DPRD, aktif" in told
    assert not found.sama


def test_a_backup_without_the_restorer_is_refused_and_with_accounts_kept_it_is_not(store: Store) -> None:
    early = store.snapshot("diminta")
    admin = made(store, "admin", "admin")
    version = store.data_version()
    with pytest.raises(RestoreRefused, match="bukan administrator yang aktif"):
        restore_by(store, admin, early)
    assert (store.data_version(), names(accounts(store))) == (version, ["admin"])
    restore_by(store, admin, early, akun_tetap=True)
    assert names(accounts(store)) == ["admin"]
    assert sign_in(store, "admin", LAMA, "10.0.0.1", SessionLimits())


@pytest.mark.parametrize("then", ["komisi", "nonaktif"])
def test_a_backup_in_which_the_restorer_was_no_administrator_is_refused(store: Store, then: str) -> None:
    made(store, "lain", "admin")
    admin = made(store, "admin", "komisi" if then == "komisi" else "admin")
    if then == "nonaktif":
        with Side(store).write() as tables:
            tables.update("akun", {"id": admin.id}, aktif=False)
    kept = store.snapshot("diminta")
    with Side(store).write() as tables:
        tables.update("akun", {"id": admin.id}, aktif=True)
    now = change_account(store, COMMAND_LINE, admin.id, "Penguji", "admin")
    with pytest.raises(RestoreRefused):
        restore_by(store, now, kept)


def test_an_older_password_of_ones_own_has_to_be_known(store: Store) -> None:
    admin = made(store, "admin", "admin")
    kept = store.snapshot("diminta")
    renewed(store, admin, BARU)
    for wrong in ("", BARU):
        with pytest.raises(RestoreRefused, match="bukan sandi itu"):
            restore_by(store, admin, kept, sandi=wrong)
    restore_by(store, admin, kept, sandi=LAMA)
    assert sign_in(store, "admin", LAMA, "10.0.0.1", SessionLimits())


def test_a_draft_comes_back_only_to_the_account_that_wrote_it(store: Store) -> None:
    admin, author = made(store, "admin", "admin"), made(store, "penulis")
    keep_draft(store, author, "isian", {"isi": "rahasia"})
    keep_draft(store, admin, "isian", {"isi": "sendiri"})
    kept = store.snapshot("diminta")
    with Side(store).write() as tables:  # the number is another person's now
        tables.update("akun", {"id": author.id}, nama_pengguna="orang.lain")
    restore_by(store, admin, kept, akun_tetap=True)
    other = account_named(store, "orang.lain")
    assert other is not None and draft(store, other, "isian") is None
    mine = draft(store, admin, "isian")
    assert mine is not None and mine.isi == {"isi": "sendiri"}


def test_the_command_refuses_where_no_administrator_would_be_left_and_names_the_way_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "resmi.duckdb"
    with Store.create(path) as store:
        early = store.snapshot("diminta")
        made(store, "admin", "admin")
    assert main(["--db", str(path), "restore", str(early), "--dry-run"]) == 0
    assert "Akun yang hilang (1): Penguji admin (admin)." in capsys.readouterr().err
    assert main(["--db", str(path), "restore", str(early)]) == 1
    assert "--akun-tetap" in capsys.readouterr().err
    with Store.open(path) as store:
        assert names(accounts(store)) == ["admin"]
    assert main(["--db", str(path), "restore", str(early), "--akun-tetap"]) == 0
    with Store.open(path) as store:
        assert names(accounts(store)) == ["admin"]


@pytest.mark.parametrize("skema", SKEMA, ids=lambda path: path.name[:4])
def test_a_backup_of_every_released_schema_can_be_looked_at(store: Store, tmp_path: Path, skema: Path) -> None:
    kept = tmp_path / "lama.duckdb"
    kept.write_bytes(gzip.decompress(skema.read_bytes()))
    assert "uji.camat" in names(what_would_change(store, kept, 2021, "KUA-PPAS").akun.muncul)
