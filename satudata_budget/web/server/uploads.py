"""How much an account may upload in an hour: what is uploaded lies in the server's memory until its tab is closed.

One file's size is Streamlit's own limit (maxUploadSize), one form's is the door's (masuk.py).
"""

import os
import threading
import time
from collections import deque
from collections.abc import Callable

from starlette.requests import Request

BATAS = "SATUDATA_UNGGAH_MB_JAM"
BIASA = 500
"""MB; five times what the import screen takes in one go."""
ALAMAT = "/_stcore/upload_file/"
JAM = 3_600.0
MB = 1024 * 1024
PALING_SEDIKIT = MB // 4
"""What the smallest file counts for, so that many of them have an end too."""
TAK_DISEBUT = 20 * MB
"""What one counts for whose size is not said beforehand: the largest."""


def limit() -> int:
    """MB an hour, as the environment says."""
    return int(os.environ.get(BATAS) or BIASA)


def is_upload(request: Request) -> bool:
    """Whether a file is being sent."""
    return request.method == "PUT" and request.scope["path"].startswith(ALAMAT)


class UploadMeter:
    """What each account has uploaded within the last hour; in memory, so that a restart forgives it."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now, self._lock = now, threading.Lock()
        self._taken: dict[int, deque[tuple[float, int]]] = {}

    def take(self, akun: int, request: Request) -> bool:
        """Count this file to the account; False where that would be too much, and then it is not counted."""
        said = request.headers.get("content-length", "")
        size = max(int(said) if said.isdecimal() else TAK_DISEBUT, PALING_SEDIKIT)
        with self._lock:
            mine = self._taken.setdefault(akun, deque())
            while mine and mine[0][0] <= self._now() - JAM:
                mine.popleft()
            if sum(taken for _when, taken in mine) + size > limit() * MB:
                return False
            mine.append((self._now(), size))
        return True
