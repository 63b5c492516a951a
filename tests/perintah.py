"""The command line in the tests: in this process, which is quick, or in one of its own, as a person starts it."""

import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

from satudata_budget.__main__ import main

Selesai = subprocess.CompletedProcess[str]


def run(*arguments: object) -> Selesai:
    """What a process of its own would say and return, without the second that it takes to start one."""
    out, err = StringIO(), StringIO()
    words = [str(word) for word in arguments]
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = main(words)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
    return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


def run_apart(*arguments: object) -> Selesai:
    """In a process of its own: where two of them meet at one database."""
    return subprocess.run(
        [sys.executable, "-m", "satudata_budget", *map(str, arguments)],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
