#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tst_announcements.sh TEST FUNCTION: the function of a test where there are assistive tools to announce something to: on a display, a
# session bus and an accessibility bus of its own.

set -euo pipefail

for command in Xvfb dbus-run-session dbus-send; do
    command -v "$command" >/dev/null || { echo "SKIPPED: $command is not installed"; exit 0; }
done
[[ -f /usr/share/dbus-1/services/org.a11y.Bus.service ]] || { echo "SKIPPED: at-spi2-core is not installed"; exit 0; }

place="$(mktemp -d)"
export HOME="$place" XDG_RUNTIME_DIR="$place" XDG_CONFIG_HOME="$place/config" XDG_DATA_HOME="$place/data"
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY

# Not xvfb-run: two that start at once take the same number.
mkfifo "$place/number"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>"$place/number" 2>"$place/xvfb.log" &
display=$!
trap 'kill "$display" 2>/dev/null || true; rm -rf -- "$place"' EXIT
read -r number <"$place/number"
export DISPLAY=":$number"

# Somebody has to ask for the bus before Qt looks for it.
# shellcheck disable=SC2016 # the inner shell's
dbus-run-session -- bash -c '
    dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress >/dev/null
    exec "$@"' bash "$@"
