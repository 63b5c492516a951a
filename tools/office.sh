#!/usr/bin/env bash
# See to it that the tests of the reports have independent readers: LibreOffice and poppler; else say what to do.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/apt.sh

# Not `grep -q`: it leaves at the first hit, and under pipefail a long list cut off by that counts as none.
there() { command -v soffice && command -v pdftotext && fc-list | grep -i liberation; } >/dev/null

there && exit 0
# Liberation has the widths of Arial, so that a page breaks where Word breaks it.
apt_install libreoffice-calc libreoffice-writer poppler-utils fonts-liberation fontconfig || true
there || {
    echo "LibreOffice dan poppler untuk pengujian laporan tidak ditemukan." \
        "Pasang: libreoffice-calc libreoffice-writer poppler-utils fonts-liberation." >&2
    exit 1
}
