#!/usr/bin/env bash
# See to it that the browser tests have a browser: the one that is there, else Debian's chromium, else say what to do.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/apt.sh

.venv/bin/python tools/browser.py >/dev/null 2>&1 && exit 0
if [ -z "${CHROME:-}" ]; then
    apt_install chromium || true
fi
.venv/bin/python tools/browser.py >/dev/null
