#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck source-path=SCRIPTDIR source=setup.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/setup.sh"

usage()
{
    cat <<'TEXT'
Usage: packaging/package.sh

Installs what is missing and makes the Debian package in build/package/packages/, for the Debian that it is run on, and checks it:
desktop entry, AppStream metadata, the hardening of its programs, and the package itself (lintian).
TEXT
}

validate_metadata()
{
    appstreamcli validate --no-net "$@" "$root"/packaging/linux/*.metainfo.xml
}

case "${1:-}" in
    -h | --help)
        usage
        exit
        ;;
esac

export LANG=C.UTF-8 LC_ALL=C.UTF-8
# The packages carry the time of the commit, not of the build.
SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s)}"
export SOURCE_DATE_EPOCH

install_packages "${packages_to_run[@]}" "${packages_to_package[@]}"

step "Checking the desktop entry and the AppStream metadata"
desktop-file-validate "$root"/packaging/linux/*.desktop
# There is no home page yet: Debian 13's appstreamcli asks for one unless told, Debian 12's knows no such question.
validate_metadata --override=url-homepage-missing=info 2>/dev/null || validate_metadata

configure package
build package all

step "Packing"
rm -rf -- "$root/build/package/packages"
(cd -- "$root/build/package" && umask 022 && cpack -G DEB)

step "Checking the hardening of what is packed"
unpacked="$(mktemp -d)"
trap 'rm -rf -- "$unpacked"' EXIT
dpkg-deb --extract "$root"/build/package/packages/*.deb "$unpacked"
for program in "$unpacked"/usr/bin/*; do
    cmake -DPROGRAM="$program" -DCOMMANDS="$root/build/package/compile_commands.json" -P "$root/tests/cmake/check_hardening.cmake"
done

step "Checking the package"
# Debian 13's lintian has appstreamcli look again, without a way to tell it about the home page; Debian 12's does not know the tag.
asked_above=appstream-metadata-validation-failed
suppressed=()
if lintian-explain-tags "$asked_above" >/dev/null 2>&1; then
    suppressed=(--suppress-tags "$asked_above")
fi
lintian --fail-on error,warning --tag-display-limit 0 "${suppressed[@]}" "$root"/build/package/packages/*.deb
printf '\nThe package: %s\n' "$root"/build/package/packages/*.deb
