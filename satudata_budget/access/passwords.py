"""Passwords: how they are kept, checked and given out.

Keeping and checking one take 0.1 s of a core each, by design: never on the event loop.
"""

import secrets
import unicodedata
from functools import cache

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from satudata_budget.access.errors import PasswordRefused

# Twice the work that OWASP's password storage sheet asks of argon2id at this memory (46 MiB, 1 pass, 1 lane).
HASHER = PasswordHasher(time_cost=2, memory_cost=46 * 1024, parallelism=1, hash_len=32, salt_len=16, type=Type.ID)

TERPENDEK = 12
TERPANJANG = 200  # longer ones only cost the server time
BERAGAM = 5  # different characters at least: no composition rules, but "aaaaaaaaaaaa" is none
TANPA_SANDI = "!"
"""Stands where a hash would: an account that no password opens."""
HURUF_MUDAH = "abcdefghjkmnpqrstuvwxyz23456789"  # without i, l, o, 0, 1, which are misread on paper


def hashed(sandi: str) -> str:
    """What is kept of a password: its argon2id hash with parameters and salt."""
    return HASHER.hash(_normal(sandi))


def matches(sidik: str, sandi: str) -> bool:
    """Whether this password has this hash. An account without one takes as long, and says no."""
    can_match = sidik != TANPA_SANDI and len(sandi) <= TERPANJANG
    try:
        return HASHER.verify(sidik if sidik != TANPA_SANDI else _nobodys(), _normal(sandi[:TERPANJANG])) and can_match
    except (VerificationError, InvalidHashError):
        return False


def outdated(sidik: str) -> bool:
    """Whether a hash was made with other parameters than today's, and should be made again at the next sign-in."""
    return sidik != TANPA_SANDI and HASHER.check_needs_rehash(sidik)


def check_new(sandi: str, nama_pengguna: str) -> None:
    """Raise PasswordRefused where this password would be too easy to guess."""
    if len(sandi) < TERPENDEK:
        raise PasswordRefused("sandi_pendek")
    if len(sandi) > TERPANJANG:
        raise PasswordRefused("sandi_panjang")
    if nama_pengguna.casefold() in sandi.casefold():
        raise PasswordRefused("sandi_memuat_nama")
    if len(set(sandi)) < BERAGAM:
        raise PasswordRefused("sandi_berulang")


def random_password() -> str:
    """A first password to hand over on paper: 16 characters in four groups, 79 bits."""
    letters = [secrets.choice(HURUF_MUDAH) for _i in range(16)]
    return "-".join("".join(letters[i : i + 4]) for i in range(0, 16, 4))


def _normal(sandi: str) -> str:
    # The same characters typed on another keyboard may arrive in another form (NIST SP 800-63B, 5.1.1.2).
    return unicodedata.normalize("NFKC", sandi)


@cache
def _nobodys() -> str:
    return HASHER.hash(secrets.token_urlsafe(32))
