# Sourced by the other scripts: install packages where this machine lets us without asking.

# apt_install PACKAGE… : true when they were installed; false where there is no apt-get or no right to use it.
apt_install() {
    local sudo=()
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        sudo=(sudo -n)
    fi
    echo "Memasang $* dengan apt-get …" >&2
    "${sudo[@]}" apt-get update -qq >&2 || return 1
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}
