using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class TransactionLimitRaisedUnderLogBackupTests : RuleTest<TransactionLimitRaisedUnderLogBackup>
{
    [Theory]
    [InlineData("txn-total-size-limit", "10737418240")]
    [InlineData("txn-total-size-limit", "10Gi")]
    [InlineData("tidb_mem_quota_query", "8589934592")]
    [InlineData("tidb_mem_quota_query", "-1")]
    [InlineData("max-txn-ttl", "7200000")]
    [InlineData("tidb_dml_type", "BULK")]
    public void Reports_what_lets_transactions_grow(string item, string value) => Verify($"""
        start-log-backup task=pitr
        [|change-setting|] item={item} value={value}
        """);

    [Theory]
    [InlineData("txn-total-size-limit", "104857600")]
    [InlineData("tidb_mem_quota_query", "1073741824")]
    [InlineData("max-txn-ttl", "600000")]
    [InlineData("tidb_dml_type", "standard")]
    [InlineData("tidb_mem_quota_query", "?$QUOTA")]
    [InlineData("tidb_gc_life_time", "720h")]
    public void Accepts_defaults_and_what_is_unknown(string item, string value) => Verify($"""
        start-log-backup task=pitr
        change-setting item={item} value={value}
        """);

    [Fact]
    public void Accepts_a_cluster_without_log_backup() => Verify("""
        start-log-backup cluster=10.0.0.1:2379
        change-setting cluster=10.0.0.2:2379 item=max-txn-ttl value=7200000
        """);

    [Fact]
    public void Reports_what_another_document_declares() => Verify("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic
          unordered document=cluster.yaml
            [|change-setting|] cluster=tidb/basic item=txn-total-size-limit value=10737418240
            change-setting item=txn-total-size-limit value=10737418240 cluster=tidb/other
        """);

    [Fact]
    public void Tells_what_grows() => Says("""
        start-log-backup task=pitr
        change-setting item=max-txn-ttl value=7200000
        """, """
        info: longer transactions hold the checkpoint of log backup 'pitr': the RPO grows by the time that one commits in
          change-setting <- lets transactions be longer than by default
          start-log-backup <- log backup starts here
          help: leave the default, and split large writes with BATCH ON … LIMIT n
        """);
}
