"""What the server and the process apart say to each other through a pipe.

A frame is eight bytes that tell a length, and so many bytes of `marshal`.
"""

import os
import struct

LENGTH = struct.Struct("<Q")
NO_MEMORY = 3
"""How a process ends that was refused memory."""
READY = b"siap\n"
_PIECE = 1 << 20


def read_frame(source: int) -> bytes | None:
    """The next frame of a pipe; None at its end, also in the middle of a frame."""
    head = read_exactly(source, LENGTH.size)
    return None if head is None else read_exactly(source, LENGTH.unpack(head)[0])


def write_frame(target: int, content: bytes) -> None:
    """A frame into a pipe."""
    write_all(target, LENGTH.pack(len(content)))
    write_all(target, content)


def write_all(target: int, content: bytes) -> None:
    """All bytes into a pipe."""
    left = memoryview(content)
    while left:
        left = left[os.write(target, left[:_PIECE]) :]


def read_exactly(source: int, size: int) -> bytes | None:
    """So many bytes of a pipe; None where it ends before."""
    parts: list[bytes] = []
    while size:
        part = os.read(source, min(size, _PIECE))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
