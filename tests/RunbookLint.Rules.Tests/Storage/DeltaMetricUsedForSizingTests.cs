using RunbookLint.Rules.Storage;

namespace RunbookLint.Rules.Tests.Storage;

public class DeltaMetricUsedForSizingTests : RuleTest<DeltaMetricUsedForSizing>
{
    [Theory]
    [InlineData("declare-alert log-storage-from=[|tikv_engine_flow_bytes|] factor=1")]
    [InlineData("declare-recording-rule log-storage-from=[|tikv_engine_flow_bytes|] factor=1.5")]
    [InlineData("declare-panel log-storage-from=[|tikv_engine_flow_bytes|] factor=1")]
    [InlineData("declare-alert log-storage-from=tikv_engine_flow_bytes factor=2")]
    [InlineData("declare-alert log-storage-from=tikv_engine_flow_bytes factor=3")]
    [InlineData("declare-alert log-storage-from=tikv_engine_flow_bytes factor=?")]
    [InlineData("declare-alert about=tikv")]
    public void Reports_a_factor_below_two(string notation) => Verify(notation);

    [Fact]
    public void Says_what_it_knows() => Says("declare-alert log-storage-from=tikv_engine_flow_bytes factor=1", """
        info: this takes tikv_engine_flow_bytes for what log backup stores, but the log is 2 to 3 times as large
          tikv_engine_flow_bytes <- the writes that metrics show
          help: multiply by 3
        """);
}
