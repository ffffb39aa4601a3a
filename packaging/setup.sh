# shellcheck shell=bash disable=SC2034
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What run.sh and test.sh share: the packages, how they are installed, how the project is built. Sourced, not started.

set -euo pipefail

root="$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)"

# Debian's names; they are the same on Debian 12 and 13. Recommended packages are not installed along with them.
packages_to_run=(
    g++                    # compiler with C++23
    cmake                  # with the presets
    ninja-build            # the presets' generator
    ccache                 # a second build takes seconds
    mold                   # links the test programs
    qt6-base-dev           # Core, Gui, Network, Sql, Widgets, Test
    qt6-svg-dev            # the window's signs
    libqt6sql6-sqlite      # the ledger's database driver
    qt6-tools-dev          # CMake's way to Qt Linguist
    qt6-tools-dev-tools    # qt6-tools-dev's CMake files ask for it
    qt6-l10n-tools         # lrelease and lupdate: the languages of the window
    qt6-translations-l10n  # Qt's own buttons and dialogs in these languages
    qt6-networkauth-dev    # signing in
    qtkeychain-qt6-dev     # the keychain of the system
    qt6-httpserver-dev     # the demo tenant
    qt6-websockets-dev     # qt6-httpserver-dev's CMake files ask for it
    qt6-wayland            # a window on a Wayland desktop
    libgl1-mesa-dri        # OpenGL without a graphics card, for the window under Xvfb
    ca-certificates        # TLS to Microsoft Graph
    tzdata                 # times of day for people
    xdg-utils              # opens the browser for signing in
    xvfb                   # the display of the walkthrough
    xauth                  # xvfb-run needs it
    dbus-daemon            # dbus-run-session: the walkthrough's own session bus
    fonts-dejavu-core      # a bare Debian has no font
    fonts-wqy-microhei     # names in Chinese, Japanese and Korean
)

packages_to_test=(
    curl                # what the benches compare with
    nodejs              # starts npm
    npm                 # gets the servers that the tests talk to, and the Node they need
    gnome-keyring       # the keychain that the tests talk to
    libsecret-tools     # what another program sees of it
    python3-jsonschema  # receipts are what their schema says
    poppler-utils       # reads the PDF of receipts
    gcovr               # what the tests reach
    reuse               # every file names its licence
    shellcheck          # these scripts
    python3-pyatspi     # an assistive tool's way into the window
    at-spi2-core        # the bus that it takes
    clang-format-19     # how the sources look
    clang-tidy-19       # what a second compiler's reader finds
    clang-19            # the fuzz targets
    libclang-rt-19-dev  # libFuzzer and the sanitizers for them
)

packages_to_bench=(
    curl  # what paging and exporting are compared with
)

packages_to_package=(
    dpkg-dev            # which packages the program's libraries are in
    desktop-file-utils  # the desktop entry
    appstream           # the metadata for software centres
    lintian             # the package
)

step()
{
    printf '\n==> [%d s] %s\n' "$SECONDS" "$*"
}

fail()
{
    printf '\n%s\n' "$*" >&2
    exit 1
}

# Prints those of the named packages that are neither installed nor provided by an installed one.
missing_packages()
{
    # shellcheck disable=SC2016 # the fields are dpkg-query's
    dpkg-query --show --showformat='${db:Status-Status} ${Package} ${Provides}\n' | awk -v wanted="$*" '
        $1 == "installed" {
            gsub(/\([^)]*\)|,/, " ")
            for (i = 2; i <= NF; ++i)
                present[$i] = 1
        }
        END {
            count = split(wanted, names, " ")
            for (i = 1; i <= count; ++i)
                if (!(names[i] in present))
                    print names[i]
        }'
}

distribution()
{
    # shellcheck disable=SC1091 # any system's file
    (. /etc/os-release 2>/dev/null && printf '%s' "${PRETTY_NAME:-}") || true
}

# update_lists APT-GET...: apt waits for another apt when it installs, but not when it updates its lists.
update_lists()
{
    local messages
    messages="$(mktemp)"
    for _ in {1..30}; do
        if "$@" update 2>"$messages"; then
            rm -- "$messages"
            return 0
        fi
        cat -- "$messages" >&2
        grep -q lists/lock "$messages" || break
        printf 'Another apt is at work; waiting for it.\n' >&2
        sleep 10
    done
    rm -- "$messages"
    return 1
}

install_packages()
{
    # For systems whose packages have other names: whoever has installed them by hand says so.
    [[ ${HABEAS_PACKAGES:-} == installed ]] && return

    local system
    system="$(distribution)"
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        fail "${system:-This system} does not use Debian's packages: install what corresponds to the following, then start again with HABEAS_PACKAGES=installed.

  $*"
    fi

    # Signing in comes back to localhost, which a bare Debian without /etc/hosts does not know.
    getent hosts localhost >/dev/null || set -- "$@" libnss-myhostname

    local missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0

    local apt=(apt-get --yes --quiet --option DPkg::Lock::Timeout=300 --option Acquire::Retries=3)
    local command="apt-get install --no-install-recommends ${missing[*]}"
    local as_root=(env DEBIAN_FRONTEND=noninteractive)
    if (($(id -u) != 0)); then
        command -v sudo >/dev/null || fail "Packages are missing and there is no sudo here: run this as root, then start again: $command"
        as_root=(sudo "${as_root[@]}")
    fi

    step "Installing ${missing[*]}"
    # One unreachable third-party source must not stop the rest: the installation tells whether the lists suffice.
    update_lists "${as_root[@]}" "${apt[@]}" || printf 'The package lists could not all be updated; going on with those that are here.\n' >&2
    "${as_root[@]}" "${apt[@]}" install --no-install-recommends "${missing[@]}" \
        || fail "The packages could not be installed (see above; Habeas needs Debian 12 or newer): try it as root, then start again: $command"
}

# configure PRESET
configure()
{
    local arguments=(-S "$root" --preset "$1")
    local cache="$root/build/$1/CMakeCache.txt"
    # A folder that was moved or copied brings a cache that names its old place.
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        arguments+=(--fresh)
    fi
    if command -v ccache >/dev/null; then
        arguments+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        # Without this ccache passes by whatever has a precompiled header, which is most of the program; nothing here names the time.
        export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros}"
        # Another folder with the same sources finds them, too.
        export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$root}" CCACHE_NOHASHDIR=1
    fi
    step "Configuring ($1)"
    cmake "${arguments[@]}"
}

# build PRESET [TARGET...]
build()
{
    local preset="$1"
    shift
    step "Building ($preset)"
    cmake --build "$root/build/$preset" ${1:+--target "$@"}
}
