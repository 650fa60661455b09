using RunbookLint.Rules.Monitoring;

namespace RunbookLint.Rules.Tests.Monitoring;

public class PauseAlertBeyondGcTtlTests : RuleTest<PauseAlertBeyondGcTtl>
{
    [Theory]
    [InlineData("while-paused=[|1d|]")]
    [InlineData("while-paused=[|36h|] while-failed=0s")]
    [InlineData("while-running=[|2d|]")]
    [InlineData("while-failed=[|25h|]")]
    [InlineData("while-paused=[|23h|] for=1h")]
    [InlineData("while-paused=0s for=[|24h|]")]
    public void Reports_what_comes_too_late(string settings) => Verify($"declare-alert name=A group=g {settings}");

    [Theory]
    [InlineData("while-paused=12h")]
    [InlineData("while-paused=2h while-running=2d")]
    [InlineData("while-paused=23h for=59m")]
    [InlineData("while-paused=2d for=?")]
    [InlineData("while-paused=?")]
    [InlineData("while-failed=0s")]
    [InlineData("for=48h")]
    public void Accepts_what_comes_in_time(string settings) => Verify($"declare-alert name=A group=g {settings}");

    [Theory]
    [InlineData("3600", "[|1h|]")]
    [InlineData("3600", "[|2h|]")]
    [InlineData("3600", "59m")]
    [InlineData("172800", "36h")]
    [InlineData("172800", "[|2d|]")]
    [InlineData("?$TTL", "36h")]
    public void Knows_for_how_long_a_pause_holds_gc_back(string ttl, string lag) => Verify($"""
        pause-log-backup cluster=tidb/basic gc-ttl={ttl}
        declare-alert name=A group=g while-paused={lag}
        """);

    [Fact]
    public void Does_not_count_pauses_of_other_clusters() => Verify("""
        pause-log-backup cluster=tidb/basic gc-ttl=3600
        declare-alert name=A group=g while-paused=2h cluster=tidb-other cluster-label=tidb_cluster
        """);

    [Fact]
    public void Says_what_it_knows() => Says("""
        pause-log-backup gc-ttl=3600
        declare-alert name=A group=g while-paused=2h
        """, """
        error: this alert is raised after 2 h, when GC has been held back for 1 h and goes on: the data is lost by then
          2h <- raised after this long
          3600 <- for so long GC is held back
          help: raise the alert after 2 hours, and again after 12 hours at most
        """);
}
