using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class TruncateWaitsForConfirmationTests : RuleTest<TruncateWaitsForConfirmation>
{
    [Fact]
    public void Reports_a_schedule() => Verify("""
        repeat schedule="@daily"
          [|truncate-log-backup|] storage=s3://b/l until=1
        """);

    [Fact]
    public void Reports_what_runs_unattended() => Verify("""
        [|truncate-log-backup|] storage=s3://b/l until=1 unattended=Ansible
        """);

    [Fact]
    public void Accepts_yes() => Verify("""
        repeat schedule="@daily"
          truncate-log-backup storage=s3://b/l until=1 yes=true
        """);

    [Fact]
    public void Reports_an_explicit_no() => Verify("""
        repeat schedule="@daily"
          [|truncate-log-backup|] storage=s3://b/l until=1 yes=false
        """);

    [Fact]
    public void Accepts_an_unknown_answer() => Verify("""
        repeat schedule="@daily"
          truncate-log-backup storage=s3://b/l until=1 yes=?$FLAGS
        """);

    [Fact]
    public void Accepts_a_dry_run() => Verify("""
        repeat schedule="@daily"
          truncate-log-backup storage=s3://b/l until=1 dry-run=true
        """);

    [Fact]
    public void Accepts_somebody_at_the_terminal() => Verify("""
        truncate-log-backup storage=s3://b/l until=1
        """);
}
