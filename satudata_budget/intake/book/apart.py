"""Files are opened by processes apart: what a file does there, takes or never ends, the server does not feel.

A file takes the sizes that stand in it at their word, reaches to cells where nothing is, or never ends, and the
libraries that read it believe it. A thread cannot be stopped; a process can. Two wait, each started once and then
copied for every file (intake/book/apart_worker.py), which costs a few milliseconds. They know nothing of the server:
none of its environment, no file of it, no database.
"""

import atexit
import contextlib
import marshal
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from satudata_budget.intake.book import apart_windows, limits
from satudata_budget.intake.book.frames import NO_MEMORY, READY, read_exactly, read_frame, write_frame

_ROOT = Path(__file__).parents[3]
_START = "import sys; sys.path[:] = sys.argv[1:]; from satudata_budget.intake.book.apart_worker import serve; serve()"
_KEPT = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TZ")
"""What a Python needs of its environment to start; never a password."""
_STARTING = 60
"""Seconds in which Python starts, on a machine that is busy."""
_LEAVING = 2


class TooBusy(Exception):
    """Too many files wait, or one has waited too long."""


class TooMuch(Exception):
    """The process was ended: it took more time or memory than a file may."""


class NeedsRoom(TooMuch):
    """Memory was refused where less than all of it was given."""


class Broken(Exception):
    """The process ended by itself, as one that reads a damaged file may."""


class Apart:
    """One process that waits for files, with its share (1, 2: all, half) of the memory for them; asked by one thread at
    a time."""

    def __init__(self, share: int) -> None:
        self._share = share
        self._running: Running | None = None

    def ask(self, work: str, nama: str, isi: bytes, more: Any, seconds: int) -> bytes:
        """The answer of a process that has opened the file. Raises NeedsRoom, TooMuch, Broken."""
        memory = limits.MEMORI // self._share
        job = marshal.dumps((limits.standing(), memory, seconds, work, nama, isi, more))
        if self._running is None or self._running.process.poll() is not None:
            self.close()
            self._running = Running(memory)
        running = self._running
        try:
            answer = running.asked(job, seconds)
        except BaseException:
            # Whatever interrupted: the next file must not get this one's answer.
            self.close()
            raise
        if answer is None or sys.platform == "win32":
            self.close()
        if answer is None:
            code = running.process.returncode
            raise NeedsRoom if self._share > 1 and code in _REFUSED else _why(code)
        return answer

    def close(self) -> None:
        """End the process; the next file starts one again."""
        if self._running is not None:
            self._running.end()
            self._running = None


class Running:
    """A process that has said that it is ready. Raises Broken where none starts."""

    def __init__(self, memory: int) -> None:
        paths = [str(_ROOT), *(path for path in sys.path if path)]
        self.process = subprocess.Popen(  # noqa: S603 - our own interpreter and code
            [sys.executable, "-I", "-c", _START, *paths],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            bufsize=0,
            start_new_session=True,
        )
        self._job = apart_windows.confine(self.process, memory)
        with _watched(self.process, _STARTING):
            said = read_exactly(self._out, len(READY))
        if said != READY:
            self.end()
            raise Broken("no process apart could be started")

    def asked(self, job: bytes, seconds: int) -> bytes | None:
        """The answer to a job, None where the process ended over it. Raises TooMuch where its time was up."""
        with _watched(self.process, seconds) as watch:
            try:
                write_frame(self._in, job)
                answer = read_frame(self._out)
            except BrokenPipeError:
                answer = None
        if watch.rang:
            raise TooMuch
        return answer

    def end(self) -> None:
        """End the process and what it started."""
        _stop(self.process)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        apart_windows.release(self._job)

    @property
    def _in(self) -> int:
        return self.process.stdin.fileno() if self.process.stdin else -1

    @property
    def _out(self) -> int:
        return self.process.stdout.fileno() if self.process.stdout else -1


class _Watch:
    def __init__(self) -> None:
        self.rang = False


@contextlib.contextmanager
def _watched(process: subprocess.Popen[bytes], seconds: float) -> Iterator[_Watch]:
    """A block after whose time the process is ended; no thread is left behind."""
    watch = _Watch()

    def ring() -> None:
        watch.rang = True
        _stop(process)

    timer = threading.Timer(seconds, ring)
    timer.daemon = True
    timer.start()
    try:
        yield watch
    finally:
        timer.cancel()
        timer.join()


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End it and its copy; it is given the time to see its copy off, or nobody would."""
    process.terminate()
    try:
        process.wait(_LEAVING)
    except subprocess.TimeoutExpired:
        if sys.platform != "win32":
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, 9)
        process.kill()
        process.wait()


_REFUSED = (NO_MEMORY, 100 + 6)
"""Python's way to end without memory, and that of the libraries (SIGABRT)."""
_ENDED = (NO_MEMORY, *(100 + number for number in (9, 14, 15, 24)))
"""Ends that somebody else made: killed, out of time by the wall or the processor."""


def _why(code: int) -> Exception:
    return TooMuch() if code in _ENDED else Broken(str(code))


class Queue:
    """The processes apart and who waits for them. The first may take all memory that there is for files, the second
    half of it."""

    def __init__(self) -> None:
        self._seats = [Apart(1), Apart(2)]
        self._free = [True, True]
        self._turn = threading.Condition()
        self._waiting = 0

    def ask(
        self,
        work: str,
        nama: str,
        isi: bytes,
        more: Any = None,
        seconds: int | None = None,
        seats: tuple[int, ...] = (0, 1),
    ) -> bytes:
        """The answer of a process that has done this work on the file: `buka`, `kembalian`. `more` are plain values.

        Raises TooBusy, TooMuch, Broken.
        """
        given = limits.DETIK if seconds is None else seconds
        try:
            with self._seat(*seats) as seat:
                return seat.ask(work, nama, isi, more, given)
        except NeedsRoom:
            with self._seat(0) as seat:
                return seat.ask(work, nama, isi, more, given)

    @contextlib.contextmanager
    def _seat(self, *fitting: int) -> Iterator[Apart]:
        nth = self._taken(fitting)
        try:
            yield self._seats[nth]
        finally:
            with self._turn:
                self._free[nth] = True
                self._turn.notify_all()

    def _taken(self, fitting: tuple[int, ...]) -> int:
        def free() -> int | None:
            return next((nth for nth in fitting if self._free[nth]), None)

        with self._turn:
            nth = free()
            if nth is None:
                if self._waiting >= limits.ANTRE:
                    raise TooBusy
                self._waiting += 1
                try:
                    self._turn.wait_for(lambda: free() is not None, limits.DETIK_ANTRE)
                finally:
                    self._waiting -= 1
                nth = free()
                if nth is None:
                    raise TooBusy
            self._free[nth] = False
            return nth

    def close(self) -> None:
        """End the processes; the next file starts one again."""
        for seat in self._seats:
            seat.close()


QUEUE = Queue()
atexit.register(QUEUE.close)
