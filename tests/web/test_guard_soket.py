"""The socket takes what a screen of ours sends, and opens for a page of ours: same scheme, same name, same port."""

from collections.abc import Callable

import pytest
from google.protobuf.descriptor import FieldDescriptor  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import HTTPConnection
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest, BackMsg
from streamlit.proto.ClientState_pb2 import ClientState

from satudata_budget.web.server.doors.addresses import from_here
from satudata_budget.web.server.socket_guard import sent_by_a_screen
from tests.web.pintu import ASAL, Dalam, socket

Masuk = Callable[[str], TestClient]
LEWAT = {"rerun_script", "stop_script", "file_urls_request", "deferred_file", "dataframe_chunk"}
DIBUANG = {
    "clear_cache",
    "set_run_on_save",
    "load_git_info",
    "debug_disconnect_websocket",
    "debug_shutdown_runtime",
    "app_heartbeat",  # only asked for by a site that has the screens in a frame
    "install_skills",
    "dismiss_skills_nudge",
}
ULANG = BackMsg(rerun_script=ClientState(page_name="ringkasan")).SerializeToString()


def every_message() -> dict[str, bytes]:
    """One of each kind that the installed Streamlit knows, and nothing else in it."""
    made = {}
    for field in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields:
        if field.name == "backend_operation_request":
            for payload in BackendOperationRequest.DESCRIPTOR.oneofs_by_name["payload"].fields:
                message = BackMsg()
                getattr(message.backend_operation_request, payload.name).SetInParent()
                made[payload.name] = message.SerializeToString()
        else:
            message = BackMsg()
            if field.type == FieldDescriptor.TYPE_MESSAGE:
                getattr(message, field.name).SetInParent()
            else:
                setattr(message, field.name, True)
            made[field.name] = message.SerializeToString()
    return made


def test_every_kind_of_message_that_streamlit_knows_is_judged() -> None:
    messages = every_message()
    assert set(messages) == LEWAT | DIBUANG
    assert {kind for kind, data in messages.items() if sent_by_a_screen(data)} == LEWAT


@given(st.binary(max_size=60))
def test_what_passes_is_read_by_streamlit_as_a_screens_message(data: bytes) -> None:
    if sent_by_a_screen(data):
        kind = BackMsg.FromString(data).WhichOneof("type")
        assert kind in LEWAT | {"backend_operation_request"}


def test_the_last_of_two_messages_in_one_frame_decides_as_it_does_for_streamlit() -> None:
    messages = every_message()
    assert not sent_by_a_screen(ULANG + messages["clear_cache"])
    assert sent_by_a_screen(messages["clear_cache"] + ULANG)


@pytest.mark.parametrize("kind", sorted(DIBUANG))
def test_a_developers_message_never_reaches_the_screens_and_the_socket_stays(
    masuk: Masuk, dalam: Dalam, kind: str
) -> None:
    with socket(masuk("camat")) as open_socket:
        for data in (every_message()[kind], b"", b"bukan pesan \xff", BackMsg().SerializeToString()):
            open_socket.send_bytes(data)
        open_socket.send_text("teks")
        open_socket.send_bytes(ULANG)
        assert open_socket.receive_bytes() == ULANG  # the first that comes back
    assert dalam.sampai == ["/_stcore/stream"]


ASING = [
    "https://localhost",
    "http://localhost:8502",
    "http://localhost.jahat.invalid",
    "http://jahat.invalid",
    "http://a@localhost",
    "http://localhost/",
    "localhost",
    "null",
    "",
]


@pytest.mark.parametrize("origin", ASING)
def test_a_socket_from_another_scheme_name_or_port_is_refused(masuk: Masuk, dalam: Dalam, origin: str) -> None:
    with pytest.raises(WebSocketDisconnect) as refused, socket(masuk("camat"), origin=origin):
        raise AssertionError("let in")
    assert refused.value.code == 1008
    assert dalam.sampai == []


def test_a_socket_of_no_page_at_all_is_refused(masuk: Masuk, dalam: Dalam) -> None:
    client = masuk("camat")
    del client.headers["origin"]
    with pytest.raises(WebSocketDisconnect), socket(client):
        raise AssertionError("let in")
    assert dalam.sampai == []


def test_our_own_page_opens_the_socket(masuk: Masuk, dalam: Dalam) -> None:
    with socket(masuk("camat"), origin=ASAL):
        pass
    assert dalam.sampai == ["/_stcore/stream"]


@pytest.mark.parametrize(
    ("scheme", "host", "origin", "secure", "ours"),
    [
        ("ws", "localhost:8501", "http://localhost:8501", "", True),
        ("ws", "localhost:8501", "http://localhost:8502", "", False),
        ("ws", "localhost:8501", "http://localhost", "", False),
        ("ws", "LOCALHOST:80", "http://localhost", "", True),
        ("ws", "[::1]:8501", "http://[::1]:8501", "", True),
        # TLS ends at a proxy on this machine: uvicorn has read its X-Forwarded-Proto.
        ("wss", "kesiapan.test", "https://kesiapan.test", "", True),
        ("wss", "kesiapan.test:443", "https://kesiapan.test", "", True),
        ("wss", "kesiapan.test", "http://kesiapan.test", "", False),
        # TLS ends at a proxy elsewhere, which uvicorn does not believe: the setting says so.
        ("ws", "kesiapan.test:8443", "https://kesiapan.test:8443", "1", True),
        ("ws", "kesiapan.test", "http://kesiapan.test", "1", False),
        ("http", "kesiapan.test", "https://kesiapan.test", "", False),
        ("https", "kesiapan.test", "https://kesiapan.test", "1", True),
        ("ws", "", "http://", "", False),
        ("ws", "localhost:99999", "http://localhost:99999", "", False),
    ],
)
def test_origin_is_compared_with_what_the_visitor_sees_behind_the_proxy(
    monkeypatch: pytest.MonkeyPatch, scheme: str, host: str, origin: str, secure: str, ours: bool
) -> None:
    monkeypatch.setenv("SATUDATA_COOKIE_SECURE", secure)
    headers = [(b"host", host.encode()), (b"origin", origin.encode())]
    scope = {"type": "websocket", "scheme": scheme, "path": "/", "headers": headers}
    assert from_here(HTTPConnection(scope)) == ours
