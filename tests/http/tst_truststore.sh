#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The computer's trust store decides, and nothing else: the same program against the same server, with and without the inspection
# authority in the system's directory. In a mount namespace of its own; where that is not allowed the test is skipped.
# Usage: tst_truststore.sh PROGRAM FIXTURES
set -eu

if [ "${1-}" != inside ]; then
    if [ ! -d /etc/ssl/certs ] || ! unshare --user --map-root-user --mount true 2>/dev/null; then
        echo "no mount namespaces, or another place for the trust store: skipped"
        exit 77
    fi
    exec unshare --user --map-root-user --mount "$0" inside "$@"
fi

program=$2
authority=$3/inspection-ca.pem
mount -t tmpfs none /etc/ssl/certs

HABEAS_SYSTEM_STORE=without "$program" systemStoreDecides
cp "$authority" "/etc/ssl/certs/$(openssl x509 -hash -noout -in "$authority").0"
HABEAS_SYSTEM_STORE=with "$program" systemStoreDecides
echo "with and without: as expected"
