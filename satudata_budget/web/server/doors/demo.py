"""The demo start: accounts by one click. Only ever on this machine, only ever on the sample."""

import os
import sys
from ipaddress import ip_address

from starlette.requests import Request
from streamlit import config

from satudata_budget.messages import _
from satudata_budget.store import StoreError
from satudata_budget.web.session.results import database, is_sample

DEMO = "SATUDATA_DEMO"
RESMI = "SATUDATA_RESMI"
DITERUSKAN = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


def is_demo() -> bool:
    """Whether this server was started as a demo."""
    return os.environ.get(DEMO) == "1"


def refuse_unsafe_demo() -> None:
    """End the start with a sentence where a demo could be reached from elsewhere, or would open real data."""
    if not is_demo():
        return
    address = config.get_option("server.address")
    if not is_loopback(address):
        sys.exit(
            _(
                "Mode contoh hanya untuk komputer ini: server.address harus 127.0.0.1, sekarang {alamat}. "
                "Kembalikan alamat itu, atau jalankan tanpa SATUDATA_DEMO=1."
            ).format(alamat=address or _("semua alamat"))
        )
    try:
        sample = is_sample()
    except StoreError as error:
        sys.exit(str(error))
    if not sample:
        sys.exit(
            _(
                "Mode contoh hanya untuk data contoh, dan basis data {path} bukan. "
                "Pakai basis data dari perintah contoh, atau jalankan tanpa SATUDATA_DEMO=1."
            ).format(path=database().path)
        )


def refuse_sample_as_real() -> None:
    """End the start with a sentence where a server for real data would open a database that holds sample data."""
    if os.environ.get(RESMI) != "1":
        return
    try:
        sample = is_sample()
    except StoreError as error:
        sys.exit(str(error))
    if sample:
        sys.exit(
            _(
                "Basis data {path} berisi data contoh, jadi tidak dipakai sebagai data resmi. "
                "Buat basis data kosong dengan perintah mulai, atau jalankan peragaan dengan make run."
            ).format(path=database().path)
        )


def is_loopback(address: str | None) -> bool:
    """Whether only this machine reaches this address or name."""
    if not address:
        return False
    if address.lower() == "localhost":
        return True
    try:
        return ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False


def asked_from_this_machine(request: Request) -> bool:
    """Whether the request was made here and not passed on by a proxy: what a click of the demo needs."""
    client = request.client.host if request.client else None
    host = request.headers.get("host", "").rsplit(":", 1)[0]
    passed_on = any(name in request.headers for name in DITERUSKAN)
    return is_loopback(client) and is_loopback(host) and not passed_on
