#!/usr/bin/env bash
# tools/venv.sh LIST : make .venv, or repair a half-made one, and install the packages that LIST pins.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/apt.sh
python=${PYTHON:-python3}

gagal() {
    echo "$*" >&2
    exit 1
}

cukup_baru() { # 3.11: what streamlit, pandas and duckdb in these versions share
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

command -v "$python" >/dev/null || gagal "Python tidak ditemukan. Pasang python3 (versi 3.11 atau lebih baru), lalu ulangi."
cukup_baru "$python" || gagal "$("$python" --version 2>&1) terlalu lama. Pasang Python 3.11 atau lebih baru, lalu jalankan dengan PYTHON=python3.11."

if ! cukup_baru .venv/bin/python || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    # Debian and Ubuntu keep half of Python's own venv in a package of its own.
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        versi=$("$python" -c 'import sys; print(f"{sys.version_info[0]}.{sys.version_info[1]}")')
        apt_install python3-venv "python$versi-venv" || true
        "$python" -c 'import ensurepip, venv' 2>/dev/null ||
            gagal "Modul venv dari Python belum ada. Pasang dengan: sudo apt-get install python3-venv, lalu ulangi."
    fi
    rm -rf .venv
    "$python" -m venv .venv
fi

echo "Memasang paket dari $1 …" >&2
.venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$1" ||
    gagal "Paket dari $1 tidak dapat dipasang; alasannya ada di atas. Periksa sambungan internet, lalu ulangi."
