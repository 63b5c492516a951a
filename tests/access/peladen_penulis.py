"""The real server, in which fourteen offices save from its start on: for the test that kills it (test_killed_server).

Each save and each draft that came back is written down at once, in the file of SATUDATA_UJI_CATATAN.
"""

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread

import streamlit as st

from satudata_budget.access import account_named, keep_draft, save
from satudata_budget.web.server.app import lifespan, middleware, routes, show_error
from satudata_budget.web.session.results import database
from tests.access.test_many_writers import ORANG, seen

ROUTER = Path(__file__).parents[2] / "satudata_budget" / "web" / "router.py"


def write(mark: int, said: int) -> None:
    """Save and keep drafts until the process ends."""
    store = database()
    akun = account_named(store, f"op-{mark}")
    assert akun is not None
    turn = store.data_version() * 1000
    while True:
        turn += 1
        baris = f"milik-{mark}-{turn % 5}"
        _before, change = seen(store, baris, turn)
        nomor = save(store, akun, [change], "isian")
        keep_draft(store, akun, "uji", turn)
        os.write(said, f"{nomor} {baris} {turn} {mark}\n".encode())


@asynccontextmanager
async def with_writers(app: st.App) -> AsyncGenerator[None]:
    async with lifespan(app):
        said = os.open(os.environ["SATUDATA_UJI_CATATAN"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        for mark in range(ORANG):
            Thread(target=write, args=(mark, said), daemon=True).start()
        yield


app = st.App(str(ROUTER), routes=routes(), middleware=middleware(), lifespan=with_writers, on_script_error=show_error)
