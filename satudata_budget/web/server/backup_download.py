"""A backup taken along: a route of its own, for who may keep backups alone, and each time written down."""

import asyncio
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from satudata_budget.access import Session, look_up, may
from satudata_budget.access.events import record
from satudata_budget.messages.akses import nama_peran
from satudata_budget.store import Backup, Store, backups
from satudata_budget.web.server.doors.sheet import not_allowed, not_found
from satudata_budget.web.session.cookie import token_of

ALAMAT = "/cadangan-unduh/"


def download_route(open_store: Callable[[], Store]) -> Route:
    """`/cadangan-unduh/<file name>`: only names of the list, so no path leads anywhere else."""

    def asked_for(request: Request) -> tuple[Session | None, Backup | None]:
        store = open_store()
        sesi = look_up(store, token_of(request.cookies))
        if sesi is None or not may(sesi.akun, "cadangan"):
            return sesi, None
        name = request.path_params["nama"]
        found = next((backup for backup in backups(store.path) if backup.path.name == name), None)
        if found is not None:
            record(store, "cadangan_diunduh", sesi.akun.id, rincian=name)
        return sesi, found

    async def answer(request: Request) -> Response:
        sesi, found = await asyncio.to_thread(asked_for, request)
        if sesi is None:
            return not_found()
        if not may(sesi.akun, "cadangan"):
            return not_allowed(sesi.akun.nama, nama_peran(sesi.akun.peran))
        if found is None:
            return not_found()
        return FileResponse(found.path, media_type="application/octet-stream", filename=found.path.name)

    return Route(ALAMAT + "{nama}", answer, methods=["GET"])
