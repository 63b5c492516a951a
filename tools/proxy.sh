#!/usr/bin/env bash
# See to it that the tests of the service have the proxies of deploy/ before it, nginx and Caddy, and openssl.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/apt.sh
PATH=$PATH:/usr/sbin

there() { command -v nginx && command -v caddy && command -v openssl; } >/dev/null

there && exit 0
apt_install nginx caddy openssl || true
there || {
    echo "nginx, Caddy, atau openssl untuk pengujian layanan tidak ditemukan. Pasang: nginx caddy openssl." >&2
    exit 1
}
