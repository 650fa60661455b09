using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class PauseLongerThanGcTtlTests : RuleTest<PauseLongerThanGcTtl>
{
    [Fact]
    public void Reports_a_wait_without_a_resume() => Verify("""
        [|pause-log-backup|] task=a
        wait for=30h
        """);

    [Fact]
    public void Reports_a_ttl_below_the_wait() => Verify("""
        pause-log-backup task=a gc-ttl=[|3600|]
        wait for=2h
        """);

    [Fact]
    public void Reports_a_heading() => Verify("""
        sequence title="Maintenance window of 48 hours"
          [|pause-log-backup|] task=a
        """);

    [Fact]
    public void Adds_waits_up() => Verify("""
        [|pause-log-backup|] task=a
        wait for=20h
        wait for=5h
        """);

    [Fact]
    public void Accepts_exactly_the_ttl() => Verify("""
        pause-log-backup task=a
        wait for=24h
        """);

    [Fact]
    public void Accepts_a_longer_ttl() => Verify("""
        pause-log-backup task=a gc-ttl=172800
        wait for=30h
        """);

    [Fact]
    public void Accepts_an_unknown_ttl() => Verify("""
        pause-log-backup task=a gc-ttl=?$TTL
        wait for=30h
        """);

    [Fact]
    public void Accepts_a_wait_that_may_not_happen() => Verify("""
        pause-log-backup task=a
        choice
          wait for=30h
        """);

    [Fact]
    public void Leaves_it_to_the_resume() => Verify("""
        pause-log-backup task=a
        wait for=30h
        resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_heading_that_is_a_bound() => Verify("""
        sequence title="Pause for up to 48 hours"
          pause-log-backup task=a
        """);

    [Fact]
    public void Moves_with_the_window() => Verify("""
        pause-log-backup task=a
        wait for=25h
        """, RuleContext.Default with { Options = RuleOptions.Default.With(ResumeAfterGcWindow.Window, "48h")! });

    /// <summary>BR refuses these itself, or means something that nobody plans.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    [InlineData("1h")]
    public void Concludes_nothing_from_a_ttl_that_is_none(string ttl) => Verify($"pause-log-backup task=a gc-ttl={ttl}\nwait for=30h");
}
