"""What the command line can do: one command a file, each with its arguments and its run."""

from satudata_budget.commands import (
    backup,
    baris_tanda_tangan,
    contoh,
    cuplikan,
    export,
    flags,
    importing,
    init,
    mulai,
    plan,
    publish,
    report,
    restore,
    robustness,
    score,
    templat,
    user,
)
from satudata_budget.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    init.COMMAND,
    contoh.COMMAND,
    mulai.COMMAND,
    importing.COMMAND,
    baris_tanda_tangan.COMMAND,
    score.COMMAND,
    flags.COMMAND,
    robustness.COMMAND,
    plan.COMMAND,
    report.COMMAND,
    export.COMMAND,
    templat.COMMAND,
    publish.COMMAND,
    cuplikan.COMMAND,
    backup.COMMAND,
    restore.COMMAND,
    user.COMMAND,
)

__all__ = ["COMMANDS", "Command"]
