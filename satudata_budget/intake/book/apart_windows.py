"""On Windows, a job that holds the process apart: so much memory and no more, and an end when the server ends.

Elsewhere the process confines itself (intake/book/apart_worker.py) and nothing is done here.
https://learn.microsoft.com/windows/win32/procthread/job-objects
"""

import ctypes
import subprocess
import sys

from satudata_budget.intake.book import limits

_EXTENDED = 9
_PROCESS_TIME, _PROCESS_MEMORY, _END_WITH_US = 0x0002, 0x0100, 0x2000
_TICKS = 10_000_000
"""Of 100 ns, in a second."""


class _Basic(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _Limits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _Basic),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def limits_of(memory: int) -> _Limits:
    """What the job is told: memory and processor time of its process, and that it ends with us."""
    told = _Limits()
    told.BasicLimitInformation.LimitFlags = _PROCESS_TIME | _PROCESS_MEMORY | _END_WITH_US
    told.BasicLimitInformation.PerProcessUserTimeLimit = limits.DETIK * _TICKS
    told.ProcessMemoryLimit = memory
    return told


def confine(process: subprocess.Popen[bytes], memory: int) -> int:
    """Put the process into a job of its own, and return the job (0 where there is none), to be released after it.

    Where the system refuses, the wall clock still ends the process.
    """
    if sys.platform == "win32":
        system = ctypes.WinDLL("kernel32", use_last_error=True)
        system.CreateJobObjectW.restype = ctypes.c_void_p
        job = system.CreateJobObjectW(None, None)
        told = limits_of(memory)
        system.SetInformationJobObject(ctypes.c_void_p(job), _EXTENDED, ctypes.byref(told), ctypes.sizeof(told))
        system.AssignProcessToJobObject(ctypes.c_void_p(job), ctypes.c_void_p(int(process._handle)))
        return int(job or 0)
    return 0


def release(job: int) -> None:
    """Let go of a job; what still runs in it ends."""
    if sys.platform == "win32" and job:
        ctypes.WinDLL("kernel32").CloseHandle(ctypes.c_void_p(job))
