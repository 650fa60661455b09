using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests.Toml;

public class TomlFrontEndTests
{
    [Fact]
    public void Takes_a_configuration_of_Lightning_for_an_import_at_the_line_of_its_backend() => Verify("""
        [lightning]
        level = "info"

        [tikv-importer]
        ⟦backend = "local"⟧
        sorted-kv-dir = "/mnt"

        [tidb]
        pd-addr = "a:2379"
        """, "physical-import backend=local cluster=a:2379 sorted-kv-dir=/mnt");

    [Fact]
    public void Underlines_the_table_that_lacks_the_backend() => Verify("""
        [mydumper]
        data-source-dir = "/data"

        ⟦[tikv-importer]⟧
        sorted-kv-dir = "/mnt"
        """, "physical-import data-source-dir=/data sorted-kv-dir=/mnt");

    [Fact]
    public void Underlines_the_first_table_where_there_is_no_other() => Verify("""
        ⟦[mydumper]⟧
        data-source-dir = "/data"

        [tidb]
        host = "db"
        """, "physical-import cluster=sql:db data-source-dir=/data");

    [Theory]
    [InlineData("[tidb]\nhost = 'db'")]
    [InlineData("[lightning]\nlevel = 'info'")]
    [InlineData("[package]\nname = 'x'")]
    [InlineData("[raftstore]\ncapacity = '10GB'\n[log-backup\n")]
    [InlineData("")]
    public void Finds_nothing_in_other_configurations(string text) => Plan(text).Operations.Should().BeEmpty();

    [Fact]
    public void Sees_what_a_whole_configuration_of_TiKV_leaves_to_its_version() => Verify("""
        ⟦[raftstore]⟧
        capacity = '10GB'
        """, "omit-setting item=log-backup.enable line=[log-backup] line=\"enable = {value}\"");

    [Fact]
    public void Reads_what_a_configuration_of_TiKV_says_about_log_backup() => Verify("""
        [log-backup]
        ⟦enable = false⟧
        ⟦max-flush-interval = "5m"⟧

        [gc]
        ⟦ratio-threshold = -1.0⟧

        [storage]
        reserve-space = "5GB"
        """, """
        change-setting item=log-backup.enable value=false
        change-setting item=log-backup.max-flush-interval value=5m
        change-setting item=gc.ratio-threshold value=-1.0
        """);

    [Fact]
    public void Reads_the_limits_of_transactions_of_TiDB() => Verify("""
        [performance]
        ⟦txn-total-size-limit = 10737418240⟧
        ⟦max-txn-ttl = 7200000⟧
        """, """
        change-setting item=txn-total-size-limit value=10737418240
        change-setting item=max-txn-ttl value=7200000
        """);

    private static RunbookPlan Plan(string text) => new(Lowerer.Lower(SourceFile.From("x.toml", text), NoRelatedFiles.Instance).Root with { Document = null });

    private static void Verify(string marked, string expected)
    {
        var (text, spans) = Testing.Markup.Parse(marked, "⟦", "⟧");
        var plan = Plan(text);

        PlanPrinter.Print(plan).TrimEnd().Should().Be(expected);
        plan.Operations.Select(operation => operation.Span.Span).Should().Equal(spans);
    }
}
