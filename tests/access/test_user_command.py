"""`user`: accounts from the terminal, where the first administrator comes from."""

from pathlib import Path

import pytest

from satudata_budget.access import SessionLimits, account_named, sign_in
from satudata_budget.commands import user as command
from satudata_budget.store import Store
from tests.access.test_passwords import SANDI
from tests.perintah import Selesai, run, run_apart


def user(path: Path, *arguments: str) -> Selesai:
    return run("--db", path, "user", *arguments)


@pytest.fixture
def path(isi: Store) -> Path:
    isi.close()
    return isi.path


def test_the_first_administrator_gets_a_random_password_to_change(path: Path) -> None:
    done = user(path, "add", "--nama", "Admin Dinas", "--peran", "admin")
    assert done.returncode == 0, done.stderr
    name, first = done.stdout.split()
    assert name == "admin.dinas" and "harus diganti" in done.stderr
    with Store.open(path) as store:
        found = account_named(store, name)
        assert found is not None and found.harus_ganti and found.peran == "admin"
        assert sign_in(store, name, first, "10.0.0.7", SessionLimits())


def test_list_reset_and_off(path: Path) -> None:
    user(path, "add", "--nama", "Camat", "--peran", "camat", "--unit", "35.03.01", "--unit", "35.03.02")
    assert "camat\tCamat\tCamat\t35.03.01,35.03.02\taktif" in user(path, "list").stdout
    assert len(user(path, "reset", "CAMAT").stdout.strip()) == 19
    assert user(path, "off", "camat").returncode == 0
    assert user(path, "list").stdout.strip().endswith("nonaktif")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("add", "--nama", "Camat", "--peran", "camat"), "paling sedikit satu kecamatan"),
        (("add", "--nama", "X", "--peran", "komisi"), "tidak dapat dipakai"),
        (("off", "tidak.ada"), "tidak.ada tidak ada"),
    ],
)
def test_what_is_refused_is_a_sentence(path: Path, arguments: tuple[str, ...], sentence: str) -> None:
    done = user(path, *arguments)
    assert done.returncode == 1 and done.stdout == ""
    assert sentence in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [("list",), ("off", "camat"), ("reset", "camat"), ("add", "--nama", "Admin", "--peran", "admin")]
)
def test_while_the_dashboard_runs_it_names_the_screen(path: Path, arguments: tuple[str, ...]) -> None:
    with Store.open(path):
        done = run_apart("--db", path, "user", *arguments)
    assert done.returncode == 2 and done.stdout == ""
    assert "sedang dipakai proses" in done.stderr and "/akun" in done.stderr


def test_at_a_terminal_it_asks_for_the_password(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from satudata_budget.__main__ import main

    monkeypatch.setattr(command.sys.stdin, "isatty", lambda: True, raising=False)
    typed = iter([SANDI, "lain " + SANDI, SANDI, SANDI])
    monkeypatch.setattr(command.getpass, "getpass", lambda _prompt: next(typed))
    add = ["--db", str(path), "user", "add", "--nama", "Admin", "--peran", "admin"]
    assert main(add) == 1  # the two differ
    assert main(add) == 0
    with Store.open(path) as store:
        found = account_named(store, "admin")
        assert found is not None and not found.harus_ganti
        assert sign_in(store, "admin", SANDI, "10.0.0.7", SessionLimits())
