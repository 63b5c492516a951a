"""`contoh`: the sample database, made where there is none, migrated where there is one."""

import argparse

from satudata_budget.commands.command import DONE, Command, say
from satudata_budget.intake.sample import build_sample
from satudata_budget.messages import N_, _


def arguments(_parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(asked: argparse.Namespace) -> int:
    if not asked.db.exists():
        say(_("Menyiapkan basis data contoh …"))
    build_sample(asked.db).close()
    return DONE


COMMAND = Command("contoh", N_("siapkan basis data contoh"), arguments, run)
