namespace RunbookLint.Lowering.Tests.PowerShell;

public class PowerShellTests : LoweringTest
{
    [Fact]
    public void Reads_command_lines() => Lowers("backup.ps1", """
        #requires -Version 7
        <# br log stop --task-name=comment #>
        br log start --task-name=a `
            --pd 10.0.0.1:2379 --storage "s3://dr/log"   # br log stop
        & "C:\tools\br.exe" log stop --task-name=b
        tiup br:v7.5.3 log pause --task-name='c' 2>&1 | Out-Null; if ($?) { br log resume --task-name=d }
        kubectl exec -it br-0 -- br log status --task-name=e > $null
        br --% log stop --task-name="f"
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=a
        stop-log-backup task=b
        pause-log-backup task=c tool-version=v7.5.3
        choice
          sequence
            resume-log-backup task=d
        query-log-backup task=e
        stop-log-backup task=f
        """);

    [Fact]
    public void Knows_variables_and_how_texts_are_made_of_them() => Lowers("backup.ps1", """
        param([string]$Task = 'pitr', [Parameter(Mandatory)]$Until)
        $Pd = '10.0.0.1:2379'
        [string]$bucket = "s3://dr"
        $env:STORAGE = "$bucket/log"
        $full = "{0}/full-{1}" -f $bucket, (Get-Date -Format yyyyMMdd)
        $common = @('--pd', $PD)
        $common += '--ca', 'ca.pem'

        br log start --task-name=pitr @common --storage $env:STORAGE
        br backup full @common --storage=$full
        br log truncate --storage ($bucket + '/log') --until $Until -y
        bash -c "br log status --pd $pd --task-name=`"x y`""
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=pitr ca=ca.pem
        snapshot-backup cluster=10.0.0.1:2379 storage=?"s3://dr/full-{{Get-Date -Format yyyyMMdd}}" scope=full ca=ca.pem
        truncate-log-backup storage=s3://dr/log until=?{{Until}} yes=true
        query-log-backup cluster=10.0.0.1:2379 task="x y"
        """);

    [Fact]
    public void Reads_the_other_ways_in_which_programs_are_started() => Lowers("backup.ps1", """
        Start-Process -FilePath br -ArgumentList 'log', 'stop', '--task-name=a' -Wait -NoNewWindow
        Start-Process br "log stop --task-name=b" -Wait
        $start = @{ FilePath = 'br.exe'; ArgumentList = @('log', 'stop', '--task-name=c'); Wait = $true }
        Start-Process @start
        Invoke-Expression "br log stop --task-name=d"
        [System.Diagnostics.Process]::Start('br', 'log stop --task-name=e')
        Invoke-Command -ComputerName br-1 -ScriptBlock { br log stop --task-name=f }
        $job = Start-Job { br log stop --task-name=g }
        br log stop --task-name=h
        Wait-Job $job
        br log start --task-name=i
        """, """
        stop-log-backup task=a
        stop-log-backup task=b
        stop-log-backup task=c
        stop-log-backup task=d
        stop-log-backup task=e
        stop-log-backup task=f machine=br-1
        unordered
          sequence
            stop-log-backup task=g
          sequence
            stop-log-backup task=h
        start-log-backup task=i
        """);

    [Fact]
    public void Follows_functions_branches_and_loops() => Lowers("backup.ps1", """
        function Invoke-Br {
            [CmdletBinding()]
            param(
                [Parameter(ValueFromRemainingArguments)] [string[]] $Rest,
                [string] $Pd = '10.0.0.1:2379'
            )
            & br @Rest --pd $Pd
            if ($LASTEXITCODE -ne 0) { throw "br failed" }
        }
        function Stop-It($name) { Invoke-Br log stop "--task-name=$name" }

        foreach ($task in 'a', 'b') { Stop-It $task }
        Invoke-Br -Pd 10.0.0.2:2379 log start --task-name=c

        while ($true) {
            $status = br log status --task-name=c
            if ($status -match 'ERROR') { br log resume --task-name=c } else { break }
        }

        switch ($Mode) {
            'full' { br backup full }
            default { br log pause --task-name=c; break }
        }

        try { br restore full --storage s3://a } catch [Exception] { Write-Host $_ } finally { br log start --task-name=d }
        """, """
        repeat
          stop-log-backup cluster=10.0.0.1:2379 task=a
          stop-log-backup cluster=10.0.0.1:2379 task=b
        start-log-backup cluster=10.0.0.2:2379 task=c
        repeat
          query-log-backup task=c decides=true
          choice
            sequence
              resume-log-backup task=c
            sequence
        choice
          sequence
            snapshot-backup scope=full
          sequence
            pause-log-backup task=c
        snapshot-restore storage=s3://a scope=full
        start-log-backup task=d
        """);

    [Fact]
    public void Reads_statements_and_configurations_in_here_strings() => Lowers("load.ps1", """
        @"
        [tikv-importer]
        backend = "local"
        "@ | Set-Content -Path import.toml
        tidb-lightning --config import.toml

        $sql = @'
        IMPORT INTO shop.orders FROM 's3://dump/o.csv';
        '@
        $sql | mysql -h 10.0.0.5 -P 4000
        mysql -h 10.0.0.5 -P 4000 -e "BACKUP DATABASE shop TO 's3://dr/shop'"
        Get-Content load.sql | mysql -h 10.0.0.6
        """, """
        physical-import backend=local config=import.toml
        import-into table=shop.orders data-source-dir=s3://dump/o.csv cluster=sql:10.0.0.5:4000
        snapshot-backup storage=s3://dr/shop statement=backup scope=db db=shop cluster=sql:10.0.0.5:4000
        bulk-write statement=load-data table=t data-source-dir=/x cluster=sql:10.0.0.6
        """, ("load.sql", "LOAD DATA INFILE '/x' INTO TABLE t;"));

    [Fact]
    public void Reads_other_scripts() => Lowers("ops/backup.ps1", """
        . $PSScriptRoot\settings.ps1
        Import-Module "$PSScriptRoot/Br.psm1"
        Stop-LogBackup -Task $Task
        & ./start.ps1
        """, """
        stop-log-backup cluster=10.0.0.1:2379 task=pitr
        start-log-backup task=x
        """,
        ("ops/settings.ps1", "$Pd = '10.0.0.1:2379'\n$Task = 'pitr'\n"),
        ("ops/Br.psm1", "function Stop-LogBackup([string]$Task) { br log stop --task-name $Task --pd $Pd }\n"),
        ("ops/start.ps1", "br log start --task-name x\n"));

    [Fact]
    public void Underlines_the_command_and_the_values() => Underlined("backup.ps1", """
        if ($x) { br log stop --task-name="a`u" } # comment
        function Br1 { br @args }
        Br1 log stop --task-name=b
        """).Should().Equal("br log stop --task-name=\"a`u\"", "Br1 log stop --task-name=b");

    [Fact]
    public void Is_silent_about_scripts_of_other_kinds() => Lowers("web.ps1", """
        Write-Host "br log stop --task-name=a"
        $text = "br log stop --task-name=a"
        git log
        <#
        br log stop --task-name=a
        #>
        Get-Help br
        """, "");

    [Fact]
    public void Goes_on_behind_what_is_no_powershell() => Lowers("backup.ps1", """
        ) } ]
        br log stop --task-name=a
        if ( {
        """, """
        stop-log-backup task=a
        """);

    public static TheoryData<string, string> Hostile => new()
    {
        { "parentheses", "br " + new string('(', 50_000) },
        { "braces", "br; " + new string('{', 50_000) },
        { "closing", "br; " + new string('}', 50_000) },
        { "ifs", "br; " + string.Concat(Enumerable.Repeat("if (a) { ", 5_000)) },
        { "sub-expressions", "br \"" + string.Concat(Enumerable.Repeat("$(\"", 5_000)) },
        { "casts", "br; $x = " + string.Concat(Enumerable.Repeat("[a]", 20_000)) },
        { "operators", "br; $x = 1 " + string.Concat(Enumerable.Repeat("-eq 1 ", 20_000)) },
        { "sums", "br; $x = 'a'" + string.Concat(Enumerable.Repeat(" + 'a'", 50_000)) },
        { "pipes", "br " + string.Concat(Enumerable.Repeat("| a ", 20_000)) },
        { "ands", "br " + string.Concat(Enumerable.Repeat("&& a ", 20_000)) },
        { "members", "br; $x" + string.Concat(Enumerable.Repeat(".a", 50_000)) },
        { "elements", "br; $x" + string.Concat(Enumerable.Repeat("[", 50_000)) },
        { "maps", "br; $x = " + string.Concat(Enumerable.Repeat("@{a=", 5_000)) },
        { "here-strings", "br; " + string.Concat(Enumerable.Repeat("@\"\n", 20_000)) },
        { "commas", "br " + string.Concat(Enumerable.Repeat("a,", 50_000)) },
        { "else-ifs", "br; if ($a) {}" + string.Concat(Enumerable.Repeat(" elseif ($a) {}", 20_000)) },
        { "doubling", "br; $s = 'a'\n" + string.Concat(Enumerable.Repeat("$s += $s\n", 200)) + "br $s" },
        { "functions", "br\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"function f{i} {{ f{i + 1}; f{i + 1} }}\n")) + "f0" },
        { "comments", "br; " + string.Concat(Enumerable.Repeat("<# ", 50_000)) },
        { "dashes", "br; $x = " + string.Concat(Enumerable.Repeat("-not ", 50_000)) },
    };

    /// <summary>They do not nest.</summary>
    [Fact]
    public void Reads_any_number_of_commands_that_follow_one_another() =>
        Print(Lower("backup.ps1", string.Join(" && ", Enumerable.Range(0, 500).Select(index => $"br log status --task-name=t{index}")))).Split("query-log-backup").Should().HaveCount(501);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Reads_hostile_scripts_without_a_crash(string name, string script) =>
        FluentActions.Invoking(() => Lower("backup.ps1", script)).Should().NotThrow(name);
}
