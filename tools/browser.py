"""Which Chrome or Chromium the browser tests use. `python tools/browser.py` prints its path."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from satudata_budget.reports.chrome import BrowserMissing, find_browser

__all__ = ["BrowserMissing", "find_browser"]

if __name__ == "__main__":
    try:
        print(find_browser())
    except BrowserMissing as missing:
        sys.exit(str(missing))
