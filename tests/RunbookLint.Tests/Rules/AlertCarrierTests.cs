namespace RunbookLint.Tests.Rules;

/// <summary>The rules that judge one alert, in the carriers that alerts stand in.</summary>
public class AlertCarrierTests : MonitoringCarrier
{
    private const string Lag = "time() - max(tidb_log_backup_last_checkpoint) by (task) / 262144000";

    private static readonly string Tight = Alert("Lag", "(" + Lag + ") > 120", "1m");
    private static readonly string Late = Alert("Paused", "max(tikv_log_backup_task_status) by (task) == 1", "24h");
    private static readonly string Old = Alert("Old", "time() - tikv_stream_store_checkpoint_ts / 262144000 > 1800");
    private static readonly string Sizing = Alert("LogBackupStorage", "sum(increase(tikv_engine_flow_bytes[1d])) * 7 > 5e12");

    [Theory]
    [InlineData("RBL6002", 5)]
    [InlineData("RBL6003", 2)]
    [InlineData("RBL6004", 9)]
    [InlineData("RBL6005", 11)]
    [InlineData("RBL5002", 13)]
    public void Rule_files(string rule, int line) => Places(rule, ("tidb.rules.yml", All())).Should().Equal($"tidb.rules.yml:{line}");

    [Theory]
    [InlineData("RBL6002", 5)]
    [InlineData("RBL6003", 2)]
    [InlineData("RBL6004", 9)]
    [InlineData("RBL6005", 11)]
    [InlineData("RBL5002", 13)]
    public void Everywhere_else(string rule, int line)
    {
        Places(rule, ("rules.yaml", "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: tidb }\nspec:\n" + Indent(All(), 2))).Should().Equal($"rules.yaml:{line + 4}");
        Places(rule, ("setup.sh", "cat > tidb.rules.yml <<'EOF'\n" + All() + "EOF\n")).Should().Equal($"setup.sh:{line + 1}");
        Places(rule, ("apply.sh", "kubectl apply -f - <<'EOF'\napiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: tidb }\nspec:\n" + Indent(All(), 2) + "EOF\n")).Should().Equal($"apply.sh:{line + 5}");
        Places(rule, ("page.md", "```yaml\n" + All() + "```\n")).Should().Equal($"page.md:{line + 1}");
        Places(rule, ("map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: rules }\ndata:\n  a.rules.yml: |\n" + Indent(All(), 4))).Should().Equal($"map.yaml:{line + 5}");
        Places(rule, ("play.yml", "- hosts: m\n  tasks:\n  - ansible.builtin.copy:\n      dest: /etc/a.rules.yml\n      content: |\n" + Indent(All(), 8))).Should().Equal($"play.yml:{line + 5}");
        Places(rule, ("role.yml", "- hosts: m\n  tasks:\n  - template: { src: a.rules.yml.j2, dest: /etc/a.rules.yml }\n"), ("templates/a.rules.yml.j2", All())).Should().Equal($"templates/a.rules.yml.j2:{line}");
    }

    [Theory]
    [InlineData("RBL6002")]
    [InlineData("RBL6003")]
    [InlineData("RBL6004")]
    [InlineData("RBL6005")]
    [InlineData("RBL5002")]
    public void Accepts_a_good_set(string rule) => Places(rule, ("tidb.rules.yml", Rules(
        Failed,
        SafePoint,
        Alert("Lag", "(" + Lag + ") / 60 > 10 and max(tikv_log_backup_task_status) by (task) == 0", "2m"),
        Alert("Paused", "(" + Lag + ") / 3600 > 12 and max(tikv_log_backup_task_status) by (task) == 1"),
        Alert("LogBackupStorage", "3 * 7 * sum(increase(tikv_engine_flow_bytes[1d])) > 5e12")))).Should().BeEmpty();

    [Theory]
    [InlineData("{% raw %}x{% endraw %} > 1")]
    [InlineData("tikv_log_backup_task_status{cluster=\"{{ cluster }}\"} > {{ limit }}")]
    [InlineData("rate(tikv_grpc_msg_fail_total[$__rate_interval]) > 10")]
    public void Takes_no_offence_at_templates(string query) =>
        Lint(("tidb.rules.yml", Rules("- alert: A\n  expr: '" + query + "'\n"))).Select(finding => finding.Rule.Id).Should().NotContain("RBL0002");

    [Fact]
    public void Reports_a_query_with_a_mistake_at_the_mistake() =>
        Places("RBL0002", ("tidb.rules.yml", Rules("- alert: A\n  expr: |\n    sum(tikv_log_backup_task_status\n    == 2\n"))).Should().Equal("tidb.rules.yml:7");

    private static string All() => Rules(Tight, Late, Old, Sizing);
}
