namespace RunbookLint.Lowering.Tests.Monitoring;

public class RuleGroupsTests : LoweringTest
{
    private const string Lag = "(time() - tidb_log_backup_last_checkpoint / 262144000)";

    [Theory]
    [InlineData("max(tikv_log_backup_task_status) by (task) == 2", "while-failed=0s")]
    [InlineData("2 == sum by (task) (tikv_log_backup_task_status)", "while-failed=0s")]
    [InlineData("tikv_log_backup_task_status > 1", "while-failed=0s")]
    [InlineData("tikv_log_backup_task_status >= 2", "while-failed=0s")]
    [InlineData("tikv_log_backup_task_status == bool 2", "while-failed=0s")]
    [InlineData("(tikv_log_backup_task_status == bool 2) > 0", "while-failed=0s")]
    [InlineData("count(tikv_log_backup_task_status == 2) > 0", "while-failed=0s")]
    [InlineData("tikv_log_backup_task_status{task=\"pitr\"} - 2 == 0", "while-failed=0s")]
    [InlineData("max_over_time(tikv_log_backup_task_status[5m]) == 2", "while-failed=0s")]
    [InlineData("min_over_time(tikv_log_backup_task_status[5m]) == 2", "while-failed=5m")]
    [InlineData("tikv_log_backup_task_status != 0", "while-paused=0s while-failed=0s")]
    [InlineData("tikv_log_backup_task_status > 0", "while-paused=0s while-failed=0s")]
    [InlineData("tikv_log_backup_task_status unless tikv_log_backup_task_status < 2", "while-failed=0s")]
    [InlineData("tikv_log_backup_task_status == 1", "while-paused=0s")]
    [InlineData("tikv_log_backup_task_status == 0", "")]
    [InlineData("tikv_log_backup_task_status >= 0", "")]
    [InlineData("absent(tikv_log_backup_task_status)", "when-gone=true")]
    [InlineData("absent(tikv_log_backup_task_status == 0)", "while-paused=0s while-failed=0s when-gone=true")]
    [InlineData("changes(tikv_log_backup_task_status[10m]) > 0", "while-paused=0s while-failed=0s")]
    [InlineData("tikv_log_backup_task_status == 2 and on (instance) up == 1", "while-failed=0s")]
    [InlineData("up == 0 or tikv_log_backup_task_status == 2", "while-failed=0s")]
    public void Tries_out_what_the_status_does(string query, string facts) => Means(query, facts, "tikv_log_backup_task_status");

    [Theory]
    [InlineData("increase(tikv_log_backup_fatal_errors[5m]) > 0")]
    [InlineData("rate(tikv_log_backup_fatal_errors[5m]) > 0")]
    [InlineData("sum(tikv_log_backup_fatal_errors) > 0")]
    [InlineData("delta(tikv_log_backup_fatal_errors[1h]) != 0")]
    public void Tries_out_what_errors_do(string query) => Means(query, "while-failed=0s", "tikv_log_backup_fatal_errors");

    [Theory]
    [InlineData(Lag + " > 600", "10m")]
    [InlineData("600 < " + Lag, "10m")]
    [InlineData("max" + Lag + " by (task) / 60 > 10", "10m")]
    [InlineData(Lag + " / 3600 >= 2", "2h")]
    [InlineData("(time() * 1000 - tidb_log_backup_last_checkpoint / 262144) / 1000 > 90", "90000ms")]
    [InlineData("time() * 1000 - tidb_log_backup_last_checkpoint / 2 ^ 18 > 300000", "5m")]
    [InlineData("(time() - (tidb_log_backup_last_checkpoint / 262144 / 1000)) > 5 * 60", "5m")]
    [InlineData("time() - max(tidb_log_backup_last_checkpoint) / 262144000 > 1h", "1h")]
    [InlineData("tidb_log_backup_last_checkpoint / 262144000 < time() - 1800", "30m")]
    [InlineData("changes(tidb_log_backup_last_checkpoint[10m]) == 0", "10m")]
    [InlineData("delta(tidb_log_backup_last_checkpoint[30m]) <= 0", "30m")]
    [InlineData("tidb_log_backup_last_checkpoint - tidb_log_backup_last_checkpoint offset 15m == 0", "15m")]
    [InlineData("min_over_time(" + Lag + "[10m:1m]) > 300", "15m")]
    [InlineData("clamp_min(" + Lag + ", 0) > 120 unless on () vector(1) > 2", "2m")]
    public void Tries_out_from_which_lag_on_it_holds(string query, string lag) =>
        Means(query, $"while-running={lag} while-paused={lag} while-failed={lag}", "tidb_log_backup_last_checkpoint");

    [Theory]
    [InlineData(Lag + " / 60 > 10 and max(tikv_log_backup_task_status) by (task) == 0", "while-running=10m")]
    [InlineData(Lag + " / 3600 > 2 and tikv_log_backup_task_status == 1", "while-paused=2h")]
    [InlineData(Lag + " > 600 unless tikv_log_backup_task_status == 1", "while-running=10m while-failed=10m")]
    [InlineData(Lag + " > 1800 or tikv_log_backup_task_status == 2", "while-running=30m while-paused=30m while-failed=0s")]
    public void Keeps_the_states_apart(string query, string facts) =>
        Means(query, facts, "tidb_log_backup_last_checkpoint", "tikv_log_backup_task_status");

    [Theory]
    [InlineData("min(tidb_log_backup_last_checkpoint) by (instance) - max(tikv_gcworker_autogc_safe_point) by (instance) < 0")]
    [InlineData("tidb_log_backup_last_checkpoint < on () tikv_gcworker_autogc_safe_point")]
    [InlineData("(tidb_log_backup_last_checkpoint - tikv_gcworker_autogc_safe_point) / 262144000 < 0")]
    public void Sees_that_gc_is_compared_with_the_checkpoint(string query) =>
        Means(query, "when-safe-point-passes=true", "tidb_log_backup_last_checkpoint", "tikv_gcworker_autogc_safe_point");

    [Theory]
    [InlineData("tidb_log_backup_last_checkpoint / 262144 - time() < -600000000000")]
    [InlineData("rate(tidb_log_backup_last_checkpoint[5m]) > 0")]
    [InlineData("tidb_log_backup_last_checkpoint > 0")]
    public void Says_nothing_about_what_always_or_never_holds(string query) => Means(query, "", "tidb_log_backup_last_checkpoint");

    [Fact]
    public void Leaves_open_what_a_template_decides() => Lowers("alerts.yml", Group("- alert: A\n  expr: tikv_log_backup_task_status == {{ value }}"), """
        declare-alert name=A group=g about=log-backup while-running=? while-paused=? while-failed=? when-safe-point-passes=? metric=tikv_log_backup_task_status
        """);

    [Fact]
    public void Follows_recording_rules() => Lowers("alerts.yml", Group("""
        - record: task:lag:seconds
          expr: max(time() - tidb_log_backup_last_checkpoint / 262144000) by (task)
        - record: task:lag:minutes
          expr: task:lag:seconds / 60
        - alert: A
          expr: task:lag:minutes > 5
        """), """
        unordered
          declare-recording-rule name=task:lag:seconds group=g metric=tidb_log_backup_last_checkpoint
          declare-recording-rule name=task:lag:minutes group=g metric=tidb_log_backup_last_checkpoint
          declare-alert name=A group=g about=log-backup while-running=5m while-paused=5m while-failed=5m metric=tidb_log_backup_last_checkpoint
        """);

    [Fact]
    public void Follows_recording_rules_of_files_beside_it() => Lowers("rules/alerts.yml", Group("- alert: A\n  expr: task:failed > 0"), """
        declare-alert name=A group=g about=log-backup while-failed=0s metric=tikv_log_backup_task_status
        """, ("rules/records.yml", Group("- record: task:failed\n  expr: tikv_log_backup_task_status == bool 2")));

    [Fact]
    public void Knows_the_cluster_by_the_labels() => Lowers("alerts.yml", Group("""
        - alert: A
          expr: tikv_log_backup_task_status{tidb_cluster="tidb-basic"} == 2
        - alert: B
          expr: tikv_log_backup_task_status{cluster=~"prod"} == 2 and on () up{cluster="prod"} == 1
        - alert: C
          expr: tikv_log_backup_task_status{cluster=~"prod.*"} == 2
        - alert: D
          expr: tikv_log_backup_task_status{cluster=~".*"} == 2
          labels: { cluster: eu }
        """), """
        unordered
          declare-alert name=A group=g cluster=tidb-basic cluster-label=tidb_cluster about=log-backup while-failed=0s metric=tikv_log_backup_task_status
          declare-alert name=B group=g cluster=prod cluster-label=cluster about=log-backup while-failed=0s metric=tikv_log_backup_task_status
          declare-alert name=C group=g cluster=?prod.* cluster-label=cluster about=log-backup while-failed=0s metric=tikv_log_backup_task_status
          declare-alert name=D group=g cluster=eu cluster-label=cluster about=log-backup while-failed=0s metric=tikv_log_backup_task_status
        """);

    [Theory]
    [InlineData("""
        additionalPrometheusRulesMap:
          tidb:
            groups:
              - { name: g, rules: [{ alert: A, expr: tikv_log_backup_task_status == 2 }] }
        """)]
    [InlineData("""
        kube-prometheus-stack:
          additionalPrometheusRules:
            - name: tidb
              groups:
                - { name: g, rules: [{ alert: A, expr: tikv_log_backup_task_status == 2 }] }
        """)]
    [InlineData("""
        serverFiles:
          alerting_rules.yml:
            groups:
              - { name: g, rules: [{ alert: A, expr: tikv_log_backup_task_status == 2 }] }
        """)]
    public void Finds_rules_in_the_values_of_charts(string values) =>
        Lowers("monitoring.yaml", values, "declare-alert name=A group=g about=log-backup while-failed=0s metric=tikv_log_backup_task_status");

    [Fact]
    public void Takes_other_values_for_no_rules() =>
        Lowers("monitoring.yaml", "additionalPrometheusRulesMap:\n  tidb:\n    groups:\n      - name: tikv_log_backup_task_status\n", "");

    [Fact]
    public void Keeps_what_is_about_tikv_or_backups_and_leaves_out_the_rest() => Lowers("alerts.yml", Group("""
        - alert: TiKVDown
          expr: up{job="tikv"} == 0
          for: 1m
        - alert: BackupJobFailed
          expr: kube_job_status_failed{job_name=~".*backup.*"} > 0
        - alert: DiskFull
          expr: node_filesystem_avail_bytes < 1e9
        - record: a:b
          expr: sum(node_cpu)
        """), """
        unordered
          declare-alert name=TiKVDown group=g for=1m about=tikv
          declare-alert name=BackupJobFailed group=g about=backup
        """);

    [Theory]
    [InlineData("sum(increase(tikv_engine_flow_bytes{type=\"wal_file_bytes\"}[1d])) * 7 > 5e12", "1")]
    [InlineData("sum(increase(tikv_engine_flow_bytes[7d])) * 1.5 > 5e12", "1.5")]
    [InlineData("sum(increase(tikv_engine_flow_bytes[1d])) * 7 * 3 > 5e12", "3")]
    [InlineData("2.5 * sum(rate(tikv_engine_flow_bytes[1d])) * 86400 > 5e12", "2.5")]
    [InlineData("sum(increase(tikv_engine_flow_bytes[7d])) > 5e12 / 3", "3")]
    public void Sees_how_writes_become_storage(string query, string factor) => Lowers("alerts.yml", Group($"- alert: LogBackupStorage\n  expr: {query}"), $"""
        declare-alert name=LogBackupStorage group=g about=tikv log-storage-from=tikv_engine_flow_bytes factor={factor}
        """);

    [Fact]
    public void Underlines_the_limit_and_the_name_of_the_group()
    {
        var rules = Group($"- alert: A\n  expr: >-\n    max{Lag} by (task) / 60\n    > 5\n  for: 2m");

        Underlined("alerts.yml", rules, "while-running").Should().Equal("5");
        Underlined("alerts.yml", rules, "group").Should().Equal("g");
        Underlined("alerts.yml", rules, "for").Should().Equal("2m");
        Underlined("alerts.yml", rules).Should().Equal("A");
        Underlined("alerts.yml", Group("- alert: A\n  expr: changes(tidb_log_backup_last_checkpoint[5m]) == 0"), "while-running").Should().Equal("5m");
    }

    [Fact]
    public void Reports_a_query_that_cannot_be_read()
    {
        var problem = Lower("alerts.yml", Group("- alert: A\n  expr: 'tikv_log_backup_task_status = 2'")).Problems.Should().ContainSingle().Subject;

        problem.Span.Text.Should().Be("=");
        problem.Message.Should().Be("'=' is not expected here");
    }

    [Theory]
    [InlineData("- alert: A\n  expr: 'sum(rate({app=\"br\"} |= \"error\" [5m])) > 0'")]
    [InlineData("- alert: A\n  expr: '{{ query }}'")]
    [InlineData("- alert: A\n  expr: ''")]
    [InlineData("- alert: A")]
    [InlineData("- record: x")]
    public void Reports_nothing_where_the_query_is_not_there(string rules) => Lower("alerts.yml", Group(rules)).Problems.Should().BeEmpty();

    private static string Group(string rules) => "groups:\n- name: g\n  rules:\n" + string.Join("\n", rules.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line)) + "\n";

    private static void Means(string query, string facts, params string[] metrics)
    {
        var (text, expected) = ("- alert: A\n  expr: '" + query.Replace("'", "''") + "'", $"declare-alert name=A group=g about=log-backup {facts}".TrimEnd());
        var plan = Print(Lower("alerts.yml", Group(text))).Trim();
        foreach (var metric in metrics)
            plan = plan.Replace(" metric=" + metric, "");

        plan.Should().Be(expected);
    }
}
