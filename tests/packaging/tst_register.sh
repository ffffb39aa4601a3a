#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What register.sh asks of the Azure CLI, which a stand-in plays: no Entra tenant is there to test against.
# Usage: tst_register.sh PROJECT-FOLDER

# shellcheck disable=SC2016 # what stands in for a program expands its own variables
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf -- "$work"' EXIT
mkdir -p -- "$work/a project" "$work/bin"
cp -- "$1/packaging/entra/register.sh" "$1/packaging/entra/manifest.json" "$work/a project/"
manifest="$work/a project/manifest.json"
log="$work/log"
failures=0
id=11111111-2222-3333-4444-555555555555
other=11111111-2222-3333-4444-666666666666

cat >"$work/bin/az" <<'STUB'
#!/bin/bash
echo "az $*" >>"$TEST_LOG"
case "$*" in
    "account show"*) [[ ${TEST_SIGNED_IN:-yes} == yes ]] && echo tenant-id ;;
    *endpoints.microsoftGraphResourceId*) echo https://graph.microsoft.com/ ;;
    *endpoints.activeDirectory*) echo https://login.microsoftonline.com ;;
    "ad app list"*) printf '%s' "${TEST_APPS:-}" ;;
    "rest --method post"*) echo 11111111-2222-3333-4444-555555555555 ;;
    "ad sp show"*) [[ ${TEST_PRINCIPAL:-no} == yes ]] ;;
esac
STUB
chmod +x "$work/bin/az"

# start ARGUMENT...: the outcome is in $code, $output and $log.
start()
{
    : >"$log"
    code=0
    output="$(cd / && env PATH="$work/bin:$PATH" TEST_LOG="$log" "${environment[@]}" bash "$work/a project/register.sh" "$@" 2>&1)" || code=$?
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

link="https://login.microsoftonline.com/tenant-id/v2.0/adminconsent?client_id=$id"
link+="&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&redirect_uri=http%3A%2F%2Flocalhost"

case="a new registration"
environment=()
start
check "sends the manifest as it is" logged "az rest --method post --url https://graph.microsoft.com/v1.0/applications --body @$manifest"
check "looks by name" logged "displayName eq 'Habeas'"
check "makes the service principal" logged "az ad sp create --id $id"
check "assignment is left alone" not_logged appRoleAssignmentRequired
check "client ID" said "Client ID  $id"
check "tenant" said "Tenant     tenant-id"
check "consent link" said "$link"
check "ends well" ended_with 0

case="once more"
environment=(TEST_APPS="$id"$'\n' TEST_PRINCIPAL=yes)
start --assigned-only
check "updates" logged "az rest --method patch --url https://graph.microsoft.com/v1.0/applications(appId='$id') --body @$manifest"
check "no second registration" not_logged "--method post"
check "no second service principal" not_logged "sp create"
check "assignment" logged "az ad sp update --id $id --set appRoleAssignmentRequired=true"
check "consent link" said "$link"

case="dry run, new"
environment=()
start --dry-run --assigned-only
check "changes nothing" not_logged "az rest"
check "no service principal" not_logged "sp create"
check "no assignment" not_logged "sp update"
check "says what it would do" said "would run: az rest --method post"
check "ends well" ended_with 0

case="dry run, update"
environment=(TEST_APPS="$id" TEST_PRINCIPAL=yes)
start --dry-run
check "changes nothing" not_logged "az rest"
check "says what it would do" said "would run: az rest --method patch"

case="several of that name"
environment=(TEST_APPS="$id"$'\n'"$other")
start
check "refuses" ended_with 1
check "says which" said "$other"
check "changes nothing" not_logged "az rest"
start --client-id "$other"
check "takes the one named" logged "applications(appId='$other')"

case="mistakes"
environment=()
start --client-id Habeas
check "not a GUID" said "a GUID"
check "changes nothing" not_logged "az rest"
start --client-id
check "no GUID" said "a GUID"
start --what
check "unknown option" ended_with 1
environment=(TEST_SIGNED_IN=no)
start
check "not signed in" said "Sign in first: az login"
check "fails" ended_with 1

if ((failures)); then
    printf '%s checks failed\n' "$failures"
    exit 1
fi
printf 'all checks passed\n'
