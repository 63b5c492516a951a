"""The real server's socket, spoken to by a program with a camat's cookie."""

import http.client
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from satudata_budget.store import backups
from tests.browser.peladen import Peladen


def cookie_of(server: Peladen, akun: str) -> str:
    """Sign in by the demo's one click; what the browser would send from then on."""
    http_ = http.client.HTTPConnection(urlsplit(server.alamat).netloc, timeout=30)
    headers = {"Origin": server.alamat, "Content-Type": "application/x-www-form-urlencoded"}
    http_.request("POST", "/masuk", urlencode({"contoh": f"contoh.{akun}"}), headers)
    answer = http_.getresponse()
    http_.close()
    assert answer.status == 303
    return str(answer.headers["set-cookie"]).split(";")[0]


def open_socket(server: Peladen, cookie: str, origin: str | None) -> ClientConnection:
    return connect(
        server.alamat.replace("http", "ws", 1) + "/_stcore/stream",
        subprotocols=["streamlit"],  # type: ignore[list-item]
        additional_headers={"Cookie": cookie},
        origin=origin,  # type: ignore[arg-type]
        max_size=None,
        open_timeout=30,
    )


def shown(tab: ClientConnection) -> int:
    """Open Ringkasan; how many elements came before the script had ended well."""
    tab.send(BackMsg(rerun_script=ClientState(page_name="ringkasan")).SerializeToString())
    elements = 0
    while True:
        data = tab.recv(timeout=60)
        assert isinstance(data, bytes)
        message = ForwardMsg.FromString(data)
        elements += int(message.WhichOneof("type") == "delta")
        if message.WhichOneof("type") == "script_finished":
            assert message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
            return elements


def test_emptying_the_cache_from_a_tab_does_nothing_and_the_tab_works_on(server: Peladen, sample: Path) -> None:
    before = backups(sample)
    with open_socket(server, cookie_of(server, "camat.panggul"), server.alamat) as tab:
        assert shown(tab) > 10
        for message in (BackMsg(clear_cache=True), BackMsg(load_git_info=True), BackMsg(debug_shutdown_runtime=True)):
            for _n in range(25):
                tab.send(message.SerializeToString())
        assert shown(tab) > 10
    assert backups(sample) == before
    log = server.log.read_text(encoding="utf-8")
    assert "a socket sends what no screen sends" in log
    assert "shut down runtime" not in log  # Streamlit's own word for what got through to it


def test_a_page_on_another_port_or_without_one_gets_no_socket(server: Peladen) -> None:
    cookie = cookie_of(server, "camat.panggul")
    port = urlsplit(server.alamat).port or 0
    for origin in (f"http://localhost:{port + 1}", f"https://localhost:{port}", "http://localhost", None):
        with pytest.raises(InvalidStatus) as refused, open_socket(server, cookie, origin):
            raise AssertionError(f"{origin} was let in")
        assert refused.value.response.status_code == 403
