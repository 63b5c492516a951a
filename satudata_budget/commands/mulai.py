"""`mulai`: a database for real work, with the reference data and an administrator, and not one sample row."""

import argparse
import getpass
import sys

from satudata_budget.access import COMMAND_LINE as OPERATOR
from satudata_budget.access import AccessError, PasswordRefused, accounts, add_account, may
from satudata_budget.commands.command import COMMAND_LINE, DONE, FAULTS, Command, say
from satudata_budget.intake.classify.rules import load_reference
from satudata_budget.intake.sample import holds_sample
from satudata_budget.messages import N_, _
from satudata_budget.store import Store, StoreError


class SampleInside(StoreError):
    """The database holds sample data, which must never stand beside real data."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The administrator's names; what is left out is asked for."""
    parser.add_argument("--pengguna", default="admin", help=_("nama pengguna administrator pertama"))
    parser.add_argument("--nama", default="Administrator", help=_("nama yang tampil di riwayat"))
    parser.add_argument("--acak", action="store_true", help=_("cetak sandi pertama yang acak, tanpa bertanya"))


def run(asked: argparse.Namespace) -> int:
    with Store.open(asked.db) if asked.db.exists() else Store.create(asked.db) as store:
        if holds_sample(store):
            raise SampleInside(
                _(
                    "{path} berisi data contoh, dan data contoh tidak boleh tercampur dengan data resmi. "
                    "Pilih berkas basis data lain."
                ).format(path=asked.db)
            )
        if not store.data_version():
            load_reference(store, COMMAND_LINE, _("data acuan"))
            say(_("Basis data {path} dibuat dengan data acuan: wilayah, standar, bobot.").format(path=asked.db))
        try:
            return _first_administrator(store, asked)
        except AccessError as error:
            say(str(error))
            return FAULTS


def _first_administrator(store: Store, asked: argparse.Namespace) -> int:
    """Once: where there is an active administrator already, nobody is asked."""
    if any(akun.aktif and may(akun, "kelola_akun") for akun in accounts(store)):
        return DONE
    sandi = None if asked.acak or not sys.stdin.isatty() else _asked_password(asked.pengguna)
    made, first = add_account(store, OPERATOR, asked.pengguna, asked.nama, "admin", (), sandi)
    say(_("Administrator dibuat: {nama}.").format(nama=made.nama_pengguna))
    if first is not None:
        print(first)
        say(_("Sandi pertama di atas hanya tampil sekali dan harus diganti saat pertama kali masuk."))
    return DONE


def _asked_password(nama: str) -> str:
    say(_("Administrator pertama: {nama}. Buat sandinya.").format(nama=nama))
    first = getpass.getpass(_("Sandi: "))
    if getpass.getpass(_("Sekali lagi: ")) != first:
        raise PasswordRefused("sandi_beda")
    return first


COMMAND = Command("mulai", N_("siapkan basis data kosong untuk dipakai sungguhan"), arguments, run)
