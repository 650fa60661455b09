$script:Version = 'v7.5.3'

function Invoke-Br {
    # Everything goes to br as it is.
    $arguments = @("br:$script:Version") + $args
    Write-Verbose "tiup $arguments"
    & tiup @arguments
    if ($LASTEXITCODE) { throw "br ended with $LASTEXITCODE" }
}

Export-ModuleMember -Function Invoke-Br
