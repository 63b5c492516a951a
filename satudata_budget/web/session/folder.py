"""Where a proxy gives the dashboard a folder of its site rather than the whole: https://nama/kesiapan/.

The folder is Streamlit's server.baseUrlPath. Within the program every address is the plain one (`/masuk`): `InFolder`
takes the folder off what comes in and puts it before what a redirect names; `outside` puts it before a link.
"""

from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from satudata_budget.messages import _

TANPA_FOLDER = frozenset({"/healthz"})
"""Whoever watches the server asks it directly."""


def folder() -> str:
    """`/kesiapan`, or nothing where the dashboard has the whole site."""
    name = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{name}" if name else ""


def outside(path: str) -> str:
    """An address of this program as a browser has to ask for it."""
    return folder() + path


def inside(path: str) -> str:
    """The same the other way round; what does not lie in the folder stays as it is."""
    own = folder()
    return path.removeprefix(own) if own and path.startswith(f"{own}/") else path


class InFolder:
    """ASGI middleware, the outermost: what is asked for outside the folder is not there."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        own = folder()
        path = scope.get("path", "")
        if scope["type"] not in ("http", "websocket") or not own or path in TANPA_FOLDER:
            await self.app(scope, receive, send)
        elif path.startswith(f"{own}/"):
            await self.app({**scope, "path": inside(path)}, receive, _leading_back(send))
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        elif path in ("/", own):
            await RedirectResponse(f"{own}/", 307)(scope, receive, send)
        else:
            await PlainTextResponse(_("Alamat ini tidak dipakai."), 404)(scope, receive, send)


class StreamlitInFolder:
    """ASGI middleware, the innermost: Streamlit's routes have the folder in front, `own` are ours, which have not."""

    def __init__(self, app: ASGIApp, own: Sequence[BaseRoute]) -> None:
        self.app, self._own = app, own

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket") and not any(r.matches(scope)[0] != Match.NONE for r in self._own):
            scope = {**scope, "path": outside(scope["path"])}
        await self.app(scope, receive, send)


def _leading_back(send: Send) -> Send:
    """Redirects that name an address of ours lead into the folder."""

    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            to = headers.get("location", "")
            if to.startswith("/") and not to.startswith(("//", f"{folder()}/")):
                headers["location"] = outside(to)
        await send(message)

    return answer
