#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later

set -euo pipefail

usage()
{
    cat <<'TEXT'
Usage: register.sh [--dry-run] [--client-id ID] [--assigned-only]

Registers Habeas in the Entra tenant that the Azure CLI is signed in to (az login), or brings an existing registration
up to date: everything comes from manifest.json beside this script. Prints the client ID and the link with which an
administrator grants the permissions. Can be repeated.

  --dry-run         only look, and print the commands that would change something
  --client-id ID    update this registration, instead of the one named as in the manifest
  --assigned-only   only users and groups that are assigned to the application can sign in
TEXT
}

fail()
{
    printf '%s\n' "$*" >&2
    exit 1
}

dry_run=no
client_id=
assigned_only=no
while (($#)); do
    case "$1" in
        --dry-run) dry_run=yes ;;
        --assigned-only) assigned_only=yes ;;
        --client-id)
            client_id="${2:-}"
            [[ $client_id =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]] || fail "--client-id needs the application (client) ID, a GUID."
            shift
            ;;
        -h | --help)
            usage
            exit
            ;;
        *) fail "Unknown option $1: see register.sh --help" ;;
    esac
    shift
done

command -v az >/dev/null || fail "The Azure CLI (az) is not installed; register.ps1 does the same with PowerShell."
tenant="$(az account show --query tenantId --output tsv)" || fail "Sign in first: az login --allow-no-subscriptions --tenant TENANT"
graph="$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)"
login="$(az cloud show --query endpoints.activeDirectory --output tsv)"
graph="${graph%/}"
login="${login%/}"

manifest="$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/manifest.json"
name="$(sed -n 's/^ *"displayName": *"\(.*\)",$/\1/p' "$manifest")"

change()
{
    if [[ $dry_run == yes ]]; then
        printf 'would run:'
        printf ' %q' "$@"
        printf '\n'
    else
        "$@"
    fi
}

if [[ -z $client_id ]]; then
    client_id="$(az ad app list --filter "displayName eq '$name'" --query '[].appId' --output tsv)"
    [[ $client_id != *$'\n'* ]] || fail "There are several registrations named $name; choose one with --client-id:
$client_id"
fi

if [[ -n $client_id ]]; then
    printf 'Updating the registration %s in tenant %s\n' "$client_id" "$tenant"
    change az rest --method patch --url "$graph/v1.0/applications(appId='$client_id')" --body "@$manifest" --output none
else
    printf 'Registering %s in tenant %s\n' "$name" "$tenant"
    create=(az rest --method post --url "$graph/v1.0/applications" --body "@$manifest" --query appId --output tsv)
    if [[ $dry_run == yes ]]; then
        change "${create[@]}"
        client_id=CLIENT-ID
    else
        client_id="$("${create[@]}")"
    fi
fi

if [[ $client_id == CLIENT-ID ]] || ! az ad sp show --id "$client_id" --output none 2>/dev/null; then
    change az ad sp create --id "$client_id" --output none
fi
if [[ $assigned_only == yes ]]; then
    change az ad sp update --id "$client_id" --set appRoleAssignmentRequired=true
fi

scope="${graph//:/%3A}"
scope="${scope//\//%2F}%2F.default"

cat <<TEXT

Enter in Habeas, or in its policy file:
  Client ID  $client_id
  Tenant     $tenant

An administrator grants the permissions here; the page that follows at http://localhost may stay empty:
  $login/$tenant/v2.0/adminconsent?client_id=$client_id&scope=$scope&redirect_uri=http%3A%2F%2Flocalhost
TEXT
