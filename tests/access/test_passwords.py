"""Passwords are kept as argon2id hashes, checked for length and not for composition."""

import pytest

from satudata_budget.access import passwords
from satudata_budget.access.errors import PasswordRefused
from satudata_budget.access.passwords import (
    TANPA_SANDI,
    TERPANJANG,
    check_new,
    hashed,
    matches,
    outdated,
    random_password,
)

SANDI = "tiga kata biasa"


def test_what_is_kept_is_argon2id_with_our_parameters_and_never_the_password() -> None:
    kept = hashed(SANDI)
    assert kept.startswith("$argon2id$v=19$m=47104,t=2,p=1$")
    assert SANDI not in kept and kept != hashed(SANDI)


def test_only_the_same_password_matches() -> None:
    kept = hashed(SANDI)
    assert matches(kept, SANDI)
    assert not any(matches(kept, other) for other in ("", SANDI.upper(), SANDI + " ", TANPA_SANDI, kept))


def test_the_same_characters_in_another_unicode_form_match() -> None:
    assert matches(hashed("kata sandi é panjang"), "kata sandi e\u0301 panjang")


def test_no_password_opens_an_account_without_one_or_with_a_broken_hash() -> None:
    assert not any(matches(kept, sandi) for kept in (TANPA_SANDI, "", "$argon2id$rusak") for sandi in ("", kept, SANDI))


def test_a_password_that_is_too_long_is_not_cut_to_fit() -> None:
    longest = ("abcde" * TERPANJANG)[:TERPANJANG]
    assert matches(hashed(longest), longest)
    assert not matches(hashed(longest), longest + "x")


@pytest.mark.parametrize(
    ("sandi", "kode"),
    [
        ("sebelashrf1", "sandi_pendek"),
        ("x" * 201, "sandi_panjang"),
        ("abababababab", "sandi_berulang"),
        ("punya Camat.Panggul saja", "sandi_memuat_nama"),
    ],
)
def test_a_password_that_is_easy_to_guess_is_refused_with_the_reason(sandi: str, kode: str) -> None:
    with pytest.raises(PasswordRefused) as refused:
        check_new(sandi, "camat.panggul")
    assert refused.value.kode == kode
    assert str(refused.value).endswith(".")


def test_words_alone_are_good_enough() -> None:
    check_new("sapi hujan perahu", "camat.panggul")


def test_a_first_password_is_random_readable_and_good_enough() -> None:
    made = {random_password() for _i in range(50)}
    assert len(made) == 50
    for sandi in made:
        check_new(sandi, "camat.panggul")
        assert not set(sandi) & set("ilo01")


def test_a_hash_of_other_parameters_is_to_be_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = hashed(SANDI)
    assert not outdated(kept) and not outdated(TANPA_SANDI)
    monkeypatch.setattr(passwords, "HASHER", passwords.PasswordHasher(time_cost=3, memory_cost=1024, parallelism=1))
    assert outdated(kept)
