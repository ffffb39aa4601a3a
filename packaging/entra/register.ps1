# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later

<#
.SYNOPSIS
Registers Habeas in an Entra tenant, or brings an existing registration up to date.

.DESCRIPTION
Everything comes from manifest.json beside this script. Prints the client ID and the link with which an administrator
grants the permissions. Can be repeated; -WhatIf only looks.
Needs the module Microsoft.Graph.Authentication (Install-Module Microsoft.Graph.Authentication).

.PARAMETER TenantId
The tenant to register in; without it the signed-in account's own.

.PARAMETER ClientId
Update this registration, instead of the one named as in the manifest.

.PARAMETER AssignedOnly
Only users and groups that are assigned to the application can sign in.

.PARAMETER Environment
The cloud, as Connect-MgGraph names it.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $TenantId,
    [guid] $ClientId,
    [switch] $AssignedOnly,
    [ValidateSet('Global', 'USGov', 'USGovDoD', 'China')]
    [string] $Environment = 'Global'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$connection = @{ Scopes = 'Application.ReadWrite.All'; Environment = $Environment; NoWelcome = $true }
if ($TenantId) {
    $connection.TenantId = $TenantId
}
Connect-MgGraph @connection

$tenant = (Get-MgContext).TenantId
$endpoints = Get-MgEnvironment -Name $Environment
$manifest = Get-Content -Raw -Encoding utf8 -Path (Join-Path $PSScriptRoot 'manifest.json')
$name = ($manifest | ConvertFrom-Json).displayName

function Find-Object([string] $Collection, [string] $Filter) {
    $uri = "/v1.0/$($Collection)?`$filter=$([uri]::EscapeDataString($Filter))&`$select=id,appId"
    @((Invoke-MgGraphRequest -Method GET -Uri $uri -OutputType PSObject).value)
}

$appId = if ($PSBoundParameters.ContainsKey('ClientId')) { "$ClientId" } else { $null }
if (-not $appId) {
    $found = @(Find-Object 'applications' "displayName eq '$name'")
    if ($found.Count -gt 1) {
        throw "There are several registrations named $name; choose one with -ClientId: $($found.appId -join ', ')"
    }
    if ($found.Count -eq 1) {
        $appId = $found[0].appId
    }
}

if ($appId) {
    if ($PSCmdlet.ShouldProcess("$name ($appId) in tenant $tenant", 'Update the registration')) {
        Invoke-MgGraphRequest -Method PATCH -Uri "/v1.0/applications(appId='$appId')" -Body $manifest -ContentType 'application/json' | Out-Null
    }
}
elseif ($PSCmdlet.ShouldProcess("$name in tenant $tenant", 'Register')) {
    $made = Invoke-MgGraphRequest -Method POST -Uri '/v1.0/applications' -Body $manifest -ContentType 'application/json' -OutputType PSObject
    $appId = $made.appId
}
else {
    return
}

$principal = @(Find-Object 'servicePrincipals' "appId eq '$appId'")
if ($principal.Count -eq 0 -and $PSCmdlet.ShouldProcess("$name in tenant $tenant", 'Make the enterprise application')) {
    $body = @{ appId = $appId } | ConvertTo-Json
    $principal = @(Invoke-MgGraphRequest -Method POST -Uri '/v1.0/servicePrincipals' -Body $body -ContentType 'application/json' -OutputType PSObject)
}
if ($AssignedOnly -and $principal.Count -eq 1 -and $PSCmdlet.ShouldProcess("$name in tenant $tenant", 'Require assignment')) {
    $body = @{ appRoleAssignmentRequired = $true } | ConvertTo-Json
    Invoke-MgGraphRequest -Method PATCH -Uri "/v1.0/servicePrincipals/$($principal[0].id)" -Body $body -ContentType 'application/json' | Out-Null
}

$scope = [uri]::EscapeDataString("$($endpoints.GraphEndpoint.TrimEnd('/'))/.default")
@"

Enter in Habeas, or in its policy file:
  Client ID  $appId
  Tenant     $tenant

An administrator grants the permissions here; the page that follows at http://localhost may stay empty:
  $($endpoints.AzureADEndpoint.TrimEnd('/'))/$tenant/v2.0/adminconsent?client_id=$appId&scope=$scope&redirect_uri=http%3A%2F%2Flocalhost
"@
