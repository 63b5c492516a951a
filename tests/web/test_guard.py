"""Nothing behind the guard without a session: pages, uploads, media, sockets; and not every page for every role."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState

from satudata_budget.access import COMMAND_LINE, Account, end_all, reset_password, switch_off
from satudata_budget.store import DatabaseDamaged, Side, Store
from satudata_budget.web.server import socket_guard
from satudata_budget.web.session.screens import KELOMPOK
from tests.web.pintu import LAYAR, Dalam, browser, server, socket

Masuk = Callable[[str], TestClient]
SOKET = "/_stcore/stream"
ULANG = BackMsg(rerun_script=ClientState(page_name="ringkasan")).SerializeToString()
"""What a screen sends when something on it is clicked."""

BERJAGA = [
    ("GET", "/"),
    ("GET", "/ringkasan"),
    ("GET", "/kecamatan?kode=35.03.01"),
    ("GET", "/akun"),
    ("GET", "/index.html"),
    ("GET", "/tidak-ada"),
    ("GET", "/a/b/c"),
    ("GET", "/media/0123456789abcdef.xlsx"),
    ("HEAD", "/media/0123456789abcdef.xlsx"),
    ("PUT", "/_stcore/upload_file/sesi/berkas"),
    ("DELETE", "/_stcore/upload_file/sesi/berkas"),
    ("OPTIONS", "/_stcore/upload_file/sesi/berkas"),
    ("POST", "/ringkasan"),
    ("GET", "/component/apa/index.html"),
    ("GET", "/_stcore/bidi-components/apa/index.js"),
    ("GET", "/_stcore/metrics"),
    ("GET", "/_stcore/stream"),
    ("GET", "/_stcore"),
    ("GET", "/static/../media/0123456789abcdef.xlsx"),
    ("GET", "/static/%2e%2e/media/x"),
    ("GET", "/app/static/..%5cmedia"),
    ("GET", "/staticx/index.js"),
    ("GET", "//media/x"),
    ("GET", "/_stcore/health/../metrics"),
    ("GET", "/_stcore/health/"),
    ("GET", "/masuk/"),
    ("GET", "/Masuk"),
]
TERBUKA = [
    "/static/js/index.abc.js",
    "/static/media/huruf.woff2",
    "/app/static/tanda.svg",
    "/favicon.png",
    "/manifest.json",
    "/_stcore/health",
    "/_stcore/host-config",
]
MATI = [
    ("POST", "/_stcore/agent/interact"),
    ("POST", "/_stcore/agent/mcp"),
    ("GET", "/_stcore/agent/openapi.json"),
    ("GET", "/_stcore/script-health-check"),
    ("GET", "/auth/login"),
    ("GET", "/auth/logout"),
    ("GET", "/oauth2callback"),
]


@pytest.mark.parametrize(("cara", "alamat"), BERJAGA)
def test_without_a_session_nothing_reaches_the_screens(tamu: TestClient, dalam: Dalam, cara: str, alamat: str) -> None:
    for headers in (LAYAR, {"accept": "*/*"}, {"sec-fetch-mode": "navigate"}, {"cookie": "satudata=palsu"}):
        answer = tamu.request(cara, alamat, headers=headers)
        assert answer.status_code in (303, 401), headers
        assert "isi layar" not in answer.text
    assert dalam.sampai == []


@pytest.mark.parametrize("alamat", TERBUKA)
def test_static_files_and_the_bare_health_check_answer(tamu: TestClient, dalam: Dalam, alamat: str) -> None:
    assert tamu.get(alamat).status_code == 200
    assert dalam.sampai == [alamat]


def test_the_own_health_check_says_nothing_but_ok(tamu: TestClient) -> None:
    assert tamu.get("/healthz").text == "ok"


@pytest.mark.parametrize(("cara", "alamat"), MATI)
@pytest.mark.parametrize("peran", ["", "admin"])
def test_ways_in_that_know_no_accounts_are_off_for_all(
    tamu: TestClient, masuk: Masuk, dalam: Dalam, cara: str, alamat: str, peran: str
) -> None:
    assert (masuk(peran) if peran else tamu).request(cara, alamat).status_code == 404
    assert dalam.sampai == []


def test_a_page_leads_to_the_sign_in_and_back(tamu: TestClient) -> None:
    answer = tamu.get("/kecamatan?kode=35.03.01&pilar=sdm", headers=LAYAR)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/masuk?kembali=%2Fkecamatan%3Fkode%3D35.03.01%26pilar%3Dsdm"
    assert tamu.get("/", headers=LAYAR).headers["location"] == "/masuk"


def test_what_a_script_fetches_is_refused_and_not_led_anywhere(tamu: TestClient) -> None:
    assert tamu.get("/media/x").status_code == 401
    assert tamu.post("/ringkasan", headers=LAYAR).status_code == 401


@pytest.mark.parametrize("alamat", [SOKET, "/lain", "/_stcore/streams"])
@pytest.mark.parametrize("cookie", ["", "satudata=palsu", "satudata="])
def test_a_socket_is_refused_before_it_is_accepted(tamu: TestClient, dalam: Dalam, alamat: str, cookie: str) -> None:
    with (
        pytest.raises(WebSocketDisconnect) as refused,
        socket(tamu, alamat, **({"cookie": cookie} if cookie else {})),
    ):
        raise AssertionError("let in")
    assert refused.value.code == 1008
    assert dalam.sampai == []


def test_no_other_socket_than_streamlits_even_with_a_session(masuk: Masuk, dalam: Dalam) -> None:
    with pytest.raises(WebSocketDisconnect), socket(masuk("camat"), "/lain"):
        raise AssertionError("let in")
    assert dalam.sampai == []


def test_a_socket_from_another_sites_name_is_refused(masuk: Masuk, dalam: Dalam) -> None:
    with pytest.raises(WebSocketDisconnect), socket(masuk("camat"), host="situs-lain.invalid"):
        raise AssertionError("let in")
    assert dalam.sampai == []


@pytest.mark.parametrize("alamat", ["/media/x", "/_stcore/upload_file/a/b", "/component/a/b", "/ringkasan"])
def test_with_a_session_all_of_it_answers(masuk: Masuk, dalam: Dalam, alamat: str) -> None:
    assert masuk("komisi").get(alamat).status_code == 200
    assert dalam.sampai == [alamat]


PERAN = ("komisi", "camat", "diskominfo", "admin")
SEMUA_HALAMAN = [(h.alamat, h.peran) for _kelompok, pages in KELOMPOK for h in pages]


@pytest.mark.parametrize("peran", PERAN)
@pytest.mark.parametrize(("alamat", "boleh"), SEMUA_HALAMAN)
def test_every_role_and_every_page_by_its_address(
    masuk: Masuk, dalam: Dalam, peran: str, alamat: str, boleh: tuple[str, ...]
) -> None:
    answer = masuk(peran).get(f"/{alamat}", headers=LAYAR)
    if peran in boleh:
        assert answer.status_code == 200 and dalam.sampai == [f"/{alamat}"]
    else:
        assert answer.status_code == 403 and dalam.sampai == []
        assert "Tidak berhak" in answer.text


def test_the_accounts_are_the_administrators() -> None:
    assert dict(SEMUA_HALAMAN)["akun"] == ("admin",)


@pytest.mark.parametrize("alamat", ["/tidak-ada", "/awal", "/a/b", "/index.html", "/ringkasan.html", "/Ringkasan"])
def test_an_unknown_address_says_so_in_indonesian(masuk: Masuk, dalam: Dalam, alamat: str) -> None:
    for headers in (LAYAR, {}):
        answer = masuk("komisi").get(alamat, headers=headers)
        assert answer.status_code == 404
        assert "Halaman tidak ditemukan" in answer.text and 'lang="id"' in answer.text
    assert dalam.sampai == []


@pytest.mark.parametrize("peran", PERAN)
def test_metrics_are_the_administrators(masuk: Masuk, dalam: Dalam, peran: str) -> None:
    assert masuk(peran).get("/_stcore/metrics").status_code == (200 if peran == "admin" else 403)


def test_the_name_on_the_not_allowed_page_is_escaped(isi: Store, akun: dict[str, Account], masuk: Masuk) -> None:
    with Side(isi).write() as tables:
        tables.update("akun", {"id": akun["camat"].id}, nama="<script>alert(1)</script>")
    text = masuk("camat").get("/akun", headers=LAYAR).text
    assert "<script>" not in text and "&lt;script&gt;" in text


def test_a_first_password_has_to_be_changed_before_anything_else(
    isi: Store, akun: dict[str, Account], masuk: Masuk, dalam: Dalam
) -> None:
    client = masuk("camat")
    with Side(isi).write() as tables:
        tables.update("akun", {"id": akun["camat"].id}, harus_ganti=True)
    answer = client.get("/kecamatan?kode=35.03.01", headers=LAYAR)
    assert answer.headers["location"] == "/ganti-sandi?kembali=%2Fkecamatan%3Fkode%3D35.03.01"
    assert client.get("/media/x").status_code == 403
    with pytest.raises(WebSocketDisconnect), socket(client):
        raise AssertionError("let in")
    assert client.get("/ganti-sandi").status_code == 200
    assert dalam.sampai == []


@pytest.mark.parametrize("cara", ["keluar_semua", "nonaktif", "atur_ulang"])
def test_an_open_socket_ends_with_its_session(
    isi: Store, akun: dict[str, Account], masuk: Masuk, monkeypatch: pytest.MonkeyPatch, cara: str
) -> None:
    monkeypatch.setattr(socket_guard, "TANYA_LAGI", 0)
    with socket(masuk("camat")) as open_socket:
        open_socket.send_bytes(ULANG)
        assert open_socket.receive_bytes() == ULANG
        match cara:
            case "keluar_semua":
                end_all(isi, akun["camat"].id)
            case "nonaktif":
                switch_off(isi, COMMAND_LINE, akun["camat"].id)
            case _:
                reset_password(isi, COMMAND_LINE, akun["camat"].id)
        open_socket.send_bytes(ULANG)
        with pytest.raises(WebSocketDisconnect) as closed:
            open_socket.receive_bytes()
        assert closed.value.code == 1008


def test_what_happens_on_a_socket_is_use_of_the_session(
    isi: Store, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_guard, "TANYA_LAGI", 0)
    with socket(masuk("camat")) as open_socket:
        old = datetime.now(UTC) - timedelta(minutes=90)
        with Side(isi).write() as tables:
            tables.update("sesi", {"dicabut": None}, terakhir_dipakai=old)
        open_socket.send_bytes(ULANG)
        open_socket.receive_bytes()
    assert Side(isi).rows("sesi")[0]["terakhir_dipakai"] > old + timedelta(minutes=80)


def test_streamlit_is_told_whose_socket_it_is_and_nobody_else_can_tell_it(
    isi: Store, masuk: Masuk, dalam: Dalam
) -> None:
    client = masuk("camat")
    forged = {"x-satudata-sesi": "milik-orang-lain"}
    with socket(client, **forged):
        pass
    told = dalam.kepala[0]["x-satudata-sesi"]
    assert told == Side(isi).rows("sesi")[0]["sidik"][:16]


@pytest.mark.parametrize("alamat", ["/masuk", "/ringkasan", "/app/static/tanda.svg", "/sesi"])
def test_another_sites_name_for_this_server_is_refused(app: object, masuk: Masuk, alamat: str) -> None:
    answer = masuk("camat").get(alamat, headers={**LAYAR, "host": "situs-lain.invalid"})
    assert answer.status_code == 403


@pytest.mark.parametrize("alamat", ["/healthz", "/_stcore/health"])
def test_the_health_check_answers_by_number_too(tamu: TestClient, alamat: str) -> None:
    assert tamu.get(alamat, headers={"host": "10.0.0.1:8501"}).status_code == 200


def test_every_answer_keeps_out_of_other_sites_frames(tamu: TestClient, masuk: Masuk) -> None:
    for answer in (tamu.get("/masuk"), tamu.get("/static/x.js"), masuk("komisi").get("/ringkasan")):
        assert answer.headers["x-frame-options"] == "SAMEORIGIN"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"


def test_every_document_says_what_it_may_load(tamu: TestClient, masuk: Masuk) -> None:
    for answer in (tamu.get("/masuk"), masuk("komisi").get("/ringkasan")):
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_what_needs_a_session_stays_in_no_cache(tamu: TestClient, masuk: Masuk) -> None:
    for alamat in ("/ringkasan", "/media/x"):
        assert masuk("komisi").get(alamat).headers["cache-control"] == "no-store"
    assert "cache-control" not in tamu.get("/static/js/index.js").headers


def test_an_unusable_database_lets_nobody_in_and_is_named(dalam: Dalam) -> None:
    def broken() -> Store:
        raise DatabaseDamaged("dinas.duckdb rusak. Pulihkan dari folder cadangan.")

    client = browser(server(broken, dalam))
    for alamat in ("/ringkasan", "/masuk", "/keluar"):
        answer = client.get(alamat, headers=LAYAR)
        assert answer.status_code == 503
        assert 'role="alert"' in answer.text and "dinas.duckdb rusak." in answer.text
    assert client.get("/media/x").status_code == 503
    with pytest.raises(WebSocketDisconnect), socket(client, cookie="satudata=x"):
        raise AssertionError("let in")
    assert dalam.sampai == []
