"""What the command line can do: one command a file, each with its arguments and its run."""

from satudata_budget.commands import (
    contoh,
    cuplikan,
    export,
    flags,
    importing,
    init,
    plan,
    publish,
    robustness,
    score,
    user,
)
from satudata_budget.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    init.COMMAND,
    contoh.COMMAND,
    importing.COMMAND,
    score.COMMAND,
    flags.COMMAND,
    robustness.COMMAND,
    plan.COMMAND,
    export.COMMAND,
    publish.COMMAND,
    cuplikan.COMMAND,
    user.COMMAND,
)

__all__ = ["COMMANDS", "Command"]
