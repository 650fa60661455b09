using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class SustainedHotspotWritesUnderLogBackupTests : RuleTest<SustainedHotspotWritesUnderLogBackup>
{
    [Theory]
    [InlineData("writes-per-second=[|60000|] for=24h", "v6.5.3")]
    [InlineData("writes-per-second=[|50001|] for=2d", "v6.2.0")]
    [InlineData("writes-per-second=50000 for=24h", "v6.5.3")]
    [InlineData("writes-per-second=60000 for=23h", "v6.5.3")]
    [InlineData("writes-per-second=60000", "v6.5.3")]
    [InlineData("writes-per-second=60000 for=24h", "v6.6.0")]
    [InlineData("writes-per-second=60000 for=24h", "nightly")]
    public void Reports_a_day_of_very_many_writes(string load, string version) => Verify($"""
        start-log-backup tool-version={version}
        state-fact {load}
        """);

    [Fact]
    public void Accepts_a_snapshot_afterwards() => Verify("""
        start-log-backup tool-version=v6.5.3
        state-fact writes-per-second=60000 for=24h
        snapshot-backup
        """);

    [Theory]
    [InlineData("declare-cluster version=v6.5.3")]
    [InlineData("start-log-backup")]
    public void Is_silent_without_a_log_backup_or_a_version(string other) => Verify($"""
        {other}
        state-fact writes-per-second=60000 for=24h
        """);

    [Fact]
    public void Says_what_it_knows() => Says("""
        start-log-backup tool-version=v6.5.3
        state-fact writes-per-second=60000 for=24h
        """, """
        warning: more than 50000 writes in a second to a TiKV for 24 h while log backup runs: v6.5.3 may not restore that log, and no snapshot follows
          60000 <- 
          start-log-backup <- log backup starts here
          v6.5.3 <- fixed in v6.6.0
          help: take a full backup after the load
        """);
}
