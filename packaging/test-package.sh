#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck source-path=SCRIPTDIR source=setup.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/setup.sh"

usage()
{
    cat <<'TEXT'
Usage: packaging/test-package.sh [bookworm] [trixie]

Makes the Debian package in a bare Debian (both, unless told), installs it in another bare one, starts it and removes it again. Needs root
for debootstrap, some minutes and about 4 GB below build/bare/. What is committed is what is packed.
TEXT
}

mirror="${HABEAS_MIRROR:-http://deb.debian.org/debian}"
bare="$root/build/bare"

# bare_debian SUITE DIRECTORY
bare_debian()
{
    rm -rf -- "$2"
    mkdir -p -- "$2"
    debootstrap --variant=minbase "$1" "$2" "$mirror" >"$2.log" 2>&1 || fail "debootstrap failed: see $2.log"
}

# inside DIRECTORY COMMAND...: with nothing of this environment but the way to the network. /proc is there for as long as the command.
inside()
{
    local directory="$1"
    shift
    # shellcheck disable=SC2016 # expands in the shell that mounts
    unshare --mount --pid --fork sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$directory" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} "$@"
}

# make_package SUITE: prints where it is.
make_package()
{
    local suite="$1" builder="$bare/$1-build"
    step "Making the package in a bare $suite"
    bare_debian "$suite" "$builder"
    mkdir -p -- "$builder/habeas"
    git -C "$root" archive HEAD | tar --extract --directory "$builder/habeas"
    inside "$builder" env SOURCE_DATE_EPOCH="$(git -C "$root" log -1 --format=%ct)" /habeas/packaging/package.sh
}

# The program on a display of its own: it must still be there after ten seconds, with a window.
# shellcheck disable=SC2016 # expands in there
start_and_look='
set -eu
export LANG=C.UTF-8 # xwininfo cannot say a title with a dash in it otherwise
habeas --version
habeas --help >/dev/null
habeas-demo-tenant --help >/dev/null
export XDG_RUNTIME_DIR="$(mktemp -d)"
xvfb-run --auto-servernum sh -c "
    habeas --demo &
    program=\$!
    for second in 1 2 3 4 5 6 7 8 9 10; do
        sleep 1
        kill -0 \$program || exit 1
        xwininfo -root -tree | grep -q \"Demo tenant\" && found=yes && break
    done
    kill \$program
    wait \$program || true
    test \"\${found:-}\" = yes
"'

# try_package SUITE
try_package()
{
    local suite="$1" place="$bare/$1-try"
    step "Installing, starting and removing it in another bare $suite"
    bare_debian "$suite" "$place"
    cp -- "$bare/$suite-build"/habeas/build/package/packages/*.deb "$place/"
    inside "$place" apt-get update --quiet
    # Without what is only recommended: what the program needs must be among its dependencies.
    inside "$place" sh -c 'apt-get install --yes --quiet --no-install-recommends /*.deb'
    inside "$place" apt-get install --yes --quiet --no-install-recommends xvfb xauth x11-utils
    inside "$place" sh -c "$start_and_look" || fail "The installed program does not start in a bare $suite."
    inside "$place" apt-get purge --yes --quiet habeas
    local left
    left="$(find "$place/usr" "$place/etc" -iname '*habeas*' -print)"
    [[ -z $left ]] || fail "Removing the package leaves: $left"
}

suites=()
for argument in "$@"; do
    case "$argument" in
        bookworm | trixie) suites+=("$argument") ;;
        -h | --help)
            usage
            exit
            ;;
        *) fail "Unknown argument $argument: see packaging/test-package.sh --help" ;;
    esac
done
((${#suites[@]})) || suites=(bookworm trixie)
(($(id -u) == 0)) || fail "debootstrap needs root: sudo packaging/test-package.sh"

install_packages debootstrap
for suite in "${suites[@]}"; do
    make_package "$suite"
    try_package "$suite"
    printf '\n%s: made, installed, started, removed.\n' "$suite"
done
