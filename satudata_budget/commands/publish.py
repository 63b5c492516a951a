"""`publish`: the open data, now or as of a moment that the database lived through."""

import argparse
from pathlib import Path

from satudata_budget.commands.command import DONE, Command, add_as_of, open_to_read, say
from satudata_budget.messages import N_, _
from satudata_budget.reports.open_data import publish


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, help=_("folder tujuan"))
    add_as_of(parser)


def run(asked: argparse.Namespace) -> int:
    with open_to_read(asked.db) as store, store.read(asked.as_of) as reading:
        paths = publish(reading, asked.out)
        say(
            _("{n} berkas data terbuka ditulis ke {folder}, versi data {versi}.").format(
                n=len(paths), folder=asked.out, versi=reading.pada
            )
        )
    return DONE


COMMAND = Command("publish", N_("terbitkan data terbuka, tanpa data pribadi"), arguments, run)
