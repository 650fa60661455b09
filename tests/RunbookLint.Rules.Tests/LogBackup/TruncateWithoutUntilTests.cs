using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class TruncateWithoutUntilTests : RuleTest<TruncateWithoutUntil>
{
    [Fact]
    public void Reports_a_truncation_without_an_instant() => Verify("""
        [|truncate-log-backup|] storage=s3://b/l
        """);

    [Fact]
    public void Reports_zero() => Verify("""
        truncate-log-backup storage=s3://b/l until=[|0|]
        """);

    [Fact]
    public void Accepts_an_instant() => Verify("""
        truncate-log-backup storage=s3://b/l until="2024-05-01"
        truncate-log-backup storage=s3://b/l until=?$UNTIL
        """);

    [Fact]
    public void Leaves_typing_mistakes_to_their_rules() => Verify("""
        truncate-log-backup storage=s3://b/l typographic-dash=—until
        truncate-log-backup storage=s3://b/l unknown-flag=--untill
        truncate-log-backup storage=s3://b/l unknown-flag=--util near-flag=--until
        """);
}
