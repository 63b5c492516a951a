"""Old binary workbooks are opened by a process apart first: a damaged one can end the process that opens it.

calamine takes the sizes that stand in an .xls at their word and asks the system for that much memory; the system
refuses, and the process is over, with everybody's screens. So another process goes first, with little memory.
"""

import subprocess
import sys

_MEMORY = 1 << 30
_SECONDS = 60
_OPEN = f"""
import resource, sys
from io import BytesIO
resource.setrlimit(resource.RLIMIT_AS, ({_MEMORY}, {_MEMORY}))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from python_calamine import CalamineError, CalamineWorkbook
try:
    with CalamineWorkbook.from_filelike(BytesIO(sys.stdin.buffer.read())) as buku:
        for nama in buku.sheet_names:
            for _ in buku.get_sheet_by_name(nama).iter_rows():
                pass
except CalamineError:
    pass  # told where it is opened again
"""


def opens_safely(isi: bytes) -> bool:
    """Whether a process lives through opening these bytes and going through every row, in 1 GB and a minute."""
    command = [sys.executable, "-I", "-c", _OPEN]
    try:
        ended = subprocess.run(command, input=isi, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return False
    return ended.returncode >= 0
