using RunbookLint.Plan;
using RunbookLint.Rules.Versions;

namespace RunbookLint.Rules.Tests.Versions;

public class KnownBugTests : RuleTest<KnownBug>
{
    private static readonly RuleContext Old = RuleContext.Default with { Target = new() { Tidb = new(7, 5, 1) } };

    [Fact]
    public void Reports_the_version_of_the_tool_once_for_all_operations_that_share_it() => Verify("""
        declare-cluster cluster=a:1 version=[|v7.1.0|]
        snapshot-backup cluster=a:1 scope=full
        snapshot-restore cluster=a:1 scope=full
        """);

    [Fact]
    public void Reports_each_pin_of_its_own() => Verify("""
        snapshot-restore scope=full tool-version=[|v7.5.1|]
        physical-import tool-version=[|v7.5.1|]
        """);

    [Fact]
    public void Asks_each_part_for_its_own_version() => Verify("""
        declare-cluster cluster=a:1 version=v8.5.7
        point-restore cluster=a:1 tool-version=[|v7.5.1|]
        declare-cluster cluster=b:1 version=[|v7.5.1|]
        snapshot-backup cluster=b:1 scope=full tool-version=v8.5.7
        """);

    [Fact]
    public void Is_silent_without_a_version_and_about_what_is_no_release() => Verify("""
        snapshot-restore scope=full
        snapshot-restore scope=full tool-version=latest
        snapshot-restore scope=full tool-version=v7.5
        snapshot-restore scope=full tool-version=?$VERSION
        snapshot-restore scope=full tool-version=v9.9.9
        point-restore tool-version=v8.5.7
        start-log-backup tool-version=v6.1.7
        import-into tool-version=v7.1.0
        declare-cluster cluster=a:1 version=v7.1.0
        snapshot-backup cluster=b:1 scope=full
        network-outage tool-version=v7.1.0
        """);

    [Fact]
    public void Is_silent_where_two_declarations_differ() => Verify("""
        declare-cluster cluster=a:1 version=v7.1.0
        declare-cluster cluster=a:1 version=v8.1.0
        snapshot-restore cluster=a:1 scope=full
        """);

    [Fact]
    public void Prefers_the_configuration_and_reports_the_operation() => Verify("""
        unordered
          sequence document=.runbooklint.yaml
            declare-cluster cluster=name:prod pd=a:1 version=v7.5.1
          sequence document=restore.sh
            [|snapshot-restore|] cluster=a:1 scope=full
          sequence document=cluster.yaml
            declare-cluster cluster=a:1 version=v8.5.7
        """);

    [Fact]
    public void Takes_a_target_for_the_version_of_the_cluster() => Verify("""
        [|snapshot-restore|] scope=full
        declare-cluster cluster=a:1 version=v8.5.7
        [|snapshot-restore|] cluster=a:1 scope=full
        """, Old);

    [Fact]
    public void Leaves_out_what_the_plan_rules_out() =>
        Bugs("snapshot-restore scope=full tool-version=v8.1.0").Should().NotContain("58168").And.NotBe(Bugs("snapshot-restore scope=full filter=a.* tool-version=v8.1.0"));

    [Fact]
    public void Counts_less_where_a_condition_is_unknown()
    {
        Check("snapshot-restore scope=full filter=a.* tool-version=v7.5.6").Single().Severity.Should().Be(Severity.Error, "tables of selected names may be overwritten");
        Check("snapshot-restore scope=full filter=?$F tool-version=v7.5.6").Single().Severity.Should().Be(Severity.Warning);
    }

    [Fact]
    public void Only_hints_at_what_is_possible()
    {
        var finding = Check("declare-cluster cluster=a:1 version=v8.5.7\nsnapshot-restore cluster=a:1 scope=full").Should().ContainSingle().Subject;

        finding.Severity.Should().Be(Severity.Info);
        finding.Message.Should().StartWith("snapshot restore on v8.5.7 may hit 1 known bug, e.g. ");
    }

    [Fact]
    public void Says_the_worst_bug_and_the_remedy() => Says("""
        snapshot-restore scope=full filter=a.* tool-version=v7.5.6
        """, """
        error: snapshot restore on v7.5.6 hits 3 known bugs, e.g. pingcap/tidb#58168: A restore of selected tables did not check whether the tables already exist and could overwrite them; fixed in v8.5.0
          v7.5.6 <- v7.5.6 has known bugs
          snapshot-restore <- snapshot restore runs with it
          help: raise it to v7.5.7, the newest of its series; data-loss: pingcap/tidb#58168; inconsistent-data: pingcap/tidb#61592; performance: pingcap/tidb#65060
        """);

    /// <summary>What the plan shows of the conditions of bugs.</summary>
    [Theory]
    [InlineData("storage:s3", "storage=s3://b/p", Certainty.Yes)]
    [InlineData("storage:s3", "storage=gcs://b/p", Certainty.No)]
    [InlineData("storage:s3", "storage=?$S", Certainty.Maybe)]
    [InlineData("storage:gcs", "storage=gs://b/p", Certainty.Yes)]
    [InlineData("storage:azure", "storage=azblob://b/p", Certainty.Yes)]
    [InlineData("cloud-storage", "storage=local:///p", Certainty.No)]
    [InlineData("storage:s3-compatible", "storage=s3://b/p", Certainty.No)]
    [InlineData("storage:s3-compatible", "storage=\"s3://b/p?endpoint=http://minio:9000\"", Certainty.Yes)]
    [InlineData("storage:s3-compatible", "storage=gcs://b/p", Certainty.No)]
    [InlineData("storage:gcs-via-s3", "storage=\"s3://b/p?endpoint=https://storage.googleapis.com\"", Certainty.Yes)]
    [InlineData("storage-root", "storage=s3://b", Certainty.Yes)]
    [InlineData("storage-root", "storage=s3://b/p", Certainty.No)]
    [InlineData("table-filter", "scope=full", Certainty.No)]
    [InlineData("table-filter", "filter=a.*", Certainty.Yes)]
    [InlineData("checkpoint", "use-checkpoint=false", Certainty.No)]
    [InlineData("checkpoint", "scope=full", Certainty.Maybe)]
    [InlineData("sys-tables", "with-sys-table=false", Certainty.No)]
    [InlineData("rate-limit", "ratelimit=128", Certainty.Yes)]
    [InlineData("rate-limit", "ratelimit=0", Certainty.No)]
    [InlineData("zstd", "compression=lz4", Certainty.No)]
    [InlineData("rate-limit", "ratelimit=?$R", Certainty.Maybe)]
    [InlineData("rate-limit", "scope=full", Certainty.No)]
    [InlineData("zstd", "compression=zstd", Certainty.Yes)]
    [InlineData("zstd", "scope=full", Certainty.Maybe)]
    [InlineData("storage:s3-compatible", "storage=?$S", Certainty.Maybe)]
    [InlineData("storage:s3-compatible", "storage=s3://b/p s3.endpoint=http://minio:9000", Certainty.Yes)]
    [InlineData("storage:s3-compatible", "storage=s3://b/p s3.endpoint=?$E", Certainty.Maybe)]
    [InlineData("storage:s3-compatible", "storage=\"s3://b/p?endpoint=https://s3.eu-west-1.amazonaws.com\"", Certainty.No)]
    [InlineData("storage:s3-compatible", "storage=\"s3://b/p?endpoint=https://s3.eu-west-1.amazonaws.com\" s3.endpoint=http://minio:9000", Certainty.No)]
    [InlineData("storage:gcs-via-s3", "storage=s3://b/p s3.endpoint=storage.googleapis.com", Certainty.Yes)]
    [InlineData("storage:gcs-via-s3", "storage=s3://b/p s3.endpoint=http://minio:9000", Certainty.No)]
    [InlineData("storage-root", "storage=s3://b/", Certainty.Yes)]
    [InlineData("storage-root", "storage=\"s3://b?region=a/b\"", Certainty.Yes)]
    [InlineData("storage-root", "storage=?$S", Certainty.Maybe)]
    [InlineData("storage-root", "storage=/mnt/backup", Certainty.Maybe)]
    [InlineData("cloud-storage", "storage=s3://b/p", Certainty.Yes)]
    [InlineData("cloud-storage", "storage=?$S", Certainty.Maybe)]
    [InlineData("table-filter", "filter=?$F", Certainty.Maybe)]
    [InlineData("keyspace", "keyspace-name=a", Certainty.Yes)]
    [InlineData("checksum-off", "checksum=true", Certainty.No)]
    [InlineData("checksum-off", "checksum=false", Certainty.Maybe)]
    [InlineData("restore-stats", "load-stats=false", Certainty.No)]
    [InlineData("check-requirements-false", "check-requirements=false", Certainty.Yes)]
    [InlineData("check-requirements-false", "check-requirements=true", Certainty.No)]
    [InlineData("check-requirements-false", "check-requirements=?$C", Certainty.Maybe)]
    [InlineData("check-requirements-false", "scope=full", Certainty.No)]
    [InlineData("object-lock", "storage=local:///p", Certainty.No)]
    [InlineData("prefix-scoped-credentials", "storage=local:///p", Certainty.No)]
    [InlineData("storage-credential-special-chars", "storage=local:///p", Certainty.No)]
    [InlineData("object-lock", "storage=s3://b/p", Certainty.Maybe)]
    [InlineData("rawkv", "scope=raw", Certainty.Yes)]
    [InlineData("rawkv", "scope=full", Certainty.No)]
    [InlineData("txnkv", "scope=txn", Certainty.Yes)]
    [InlineData("txnkv", "scope=full", Certainty.No)]
    [InlineData("log-backup-running", "cluster=a:1", Certainty.Maybe)]
    [InlineData("tiflash", "scope=full", Certainty.Maybe)]
    public void Looks_at_the_conditions(string condition, string settings, Certainty holds)
    {
        var plan = PlanReader.Read("snapshot-backup " + settings);

        BugCondition.Holds(condition, plan.Operations[0], plan).Should().Be(holds);
    }

    /// <summary>Only kinds of storage are alternatives.</summary>
    [Theory]
    [InlineData("s3://b/p", Certainty.Yes, Certainty.Maybe)]
    [InlineData("gcs://b/p", Certainty.No, Certainty.Maybe)]
    [InlineData("azure://b/p", Certainty.Yes, Certainty.Maybe)]
    public void Asks_for_all_other_conditions(string storage, Certainty kind, Certainty other)
    {
        var plan = PlanReader.Read("snapshot-backup storage=" + storage);

        BugCondition.Holds(["storage:s3", "fips", "storage:azure"], plan.Operations[0], plan).Should().Equal(kind, other);
    }

    [Theory]
    [InlineData("inspect-backup command=\"debug decode\"", "br-debug")]
    [InlineData("inspect-backup command=\"operator base64ify\"", "operator-base64ify")]
    [InlineData("snapshot-backup scope=raw", "rawkv-backup")]
    [InlineData("snapshot-backup scope=txn", "txnkv-backup")]
    [InlineData("snapshot-backup scope=volume", "ebs-snapshot-backup")]
    [InlineData("snapshot-restore scope=raw", "rawkv-restore")]
    [InlineData("snapshot-restore scope=txn", "txnkv-restore")]
    [InlineData("snapshot-backup last-backup-ts=1", "incremental-backup")]
    public void Knows_what_operations_are_called(string operation, string name) => BuggyOperation.NamesOf(PlanReader.Read(operation).Operations[0]).Should().Contain(name);

    [Fact]
    public void Knows_no_bugs_of_other_commands() => BuggyOperation.NamesOf(PlanReader.Read("inspect-backup command=validate").Operations[0]).Should().BeEmpty();

    [Fact]
    public void Says_how_many_more_there_are()
    {
        var finding = Check("declare-cluster cluster=a:1 version=v7.1.0\nsnapshot-backup cluster=a:1 scope=full\nsnapshot-restore cluster=a:1 scope=full").Should().ContainSingle().Subject;

        finding.Message.Should().MatchRegex("^snapshot backup, snapshot restore on v7.1.0 hit [0-9]+ known bugs, e.g. ");
        finding.Label.Should().Be("v7.1.0 has known bugs");
        finding.Help.Should().MatchRegex("failure: pingcap/tidb#[0-9]+, [^;,]+, [^;,]+, [^;,]+ and [1-9][0-9]* more");
    }

    [Theory]
    [InlineData("parallel-import", "physical-import parallel-import=true", Certainty.Yes)]
    [InlineData("parallel-import", "physical-import parallel-import=false", Certainty.No)]
    [InlineData("parallel-import", "physical-import parallel-import=?$P", Certainty.Maybe)]
    [InlineData("parallel-import", "physical-import", Certainty.No)]
    [InlineData("duplicate-resolution", "physical-import duplicate-resolution=remove", Certainty.Yes)]
    [InlineData("duplicate-resolution", "physical-import duplicate-resolution=none", Certainty.No)]
    [InlineData("conflict-replace", "physical-import conflict-strategy=replace", Certainty.Yes)]
    [InlineData("conflict-replace", "physical-import conflict-strategy=error", Certainty.No)]
    [InlineData("conflict-replace", "physical-import conflict-strategy=?$C", Certainty.Maybe)]
    [InlineData("conflict-replace", "physical-import", Certainty.No)]
    [InlineData("storage:s3", "physical-import data-source-dir=s3://b/csv storage=local:///sorted", Certainty.Yes)]
    [InlineData("from-select", "import-into data-source-dir=s3://b/a.csv", Certainty.No)]
    [InlineData("from-select", "import-into", Certainty.Maybe)]
    public void Looks_at_the_conditions_of_imports(string condition, string operation, Certainty holds)
    {
        var plan = PlanReader.Read(operation);

        BugCondition.Holds(condition, plan.Operations[0], plan).Should().Be(holds);
    }

    [Fact]
    public void Knows_when_log_backup_runs()
    {
        var plan = PlanReader.Read("""
            start-log-backup cluster=a:1 task=pitr
            snapshot-restore cluster=a:1 scope=full
            """);

        BugCondition.Holds("log-backup-running", plan.Operations[1], plan).Should().Be(Certainty.Yes);
    }

    [Theory]
    [InlineData("gcs://b/log", 1)]
    [InlineData("azure://b/log", 1)]
    [InlineData("s3://b/log", 0)]
    [InlineData("local:///log", 0)]
    public void Takes_one_kind_of_storage_of_several(string storage, int bugs) =>
        Check($"truncate-log-backup storage={storage} tool-version=v6.3.0").Count(finding => finding.Help!.Contains("pingcap/tidb#38229")).Should().Be(bugs);

    /// <summary>A condition that is spelt in another way would only ever be a doubt.</summary>
    [Fact]
    public void Can_look_at_no_other_condition_than_these()
    {
        string[] shown =
        [
            "check-requirements-false", "checkpoint", "checksum-off", "cloud-storage", "conflict-replace", "duplicate-resolution", "from-select", "keyspace",
            "log-backup-running", "object-lock", "parallel-import", "prefix-scoped-credentials", "rate-limit", "rawkv", "restore-stats", "storage-credential-special-chars",
            "storage-root", "storage:azure", "storage:gcs", "storage:gcs-via-s3", "storage:s3", "storage:s3-compatible", "sys-tables", "table-filter", "txnkv", "zstd",
        ];
        string[] others =
        [
            "AUTO_ID_CACHE=1", "SHARD_ROW_ID_BITS", "auto-increment", "auto-random", "checksum-optional", "clustered-index", "csv", "disk-quota", "dxf",
            "ebs-backup-running", "external-account", "fast-reorg", "fips", "foreign-key", "generated-column", "global-index", "global-sort", "import-mode-off", "ipv6", "large-index",
            "lightning-server-mode", "log-task-recreated", "long-transaction", "many-regions", "many-tables", "multi-schema-change", "multi-valued-index", "new-collation", "newer-backup",
            "non-clustered", "old-backup", "old-collation", "online-workload", "parquet", "partitioned", "pd-topology-change", "plan-cache", "presplit", "region-size>96MiB",
            "schema-routing", "symlink", "temporary-table", "ticdc", "tiflash", "tiflash-fastscan", "tikv-address-change", "tls", "tls-ca-bundle", "upgrade", "upgrade-from-7.1",
            "upgrade-from-8.5.2-hotfix", "web-identity", "wide-table",
        ];

        AdvisoryCatalog.All.SelectMany(advisory => advisory.Conditions).Distinct().Should().BeEquivalentTo([.. shown, .. others]);
    }

    /// <summary>The notes call a part of TiDB that drives log backups BR, too.</summary>
    [Theory]
    [InlineData("start-log-backup")]
    [InlineData("pause-log-backup")]
    [InlineData("resume-log-backup")]
    [InlineData("stop-log-backup")]
    public void Asks_the_cluster_too_about_log_backups(string operation)
    {
        var plan = PlanReader.Read($"declare-cluster cluster=a:1 version=v7.1.0\n{operation} cluster=a:1 tool-version=v8.5.7");

        BugHit.Of(plan.Operations[1], plan, RuleContext.Default).Should().Contain(hit => hit.Advisory.Component == "br" && hit.Met.Version == new ComponentVersion(7, 1, 0));
    }

    [Fact]
    public void Asks_the_tool_alone_about_what_it_does_itself()
    {
        var plan = PlanReader.Read("declare-cluster cluster=a:1 version=v7.1.0\ntruncate-log-backup cluster=a:1 tool-version=v8.5.7");

        BugHit.Of(plan.Operations[1], plan, RuleContext.Default).Should().NotContain(hit => hit.Advisory.Component == "br" && hit.Met.Version == new ComponentVersion(7, 1, 0));
    }

    /// <summary>The statements had defaults of their own: pingcap/tidb#48000.</summary>
    [Theory]
    [InlineData("snapshot-backup statement=backup", 1)]
    [InlineData("snapshot-restore statement=restore", 1)]
    [InlineData("snapshot-backup", 0)]
    [InlineData("snapshot-restore", 0)]
    public void Tells_statements_from_the_tool(string operation, int bugs)
    {
        var plan = PlanReader.Read($"declare-cluster cluster=a:1 version=v7.1.2\n{operation} scope=full cluster=a:1");

        BugHit.Of(plan.Operations[1], plan, RuleContext.Default).Count(hit => hit.Advisory.Issue == "pingcap/tidb#48000").Should().Be(bugs);
    }

    [Fact]
    public void Counts_what_is_common_to_increments() =>
        Bugs("snapshot-backup scope=full last-backup-ts=441564534344581122 tool-version=v8.1.0").Should().NotBe(Bugs("snapshot-backup scope=full tool-version=v8.1.0"));

    private static IEnumerable<Finding> Check(string notation) => new KnownBug().Check(PlanReader.Read(notation), RuleContext.Default);

    private static string Bugs(string notation) => string.Join("\n", Check(notation).Select(finding => finding.Message + finding.Help));

    [Fact]
    public void Names_no_fix_of_another_series_for_what_is_only_possible() =>
        Bugs("snapshot-backup scope=full tool-version=v7.5.7").Should().Contain("may hit").And.Contain("; no fix is listed for v7.5");
}
