"""`backup`: a copy of the database that was opened again and scored again before it counts."""

import argparse
from pathlib import Path

from satudata_budget.commands.command import DONE, UNUSABLE, Command, say
from satudata_budget.messages import N_, _
from satudata_budget.readiness.backups import back_up
from satudata_budget.store import DatabaseBusy, Store, backups


def arguments(parser: argparse.ArgumentParser) -> None:
    """`--daftar`: only list what is there."""
    parser.add_argument("--daftar", action="store_true", help=_("daftar cadangan yang ada, yang terbaru dahulu"))


def run(asked: argparse.Namespace) -> int:
    if asked.daftar:
        for kept in backups(asked.db):
            print(kept.path)
        return DONE
    try:
        with Store.open(asked.db) as store:
            print(_made(store))
    except DatabaseBusy as error:
        say(str(error))
        say(_("Selagi dasbor berjalan, cadangan dibuat di layar Cadangan (/cadangan), dan tiap malam."))
        return UNUSABLE
    return DONE


def _made(store: Store) -> Path:
    made = back_up(store, "diminta")
    say(_("Cadangan dibuka kembali dan nilainya sama."))
    return made


COMMAND = Command("backup", N_("buat cadangan yang terbukti, atau daftar yang ada"), arguments, run)
