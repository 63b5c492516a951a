"""The doors and the guard as the server has them, around an inner app that answers everything and notes what it saw."""

from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Mount
from starlette.testclient import TestClient, WebSocketTestSession
from starlette.types import ASGIApp, Receive, Scope, Send

from satudata_budget.store import Store
from satudata_budget.web.server.doors.routes import door_routes
from satudata_budget.web.server.guard import Guard

SANDI = "tiga kata biasa"
"""The password of camat.satu (conftest.py)."""
ASAL = "http://localhost"
LAYAR = {"accept": "text/html"}
"""What a browser sends when a person opens an address."""


@dataclass
class Dalam:
    """In Streamlit's place: lets everybody in, and echoes a socket."""

    sampai: list[str] = field(default_factory=list)
    kepala: list[dict[str, str]] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.sampai.append(scope["path"])
        self.kepala.append({name.decode(): value.decode() for name, value in scope["headers"]})
        if scope["type"] == "http":
            await HTMLResponse("isi layar")(scope, receive, send)
            return
        await receive()
        await send({"type": "websocket.accept"})
        while (message := await receive())["type"] == "websocket.receive":
            await send({"type": "websocket.send", "bytes": message["bytes"]})


def server(open_store: Callable[[], Store], inner: ASGIApp) -> ASGIApp:
    """The guard, the doors behind it, and `inner` for all that is no door."""
    guard = Middleware(
        Guard, open_store=open_store, host_allowed=lambda host: (host or "").split(":")[0] == "localhost"
    )
    return Starlette(routes=[*door_routes(open_store), Mount("", inner)], middleware=[guard])


def browser(app: ASGIApp, alamat: str = "10.0.0.7") -> TestClient:
    """A browser of its own, with its own cookies, at this network address."""
    return TestClient(app, ASAL, follow_redirects=False, headers={"origin": ASAL}, client=(alamat, 50_000))


def socket(client: TestClient, alamat: str = "/_stcore/stream", **headers: str) -> WebSocketTestSession:
    """A socket of this browser, with its cookies."""
    cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    sent = {"host": "localhost", **({"cookie": cookies} if cookies else {}), **headers}
    return client.websocket_connect(alamat, headers=sent)


def _is_ours(host: str | None) -> bool:
    return (host or "").split(":")[0] == "localhost"


def sign_in(client: TestClient, nama: str = "camat.satu", sandi: str = SANDI, **more: str) -> str:
    """Post the sign-in form; the status and where it leads."""
    answer = client.post("/masuk", data={"nama": nama, "sandi": sandi, **more})
    return f"{answer.status_code} {answer.headers.get('location', '')}".strip()
