"""Answers that a store has already given, kept in memory: what was true at a data version stays true."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any

ANSWERS = 32


class KeptAnswers:
    """The newest answers of one opened store; a restore begins with none, for it gives old versions other rows."""

    def __init__(self, most: int = ANSWERS) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def get(self, key: Hashable, ask: Callable[[], Any]) -> Any:
        """The answer under this key; asked for at most once while it is kept, but for two who ask at the same time."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        answer = ask()
        with self._lock:
            self._kept[key] = answer
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return answer
