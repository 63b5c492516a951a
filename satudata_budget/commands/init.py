"""`init`: a new database from a data package."""

import argparse
from pathlib import Path

from satudata_budget.commands.command import COMMAND_LINE, DONE, Command, say
from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.messages import N_, _
from satudata_budget.store import DatabaseExists, Store


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--paket", type=Path, required=True, help=_("folder paket data"))


def run(asked: argparse.Namespace) -> int:
    """Built under another name, so that a refused package leaves nothing behind."""
    if asked.db.exists():
        raise DatabaseExists(_("{path} sudah ada. Pilih nama lain, atau pindahkan berkas itu.").format(path=asked.db))
    unfinished = asked.db.with_name(f".{asked.db.name}.tulis")
    unfinished.unlink(missing_ok=True)
    try:
        with Store.create(unfinished) as store:
            warnings = load_package(store, read_package(asked.paket), COMMAND_LINE, str(asked.paket.name))
        unfinished.replace(asked.db)
    finally:
        unfinished.unlink(missing_ok=True)
    for temuan in warnings:
        say(temuan.pesan)
    return DONE


COMMAND = Command("init", N_("buat basis data dari paket data"), arguments, run)
