"""Signing in: right and wrong passwords, guessing, lock-out, a restart in between."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from statistics import median

import pytest

from satudata_budget.access import (
    COMMAND_LINE,
    Account,
    PasswordRefused,
    SessionLimits,
    SignInRefused,
    account,
    add_account,
    add_without_password,
    begin,
    change_own_password,
    events,
    look_up,
    reset_password,
    sign_in,
    switch_off,
)
from satudata_budget.access import signing_in as module
from satudata_budget.access.throttle import PER_ALAMAT, PER_NAMA, forget_old
from satudata_budget.store import Side, Store

SANDI = "tiga kata biasa"
ALAMAT = "10.0.0.7"
BATAS = SessionLimits()
PAGI = datetime(2020, 9, 30, 1, 0, tzinfo=UTC)


@pytest.fixture
def camat(isi: Store) -> Account:
    made, first = add_account(isi, COMMAND_LINE, "Camat.Satu", "Camat Satu", "camat", ["35.03.01"], sandi=SANDI)
    assert first is None
    return made


def attempt(store: Store, nama: str, sandi: str, alamat: str = ALAMAT, now: datetime = PAGI) -> str:
    """`masuk`, or the code of the refusal."""
    try:
        assert sign_in(store, nama, sandi, alamat, BATAS, now)
    except SignInRefused as refused:
        return refused.kode
    return "masuk"


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords that cost nothing, where a test needs many and looks at something else."""
    monkeypatch.setattr(module, "matches", lambda kept, sandi: kept != "!" and sandi == SANDI)


def test_the_right_password_opens_a_session(isi: Store, camat: Account) -> None:
    token = sign_in(isi, "camat.satu", SANDI, ALAMAT, BATAS, PAGI)
    sesi = look_up(isi, token, PAGI)
    assert sesi is not None and sesi.akun == camat
    assert [e.jenis for e in events(isi, camat.id)] == ["masuk", "akun_dibuat"]


def test_the_user_name_may_be_typed_in_any_case(isi: Store, camat: Account) -> None:
    assert attempt(isi, "  CAMAT.Satu ", SANDI) == "masuk"


def test_every_sign_in_is_another_session(isi: Store, camat: Account) -> None:
    tokens = {sign_in(isi, "camat.satu", SANDI, ALAMAT, BATAS, PAGI) for _i in range(2)}
    assert len(tokens) == 2


def test_wrong_unknown_disabled_and_without_password_get_the_same_words(isi: Store, camat: Account) -> None:
    add_without_password(isi, COMMAND_LINE, "tanpa.sandi", "Tanpa", "komisi")
    gone, _first = add_account(isi, COMMAND_LINE, "sudah.pergi", "Pergi", "komisi", sandi=SANDI)
    switch_off(isi, COMMAND_LINE, gone.id)
    said = set()
    for nama, sandi in (
        ("camat.satu", "salah salah salah"),
        ("tidak.ada", SANDI),
        ("sudah.pergi", SANDI),
        ("tanpa.sandi", SANDI),
        ("tanpa.sandi", "!"),
        ("", ""),
    ):
        with pytest.raises(SignInRefused) as refused:
            sign_in(isi, nama, sandi, ALAMAT, BATAS, PAGI)
        said.add((refused.value.kode, str(refused.value)))
    assert len(said) == 1


def test_an_unknown_account_takes_as_long_as_a_wrong_password(isi: Store, camat: Account) -> None:
    def seconds(nama: str, turn: int) -> float:
        start = time.perf_counter()
        attempt(isi, nama, "salah salah salah", f"10.1.{turn}.1", PAGI + timedelta(days=2 * turn))
        return time.perf_counter() - start

    seconds("tidak.ada", 0)  # the first one makes the hash that nobody's password has
    pairs = [(seconds("camat.satu", turn), seconds("tidak.ada", turn)) for turn in range(1, 8)]
    known, unknown = (median(times) for times in zip(*pairs, strict=True))
    assert 0.5 < unknown / known < 2


def test_what_was_typed_as_a_name_is_not_kept(isi: Store, camat: Account) -> None:
    attempt(isi, "inirahasiasaya", "")
    rows = [*Side(isi).rows("kejadian"), *Side(isi).rows("percobaan")]
    assert "inirahasiasaya" not in str(rows)


def test_after_five_wrong_ones_a_name_has_to_wait_even_with_the_right_password(
    isi: Store, camat: Account, fast: None
) -> None:
    assert [attempt(isi, "camat.satu", "salah") for _i in range(5)] == ["salah"] * 5
    assert attempt(isi, "camat.satu", SANDI, now=PAGI + timedelta(seconds=59)) == "terkunci"
    assert attempt(isi, "camat.satu", SANDI, "10.9.9.9", PAGI + timedelta(seconds=59)) == "terkunci"
    assert attempt(isi, "camat.satu", SANDI, now=PAGI + timedelta(seconds=60)) == "masuk"
    assert attempt(isi, "camat.satu", "salah", now=PAGI + timedelta(seconds=61)) == "salah"


def test_a_name_that_nobody_has_is_locked_in_the_same_way(isi: Store, camat: Account, fast: None) -> None:
    said = []
    for nama in ("camat.satu", "tidak.ada"):
        for turn in range(7):
            with pytest.raises(SignInRefused) as refused:
                sign_in(isi, nama, "salah", f"10.2.{turn}.{len(nama)}", BATAS, PAGI)
            said.append((refused.value.kode, str(refused.value)))
    assert said[:7] == said[7:]
    assert [kode for kode, _text in said[:7]] == ["salah"] * 5 + ["terkunci"] * 2


def test_the_wait_doubles_and_has_an_end(isi: Store, camat: Account, fast: None) -> None:
    now, waits = PAGI, []
    for _i in range(4):
        attempt(isi, "camat.satu", "salah", now=now)
    for turn in range(8):
        assert attempt(isi, "camat.satu", "salah", f"10.3.0.{turn}", now) == "salah"
        with pytest.raises(SignInRefused) as refused:
            sign_in(isi, "camat.satu", SANDI, ALAMAT, BATAS, now)
        assert refused.value.sampai is not None
        waits.append((refused.value.sampai - now).total_seconds() / 60)
        now = refused.value.sampai
    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]


def test_a_lock_out_survives_a_restart(isi: Store, camat: Account, fast: None) -> None:
    for _i in range(5):
        attempt(isi, "camat.satu", "salah")
    isi.close()
    with Store.open(isi.path) as again:
        assert attempt(again, "camat.satu", SANDI) == "terkunci"
        assert attempt(again, "camat.satu", SANDI, now=PAGI + timedelta(minutes=2)) == "masuk"


def test_counting_survives_a_restart(isi: Store, camat: Account, fast: None) -> None:
    for _i in range(4):
        attempt(isi, "camat.satu", "salah")
    isi.close()
    with Store.open(isi.path) as again:
        assert attempt(again, "camat.satu", "salah") == "salah"
        assert attempt(again, "camat.satu", SANDI) == "terkunci"


def test_an_address_that_tries_many_names_has_to_wait(isi: Store, camat: Account, fast: None) -> None:
    for turn in range(PER_ALAMAT.batas):
        assert attempt(isi, f"nama{turn}", "salah") == "salah"
    assert attempt(isi, "camat.satu", SANDI) == "terkunci"
    assert attempt(isi, "camat.satu", SANDI, "10.0.0.8") == "masuk"


def test_colleagues_who_sign_in_do_not_use_up_their_address(isi: Store, camat: Account, fast: None) -> None:
    for _i in range(PER_ALAMAT.batas + 5):
        assert attempt(isi, "camat.satu", SANDI) == "masuk"


def test_one_right_password_does_not_wash_an_address_clean(isi: Store, camat: Account, fast: None) -> None:
    for turn in range(PER_ALAMAT.batas - 1):
        attempt(isi, f"nama{turn}", "salah")
    assert attempt(isi, "camat.satu", SANDI) == "masuk"
    attempt(isi, "nama.lagi", "salah")
    assert attempt(isi, "camat.satu", SANDI) == "terkunci"


def test_a_day_without_a_wrong_one_starts_anew(isi: Store, camat: Account, fast: None) -> None:
    for _i in range(PER_NAMA.batas - 1):
        attempt(isi, "camat.satu", "salah")
    later = PAGI + timedelta(hours=25)
    assert attempt(isi, "camat.satu", "salah", now=later) == "salah"
    assert attempt(isi, "camat.satu", SANDI, now=later) == "masuk"


def test_made_up_names_do_not_fill_the_store(isi: Store, camat: Account, fast: None) -> None:
    for turn in range(20):
        attempt(isi, f"nama{turn}", "salah")
    assert forget_old(isi, PAGI + timedelta(hours=25)) == 21  # twenty names and the address
    assert Side(isi).rows("percobaan") == []


def test_guesses_at_the_same_moment_are_counted_before_they_are_answered(isi: Store, camat: Account) -> None:
    with ThreadPoolExecutor(12) as many:
        said = list(many.map(lambda n: attempt(isi, "camat.satu", "salah", f"10.4.0.{n}"), range(12)))
    assert said.count("salah") == PER_NAMA.batas
    assert said.count("terkunci") == 12 - PER_NAMA.batas


def test_the_first_password_has_to_be_changed_and_changing_it_ends_other_sessions(isi: Store) -> None:
    made, first = add_account(isi, COMMAND_LINE, "baru", "Orang Baru", "komisi")
    assert first is not None and made.harus_ganti
    old = sign_in(isi, "baru", first, ALAMAT, BATAS, PAGI)
    new = change_own_password(isi, made, first, SANDI, ALAMAT, BATAS, PAGI)
    assert look_up(isi, old, PAGI) is None
    sesi = look_up(isi, new, PAGI)
    assert sesi is not None and not sesi.akun.harus_ganti
    assert attempt(isi, "baru", first) == "salah"
    assert attempt(isi, "baru", SANDI) == "masuk"


@pytest.mark.parametrize(
    ("lama", "baru", "kode"),
    [
        ("bukan yang lama", "sapi hujan perahu", "sandi_lama_salah"),
        (SANDI, SANDI, "sandi_sama"),
        (SANDI, "pendek", "sandi_pendek"),
        (SANDI, "milik camat.satu sendiri", "sandi_memuat_nama"),
    ],
)
def test_a_refused_change_leaves_the_old_password(isi: Store, camat: Account, lama: str, baru: str, kode: str) -> None:
    with pytest.raises(PasswordRefused) as refused:
        change_own_password(isi, camat, lama, baru, ALAMAT, BATAS, PAGI)
    assert refused.value.kode == kode
    assert attempt(isi, "camat.satu", SANDI) == "masuk"


def test_the_old_password_cannot_be_guessed_at_an_open_screen(isi: Store, camat: Account, fast: None) -> None:
    for _i in range(5):
        with pytest.raises(PasswordRefused):
            change_own_password(isi, camat, "salah", "sapi hujan perahu", ALAMAT, BATAS, PAGI)
    with pytest.raises(SignInRefused, match="Terlalu banyak"):
        change_own_password(isi, camat, SANDI, "sapi hujan perahu", ALAMAT, BATAS, PAGI)


def test_a_reset_gives_a_first_password_ends_sessions_and_a_lock_out(isi: Store, camat: Account, fast: None) -> None:
    token = begin(isi, camat, BATAS, PAGI)
    for _i in range(5):
        attempt(isi, "camat.satu", "salah")
    first = reset_password(isi, COMMAND_LINE, camat.id)
    assert look_up(isi, token, PAGI) is None
    assert attempt(isi, "camat.satu", "salah") == "salah"
    found = account(isi, camat.id)
    assert found is not None and found.harus_ganti
    assert len(first) == 19


def test_a_hash_of_former_parameters_is_made_again_at_the_next_sign_in(
    isi: Store, camat: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    from satudata_budget.access import passwords

    today = passwords.HASHER
    monkeypatch.setattr(passwords, "HASHER", passwords.PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1))
    with Side(isi).write() as tables:
        tables.update("akun", {"id": camat.id}, sandi=passwords.hashed(SANDI))
    monkeypatch.setattr(passwords, "HASHER", today)
    assert attempt(isi, "camat.satu", SANDI) == "masuk"
    row = Side(isi).row("akun", id=camat.id)
    assert row is not None and "m=47104,t=2" in row["sandi"]
    assert attempt(isi, "camat.satu", SANDI) == "masuk"
