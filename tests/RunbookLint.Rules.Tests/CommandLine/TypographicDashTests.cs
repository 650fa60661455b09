using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class TypographicDashTests : RuleTest<TypographicDash>
{
    [Fact]
    public void Reports_every_typographic_dash() => Verify("""
        start-log-backup task=a typographic-dash=[|—task-name|] storage=s3://b typographic-dash=[|–-storage|]
        """);

    [Fact]
    public void Accepts_the_hyphen_of_the_keyboard() => Verify("""
        start-log-backup task=a storage=s3://b
        """);

    [Fact]
    public void Says_what_to_write() => Says("""
        start-log-backup task=a typographic-dash=—task-name typographic-dash=–s
        """, """
        error: '—task-name' begins with a typographic dash and is not taken for a flag
          —task-name <- not the hyphen of the keyboard
          help: write --task-name
        error: '–s' begins with a typographic dash and is not taken for a flag
          –s <- not the hyphen of the keyboard
          help: write -s
        """);
}
