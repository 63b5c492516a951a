"""A browser tab without a browser: one websocket that speaks Streamlit's protocol. For bench/orang.py."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Self

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

SABAR = 60  # seconds; whoever waits longer has reloaded the page


@dataclass
class Jawaban:
    """What a rerun brought: seconds from the click to the last message, bytes as unpacked, and what went wrong."""

    detik: float = 0.0
    byte: int = 0
    galat: list[str] = field(default_factory=list)


class Tab:
    """One open screen. It keeps the large messages, as the browser does, so that the server need not send them twice.

    Clicks go one after the other: the next one waits for the answer to the last.
    """

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._kept: dict[str, ForwardMsg] = {}
        self._pages: dict[str, str] = {}
        self._page = ""
        self._query = ""
        self.unsur: list[Element] = []
        """What stands on the screen, in the order in which it came."""

    @classmethod
    async def open(cls, alamat: str, cookie: str) -> Self:
        """A tab of this server for whoever holds the cookie; it shows nothing yet."""
        socket = await connect(
            alamat.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            additional_headers={"Cookie": cookie},
            origin=alamat,  # type: ignore[arg-type]
            max_size=None,
            ping_interval=None,
            open_timeout=SABAR,
        )
        return cls(socket)

    async def close(self) -> None:
        await self._socket.close()

    async def load(self, halaman: str, query: str = "") -> Jawaban:
        """Open a screen by its address, as after a reload."""
        message = BackMsg()
        message.rerun_script.page_name = halaman
        self._query = query
        return await self._ask(message)

    async def go(self, halaman: str, query: str = "") -> Jawaban:
        """Click on a screen in the side bar, or on a link to it."""
        message = BackMsg()
        message.rerun_script.page_script_hash = self._page = self._pages[halaman]
        self._query = query
        return await self._ask(message)

    async def use(self, *widgets: WidgetState) -> Jawaban:
        """Type, choose or press: the screen runs again with these widgets' new states."""
        message = BackMsg()
        message.rerun_script.page_script_hash = self._page
        message.rerun_script.widget_states.widgets.extend(widgets)
        return await self._ask(message)

    def find(self, kind: str, key: str) -> Element:
        """The widget of this kind whose key begins so. Raises LookupError where the screen has none."""
        for element in self.unsur:
            if element.WhichOneof("type") == kind and getattr(element, kind).id.split("-", 2)[-1].startswith(key):
                return element
        raise LookupError(f"no {kind} {key!r} on the screen")

    async def _ask(self, message: BackMsg) -> Jawaban:
        message.rerun_script.query_string = self._query
        message.rerun_script.cached_message_hashes.extend(self._kept)
        answer, start = Jawaban(), time.perf_counter()
        try:
            async with asyncio.timeout(SABAR):
                await self._socket.send(message.SerializeToString())
                while not await self._heard(answer):
                    pass
        except TimeoutError:
            answer.galat.append(f"no answer within {SABAR} s")
        except ConnectionClosed as closed:
            answer.galat.append(f"the socket closed: {closed}")
        answer.detik = time.perf_counter() - start
        return answer

    async def _heard(self, answer: Jawaban) -> bool:
        """Take in the next message; whether it was the last one of the run."""
        packed = await self._socket.recv(decode=False)
        answer.byte += len(packed)
        message = ForwardMsg.FromString(packed)
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            message = self._kept[message.ref_hash]
            kind = message.WhichOneof("type")
        elif message.metadata.cacheable and message.hash:
            self._kept[message.hash] = message
        if kind == "new_session":
            self.unsur = []
            self._page = message.new_session.page_script_hash
        elif kind == "navigation":
            self._pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
            self._page = message.navigation.page_script_hash or self._page
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "page_not_found":
            answer.galat.append("page not found")
        elif kind == "delta":
            self._drawn(message, answer)
        elif kind == "script_finished":
            if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                answer.galat.append("compile error")
            return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return False

    def _drawn(self, message: ForwardMsg, answer: Jawaban) -> None:
        if message.delta.WhichOneof("type") != "new_element":
            return
        element = message.delta.new_element
        self.unsur.append(element)
        if element.WhichOneof("type") == "exception":
            answer.galat.append(f"{element.exception.type}: {element.exception.message}")
        elif element.WhichOneof("type") == "alert" and element.alert.format == Alert.ERROR:
            answer.galat.append(element.alert.body)
