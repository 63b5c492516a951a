"""The doors: signing in and out and another password, as a browser posts them."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from starlette.testclient import TestClient
from starlette.types import ASGIApp

from satudata_budget.access import (
    Account,
    begin,
    events,
    look_up,
    open_sessions,
)
from satudata_budget.access.sessions import SessionLimits
from satudata_budget.store import Side, Store
from satudata_budget.web.server.doors.addresses import own_path
from satudata_budget.web.session.cookie import cookie_name, limits
from tests.web.pintu import ASAL, LAYAR, SANDI, Dalam, browser, server, sign_in

Masuk = Callable[[str], TestClient]


def test_the_form_is_there_in_indonesian_and_without_script(tamu: TestClient) -> None:
    answer = tamu.get("/masuk")
    assert answer.status_code == 200
    assert 'lang="id"' in answer.text and "<script" not in answer.text
    assert 'name="nama"' in answer.text and 'type="password"' in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert "script-src" not in answer.headers["content-security-policy"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_the_right_password_leads_to_where_one_wanted_to_go(tamu: TestClient, isi: Store) -> None:
    assert sign_in(tamu, kembali="/kecamatan?kode=35.03.01&pilar=sdm") == "303 /kecamatan?kode=35.03.01&pilar=sdm"
    assert tamu.get("/ringkasan").status_code == 200
    sesi = look_up(isi, tamu.cookies[cookie_name()])
    assert sesi is not None and sesi.akun.nama_pengguna == "camat.satu"


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(tamu: TestClient) -> None:
    answer = tamu.post("/masuk", data={"nama": "camat.satu", "sandi": SANDI})
    name, *flags = answer.headers["set-cookie"].split("; ")
    assert name.startswith("satudata=")
    assert {flag.lower() for flag in flags} == {"httponly", "path=/", "samesite=lax"}


def test_over_tls_the_cookie_goes_over_tls_only(tamu: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SATUDATA_COOKIE_SECURE", "1")
    origin = {"origin": ASAL.replace("http", "https")}
    answer = tamu.post("/masuk", data={"nama": "camat.satu", "sandi": SANDI}, headers=origin)
    name, *flags = answer.headers["set-cookie"].split("; ")
    assert name.startswith("__Host-satudata=")
    assert {flag.lower() for flag in flags} == {"httponly", "path=/", "samesite=lax", "secure"}


def test_a_wrong_password_gets_a_sentence_and_keeps_the_name(tamu: TestClient) -> None:
    answer = tamu.post("/masuk", data={"nama": "camat.satu", "sandi": "salah", "kembali": "/kecamatan"})
    assert answer.status_code == 401
    assert 'role="alert"' in answer.text and "salah. Coba lagi" in answer.text
    assert 'value="camat.satu"' in answer.text and 'value="/kecamatan"' in answer.text
    assert "set-cookie" not in answer.headers


def test_an_unknown_account_gets_the_same_answer(tamu: TestClient) -> None:
    known, unknown = (
        tamu.post("/masuk", data={"nama": nama, "sandi": "salah"}).text.replace(nama, "NAMA")
        for nama in ("camat.satu", "tidak.ada")
    )
    assert known == unknown


def test_what_is_typed_is_escaped(tamu: TestClient) -> None:
    text = tamu.post("/masuk", data={"nama": '"><script>alert(1)</script>', "sandi": "x"}).text
    assert "<script" not in text


def test_guessing_has_to_wait_and_says_until_when(tamu: TestClient, app: ASGIApp) -> None:
    for _i in range(5):
        sign_in(tamu, sandi="salah")
    answer = browser(app, "10.0.0.8").post("/masuk", data={"nama": "camat.satu", "sandi": SANDI})
    assert answer.status_code == 401
    assert "Terlalu banyak percobaan" in answer.text and "WIB" in answer.text


KE_LUAR = [
    "https://jahat.invalid/",
    "//jahat.invalid/",
    "///jahat.invalid",
    "/\\jahat.invalid",
    "\\\\jahat.invalid",
    "/\t/jahat.invalid",
    "/\n/jahat.invalid",
    " //jahat.invalid",
    "http:jahat.invalid",
    "javascript:alert(1)",
    "data:text/html,x",
    "jahat.invalid",
    "@jahat.invalid",
    ".jahat.invalid",
    "/ringkasan\r\nSet-Cookie: a=b",
    "/\x00/jahat.invalid",
    "/" + "x" * 2_000,
    "",
    "/",
    "/masuk",
    "/masuk?kembali=/masuk",
    "/keluar",
    "/ganti-sandi",
    "/sesi",
]


@pytest.mark.parametrize("kembali", KE_LUAR)
def test_nothing_leads_out_of_this_site_or_round_in_circles(masuk: Masuk, app: ASGIApp, kembali: str) -> None:
    assert own_path(kembali) == "/ringkasan"
    assert sign_in(browser(app), kembali=kembali) == "303 /ringkasan"
    already = masuk("komisi").get("/masuk", params={"kembali": kembali})
    assert (already.status_code, already.headers["location"]) == (303, "/ringkasan")


@pytest.mark.parametrize(
    "kembali", ["/kecamatan?kode=35.03.01", "/isian-desa", "/a?u=https://jahat.invalid/", "/a?b=c&d=%2F%2Fe#f", "/a//b"]
)
def test_own_addresses_survive(kembali: str) -> None:
    assert own_path(kembali) == kembali


@pytest.mark.parametrize("origin", ["https://jahat.invalid", "null", "", "http://localhost.jahat.invalid", "http://"])
@pytest.mark.parametrize("alamat", ["/masuk", "/keluar", "/ganti-sandi"])
def test_a_form_of_another_site_does_nothing(
    masuk: Masuk, isi: Store, alamat: str, origin: str, akun: dict[str, Account]
) -> None:
    client, headers = masuk("camat"), {"origin": origin}
    data = {
        "nama": "camat.satu",
        "sandi": SANDI,
        "lama": SANDI,
        "baru": "sapi hujan perahu",
        "lagi": "sapi hujan perahu",
    }
    answer = client.post(alamat, data=data, headers=headers)
    assert "set-cookie" not in answer.headers
    assert open_sessions(isi) == {akun["camat"].id: 1}
    assert [e.jenis for e in events(isi, akun["camat"].id)] == ["akun_dibuat"]


def test_signing_in_again_ends_the_session_of_before(masuk: Masuk, isi: Store, akun: dict[str, Account]) -> None:
    client = masuk("komisi")
    old = client.cookies[cookie_name()]
    client.cookies.clear()
    answer = client.post(
        "/masuk", data={"nama": "camat.satu", "sandi": SANDI}, headers={"cookie": f"{cookie_name()}={old}"}
    )
    assert answer.status_code == 303
    assert look_up(isi, old) is None
    assert open_sessions(isi) == {akun["camat"].id: 1}


def test_a_refused_sign_in_leaves_the_session_of_before(masuk: Masuk, isi: Store, akun: dict[str, Account]) -> None:
    client = masuk("komisi")
    assert sign_in(client, sandi="salah") == "401"
    assert open_sessions(isi) == {akun["komisi"].id: 1}


def test_a_token_that_was_planted_is_not_taken_over(tamu: TestClient, isi: Store) -> None:
    tamu.cookies.set(cookie_name(), "ditanam-penyerang", domain="localhost.local", path="/")
    tamu.post("/masuk", data={"nama": "camat.satu", "sandi": SANDI})
    assert look_up(isi, "ditanam-penyerang") is None


def test_opening_the_way_out_signs_nobody_out(masuk: Masuk, isi: Store, akun: dict[str, Account]) -> None:
    answer = masuk("camat").get("/keluar", headers=LAYAR)
    assert answer.status_code == 200 and 'method="post"' in answer.text and "Camat Satu" in answer.text
    assert open_sessions(isi) == {akun["camat"].id: 1}


def test_signing_out_ends_the_session_and_takes_the_cookie(masuk: Masuk, isi: Store, akun: dict[str, Account]) -> None:
    client, other = masuk("camat"), masuk("camat")
    answer = client.post("/keluar")
    assert (answer.status_code, answer.headers["location"]) == (303, "/masuk?keluar=1")
    assert 'satudata=""' in answer.headers["set-cookie"] and "Max-Age=0" in answer.headers["set-cookie"]
    assert open_sessions(isi) == {akun["camat"].id: 1}
    assert other.get("/ringkasan").status_code == 200
    assert events(isi, akun["camat"].id)[0].jenis == "keluar"
    assert "Anda sudah keluar" in client.get("/masuk?keluar=1").text


def test_signing_out_everywhere_ends_all_of_ones_own(masuk: Masuk, isi: Store, akun: dict[str, Account]) -> None:
    client, other, komisi = masuk("camat"), masuk("camat"), masuk("komisi")
    client.post("/keluar", data={"semua": "1"})
    assert open_sessions(isi) == {akun["komisi"].id: 1}
    assert other.get("/ringkasan").status_code == 401
    assert komisi.get("/ringkasan").status_code == 200


def test_a_tab_can_ask_whether_it_is_still_signed_in(masuk: Masuk, tamu: TestClient, isi: Store) -> None:
    client = masuk("camat")
    told = client.get("/sesi").json()
    assert told == {"masuk": True, "sesi": Side(isi).rows("sesi")[0]["sidik"][:16]}
    assert tamu.get("/sesi").json() == {"masuk": False, "sesi": ""}
    client.post("/keluar")
    assert client.get("/sesi").json() == {"masuk": False, "sesi": ""}


def test_asking_keeps_no_session_alive(masuk: Masuk, isi: Store) -> None:
    client = masuk("camat")
    before = Side(isi).rows("sesi")[0]["habis_diam"] - timedelta(minutes=90)
    with Side(isi).write() as tables:
        tables.update("sesi", {"dicabut": None}, terakhir_dipakai=before - timedelta(hours=1), habis_diam=before)
    client.get("/sesi")
    assert Side(isi).rows("sesi")[0]["habis_diam"] == before
    client.get("/ringkasan")
    assert Side(isi).rows("sesi")[0]["habis_diam"] > before


def test_the_limits_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert limits() == SessionLimits(timedelta(hours=2), timedelta(hours=12))
    monkeypatch.setenv("SATUDATA_SESI_DIAM_MENIT", "15")
    monkeypatch.setenv("SATUDATA_SESI_MUTLAK_MENIT", "480")
    assert limits() == SessionLimits(timedelta(minutes=15), timedelta(hours=8))


@pytest.mark.parametrize("isi_kiriman", [b"x" * 20_000, b"a=b&" * 5_000, b"\xff\xfe", b"&".join([b"a=1"] * 50)])
def test_a_form_that_is_none_is_refused(tamu: TestClient, isi_kiriman: bytes) -> None:
    answer = tamu.post("/masuk", content=isi_kiriman, headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code in (400, 413)


def test_before_the_first_account_the_page_says_how_to_make_one(isi: Store, dalam: Dalam) -> None:
    text = browser(server(lambda: isi, dalam)).get("/masuk").text
    assert "Belum ada akun" in text and "user add" in text


def test_two_accounts_one_after_the_other_in_one_browser(
    tamu: TestClient, isi: Store, akun: dict[str, Account]
) -> None:
    sign_in(tamu)
    first = tamu.get("/sesi").json()["sesi"]
    tamu.post("/keluar")
    tamu.cookies.set(cookie_name(), begin(isi, akun["komisi"], SessionLimits()), domain="localhost.local", path="/")
    second = tamu.get("/sesi").json()["sesi"]
    assert first and second and first != second


def test_origin_is_compared_as_a_whole(tamu: TestClient) -> None:
    assert sign_in(tamu) == "303 /ringkasan"
    for other in (":8501", "/", "?a", ":80:80", "@lain.invalid"):
        assert tamu.post("/masuk", data={}, headers={"origin": ASAL + other}).status_code == 403
    assert tamu.post("/masuk", data={}, headers={"origin": ASAL.replace("http", "https")}).status_code == 403
