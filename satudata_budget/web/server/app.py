"""What stands around the one Streamlit script: own routes, middleware, and what happens before the first visit."""

import asyncio
import gc
import importlib
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from satudata_budget.messages import _, waktu_wib
from satudata_budget.store import StoreError
from satudata_budget.web.server.backup_download import download_route
from satudata_budget.web.server.compress import CompressStatic
from satudata_budget.web.server.document import document_route
from satudata_budget.web.server.doors.routes import door_routes
from satudata_budget.web.server.doors.start import prepare_doors
from satudata_budget.web.server.guard import Guard
from satudata_budget.web.server.light_page import light_route
from satudata_budget.web.server.nightly_backup import every_night
from satudata_budget.web.server.open_data import open_data_routes
from satudata_budget.web.session.folder import InFolder, StreamlitInFolder
from satudata_budget.web.session.results import database, let_go

HALAMAN_AWAL = "/ringkasan"
# What the screens import, and what takes longest: loaded while the server starts, not while its first visitor waits.
BERAT = ("satudata_budget.charts", "satudata_budget.readiness.flags", "satudata_budget.web.session.results")
GILIRAN = 0.0005
"""Seconds after which a thread lets another one on. A screen goes out in a hundred messages and asks the store a dozen
times; each waits for its turn behind every screen that is being computed, with Python's own 5 ms for seconds in all."""


async def to_first_page(request: Request) -> RedirectResponse:
    """`/` leads to the first screen by its own name, for Streamlit does not open its default page by one."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(HALAMAN_AWAL + query, status_code=307)


def routes() -> list[Route]:
    """Our own addresses; they come before Streamlit's."""
    return [
        Route("/", to_first_page, methods=["GET"]),
        *door_routes(database),
        *open_data_routes(database),
        download_route(database),
        light_route(),
        document_route(),
    ]


def middleware() -> list[Middleware]:
    """What every request passes before Streamlit sees it, the outermost first."""
    return [
        Middleware(InFolder),
        Middleware(Guard, open_store=database),
        Middleware(CompressStatic),
        Middleware(StreamlitInFolder, own=routes()),
    ]


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncGenerator[None]:
    """Load the heavy packages and see to the accounts before the first visit; at the end let a save finish."""
    for module in BERAT:
        await asyncio.to_thread(importlib.import_module, module)
    sys.setswitchinterval(GILIRAN)
    gc.freeze()  # what is loaded by now stays; looking through it again at each collection would stop everybody
    await asyncio.to_thread(prepare_doors)
    nights = asyncio.create_task(every_night())
    yield
    nights.cancel()
    await asyncio.to_thread(let_go)


def show_error(error: Exception) -> bool:
    """What a visitor reads where a screen broke off; the server's log has had the trace by then.

    A fault of the database is said in its own words, which name the file and what to do.
    """
    unknown = _(
        "Layar ini gagal ditampilkan. Muat ulang halaman; bila terulang, sampaikan waktunya ({waktu}) ke Diskominfo."
    )
    st.error(
        str(error) if isinstance(error, StoreError) else unknown.format(waktu=waktu_wib(datetime.now(UTC))),
        icon=":material/error:",
    )
    return True
