"""The process apart: waits for files, and opens each in a copy of itself that has little memory and little time.

It is started with nothing but its own code (intake/book/apart.py) and writes nowhere but into its answer. Where the
system knows no copies of a process (Windows), it opens one file itself and ends.
"""

import contextlib
import gc
import marshal
import os
import signal
import sys
from typing import Any

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.frames import NO_MEMORY, READY, read_frame, write_all, write_frame

IN, OUT = 0, 1
_SPARE = 5
"""Seconds after its time in which a process that nobody ends any more ends by itself."""

Job = tuple[dict[str, int], int, int, str, str, bytes, Any]
"""The limits, bytes of memory, seconds, what is to be done, name and bytes of the file, and what else it needs."""


def serve() -> None:
    """Answer every file that comes in, until nothing more can come."""
    _warm_up()
    write_all(OUT, READY)
    while (frame := read_frame(IN)) is not None:
        job: Job = marshal.loads(frame)  # noqa: S302 - the server is who asks
        del frame
        if sys.platform == "win32":
            _silence()
            _answer(job)
            return
        _in_a_copy(job)
        del job


def _warm_up() -> None:
    """Load what opens files, so that copies have it at once, and keep the collector from touching it."""
    import satudata_budget.intake.book.handover  # noqa: F401

    gc.collect()
    gc.freeze()
    gc.disable()


def _in_a_copy(job: Job) -> None:
    """The answer, from a copy of this process. One that fails takes this process along: half an answer may be out."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            _confine(job[1], job[2])
            code = _answer(job)
        finally:
            os._exit(code)
    signal.signal(signal.SIGTERM, lambda *_about: _end(child))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if status != 0:
        sys.exit(status if status > 0 else 100 - status)


def _end(child: int) -> None:
    with contextlib.suppress(ProcessLookupError, ChildProcessError):
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    os._exit(100 + signal.SIGTERM)


def _confine(memory: int, seconds: int) -> None:
    """Little memory, little time, and nobody to talk to but who waits for the answer."""
    import resource

    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.close(IN)
    _silence()
    for what, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (OSError, ValueError):
            continue  # a system that knows no such limit has that of the wall clock
    signal.alarm(seconds + _SPARE)


def _silence() -> None:
    """Damaged files make calamine write to the error output."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 2)


def _answer(job: Job) -> int:
    given, _memory, _seconds, work, nama, isi, more = job
    limits.take(given)
    try:
        write_frame(OUT, _worked(work, nama, isi, more))
    except MemoryError:
        return NO_MEMORY
    return 0


def _worked(work: str, nama: str, isi: bytes, more: Any) -> bytes:
    if work == "kembalian":
        from satudata_budget.intake.returned_workbook import marked_here

        return marked_here(nama, isi, more)
    from satudata_budget.intake.book.book_bytes import open_here
    from satudata_budget.intake.book.handover import packed

    return packed(open_here(nama, isi))
