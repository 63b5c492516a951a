"""Memory that a large file took while it was read, given back to the system before it is saved.

The C library keeps what Python frees, in pieces that the engine's own allocator does not use: a sheet of a hundred
thousand rows would be held twice over.
"""

import ctypes

LARGE = 5_000
"""Rows from which on it is worth the millisecond."""


def hand_back() -> None:
    """Give freed memory back; nothing happens where the system's C library knows no such call."""
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (OSError, TypeError, AttributeError):
        return
    trim(ctypes.c_size_t(0))
