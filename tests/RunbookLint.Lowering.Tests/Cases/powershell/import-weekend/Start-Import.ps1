#Requires -Version 7.2
<#
.SYNOPSIS
    Loads the partner's files on the first weekend of the month.
.EXAMPLE
    ./Start-Import.ps1 -Date 2026-03-07
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [datetime] $Date,

    [ValidateSet('orders', 'items')]
    [string[]] $Tables = @('orders', 'items'),

    [switch] $SkipBackup
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

Import-Module $PSScriptRoot\modules\TiDB.psm1 -Force
. "$PSScriptRoot/settings.ps1"

$stamp = $Date.ToString('yyyyMMdd')

Write-Host "Stopping the log backup of $($Cluster.Name) ..."
Invoke-Br log stop --task-name=pitr --pd $Cluster.Pd

$config = @"
[tikv-importer]
backend = "local"
sorted-kv-dir = "D:\\sorted"

[mydumper]
data-source-dir = "s3://dump/$stamp"

[tidb]
host = "$($Cluster.Sql)"
port = 4000
"@
$config | Set-Content -Path 'import.toml' -Encoding utf8

foreach ($table in $Tables) {
    Write-Verbose "table $table"
}

$lightning = Start-Process -FilePath 'tiup' -ArgumentList @(
    'tidb-lightning:v7.5.3'
    '--config'
    'import.toml'
) -NoNewWindow -PassThru -Wait
if ($lightning.ExitCode -ne 0) {
    throw "import failed, see tidb-lightning.log"
}

if (-not $SkipBackup) {
    Invoke-Br backup full --pd $Cluster.Pd --storage "$Bucket/full/$stamp"
}

try {
    Invoke-Br log start --task-name=pitr --pd $Cluster.Pd --storage "$Bucket/log"
}
catch {
    Write-Warning $_.Exception.Message
    Invoke-Br log status --task-name=pitr --pd $Cluster.Pd
    exit 1
}
