"""Keep the solver's own words off the output: HiGHS prints a line of its debugging to C's stdout now and then, whatever
`disp` says, and the command line's stdout is JSON."""

import ctypes
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_C = ctypes.CDLL("ucrtbase" if os.name == "nt" else None)


@contextmanager
def quiet_stdout() -> Iterator[None]:
    """Send what C prints to nowhere.

    In the main thread only: that is the command line's, where nobody else writes. The server searches in other
    threads, and stdout belongs to all of them.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    sys.stdout.flush()
    # What C buffered before is not the solver's.
    _C.fflush(None)
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        _C.fflush(None)
        os.dup2(kept, 1)
        os.close(nowhere)
        os.close(kept)
