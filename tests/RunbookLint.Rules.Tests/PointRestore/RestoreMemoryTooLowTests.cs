using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestoreMemoryTooLowTests : RuleTest<RestoreMemoryTooLow>
{
    [Fact]
    public void Reports_restores_and_truncations_with_less_than_16_GB() => Verify("""
        point-restore memory=[|8Gi|]
        truncate-log-backup memory=[|15999999999|]
        """);

    [Theory]
    [InlineData("16G")]
    [InlineData("15Gi")]
    [InlineData("16Gi")]
    [InlineData("16e9")]
    [InlineData("16000000000")]
    public void Accepts_16_GB_in_every_spelling(string memory) => Verify($"""
        point-restore memory={memory}
        """);

    [Theory]
    [InlineData("14Gi")]
    [InlineData("15G")]
    [InlineData("16000M")]
    [InlineData("15258Mi")]
    public void Compares_decimal_bytes(string memory) => Verify(memory == "16000M"
        ? $"point-restore memory={memory}"
        : $"point-restore memory=[|{memory}|]");

    [Fact]
    public void Accepts_snapshots_with_less() => Verify("""
        snapshot-backup memory=2Gi
        snapshot-restore memory=2Gi
        start-log-backup memory=2Gi
        physical-import memory=2Gi
        """);

    [Fact]
    public void Is_silent_about_what_only_the_run_knows() => Verify("""
        point-restore
        point-restore memory=?$MEMORY
        point-restore memory=plenty
        truncate-log-backup memory=4Gi dry-run=true
        truncate-log-backup memory=4Gi dry-run=?$DRY
        """);

    [Fact]
    public void Says_how_much_there_is() => Says("""
        truncate-log-backup memory=8Gi
        """, """
        error: BR has 8 GiB of memory here, and a log truncation needs at least 16 GB
          8Gi <- memory of BR
          truncate-log-backup <- a log truncation runs with it
          help: give it 16Gi or more
        """);

    [Fact]
    public void Reports_a_resource_whose_log_the_operator_truncates() => Verify("""
        start-log-backup memory=[|4Gi|] truncates=true
        """);

    [Fact]
    public void Accepts_a_start_from_a_small_machine() => Verify("""
        start-log-backup memory=4Gi
        """);

    [Fact]
    public void Takes_a_limit_of_nothing_for_none() => Verify("""
        point-restore memory=0
        """);
}
