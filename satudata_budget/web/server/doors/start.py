"""What is seen to at the doors before the first visit: demo accounts open or shut, old traces swept."""

import logging

from satudata_budget.access import accounts, close_demo, open_demo, sessions, throttle
from satudata_budget.access.clock import now_utc
from satudata_budget.access.events import forget_old as forget_old_events
from satudata_budget.messages import _
from satudata_budget.store import StoreError
from satudata_budget.web.server.doors import oidc
from satudata_budget.web.server.doors.demo import is_demo
from satudata_budget.web.session.results import database

_LOG = logging.getLogger(__name__)


def prepare_doors() -> None:
    """Once at the start of the server. A database that cannot be used is said in the log, and then on every page."""
    try:
        store = database()
        if is_demo():
            open_demo(store)
        else:
            close_demo(store)
        now = now_utc()
        for forget in (sessions.forget_old, throttle.forget_old, forget_old_events):
            forget(store, now)
        if oidc.is_asked_for() and not oidc.is_offered():
            _LOG.warning(_("Bagian [auth] di .streamlit/secrets.toml belum lengkap: lihat docs/masuk.md."))
        if not any(akun.aktif for akun in accounts(store)):
            _LOG.warning(_("Belum ada akun. Buat administrator pertama dengan perintah user add, lalu jalankan lagi."))
    except StoreError as error:
        _LOG.error("%s", error)
