"""Files that nobody else on the machine reads: the database, its log, its copies.

The log is made anew after every checkpoint, so that only the umask of the process keeps it private: the server and
the commands set it; a command whose result is for others (`--out`) keeps its own.
"""

import os
from contextlib import suppress
from pathlib import Path

OWNER_ONLY = 0o600
UMASK = 0o077


def private_from_now_on() -> int:
    """The umask of before; whatever this process writes from now on is its own."""
    return os.umask(UMASK)


def keep_private(*paths: Path) -> None:
    """Take the rights of group and others from those of these files that are there and ours."""
    for path in paths:
        with suppress(FileNotFoundError, PermissionError):
            if path.stat().st_mode & UMASK:
                path.chmod(OWNER_ONLY)
