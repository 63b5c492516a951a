"""Sessions: limits, revoking, what is kept of them. The clock is the test's own."""

from datetime import UTC, datetime, timedelta

import pytest

from satudata_budget.access import (
    Account,
    SessionLimits,
    begin,
    end,
    end_all,
    look_up,
    open_sessions,
    switch_off,
    touch,
)
from satudata_budget.access.account import COMMAND_LINE
from satudata_budget.access.sessions import fingerprint, forget_old
from satudata_budget.store import Side, Store

BATAS = SessionLimits(diam=timedelta(hours=2), mutlak=timedelta(hours=12))
PAGI = datetime(2020, 9, 30, 1, 0, tzinfo=UTC)


@pytest.fixture
def token(isi: Store, akun: dict[str, Account]) -> str:
    return begin(isi, akun["camat"], BATAS, PAGI)


def after(**time: float) -> datetime:
    return PAGI + timedelta(**time)


def test_a_session_leads_to_its_account(isi: Store, akun: dict[str, Account], token: str) -> None:
    sesi = look_up(isi, token, after(minutes=1))
    assert sesi is not None and sesi.akun == akun["camat"]


def test_the_token_is_nowhere_in_the_store(isi: Store, token: str) -> None:
    rows = Side(isi).rows("sesi")
    assert [row["sidik"] for row in rows] == [fingerprint(token)]
    assert token not in str(rows)
    isi.snapshot()
    for file in isi.path.parent.rglob("*.duckdb*"):
        assert token.encode() not in file.read_bytes()


@pytest.mark.parametrize("wrong", [None, "", "x", "' or true --", "\x00", "é"])
def test_no_other_token_opens_it(isi: Store, token: str, wrong: str | None) -> None:
    assert look_up(isi, wrong, PAGI) is None
    assert look_up(isi, fingerprint(token), PAGI) is None


def test_a_session_that_is_not_used_ends(isi: Store, token: str) -> None:
    assert look_up(isi, token, after(hours=1, minutes=59)) is not None
    assert look_up(isi, token, after(hours=2)) is None


def test_looking_is_not_using(isi: Store, token: str) -> None:
    for minutes in range(0, 120, 10):
        assert look_up(isi, token, after(minutes=minutes)) is not None
    assert look_up(isi, token, after(hours=2)) is None


def test_use_moves_the_idle_limit_but_not_the_absolute_one(isi: Store, token: str) -> None:
    for hours in range(1, 12):
        sesi = look_up(isi, token, after(hours=hours))
        assert sesi is not None
        touch(isi, sesi, BATAS, after(hours=hours))
    assert look_up(isi, token, after(hours=11, minutes=59)) is not None
    assert look_up(isi, token, after(hours=12)) is None


def test_use_is_written_down_once_a_minute(isi: Store, token: str) -> None:
    sesi = look_up(isi, token, PAGI)
    assert sesi is not None
    touch(isi, sesi, BATAS, after(seconds=59))
    assert Side(isi).rows("sesi")[0]["terakhir_dipakai"] == PAGI
    touch(isi, sesi, BATAS, after(seconds=60))
    assert Side(isi).rows("sesi")[0]["terakhir_dipakai"] == after(seconds=60)


def test_a_short_idle_limit_is_kept_alive_by_use(isi: Store, akun: dict[str, Account]) -> None:
    short = SessionLimits(diam=timedelta(seconds=8), mutlak=timedelta(hours=1))
    token = begin(isi, akun["camat"], short, PAGI)
    for seconds in range(3, 30, 3):
        sesi = look_up(isi, token, after(seconds=seconds))
        assert sesi is not None
        touch(isi, sesi, short, after(seconds=seconds))
    assert look_up(isi, token, after(seconds=45)) is None


def test_signing_out_ends_this_session_only(isi: Store, akun: dict[str, Account], token: str) -> None:
    other = begin(isi, akun["camat"], BATAS, PAGI)
    ended = end(isi, token, after(minutes=1))
    assert ended is not None and ended.akun == akun["camat"]
    assert look_up(isi, token, after(minutes=1)) is None
    assert look_up(isi, other, after(minutes=1)) is not None
    assert end(isi, token, after(minutes=2)) is None


def test_signing_out_everywhere_ends_all_of_the_account_and_no_others(
    isi: Store, akun: dict[str, Account], token: str
) -> None:
    second = begin(isi, akun["camat"], BATAS, PAGI)
    others = begin(isi, akun["komisi"], BATAS, PAGI)
    assert open_sessions(isi, PAGI) == {akun["camat"].id: 2, akun["komisi"].id: 1}
    assert end_all(isi, akun["camat"].id, after(minutes=1)) == 2
    assert [look_up(isi, t, after(minutes=1)) is None for t in (token, second, others)] == [True, True, False]


def test_switching_an_account_off_ends_its_sessions_at_once(isi: Store, akun: dict[str, Account], token: str) -> None:
    switch_off(isi, COMMAND_LINE, akun["camat"].id)
    assert look_up(isi, token, PAGI) is None


def test_sessions_survive_a_restart(isi: Store, akun: dict[str, Account], token: str) -> None:
    ended = begin(isi, akun["camat"], BATAS, PAGI)
    end(isi, ended, PAGI)
    isi.close()
    with Store.open(isi.path) as again:
        assert look_up(again, token, after(minutes=1)) is not None
        assert look_up(again, ended, after(minutes=1)) is None


def test_nobody_waits_for_a_session_to_be_written_down(isi: Store, akun: dict[str, Account], token: str) -> None:
    from concurrent.futures import ThreadPoolExecutor

    sesi = look_up(isi, token, PAGI)
    assert sesi is not None
    with ThreadPoolExecutor(1) as other, isi.write(akun["camat"].pelaku, "isian"):
        other.submit(touch, isi, sesi, BATAS, after(minutes=5)).result(timeout=5)
    assert Side(isi).rows("sesi")[0]["terakhir_dipakai"] == PAGI
    touch(isi, sesi, BATAS, after(minutes=5))
    assert Side(isi).rows("sesi")[0]["terakhir_dipakai"] == after(minutes=5)


def test_what_ended_long_ago_is_dropped(isi: Store, token: str) -> None:
    assert forget_old(isi, after(days=29)) == 0
    assert forget_old(isi, after(days=31)) == 1
