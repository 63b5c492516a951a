"""Find a Chrome or Chromium that starts. `python tools/browser.py` prints its path."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMA = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
TEMPAT = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
TIDAK_ADA = (
    "Peramban untuk pengujian tidak ditemukan. Pasang Chromium atau Google Chrome "
    "(Debian: sudo apt-get install chromium), atau tunjuk dengan CHROME=/jalur/ke/chrome, lalu ulangi."
)


class BrowserMissing(RuntimeError):
    """No Chrome or Chromium on this machine; the message says what to install."""


def find_browser() -> str:
    """Path of the browser to test with: $CHROME if it is set, else the first known one that starts.

    Raises BrowserMissing.
    """
    chosen = os.environ.get("CHROME")
    for candidate in [chosen] if chosen else _candidates():
        if _starts(candidate):
            return candidate
    raise BrowserMissing(f"CHROME={chosen} tidak dapat dijalankan. {TIDAK_ADA}" if chosen else TIDAK_ADA)


def _candidates() -> list[str]:
    named = [path for nama in NAMA if (path := shutil.which(nama))]
    return named + [path for path in TEMPAT if Path(path).is_file()]


def _starts(path: str) -> bool:
    """Whether it runs: Ubuntu's chromium-browser without snap is a script that only says that it does not."""
    if os.name == "nt":  # there `--version` opens a window
        return Path(path).is_file()
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


if __name__ == "__main__":
    try:
        print(find_browser())
    except BrowserMissing as missing:
        sys.exit(str(missing))
