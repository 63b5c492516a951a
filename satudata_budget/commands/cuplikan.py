"""`cuplikan`: a copy of the database, made from inside."""

import argparse

from satudata_budget.commands.command import DONE, Command
from satudata_budget.messages import N_
from satudata_budget.store import Store


def arguments(_parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(asked: argparse.Namespace) -> int:
    with Store.open(asked.db) as store:
        print(store.snapshot())
    return DONE


COMMAND = Command("cuplikan", N_("simpan salinan basis data"), arguments, run)
