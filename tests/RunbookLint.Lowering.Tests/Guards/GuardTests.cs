namespace RunbookLint.Lowering.Tests.Guards;

public class GuardTests : LoweringTest
{
    private const string Backup = "br backup full -s s3://b/f";
    private const string Truncate = "br log truncate -s s3://b/l --until $T -y";

    [Theory]
    [InlineData($"{Backup}\n{Truncate}")]
    [InlineData($"{Backup}; {Truncate}")]
    [InlineData($"{Backup} || true\n{Truncate}")]
    [InlineData($"{Backup} || echo failed\n{Truncate}")]
    [InlineData($"{Backup} | tee backup.log\n{Truncate}")]
    [InlineData($"set -e\n{Backup} | tee backup.log\n{Truncate}")]
    [InlineData($"set -e\nset +e\n{Backup}\n{Truncate}")]
    [InlineData($"backup() {{ {Backup}; }}\nbackup\n{Truncate}")]
    [InlineData($"bash -c '{Backup}; {Truncate}'")]
    [InlineData($"if {Backup}; then echo fine; fi\n{Truncate}")]
    public void Marks_a_backup_whose_failure_nobody_sees(string script) => Lowers("backup.sh", script, """
        snapshot-backup storage=s3://b/f scope=full unguarded=true
        truncate-log-backup storage=s3://b/l until=?${T} yes=true
        """);

    [Theory]
    [InlineData($"{Backup} && {Truncate}")]
    [InlineData($"set -e\n{Backup}\n{Truncate}")]
    [InlineData($"set -euo pipefail\n{Backup} | tee backup.log\n{Truncate}")]
    [InlineData($"set -o errexit\n{Backup}\n{Truncate}")]
    [InlineData($"#!/bin/bash -eu\n{Backup}\n{Truncate}")]
    [InlineData($"{Backup} || exit 1\n{Truncate}")]
    [InlineData($"{Backup} || {{ echo failed; exit 1; }}\n{Truncate}")]
    [InlineData($"{Backup} || die failed\n{Truncate}")]
    [InlineData($"{Backup}\n[ $? -eq 0 ] || exit 1\n{Truncate}")]
    [InlineData($"{Backup}\nrc=$?\nif [ $rc -ne 0 ]; then exit 1; fi\n{Truncate}")]
    [InlineData($"if ! {Backup}; then echo failed; exit 1; fi\n{Truncate}")]
    [InlineData($"trap 'exit 1' ERR\n{Backup}\n{Truncate}")]
    [InlineData($"bash -ec '{Backup}; {Truncate}'")]
    [InlineData($"backup() {{ {Backup}; }}\nbackup || exit 1\n{Truncate}")]
    public void Leaves_out_what_is_guarded(string script) => Lowers("backup.sh", script, """
        snapshot-backup storage=s3://b/f scope=full
        truncate-log-backup storage=s3://b/l until=?${T} yes=true
        """);

    [Fact]
    public void Leaves_out_what_no_truncation_follows() => Lowers("backup.sh", $"""
        {Truncate}
        {Backup}
        echo done
        """, """
        truncate-log-backup storage=s3://b/l until=?${T} yes=true
        snapshot-backup storage=s3://b/f scope=full
        """);

    [Fact]
    public void Leaves_out_the_commands_of_a_page() => Lowers("page.md", $"""
        ```sh
        {Backup}
        {Truncate}
        ```
        """, """
        snapshot-backup storage=s3://b/f scope=full
        truncate-log-backup storage=s3://b/l until=?${T} yes=true
        """);

    [Fact]
    public void Steps_of_a_workflow_stop_at_the_first_error() => Lowers(".github/workflows/backup.yml", $"""
        on: push
        jobs:
          backup:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  {Backup}
                  {Truncate}
        """, """
        sequence title=backup
          snapshot-backup storage=s3://b/f scope=full
          truncate-log-backup storage=s3://b/l until=?${T} yes=true
        """);

    [Theory]
    [InlineData("ignore_errors: true", " unguarded=true")]
    [InlineData("failed_when: false", " unguarded=true")]
    [InlineData("ignore_errors: false", "")]
    public void Tasks_stop_at_the_first_error_unless_they_ignore_it(string keyword, string mark) => Lowers("play.yml", $"""
        - hosts: localhost
          tasks:
            - command: {Backup}
              {keyword}
            - command: br log truncate -s s3://b/l --until 449000000000000000 -y
        """, $"""
        snapshot-backup storage=s3://b/f scope=full{mark}
        truncate-log-backup storage=s3://b/l until=449000000000000000 yes=true
        """);

    [Theory]
    [InlineData("nohup br log truncate -s s3://b/l --until 1 &", "nohup")]
    [InlineData("echo 'br log truncate -s s3://b/l --until 1' | at 02:00", "at")]
    public void Says_what_runs_unattended(string script, string runner) =>
        Lowers("truncate.sh", script, $"truncate-log-backup storage=s3://b/l until=1 unattended={runner}\n");

    [Theory]
    [InlineData("yes | br log truncate -s s3://b/l --until 1", " yes=true")]
    [InlineData("echo y | br log truncate -s s3://b/l --until 1", " yes=true")]
    [InlineData("br log truncate -s s3://b/l --until 1 <<< yes", " yes=true")]
    [InlineData("flock /run/l br log truncate -s s3://b/l --until 1", " lock=/run/l")]
    public void Says_what_answers_and_what_locks(string script, string setting) =>
        Lowers("truncate.sh", script, $"truncate-log-backup storage=s3://b/l until=1{setting}\n");
}
