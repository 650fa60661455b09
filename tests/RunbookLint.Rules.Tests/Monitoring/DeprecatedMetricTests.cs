using RunbookLint.Rules.Monitoring;

namespace RunbookLint.Rules.Tests.Monitoring;

public class DeprecatedMetricTests : RuleTest<DeprecatedMetric>
{
    [Theory]
    [InlineData("declare-alert name=A metric=[|tikv_stream_store_checkpoint_ts|]")]
    [InlineData("declare-alert name=A metric=tikv_log_backup_task_status metric=[|tikv_log_backup_store_checkpoint_ts|]")]
    [InlineData("declare-alert name=A metric=tidb_log_backup_last_checkpoint")]
    [InlineData("declare-alert name=A")]
    [InlineData("declare-recording-rule name=A metric=tikv_stream_store_checkpoint_ts")]
    [InlineData("declare-panel name=A metric=tikv_stream_store_checkpoint_ts")]
    public void Reports_metrics_that_are_gone(string notation) => Verify(notation);

    [Theory]
    [InlineData("v6.2.0", "tikv_stream_store_checkpoint_ts")]
    [InlineData("v6.5.0", "[|tikv_stream_store_checkpoint_ts|]")]
    public void Knows_the_version(string version, string metric) => Verify($"""
        declare-cluster version={version}
        declare-alert name=A metric={metric}
        """);

    [Fact]
    public void Says_what_it_knows() => Says("declare-alert name=A metric=tikv_stream_store_checkpoint_ts", """
        warning: TiKV no longer reports tikv_stream_store_checkpoint_ts, so this alert is never raised
          tikv_stream_store_checkpoint_ts <- 
          help: read tidb_log_backup_last_checkpoint instead
        """);
}
