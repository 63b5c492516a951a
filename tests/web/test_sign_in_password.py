"""Another password: the first one has to be changed, and changing it ends the sessions elsewhere."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from satudata_budget.access import (
    Account,
    add_account,
    reset_password,
)
from satudata_budget.access.account import COMMAND_LINE
from satudata_budget.store import Store
from tests.web.pintu import LAYAR, SANDI, sign_in

Masuk = Callable[[str], TestClient]


@pytest.fixture
def baru(isi: Store) -> tuple[Account, str]:
    """An account with its first password."""
    made, first = add_account(isi, COMMAND_LINE, "orang.baru", "Orang Baru", "komisi")
    assert first is not None
    return made, first


def test_the_first_password_is_changed_on_the_way_in(tamu: TestClient, baru: tuple[Account, str]) -> None:
    _made, first = baru
    assert sign_in(tamu, "orang.baru", first, kembali="/kecamatan?kode=35.03.01") == "303 /kecamatan?kode=35.03.01"
    there = tamu.get("/kecamatan?kode=35.03.01", headers=LAYAR).headers["location"]
    page = tamu.get(there)
    assert "Ganti dahulu" in page.text and 'value="/kecamatan?kode=35.03.01"' in page.text
    answer = tamu.post(
        "/ganti-sandi",
        data={"lama": first, "baru": SANDI, "lagi": SANDI, "kembali": "/kecamatan?kode=35.03.01"},
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/kecamatan?kode=35.03.01")
    assert tamu.get("/kecamatan?kode=35.03.01").status_code == 200


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({"lama": "salah", "baru": SANDI, "lagi": SANDI}, "Sandi lama salah"),
        ({"baru": SANDI, "lagi": SANDI + "x"}, "tidak sama"),
        ({"baru": "pendek", "lagi": "pendek"}, "terlalu pendek"),
        ({"baru": "", "lagi": ""}, "terlalu pendek"),
        ({}, "terlalu pendek"),
    ],
)
def test_a_refused_change_says_why_and_keeps_the_session(
    tamu: TestClient, baru: tuple[Account, str], isian: dict[str, str], kalimat: str
) -> None:
    _made, first = baru
    sign_in(tamu, "orang.baru", first)
    answer = tamu.post("/ganti-sandi", data={"lama": first, **isian})
    assert answer.status_code == 400 and kalimat in answer.text
    assert tamu.get("/ganti-sandi").status_code == 200


def test_changing_the_password_ends_the_sessions_elsewhere(masuk: Masuk, isi: Store, akun: dict[str, Account]) -> None:
    here, elsewhere = masuk("camat"), masuk("camat")
    here.post("/ganti-sandi", data={"lama": SANDI, "baru": "sapi hujan perahu", "lagi": "sapi hujan perahu"})
    assert here.get("/ringkasan").status_code == 200
    assert elsewhere.get("/ringkasan").status_code == 401


def test_without_a_session_there_is_no_password_to_change(tamu: TestClient) -> None:
    assert tamu.get("/ganti-sandi", headers=LAYAR).status_code == 303
    assert tamu.post("/ganti-sandi", data={"lama": "x", "baru": SANDI, "lagi": SANDI}).status_code == 401


def test_a_reset_leads_to_the_sign_in(masuk: Masuk, isi: Store, akun: dict[str, Account]) -> None:
    client = masuk("camat")
    reset_password(isi, COMMAND_LINE, akun["camat"].id)
    assert client.get("/kecamatan", headers=LAYAR).headers["location"] == "/masuk?kembali=%2Fkecamatan"
