"""Why somebody is not let in or may not do a thing, one type per kind; the sentences are in messages.akses."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from satudata_budget.messages.akses import account_sentence, password_sentence, refusal_sentence, sign_in_sentence
from satudata_budget.messages.verification import request_sentence, step_sentence


@dataclass(frozen=True)
class RowRefusal:
    """One row that may not be saved: its table and key, the column in question, the reason and a sentence."""

    tabel: str
    kunci: tuple[Any, ...]
    kolom: str
    alasan: str
    pesan: str


class AccessError(Exception):
    """Something about accounts or rights that the person has to be told; the text says what to do."""


class SignInRefused(AccessError):
    """Not let in. `kode`: `salah`, or `terkunci` until `sampai` (UTC). Never says whether the account exists."""

    def __init__(self, kode: str, sampai: datetime | None = None) -> None:
        super().__init__(sign_in_sentence(kode, sampai))
        self.kode = kode
        self.sampai = sampai


class PasswordRefused(AccessError):
    """The new password is not good enough, or the old one is not right."""

    def __init__(self, kode: str) -> None:
        super().__init__(password_sentence(kode))
        self.kode = kode


class AccountRefused(AccessError):
    """An account cannot be made or changed like this."""

    def __init__(self, kode: str, **isi: object) -> None:
        super().__init__(account_sentence(kode, isi))
        self.kode = kode


class NotAllowed(AccessError):
    """The rights table says no; `penolakan` names every row and column, or is empty for a whole action."""

    def __init__(self, text: str, penolakan: Sequence[RowRefusal] = ()) -> None:
        super().__init__(text)
        self.penolakan = tuple(penolakan)


class ReasonMissing(AccessError):
    """A change of the standard says why, for it moves everybody's figures."""

    def __init__(self) -> None:
        super().__init__(refusal_sentence("standar_tanpa_alasan"))


class RestoreRefused(AccessError):
    """A backup would leave nobody, or not this person, who can sign in as an administrator."""

    def __init__(self, kode: str, nama: str = "") -> None:
        super().__init__(refusal_sentence(kode, nama=nama))
        self.kode = kode


class StepRefused(AccessError):
    """A report is not in the state that this step starts from, or something is missing for it."""

    def __init__(self, kode: str, bagian: str = "", unit: str = "", status: str = "") -> None:
        super().__init__(step_sentence(kode, bagian, unit, status))
        self.kode = kode


class RequestRefused(AccessError):
    """A request does not say what it has to, or is decided already."""

    def __init__(self, kode: str) -> None:
        super().__init__(request_sentence(kode))
        self.kode = kode
