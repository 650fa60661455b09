using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class BoolFlagWithSpaceTests : RuleTest<BoolFlagWithSpace>
{
    [Fact]
    public void Reports_every_switch_with_a_blank() => Verify("""
        snapshot-backup checksum=true detached-bool=[|"--checksum false"|] detached-bool=[|"--ignore-stats true"|]
        """);

    [Fact]
    public void Accepts_values_behind_an_equals_sign() => Verify("""
        snapshot-backup checksum=false ignore-stats=true
        """);

    [Fact]
    public void Says_how_to_write_it() => Says("""
        snapshot-backup checksum=true detached-bool="--checksum false"
        """, """
        error: '--checksum false' switches it on and leaves 'false' over: a switch takes a value only behind '='
          "--checksum false" <- on, whatever follows
          help: write --checksum=false
        """);
}
