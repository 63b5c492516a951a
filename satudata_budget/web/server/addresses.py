"""Which address is what to the guard: open to all, switched off, the administrator's, a screen, or unknown."""

import re

from satudata_budget.access import roles_with
from satudata_budget.web.server.doors.oidc import PINTU, is_offered
from satudata_budget.web.server.open_data import is_open_data, is_published
from satudata_budget.web.session.screens import may_open

TERBUKA = frozenset(
    {
        "/masuk",
        PINTU,
        "/keluar",
        "/sesi",
        "/healthz",
        "/favicon.png",
        "/manifest.json",
        "/_stcore/health",
        "/_stcore/host-config",
    }
)
# Whoever watches the server asks by its number, not by its name (allowedHosts).
TANPA_NAMA = frozenset({"/healthz", "/_stcore/health"})
# Without these a signed-out tab cannot even say that it is signed out.
TERBUKA_DI_BAWAH = ("/static/", "/app/static/")
# Streamlit's interface for programs, its own sign-on, its trial run of the script: none of them knows our accounts.
MATI = ("/_stcore/agent/", "/_stcore/script-health-check", "/auth/", "/oauth2callback")
# To the kabupaten's sign-on and back; what it brings is exchanged for a session of ours (masuk_kabupaten.py).
KABUPATEN = frozenset({"/auth/login", "/oauth2callback"})
ADMINISTRATOR = frozenset({"/_stcore/metrics"})
# Below these the routes themselves ask the rights table.
CADANGAN = "/cadangan-unduh/"
STREAMLIT = ("/_stcore/", "/media/", "/component/")
GANTI_SANDI = "/ganti-sandi"
RINGKAS = "/ringkas"
SOKET = "/_stcore/stream"

_LAYAR = re.compile(r"/[a-z0-9-]+/?")


def is_open(path: str) -> bool:
    """Whether the address answers without a session; one with `..` in it is not what it starts with."""
    return (
        path in TERBUKA
        or (path in KABUPATEN and is_offered())
        or (is_published() and is_open_data(path) and ".." not in path)
        or is_static(path)
    )


def is_static(path: str) -> bool:
    """Whether it is one of the dashboard's own files, the same for everybody."""
    return path.startswith(TERBUKA_DI_BAWAH) and ".." not in path and "\\" not in path


def is_off(path: str) -> bool:
    """Whether nobody may use the address."""
    return not is_open(path) and (
        is_open_data(path) or any(path == off.rstrip("/") or path.startswith(off) for off in MATI)
    )


def verdict(path: str, peran: str) -> str:
    """For somebody who is signed in: `boleh`, `dilarang` (there, but not for this role), or `tidak_ada`."""
    if is_open(path) or path in ("/", GANTI_SANDI, RINGKAS):
        return "boleh"
    if path in ADMINISTRATOR or path.startswith(CADANGAN):
        return "boleh" if peran in roles_with("cadangan") else "dilarang"
    if path.startswith(STREAMLIT):
        return "boleh"
    if not _LAYAR.fullmatch(path):
        return "tidak_ada"
    opened = may_open(path.strip("/"), peran)
    return "tidak_ada" if opened is None else ("boleh" if opened else "dilarang")
