"""`user`: accounts from the terminal, while the dashboard is stopped; the first administrator comes from here."""

import argparse
import getpass
import re
import sys

from satudata_budget.access import (
    COMMAND_LINE,
    PERAN,
    AccessError,
    Account,
    AccountRefused,
    PasswordRefused,
    account_named,
    accounts,
    add_account,
    add_without_password,
    reset_password,
    switch_off,
)
from satudata_budget.commands.command import DONE, FAULTS, UNUSABLE, Command, say
from satudata_budget.messages import N_, _
from satudata_budget.messages.akses import nama_peran
from satudata_budget.store import DatabaseBusy, Store


def arguments(parser: argparse.ArgumentParser) -> None:
    """add, list, reset, off."""
    ways = parser.add_subparsers(required=True, metavar=_("TINDAKAN"))
    add = _way(ways, "add", run_add, _("buat akun"))
    add.add_argument("--nama", required=True, help=_("nama yang tampil di riwayat"))
    add.add_argument("--peran", required=True, choices=PERAN)
    add.add_argument("--unit", action="append", default=[], metavar=_("KODE"), help=_("unit akun; boleh berulang"))
    add.add_argument("--pengguna", help=_("nama pengguna; tanpa ini dibuat dari nama"))
    add.add_argument("--acak", action="store_true", help=_("cetak sandi pertama yang acak, tanpa bertanya"))
    add.add_argument("--tanpa-sandi", action="store_true", help=_("hanya masuk lewat akun kabupaten"))
    _way(ways, "list", run_list, _("daftar akun"))
    for name, run, what in (
        ("reset", run_reset, _("cetak sandi pertama yang baru; semua sesinya berakhir")),
        ("off", run_off, _("nonaktifkan akun; semua sesinya berakhir")),
    ):
        _way(ways, name, run, what).add_argument("pengguna", help=_("nama pengguna"))


def run(asked: argparse.Namespace) -> int:
    try:
        with Store.open(asked.db) as store:
            return int(asked.way(store, asked))
    except AccessError as error:
        say(str(error))
        return FAULTS
    except DatabaseBusy as error:
        say(str(error))
        say(_("Akun dikelola di layar Akun (/akun) oleh administrator selagi dasbor berjalan."))
        return UNUSABLE


def run_add(store: Store, asked: argparse.Namespace) -> int:
    name = asked.pengguna or _user_name(asked.nama)
    if asked.tanpa_sandi:
        print(add_without_password(store, COMMAND_LINE, name, asked.nama, asked.peran, asked.unit).nama_pengguna)
        return DONE
    sandi = None if asked.acak or not sys.stdin.isatty() else _asked_password()
    made, first = add_account(store, COMMAND_LINE, name, asked.nama, asked.peran, asked.unit, sandi)
    print(made.nama_pengguna)
    _print_first(first)
    return DONE


def run_list(store: Store, _asked: argparse.Namespace) -> int:
    for akun in accounts(store):
        state = _("aktif") if akun.aktif else _("nonaktif")
        print("\t".join((akun.nama_pengguna, akun.nama, nama_peran(akun.peran), ",".join(akun.unit) or "–", state)))
    return DONE


def run_reset(store: Store, asked: argparse.Namespace) -> int:
    _print_first(reset_password(store, COMMAND_LINE, _named(store, asked.pengguna).id))
    return DONE


def run_off(store: Store, asked: argparse.Namespace) -> int:
    switch_off(store, COMMAND_LINE, _named(store, asked.pengguna).id)
    return DONE


def _way(
    ways: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, run: object, what: str
) -> argparse.ArgumentParser:
    told = ways.add_parser(name, help=what, description=what)
    told.set_defaults(way=run)
    return told


def _named(store: Store, nama_pengguna: str) -> Account:
    found = account_named(store, nama_pengguna)
    if found is None:
        raise AccountRefused("akun_tidak_ada", nama=nama_pengguna)
    return found


def _asked_password() -> str:
    first = getpass.getpass(_("Sandi: "))
    if getpass.getpass(_("Sekali lagi: ")) != first:
        raise PasswordRefused("sandi_beda")
    return first


def _print_first(sandi: str | None) -> None:
    if sandi is not None:
        print(sandi)
        say(_("Sandi pertama di atas hanya tampil sekali dan harus diganti saat pertama kali masuk."))


def _user_name(nama: str) -> str:
    """`Camat Panggul` → camat.panggul."""
    return ".".join(re.findall(r"[a-z0-9]+", nama.casefold()))


COMMAND = Command("user", N_("kelola akun selagi dasbor berhenti"), arguments, run)
