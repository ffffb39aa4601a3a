#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck source-path=SCRIPTDIR source=setup.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/setup.sh"

usage()
{
    cat <<'TEXT'
Usage: packaging/test.sh [--no-sanitizers] [--no-fuzz] [--no-package]

Installs what is missing, builds Habeas and runs its tests, then the unit tests once more under AddressSanitizer and
UndefinedBehaviorSanitizer, counting the lines that they reach; gives what strangers write to libFuzzer for a minute;
makes the Debian package and looks at it. Tests labelled `long` are left out: ctest --test-dir build/dev -L long.
HABEAS_FUZZ_SEED makes another minute of libFuzzer; without it each run tries the same.
TEXT
}

# The lock file alone decides what is installed: packages run no script of their own, and the same lock installs once.
install_test_servers()
{
    local installed="$root/tests/node_modules/.installed-from"
    cmp --silent -- "$root/tests/package-lock.json" "$installed" && return
    step "Installing the servers that the tests talk to"
    npm --prefix "$root/tests" ci --ignore-scripts --no-audit --no-fund --no-update-notifier \
        || fail "npm could not install what tests/package-lock.json names (see above)."
    cp -- "$root/tests/package-lock.json" "$installed"
}

# run_tests PRESET
run_tests()
{
    step "Testing ($1)"
    (cd -- "$root" && ctest --preset "$1" --parallel "$(nproc)")
}

# fuzz TARGET CORPUS: what is found is left in build/fuzz/findings.
fuzz()
{
    local seeds="$root/tests/storage/corpus/$2" findings="$root/build/fuzz/findings/$1"
    mkdir -p -- "$findings/corpus"
    step "Fuzzing ($1)"
    "$root/build/fuzz/tests/storage/$1" -seed="${HABEAS_FUZZ_SEED:-1}" -max_total_time=30 -timeout=20 -max_len=8192 -rss_limit_mb=2048 -verbosity=0 -print_final_stats=1 \
        -artifact_prefix="$findings/" "$findings/corpus" "$seeds" \
        || fail "libFuzzer has found an input that $1 does not take: see $findings."
}

sanitizers=yes
fuzzing=yes
package=yes
for argument in "$@"; do
    case "$argument" in
        --no-sanitizers) sanitizers=no ;;
        --no-fuzz) fuzzing=no ;;
        --no-package) package=no ;;
        -h | --help)
            usage
            exit
            ;;
        *) fail "Unknown option $argument: see packaging/test.sh --help" ;;
    esac
done

export LANG=C.UTF-8 LC_ALL=C.UTF-8

install_packages "${packages_to_run[@]}" "${packages_to_test[@]}"
install_test_servers

configure dev
build dev
run_tests dev

if [[ $sanitizers == yes ]]; then
    configure sanitizers
    build sanitizers
    run_tests sanitizers
    step "What the unit tests reach"
    build sanitizers coverage
fi

if [[ $fuzzing == yes ]]; then
    configure fuzz
    build fuzz fuzz_storagelocation fuzz_results
    fuzz fuzz_storagelocation storagelocation
    fuzz fuzz_results results
fi

if [[ $package == yes ]]; then
    "$root/packaging/package.sh"
fi
