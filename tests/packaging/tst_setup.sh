#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What run.sh and test.sh do on systems of every kind: the scripts are real, everything they call is a stand-in that
# writes down how it was called. Usage: tst_setup.sh PROJECT-FOLDER

# shellcheck disable=SC2016 # what stands in for a program expands its own variables
set -euo pipefail

source="$1/packaging"
work="$(mktemp -d)"
trap 'rm -rf -- "$work"' EXIT
project="$work/a project"
bin="$work/bin"
log="$work/log"
failures=0

stub()
{
    printf '#!/bin/bash\n%s\n' "$2" >"$bin/$1"
    chmod +x "$bin/$1"
}

# A bare Debian where everything is installed, root, no display, UTF-8.
fresh_system()
{
    rm -rf -- "$project" "$bin"
    mkdir -p -- "$project/packaging" "$project/tests" "$project/build/release/tests/ui" "$project/build/release/ui" "$bin" "$work/elsewhere"
    cp -- "$source"/*.sh "$project/packaging/"
    printf '{}\n' >"$project/tests/package-lock.json"
    : >"$log"

    local tool
    for tool in awk bash cat cmp cp dirname env grep mkdir mktemp nproc readlink rm; do
        ln -s -- "$(command -v "$tool")" "$bin/$tool"
    done
    stub id 'echo "${TEST_UID:-0}"'
    stub locale 'echo UTF-8'
    stub getent '[[ "$*" == "hosts localhost" ]] && echo "127.0.0.1 localhost"'
    stub dpkg-query 'cat "$TEST_STATUS"'
    stub apt-get 'echo "apt-get $*" >>"$TEST_LOG"; [[ " $* " != *" ${TEST_APT_FAILS:-none} "* ]]'
    stub sleep 'echo "sleep $*" >>"$TEST_LOG"'
    stub cmake 'echo "cmake $*, ccache: ${CCACHE_SLOPPINESS:-} ${CCACHE_BASEDIR:-}" >>"$TEST_LOG"'
    stub ctest 'echo "ctest $*" >>"$TEST_LOG"; exit "${TEST_CTEST_CODE:-0}"'
    stub npm 'echo "npm $*" >>"$TEST_LOG"; mkdir -p "$2/node_modules"'
    stub xvfb-run 'echo "xvfb-run $1 $2" >>"$TEST_LOG"; shift 2; "$@"'
    stub dbus-run-session 'echo "dbus-run-session" >>"$TEST_LOG"; shift; "$@"'

    cat >"$project/build/release/ui/habeas" <<'STUB'
#!/bin/bash
printf 'habeas in %s:' "$PWD" >>"$TEST_LOG"
printf ' [%s]' "$@" "LC_ALL=${LC_ALL:-}" >>"$TEST_LOG"
echo >>"$TEST_LOG"
STUB
    cat >"$project/build/release/tests/ui/walkthrough" <<'STUB'
#!/bin/bash
echo "walkthrough [$1] on $QT_QPA_PLATFORM" >>"$TEST_LOG"
echo picture >"$1/1.png"
exit "${TEST_WALKTHROUGH_CODE:-0}"
STUB
    chmod +x "$project/build/release/ui/habeas" "$project/build/release/tests/ui/walkthrough"

    # shellcheck source-path=SCRIPTDIR source=../../packaging/setup.sh
    (. "$source/setup.sh" && printf 'installed %s \n' "${packages_to_run[@]}" "${packages_to_test[@]}") >"$work/status"
}

# start SCRIPT ARGUMENT...: in another folder; the outcome is in $code, $output and $log.
start()
{
    local script="$project/packaging/$1"
    shift
    : >"$log"
    code=0
    output="$(cd -- "$work/elsewhere" && env -i PATH="$bin" HOME="$work" TEST_LOG="$log" TEST_STATUS="$work/status" "${environment[@]}" \
        "$(command -v bash)" "$script" "$@" 2>&1)" || code=$?
}

uninstall()
{
    sed -i "/^installed $1 /d" "$work/status"
}

check()
{
    local what="$1"
    shift
    if ! "$@"; then
        printf 'FAIL: %s: %s\n--- exit code %s, output:\n%s\n--- calls:\n%s\n' "$case" "$what" "$code" "$output" "$(<"$log")"
        failures=$((failures + 1))
    fi
}
logged() { grep -qF -- "$1" "$log"; }
not_logged() { ! logged "$1"; }
said() { [[ $output == *"$1"* ]]; }
ended_with() { [[ $code == "$1" ]]; }

case="everything is installed, no display"
fresh_system
environment=(TEST_WALKTHROUGH_CODE=7)
mkdir -p -- "$project/build/walkthrough"
echo old >"$project/build/walkthrough/old.png"
start run.sh
check "no apt" not_logged apt-get
check "says so" said "There is no display here"
check "configures" logged "cmake -S $project --preset release"
check "builds the walkthrough" logged "cmake --build $project/build/release --target walkthrough"
check "display of 1600x1000, of any number" logged "xvfb-run --auto-servernum --server-args=-screen 0 1600x1000x24"
check "session bus of its own" logged "dbus-run-session"
check "walks" logged "walkthrough [$project/build/walkthrough] on xcb"
check "passes its exit code on" ended_with 7
check "leaves pictures" test -f "$project/build/walkthrough/1.png"
check "no picture of an earlier run" test ! -e "$project/build/walkthrough/old.png"

case="everything is installed, a display"
fresh_system
environment=(DISPLAY=:9)
start run.sh --config "my file.ini"
check "builds the program" logged "--target habeas"
check "starts the demo with the options, where the person is" logged "habeas in $work/elsewhere: [--demo] [--config] [my file.ini] [LC_ALL=]"
check "ends well" ended_with 0

case="Wayland"
fresh_system
environment=(WAYLAND_DISPLAY=wayland-0)
start run.sh
check "starts the window" logged "[--demo]"

case="POSIX locale"
fresh_system
environment=(DISPLAY=:9)
stub locale 'echo ANSI_X3.4-1968'
start run.sh
check "UTF-8" logged "[LC_ALL=C.UTF-8]"

case="a package is missing"
fresh_system
uninstall xauth
uninstall g++
environment=(DISPLAY=:9)
start run.sh
check "updates the lists" logged "Acquire::Retries=3 update"
check "waits for another apt" logged "DPkg::Lock::Timeout=300"
check "installs what is missing and nothing else" logged "install --no-install-recommends g++ xauth"
check "and goes on" logged "habeas in"

case="nothing knows localhost"
fresh_system
environment=(DISPLAY=:9)
stub getent 'exit 2'
start run.sh
check "installs what does" logged "install --no-install-recommends libnss-myhostname"
check "and goes on" logged "habeas in"

case="a package is provided by another"
fresh_system
uninstall npm
printf 'installed othernode npm (= 10), nodejs-legacy\n' >>"$work/status"
environment=()
start test.sh
check "no apt" not_logged apt-get

case="a package was removed and left its configuration"
fresh_system
uninstall xauth
printf 'config-files xauth \n' >>"$work/status"
environment=(DISPLAY=:9)
start run.sh
check "installs it" logged "install --no-install-recommends xauth"

case="a user without sudo"
fresh_system
uninstall xauth
environment=(DISPLAY=:9 TEST_UID=1000)
start run.sh
check "says what root must do" said "run this as root, then start again: apt-get install --no-install-recommends xauth"
check "fails" ended_with 1
check "no apt" not_logged apt-get
check "no build" not_logged cmake

case="a user with sudo"
fresh_system
stub sudo 'echo "sudo $*" >>"$TEST_LOG"; "$@"'
environment=(DISPLAY=:9 TEST_UID=1000)
start run.sh
check "no sudo without need" not_logged sudo
uninstall xauth
start run.sh
check "sudo" logged "sudo env DEBIAN_FRONTEND=noninteractive apt-get"
check "the program is not started by root" logged "habeas in"

case="another distribution"
fresh_system
rm -- "$bin/apt-get" "$bin/dpkg-query"
environment=(DISPLAY=:9)
start run.sh
check "says so" said "does not use Debian's packages"
check "lists them" said "qt6-networkauth-dev"
check "stops" ended_with 1
check "no build" not_logged cmake
environment=(DISPLAY=:9 HABEAS_PACKAGES=installed)
start run.sh
check "goes on when told that they are there" logged "habeas in"

case="the lists cannot be updated"
fresh_system
uninstall xauth
environment=(DISPLAY=:9 TEST_APT_FAILS=update)
start run.sh
check "installs all the same" logged "install --no-install-recommends xauth"
check "does not wait" not_logged sleep
check "and goes on" logged "habeas in"

case="another apt is updating the lists"
fresh_system
uninstall xauth
environment=(DISPLAY=:9)
stub apt-get '
    echo "apt-get $*" >>"$TEST_LOG"
    [[ " $* " != *" update "* || $(grep -c " update" "$TEST_LOG") -ge 3 ]] && exit
    echo "E: Could not get lock /var/lib/apt/lists/lock" >&2
    exit 100'
start run.sh
check "waits" test "$(grep -c '^sleep' "$log")" = 2
check "says so" said "Another apt is at work"
check "goes on" logged "install --no-install-recommends xauth"

case="the installation fails"
fresh_system
uninstall xauth
environment=(DISPLAY=:9 TEST_APT_FAILS=install)
start run.sh
check "says so" said "The packages could not be installed"
check "fails" ended_with 1
check "no build" not_logged cmake

case="a folder that was moved"
fresh_system
environment=(DISPLAY=:9)
printf 'CMAKE_HOME_DIRECTORY:INTERNAL=/somewhere/else\n' >"$project/build/release/CMakeCache.txt"
start run.sh
check "starts from a fresh cache" logged "--fresh"
printf 'CMAKE_HOME_DIRECTORY:INTERNAL=%s\n' "$project" >"$project/build/release/CMakeCache.txt"
start run.sh
check "keeps its own" not_logged "--fresh"

case="ccache"
fresh_system
environment=(DISPLAY=:9)
start run.sh
check "not without it" not_logged COMPILER_LAUNCHER
stub ccache ''
start run.sh
check "compiles through it" logged "-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"
check "keeps what has a precompiled header, whatever the folder" logged "--target habeas, ccache: pch_defines,time_macros $project"

case="the tests"
fresh_system
environment=()
start test.sh
check "npm installs from the lock, without scripts" logged "npm --prefix $project/tests ci --ignore-scripts"
check "development build" logged "ctest --preset dev"
check "sanitizers" logged "ctest --preset sanitizers"
start test.sh --no-sanitizers
check "npm once for one lock" not_logged npm
check "no sanitizers" not_logged sanitizers
printf '{ }\n' >"$project/tests/package-lock.json"
start test.sh --no-sanitizers
check "npm again for another lock" logged npm
environment=(TEST_CTEST_CODE=8)
start test.sh
check "a failed test fails the run" ended_with 8
start test.sh --sanitisers
check "unknown option" said "Unknown option --sanitisers"
check "unknown option fails" ended_with 1

if ((failures)); then
    printf '%s checks failed\n' "$failures"
    exit 1
fi
printf 'all checks passed\n'
