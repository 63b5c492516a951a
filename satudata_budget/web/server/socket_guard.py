"""The socket of a screen once it is open: it carries what a screen of ours sends, as long as its session lasts.

Streamlit's protocol also has messages of its developer menu, which no browser of ours shows and which anybody can send:
`clear_cache` empties what all visitors share, others read the repository, install files or shut the server down.
"""

import logging
import time
from collections.abc import Awaitable, Callable

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from starlette.types import Message, Receive, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from satudata_budget.access import Session

_LOG = logging.getLogger(__name__)
TANYA_LAGI = 1.0  # seconds between two looks at the session of a busy socket
PELANGGARAN = 1008  # websocket close code: policy violation
DARI_LAYAR = frozenset({"rerun_script", "stop_script", "file_urls_request", "backend_operation_request"})
"""The messages of Streamlit 1.67 that a screen sends; tests/web/test_guard_soket.py names the others."""
PERMINTAAN = frozenset({"deferred_file", "dataframe_chunk"})
"""The same of its `backend_operation_request`: a download made on demand, and more rows of a long table."""


def sent_by_a_screen(data: bytes | None) -> bool:
    """Whether a frame is a message that the screens of this program send."""
    message = BackMsg()
    try:
        message.ParseFromString(data or b"")
    except DecodeError:
        return False
    kind = message.WhichOneof("type")
    if kind == "backend_operation_request":
        return message.backend_operation_request.WhichOneof("payload") in PERMINTAAN
    return kind in DARI_LAYAR


class WatchedSocket:
    """An open socket whose session is looked at again when a message comes; without one the socket closes.

    What no screen sends goes no further, and is said in the log once a socket.
    """

    def __init__(self, receive: Receive, send: Send, session: Callable[[], Awaitable[Session | None]]) -> None:
        self._receive, self._send, self._session = receive, send, session
        self._asked = time.monotonic()
        self._closed = False
        self._dropped = False

    async def receive(self) -> Message:
        message = await self._receive()
        while message["type"] == "websocket.receive" and not sent_by_a_screen(message.get("bytes")):
            self._say_dropped()
            message = await self._receive()
        if message["type"] != "websocket.receive" or time.monotonic() - self._asked < TANYA_LAGI:
            return message
        self._asked = time.monotonic()
        if await self._session() is not None:
            return message
        self._closed = True
        await self._send({"type": "websocket.close", "code": PELANGGARAN})
        return {"type": "websocket.disconnect", "code": PELANGGARAN}

    async def send(self, message: Message) -> None:
        if not self._closed:
            await self._send(message)

    def _say_dropped(self) -> None:
        if not self._dropped:
            _LOG.warning("a socket sends what no screen sends; such messages are dropped")
        self._dropped = True
