"""What every command shares: its shape, its exit codes, and how it opens a database to read."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from satudata_budget.messages import _, waktu_wib
from satudata_budget.store import Actor, Store

DONE, FAULTS, UNUSABLE = 0, 1, 2
"""Exit codes: done; the data has faults; a file or the database cannot be used."""
COMMAND_LINE = Actor("baris perintah", "admin")


@dataclass(frozen=True)
class Command:
    """One command: its name, what it is for (marked with N_), its arguments, and what it does."""

    nama: str
    guna: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def say(text: str) -> None:
    """A sentence for the person at the terminal; standard output is for results alone."""
    print(text, file=sys.stderr)


def open_to_read(path: Path) -> Store:
    """The database, or its newest snapshot while the dashboard holds it, which is then said."""
    store = Store.open_to_read(path)
    if store.stands_for is not None:
        moment = store.moment().waktu
        say(
            _("Dasbor sedang memakai basis data; yang dibaca cuplikan dengan data sampai {waktu}.").format(
                waktu=waktu_wib(moment) if moment else "–"
            )
        )
    return store


def add_stage(parser: argparse.ArgumentParser) -> None:
    """`--tahun` and `--tahap`."""
    parser.add_argument("--tahun", type=int, default=2021, help=_("tahun anggaran"))
    parser.add_argument("--tahap", default="KUA-PPAS", help=_("tahap anggaran"))


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """`--as-of`: the time at which the database held it."""
    parser.add_argument(
        "--as-of",
        type=_moment,
        help=_("keadaan pada saat itu, misalnya 2020-09-30T14:00+07:00; tanpa zona berarti waktu komputer ini"),
    )


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone()
