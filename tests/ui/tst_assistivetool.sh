#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tst_assistivetool.sh PROGRAM: a display, a session bus and an accessibility bus of their own; then the whole job through AT-SPI.

set -euo pipefail

here="$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")"
program="$1"

for command in Xvfb dbus-run-session xdg-open; do
    command -v "$command" >/dev/null || { echo "SKIPPED: $command is not installed"; exit 0; }
done
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || { echo "SKIPPED: python3-pyatspi is not installed"; exit 0; }

place="$(mktemp -d)"
export HOME="$place" XDG_RUNTIME_DIR="$place" XDG_CONFIG_HOME="$place/config" XDG_DATA_HOME="$place/data"
# xdg-open starts what BROWSER names where there is no desktop.
export BROWSER="$here/demobrowser.py" XDG_CURRENT_DESKTOP=X-Generic QT_QPA_PLATFORM=xcb
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY

# Not xvfb-run: two that start at once take the same number.
mkfifo "$place/number"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>"$place/number" 2>"$place/xvfb.log" &
display=$!
trap 'kill "$display" 2>/dev/null || true; rm -rf -- "$place"' EXIT
read -r number <"$place/number"
export DISPLAY=":$number"

dbus-run-session -- /usr/bin/python3 "$here/assistivetool.py" "$program"
