namespace RunbookLint.Tests.Rules;

public class NoAlertOnLogTaskErrorCarrierTests : MonitoringCarrier
{
    private const string Rule = "RBL6001";
    private const string Start = "br log start --task-name=pitr --pd 10.0.1.1:2379 --storage s3://dr/log\n";

    [Fact]
    public void Rule_files() => Places(Rule, ("backup.yaml", LogBackup), ("prometheus/tidb.rules.yml", Rules(Down))).Should().Equal("prometheus/tidb.rules.yml:2");

    [Fact]
    public void Resources_of_prometheus() => Places(Rule, ("backup.yaml", LogBackup), ("rules.yaml", Resource(Down))).Should().Equal("rules.yaml:6");

    [Fact]
    public void Resources_of_victoria_metrics() =>
        Places(Rule, ("backup.yaml", LogBackup), ("rules.yaml", Resource(Down).Replace("monitoring.coreos.com/v1", "operator.victoriametrics.com/v1beta1").Replace("PrometheusRule", "VMRule")))
            .Should().Equal("rules.yaml:6");

    [Fact]
    public void Config_maps_of_a_monitor() => Places(Rule, ("backup.yaml", LogBackup), ("monitor.yaml", $$"""
        apiVersion: pingcap.com/v1alpha1
        kind: TidbMonitor
        metadata: { name: basic, namespace: tidb }
        spec:
          clusters: [{ name: basic }]
          prometheus:
            config: { ruleConfigRef: { name: rules } }
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: rules, namespace: tidb }
        data:
          tidb.rules.yml: |
        {{Indent(Rules(Down), 4)}}
        """)).Should().Equal("monitor.yaml:15");

    [Fact]
    public void Templates_of_charts() => Places(
        Rule,
        ("chart/Chart.yaml", "apiVersion: v2\nname: tidb\nversion: 1.0.0\n"),
        ("chart/values.yaml", "job: tikv\n"),
        ("chart/templates/backup.yaml", LogBackup),
        ("chart/templates/rules.yaml", Resource(Alert("Down", "up{job=\"{{ .Values.job }}\"} == 0")))).Should().Equal("chart/templates/rules.yaml:6");

    [Fact]
    public void Playbooks() => Places(Rule, ("play.yml", $"""
        - hosts: monitoring
          tasks:
            - name: start log backup
              ansible.builtin.command: {Start.Trim()}
            - name: rules
              ansible.builtin.copy:
                dest: /etc/prometheus/tidb.rules.yml
                content: |
        {Indent(Rules(Down), 10)}
        """)).Should().Equal("play.yml:10");

    [Fact]
    public void Scripts() => Places(Rule, ("setup.sh", Start + "cat > tidb.rules.yml <<'EOF'\n" + Rules(Down) + "EOF\n")).Should().Equal("setup.sh:4");

    [Fact]
    public void Pages() => Places(Rule, ("setup.md", $"# Set up\n\n```sh\n{Start}```\n\n```yaml\n{Rules(Down)}```\n")).Should().Equal("setup.md:9");

    [Theory]
    [InlineData("max(tikv_log_backup_task_status) by (task) > 1")]
    [InlineData("2 == max(tikv_log_backup_task_status)")]
    [InlineData("sum(increase(tikv_log_backup_fatal_errors[5m])) > 0")]
    [InlineData("time() - max(tidb_log_backup_last_checkpoint) / 262144000 > 1800")]
    [InlineData("changes(tidb_log_backup_last_checkpoint[30m]) == 0")]
    [InlineData("tikv_log_backup_task_status == $status")]
    public void Accepts_any_alert_that_holds_for_a_failed_task(string query) =>
        Places(Rule, ("backup.yaml", LogBackup), ("a.rules.yml", Rules(Down)), ("b.rules.yml", Rules(Alert("A", query)))).Should().BeEmpty();

    [Theory]
    [InlineData("max(tikv_log_backup_task_status) by (task) == 1")]
    [InlineData("absent(tikv_log_backup_task_status)")]
    [InlineData("max(time() - tidb_log_backup_last_checkpoint / 262144000) by (task) / 60 > 30 and max(tikv_log_backup_task_status) by (task) == 0")]
    [InlineData("max(time() - tidb_log_backup_last_checkpoint / 262144) by (task) / 60 > 30")]
    public void Does_not_accept_one_that_does_not_hold_then(string query) =>
        Places(Rule, ("backup.yaml", LogBackup), ("a.rules.yml", Rules(Down, Alert("A", query)))).Should().Equal("a.rules.yml:2");

    [Fact]
    public void Accepts_recorded_metrics_and_alerts_of_grafana()
    {
        Places(Rule, ("backup.yaml", LogBackup), ("r/a.yml", Rules(Down, Alert("A", "task:failed > 0"))), ("r/b.yml", Rules("- record: task:failed\n  expr: tikv_log_backup_task_status == bool 2\n"))).Should().BeEmpty();
        Places(Rule, ("backup.yaml", LogBackup), ("a.yml", Rules(Down)), ("g.yml", "apiVersion: 1\ngroups:\n- name: g\n  rules:\n  - title: A\n    condition: A\n    data: [{ refId: A, model: { expr: 'tikv_log_backup_task_status > 1' } }]\n")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("groups:\n- name: node\n  rules:\n  - alert: Disk\n    expr: node_filesystem_avail_bytes < 1e9\n")]
    [InlineData("groups:\n- name: mysql\n  rules:\n  - alert: Down\n    expr: mysql_up == 0\n")]
    [InlineData("groups:\n- name: tikv\n  rules:\n  - alert: Down\n    expr: up{job=\"tikv\", tidb_cluster=\"staging-basic\"} == 0\n")]
    public void Asks_for_nothing_where_nothing_is_about_the_cluster(string rules) => Places(Rule, ("backup.yaml", LogBackup), ("a.rules.yml", rules)).Should().BeEmpty();

    [Fact]
    public void Asks_for_nothing_without_a_log_backup() => Places(Rule, ("a.rules.yml", Rules(Down))).Should().BeEmpty();
}
