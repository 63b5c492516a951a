"""`score`: the readiness of all units, now or as of a moment that the database lived through."""

import argparse

from satudata_budget.commands.command import DONE, Command, add_as_of, add_stage, open_to_read
from satudata_budget.messages import N_
from satudata_budget.readiness import score
from satudata_budget.reports.score_text import FORMATS


def arguments(parser: argparse.ArgumentParser) -> None:
    add_stage(parser)
    parser.add_argument("--format", choices=sorted(FORMATS), default="table")
    add_as_of(parser)


def run(asked: argparse.Namespace) -> int:
    with open_to_read(asked.db) as store, store.read(asked.as_of) as reading:
        print(FORMATS[asked.format](score(reading, asked.tahun, asked.tahap)))
    return DONE


COMMAND = Command("score", N_("hitung kesiapan semua unit"), arguments, run)
