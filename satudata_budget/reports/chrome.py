"""Find a Chrome or Chromium that starts: for images and PDF here, for the browser tests in tests/browser."""

import os
import shutil
import subprocess
from pathlib import Path

from satudata_budget.messages import _

NAMA = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
TEMPAT = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


class BrowserMissing(RuntimeError):
    """No Chrome or Chromium on this machine; the message says what to install."""


def find_browser() -> str:
    """Path of the browser to use: $CHROME if it is set, else the first known one that starts.

    Raises BrowserMissing.
    """
    chosen = os.environ.get("CHROME")
    for candidate in [chosen] if chosen else _candidates():
        if _starts(candidate):
            return candidate
    raise BrowserMissing(why_missing())


def why_missing() -> str:
    """Where no browser was found: what was tried, and what to install."""
    return " ".join(part for part in (_refused(os.environ.get("CHROME")), _advice()) if part)


def _refused(chosen: str | None) -> str:
    return _("CHROME={path} tidak dapat dijalankan.").format(path=chosen) if chosen else ""


def _advice() -> str:
    return _(
        "Chrome atau Chromium tidak ditemukan di komputer ini. Pasang Chromium atau Google Chrome "
        "(Debian: sudo apt-get install chromium), atau tunjuk dengan CHROME=/jalur/ke/chrome, lalu ulangi."
    )


def _candidates() -> list[str]:
    named = [path for nama in NAMA if (path := shutil.which(nama))]
    return named + [path for path in TEMPAT if Path(path).is_file()]


def _starts(path: str) -> bool:
    """Whether it runs: Ubuntu's chromium-browser without snap is a script that only says that it does not."""
    if os.name == "nt":  # there `--version` opens a window
        return Path(path).is_file()
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0
