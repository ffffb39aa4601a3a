#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck source-path=SCRIPTDIR source=setup.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/setup.sh"

usage()
{
    cat <<'TEXT'
Usage: packaging/run.sh [OPTION FOR HABEAS...]

Installs what is missing, builds Habeas and starts it with its demo tenant: nothing leaves this computer.
Without a display it runs the walkthrough instead and leaves pictures in build/walkthrough/.
TEXT
}

# The real window does the main job against the demo tenant, on a display and a session bus of its own.
walk_through()
{
    local pictures="$root/build/walkthrough"
    mkdir -p -- "$pictures"
    rm -f -- "$pictures"/*.png

    runtime="$(mktemp -d)"
    trap 'rm -rf -- "$runtime"' EXIT

    step "Walking through; the pictures go to $pictures"
    XDG_RUNTIME_DIR="$runtime" QT_QPA_PLATFORM=xcb \
        xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24 -nolisten tcp' \
        dbus-run-session -- "$root/build/release/tests/ui/walkthrough" "$pictures"
}

case "${1:-}" in
    -h | --help)
        usage
        exit
        ;;
esac

# Qt reads file names and prints texts as UTF-8; a bare Debian has the POSIX locale.
if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
    export LANG=C.UTF-8 LC_ALL=C.UTF-8
fi

install_packages "${packages_to_run[@]}"
configure release

if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    printf '\nThere is no display here, so the walkthrough runs in place of the window.\n'
    build release walkthrough
    walk_through
else
    build release habeas
    step "Starting Habeas with its demo tenant"
    exec "$root/build/release/ui/habeas" --demo "$@"
fi
