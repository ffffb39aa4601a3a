#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck source-path=SCRIPTDIR source=setup.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/setup.sh"

usage()
{
    cat <<'TEXT'
Usage: packaging/bench.sh [--quick]

Installs what is missing, builds Habeas as it is given to people and measures it on a display of its own: a table in
Markdown, each figure beside what it is compared with. Takes about ten minutes; --quick only shows that everything works.
TEXT
}

# Each program prints rows of the table.
measure()
{
    local programs="$root/build/release/tests/bench"
    "$programs/bench_start" "$@"
    "$programs/bench_export" "$@"
    "$programs/bench_people" "$@"
    "$programs/bench_polling" "$@"
    printf 'Making the ledger …\n' >&2
    "$programs/bench_makeledger" "$ledger" "$operations"
    "$programs/bench_start" --ledger "$ledger" "$@"
    "$programs/bench_ledger" "$ledger" "$@"
}

operations=100000
options=()
inside=no
for argument in "$@"; do
    case "$argument" in
        --quick)
            operations=2000
            options+=(--quick)
            ;;
        --inside) inside=yes ;;
        -h | --help)
            usage
            exit
            ;;
        *) fail "Unknown option $argument: see packaging/bench.sh --help" ;;
    esac
done

if [[ $inside == yes ]]; then
    ledger="$(mktemp -d)"
    trap 'rm -rf -- "$ledger"' EXIT
    measure "${options[@]}"
    exit
fi

export LANG=C.UTF-8 LC_ALL=C.UTF-8

install_packages "${packages_to_run[@]}" "${packages_to_bench[@]}"
configure release
build release bench

step "Measuring"
runtime="$(mktemp -d)"
trap 'rm -rf -- "$runtime"' EXIT
printf '\n| Question | Habeas | Compared with | Ratio | Budget | Verdict |\n| --- | --- | --- | --- | --- | --- |\n'
# No session bus: a keychain that is asked for a password is another program's time. Nor does the display begin anew whenever
# the last window has gone, which the next start would wait for.
XDG_RUNTIME_DIR="$runtime" DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent QT_QPA_PLATFORM=xcb \
    xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24 -nolisten tcp -noreset' "$root/packaging/bench.sh" --inside "$@"
