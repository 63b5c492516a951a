#!/usr/bin/env bash
# See to it that the tests of the reports have independent readers: LibreOffice and poppler; else say what to do.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/apt.sh

there() { command -v soffice >/dev/null && command -v pdftotext >/dev/null && fc-list | grep -qi liberation; }

there && exit 0
# Liberation has the widths of Arial, so that a page breaks where Word breaks it.
apt_install libreoffice-calc libreoffice-writer poppler-utils fonts-liberation fontconfig || true
there || {
    echo "LibreOffice dan poppler untuk pengujian laporan tidak ditemukan." \
        "Pasang: libreoffice-calc libreoffice-writer poppler-utils fonts-liberation." >&2
    exit 1
}
