"""`export`: the data package, now or as of a moment that the database lived through."""

import argparse
from pathlib import Path

from satudata_budget.commands.command import DONE, Command, add_as_of, open_to_read
from satudata_budget.intake.paket import write_package
from satudata_budget.messages import N_, _


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--paket", type=Path, required=True, help=_("folder tujuan"))
    add_as_of(parser)


def run(asked: argparse.Namespace) -> int:
    with open_to_read(asked.db) as store, store.read(asked.as_of) as reading:
        write_package(reading, asked.paket)
    return DONE


COMMAND = Command("export", N_("tulis paket data"), arguments, run)
