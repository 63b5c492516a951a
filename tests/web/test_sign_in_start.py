"""The start of the server: a demo that others could reach, or on real data, does not come up."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from satudata_budget.access import account_named, accounts, add_without_password, begin, look_up, open_demo
from satudata_budget.access.account import COMMAND_LINE
from satudata_budget.access.sessions import SessionLimits
from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.store import Actor, Store
from satudata_budget.web.server.doors import demo as masuk_contoh
from satudata_budget.web.server.doors.demo import is_loopback, refuse_unsafe_demo
from satudata_budget.web.server.doors.start import prepare_doors
from satudata_budget.web.session import results
from tests.conftest import CONFORMANCE

AKAR = Path(__file__).parents[2]
SEMUA = "0.0.0.0"  # noqa: S104 - the address that a demo must not have
SEBENTAR = 120  # seconds, on two busy cores


def start(database: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Start a demo server that is expected to refuse."""
    return subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0", *options],
        cwd=AKAR,
        env={**os.environ, "SATUDATA_DB": str(database), "SATUDATA_DEMO": "1"},
        capture_output=True,
        text=True,
        timeout=SEBENTAR,
        check=False,
    )


def test_a_demo_that_others_could_reach_ends_with_a_sentence(tmp_path: Path) -> None:
    done = start(tmp_path / "tidak-dibuka.duckdb", "--server.address", SEMUA)
    assert done.returncode == 1
    assert "Mode contoh hanya untuk komputer ini" in done.stderr and SEMUA in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_demo_on_real_data_ends_with_a_sentence(isi: Store) -> None:
    isi.close()
    done = start(isi.path)
    assert done.returncode == 1
    assert "Mode contoh hanya untuk data contoh" in done.stderr and "Traceback" not in done.stderr
    with Store.open(isi.path) as again:
        assert accounts(again) == ()


@pytest.mark.parametrize(
    ("alamat", "sini"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost", True),
        (SEMUA, False),
        ("::", False),
        ("10.0.0.7", False),
        ("dasbor.contoh.invalid", False),
        ("localhost.contoh.invalid", False),
        ("", False),
        (None, False),
    ],
)
def test_what_only_this_machine_reaches(alamat: str | None, sini: bool) -> None:
    assert is_loopback(alamat) == sini


def test_a_missing_database_ends_the_start_of_a_demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(masuk_contoh.DEMO, "1")
    monkeypatch.setenv(results.DATABASE, str(tmp_path / "hilang.duckdb"))
    monkeypatch.setattr(masuk_contoh.config, "get_option", lambda _name: "127.0.0.1")
    results.let_go()
    with pytest.raises(SystemExit, match=r"hilang\.duckdb"):
        refuse_unsafe_demo()
    results.let_go()


def test_outside_the_demo_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(masuk_contoh.DEMO, raising=False)
    monkeypatch.setattr(masuk_contoh.config, "get_option", lambda _name: SEMUA)
    refuse_unsafe_demo()


@pytest.fixture
def sample_like(tmp_path: Path) -> Path:
    """Any database that says of itself that it is the sample."""
    with Store.create(tmp_path / "contoh.duckdb") as made:
        load_package(made, read_package(CONFORMANCE / "trenggalek"), Actor("Data contoh", "contoh"))
    return tmp_path / "contoh.duckdb"


@pytest.fixture
def prepared(sample_like: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Store]:
    """Start the doors on it, as a demo ("1") or not (""), and give the store."""

    def start_doors(demo: str) -> Store:
        monkeypatch.setenv(results.DATABASE, str(sample_like))
        monkeypatch.setenv(masuk_contoh.DEMO, demo)
        results.let_go()
        prepare_doors()
        return results.database()

    return start_doors


def test_a_demo_makes_its_accounts_once(prepared: Callable[[str], Store]) -> None:
    store = prepared("1")
    assert [(akun.peran, akun.unit) for akun in accounts(store)] == [
        ("komisi", ()),
        ("camat", ("35.03.11",)),
        ("camat", ("35.03.01",)),
        ("camat", ("35.03.03",)),
        ("diskominfo", ()),
        ("admin", ()),
    ]
    assert not any(akun.bersandi for akun in accounts(store))
    assert open_demo(store) == accounts(store)
    store.close()
    results.let_go()


def test_the_same_file_started_without_the_demo_shuts_them(prepared: Callable[[str], Store]) -> None:
    store = prepared("1")
    komisi = account_named(store, "contoh.komisi")
    assert komisi is not None
    token = begin(store, komisi, SessionLimits())
    own = add_without_password(store, COMMAND_LINE, "orang.sendiri", "Orang Sendiri", "komisi")
    store.close()
    again = prepared("")
    assert look_up(again, token) is None
    assert [akun for akun in accounts(again) if akun.aktif] == [own]
    again.close()
    results.let_go()
