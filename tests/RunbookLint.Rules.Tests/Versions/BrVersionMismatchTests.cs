using RunbookLint.Rules.Versions;

namespace RunbookLint.Rules.Tests.Versions;

public class BrVersionMismatchTests : RuleTest<BrVersionMismatch>
{
    [Fact]
    public void Reports_another_series_at_the_pin() => Verify("""
        declare-cluster cluster=a:1 version=v7.5.7
        snapshot-backup cluster=a:1 tool-version=[|v8.5.7|]
        start-log-backup cluster=a:1 tool-version=[|v7.1.6|]
        """);

    [Fact]
    public void Accepts_the_series_of_the_cluster_and_what_nobody_pins() => Verify("""
        declare-cluster cluster=a:1 version=v7.5.7
        snapshot-backup cluster=a:1 tool-version=v7.5.1
        snapshot-backup cluster=a:1
        snapshot-backup cluster=a:1 tool-version=?$V
        snapshot-backup cluster=b:1 tool-version=v8.5.7
        physical-import cluster=a:1 tool-version=v8.5.7
        snapshot-backup cluster=a:1 scope=raw tool-version=v1.1.0
        """);

    [Theory]
    [InlineData("10.0.3.1:2379", "[|v8.5.7|]")]
    [InlineData("10.9.9.9:2379", "v8.5.7")]
    public void Compares_with_the_cluster_whose_endpoints_are_declared(string pd, string version) => Verify($"""
        declare-cluster cluster=tiup:staging pd=10.0.3.1:2379 version=v7.1.0
        snapshot-backup cluster={pd} tool-version={version}
        """);

    [Fact]
    public void Is_an_error_two_major_versions_apart_and_for_the_log_of_newer_versions() => Says("""
        declare-cluster cluster=a:1 version=v6.5.9
        snapshot-restore cluster=a:1 tool-version=v8.1.0
        declare-cluster cluster=b:1 version=v8.5.4
        point-restore cluster=b:1 tool-version=v8.5.5
        snapshot-restore cluster=b:1 tool-version=v8.5.5
        snapshot-restore cluster=b:1 tool-version=v8.1.2
        """, """
        error: BR v8.1.0 works on a cluster of v6.5.9: BR refuses clusters that are more than one major version older
          v8.1.0 <- the version of BR
          v6.5.9 <- the version of the cluster
          help: use BR v6.5.9, the version of the cluster
        error: BR v8.5.5 works on a cluster of v8.5.4: from v8.5.5 on BR cannot replay log into an older cluster
          v8.5.5 <- the version of BR
          v8.5.4 <- the version of the cluster
          help: use BR v8.5.4, the version of the cluster
        warning: BR v8.1.2 works on a cluster of v8.5.4: only the same version is tested and supported
          v8.1.2 <- the version of BR
          v8.5.4 <- the version of the cluster
          help: use BR v8.5.4, the version of the cluster
        """);

    [Fact]
    public void Compares_targets()
    {
        var context = RuleContext.Default with { Target = new() { Tidb = new(8, 5, 7), Br = new(7, 5, 6) } };

        Verify("""
            [|snapshot-backup|] cluster=a:1
            """, context);
        Verify("""
            snapshot-backup cluster=a:1
            """, RuleContext.Default with { Target = new() { Tidb = new(8, 5, 7) } });
        Verify("""
            snapshot-backup cluster=a:1 tool-version=[|v7.5.6|]
            """, RuleContext.Default with { Target = new() { Tidb = new(8, 5, 7) } });
    }

    [Fact]
    public void Points_at_no_version_that_no_file_names() => Says("snapshot-backup cluster=a:1", """
        warning: BR v7.5.6 works on a cluster of v8.5.7: only the same version is tested and supported
          snapshot-backup <- the version of BR
          help: use BR v8.5.7, the version of the cluster
        """, RuleContext.Default with { Target = new() { Tidb = new(8, 5, 7), Br = new(7, 5, 6) } });

    [Fact]
    public void Takes_an_upgrade_from_its_position_on() => Verify("""
        snapshot-backup cluster=a:1 tool-version=v8.1.2
        declare-cluster cluster=a:1 version=v8.5.7 upgrade=true
        snapshot-backup cluster=a:1 tool-version=v8.5.7
        snapshot-backup cluster=a:1 tool-version=[|v8.1.2|]
        """);

    /// <summary>What is backed up and restored is the data of TiKV.</summary>
    [Fact]
    public void Asks_TiKV_before_TiDB() => Verify("""
        declare-cluster cluster=a:1 tikv-version=v7.5.7 tidb-version=v8.5.7
        snapshot-backup cluster=a:1 tool-version=v7.5.7
        snapshot-backup cluster=a:1 tool-version=[|v8.5.7|]
        declare-cluster cluster=b:1 tidb-version=v8.5.7
        snapshot-backup cluster=b:1 tool-version=[|v7.5.7|]
        declare-cluster cluster=c:1 pd-version=v8.5.7
        snapshot-backup cluster=c:1 tool-version=v7.5.7
        """);

    [Fact]
    public void Refuses_only_what_is_two_major_versions_apart_and_older_than_the_new_log() => Says("""
        declare-cluster cluster=a:1 version=v7.5.7
        snapshot-restore cluster=a:1 tool-version=v8.5.4
        declare-cluster cluster=b:1 version=v8.5.5
        point-restore cluster=b:1 tool-version=v8.5.7
        """, """
        warning: BR v8.5.4 works on a cluster of v7.5.7: only the same version is tested and supported
          v8.5.4 <- the version of BR
          v7.5.7 <- the version of the cluster
          help: use BR v7.5.7, the version of the cluster
        """);

    [Fact]
    public void Takes_what_is_deployed_until_the_upgrade() => Verify("""
        declare-cluster cluster=a:1 version=v8.1.2
        snapshot-backup cluster=a:1 tool-version=[|v8.5.7|]
        declare-cluster cluster=a:1 version=v8.5.7 upgrade=true
        snapshot-backup cluster=a:1 tool-version=v8.5.7
        """);

    [Fact]
    public void Does_not_know_when_an_upgrade_in_another_document_is_done() => Verify("""
        unordered
          sequence document=upgrade.sh
            declare-cluster cluster=a:1 version=v8.5.7 upgrade=true
          sequence document=backup.sh
            snapshot-backup cluster=a:1 tool-version=v8.1.2
        """);

    [Fact]
    public void Takes_the_version_of_a_cluster_for_none_before_it() => Verify("""
        snapshot-backup cluster=a:1 tool-version=v8.5.7
        destroy-cluster cluster=a:1
        declare-cluster cluster=a:1 version=v8.1.2
        snapshot-backup cluster=a:1 tool-version=v8.1.2
        """);
}
