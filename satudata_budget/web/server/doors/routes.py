"""Signing in and out, changing the password: HTTP routes of the server, before and beside Streamlit."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from satudata_budget.access import (
    AccessError,
    PasswordRefused,
    Session,
    SignInRefused,
    change_own_password,
    demo_accounts,
    end,
    end_all,
    let_in,
    look_up,
    sign_in,
)
from satudata_budget.access.events import record
from satudata_budget.store import Store
from satudata_budget.web.server.doors import oidc
from satudata_budget.web.server.doors.addresses import from_here, own_path, with_return
from satudata_budget.web.server.doors.demo import asked_from_this_machine, is_demo
from satudata_budget.web.server.doors.forms import change_form, sign_in_form, sign_out_form
from satudata_budget.web.session.cookie import clear_cookie, limits, set_cookie, token_of

ISIAN_TERBESAR = 16 * 1024  # bytes; the longest form is a few hundred
# Each costs 0.1 s of a core and 46 MB: two at a time, so that guessing keeps nobody else from being answered.
_SANDI = ThreadPoolExecutor(2, thread_name_prefix="sandi")

Open = Callable[[], Store]
Answer = Callable[[Request], Awaitable[Response]]


def door_routes(open_store: Open) -> list[Route]:
    """The doors, on the store that `open_store` gives; all of them answer without a session too."""
    door = Door(open_store)
    return [
        Route("/masuk", door.show_sign_in, methods=["GET"]),
        Route("/masuk", _posted(door.sign_in), methods=["POST"]),
        Route(oidc.PINTU, oidc.to_provider, methods=["GET"]),
        Route("/keluar", door.show_sign_out, methods=["GET"]),
        Route("/keluar", _posted(door.sign_out), methods=["POST"]),
        Route("/ganti-sandi", door.show_change, methods=["GET"]),
        Route("/ganti-sandi", _posted(door.change), methods=["POST"]),
        Route("/sesi", door.tell_session, methods=["GET"]),
        Route("/healthz", _healthy, methods=["GET"]),
    ]


class Door:
    """The answers of the door pages."""

    def __init__(self, open_store: Open) -> None:
        self._open = open_store

    async def show_sign_in(self, request: Request) -> Response:
        back = own_path(request.query_params.get("kembali"))
        if await self._session(request):
            return RedirectResponse(back, 303)
        if oidc.has_come_back(request.cookies):
            return await self._from_provider(request)
        return await self._sign_in_form(request, back, note="keluar" if "keluar" in request.query_params else "")

    async def _from_provider(self, request: Request) -> Response:
        def find_and_let_in() -> str:
            store = self._open()
            return let_in(store, oidc.account_of(store, request.cookies), limits(), "kabupaten")

        back = oidc.return_address(request.cookies)
        try:
            response = _let_through(await asyncio.to_thread(find_and_let_in), back)
        except SignInRefused as refused:
            response = await self._sign_in_form(request, back, str(refused), status=401)
        oidc.forget(response, request.cookies)
        return response

    async def sign_in(self, request: Request, posted: dict[str, str]) -> Response:
        back = own_path(posted.get("kembali"))
        if not from_here(request):
            return await self._sign_in_form(request, back, str(SignInRefused("lintas_situs")), status=403)
        try:
            way_in = self._one_click if "contoh" in posted else self._with_password
            token = await way_in(request, posted)
        except AccessError as refused:
            return await self._sign_in_form(request, back, str(refused), posted.get("nama", ""), status=401)
        await asyncio.to_thread(lambda: end(self._open(), token_of(request.cookies)))  # whoever was here before
        return _let_through(token, back)

    async def show_sign_out(self, request: Request) -> Response:
        sesi = await self._session(request)
        return sign_out_form(sesi.akun) if sesi else RedirectResponse("/masuk", 303)

    async def sign_out(self, request: Request, posted: dict[str, str]) -> Response:
        if not from_here(request):
            return RedirectResponse("/keluar", 303)
        await asyncio.to_thread(self._end, token_of(request.cookies), everywhere="semua" in posted)
        response = RedirectResponse("/masuk?keluar=1", 303)
        clear_cookie(response)
        return response

    async def show_change(self, request: Request) -> Response:
        back = own_path(request.query_params.get("kembali"))
        sesi = await self._session(request)
        return change_form(sesi.akun, back) if sesi else RedirectResponse(with_return("/masuk", "/ganti-sandi"), 303)

    async def change(self, request: Request, posted: dict[str, str]) -> Response:
        back, sesi = own_path(posted.get("kembali")), await self._session(request)
        if sesi is None:
            return RedirectResponse("/masuk", 303)
        if not from_here(request):
            return change_form(sesi.akun, back, str(SignInRefused("lintas_situs")), status=403)
        try:
            token = await self._changed(request, sesi, posted)
        except AccessError as refused:
            return change_form(sesi.akun, back, str(refused), status=400)
        return _let_through(token, back)

    async def tell_session(self, request: Request) -> Response:
        """For the tabs that ask whether they are still signed in; asking is no use of the session."""
        sesi = await self._session(request)
        said = {"masuk": sesi is not None, "sesi": sesi.awalan if sesi else ""}
        return JSONResponse(said, headers={"Cache-Control": "no-store"})

    async def _session(self, request: Request) -> Session | None:
        return await asyncio.to_thread(lambda: look_up(self._open(), token_of(request.cookies)))

    async def _sign_in_form(
        self, request: Request, back: str, error: str = "", nama: str = "", note: str = "", status: int = 200
    ) -> Response:
        one_click = is_demo() and asked_from_this_machine(request)
        return await asyncio.to_thread(
            lambda: sign_in_form(self._open(), back, error, nama, note, one_click=one_click, status=status)
        )

    async def _with_password(self, request: Request, posted: dict[str, str]) -> str:
        return await asyncio.get_running_loop().run_in_executor(
            _SANDI,
            lambda: sign_in(self._open(), posted.get("nama", ""), posted.get("sandi", ""), _address(request), limits()),
        )

    async def _one_click(self, request: Request, posted: dict[str, str]) -> str:
        def find_and_let_in() -> str:
            store = self._open()
            for akun in demo_accounts(store):
                if akun.nama_pengguna == posted["contoh"] and akun.aktif:
                    return let_in(store, akun, limits(), "contoh")
            raise SignInRefused("salah")

        if not (is_demo() and asked_from_this_machine(request)):
            raise SignInRefused("salah")
        return await asyncio.to_thread(find_and_let_in)

    async def _changed(self, request: Request, sesi: Session, posted: dict[str, str]) -> str:
        if posted.get("baru") != posted.get("lagi"):
            raise PasswordRefused("sandi_beda")
        old, new = posted.get("lama", ""), posted.get("baru", "")
        return await asyncio.get_running_loop().run_in_executor(
            _SANDI,
            lambda: change_own_password(self._open(), sesi.akun, old, new, _address(request), limits()),
        )

    def _end(self, token: str | None, *, everywhere: bool) -> None:
        store = self._open()
        sesi = end(store, token)
        if sesi is None:
            return
        if everywhere:
            end_all(store, sesi.akun.id)
        record(store, "keluar_semua" if everywhere else "keluar", sesi.akun.id)


def _posted(answer: Callable[[Request, dict[str, str]], Awaitable[Response]]) -> Answer:
    """Read a posted form, of a limited size, and give its first value of each name."""

    async def read_and_answer(request: Request) -> Response:
        body = b""
        async for piece in request.stream():
            body += piece
            if len(body) > ISIAN_TERBESAR:
                return PlainTextResponse("", 413)
        try:
            values = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=20)
        except ValueError:
            return PlainTextResponse("", 400)
        return await answer(request, {name: found[0] for name, found in values.items()})

    return read_and_answer


def _let_through(token: str, back: str) -> Response:
    response = RedirectResponse(back, 303)
    set_cookie(response, token)
    return response


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


async def _healthy(_request: Request) -> Response:
    """For whoever watches the server: it answers. Nothing about data or versions."""
    return PlainTextResponse("ok", headers={"Cache-Control": "no-store"})
