namespace RunbookLint.Lowering.Tests.Monitoring;

public class GrafanaTests : LoweringTest
{
    private const string Lag = "max(time() - tidb_log_backup_last_checkpoint / 262144000) by (task)";

    [Fact]
    public void Follows_the_steps_of_a_condition() => Lowers("provisioning/alerting/backup.yaml", Rules(
        "C",
        $"{{ expr: '{Lag}' }}",
        "{ type: reduce, expression: A, reducer: last }",
        "{ type: threshold, expression: B, conditions: [{ evaluator: { type: gt, params: [300] } }] }"), """
        declare-alert name=Lag group=tidb for=1m about=log-backup while-running=5m while-paused=5m while-failed=5m metric=tidb_log_backup_last_checkpoint
        """);

    [Theory]
    [InlineData("{ type: math, expression: '$A / 60 > 5' }", "while-running=5m while-paused=5m while-failed=5m")]
    [InlineData("{ type: math, expression: '${A} > 300 && ${A} > 0' }", "while-running=5m while-paused=5m while-failed=5m")]
    [InlineData("{ type: threshold, expression: $A, conditions: [{ evaluator: { type: outside_range, params: [-10, 600] } }] }", "while-running=10m while-paused=10m while-failed=10m")]
    [InlineData("{ type: classic_conditions, conditions: [{ evaluator: { type: gt, params: [60] }, query: { params: [A] }, reducer: { type: avg } }] }", "while-running=1m while-paused=1m while-failed=1m")]
    [InlineData("{ type: math, expression: '$Z > 5' }", null)]
    public void Knows_the_kinds_of_steps(string step, string? facts) => Lowers("alerts.yaml", Rules("B", $"{{ expr: '{Lag}' }}", step), facts is null ? "" : $"""
        declare-alert name=Lag group=tidb for=1m about=log-backup {facts} metric=tidb_log_backup_last_checkpoint
        """);

    [Theory]
    [InlineData("tikv_log_backup_task_status == 2", "while-failed=0s")]
    [InlineData("tikv_log_backup_task_status == bool 2", "while-failed=0s")]
    [InlineData("tikv_log_backup_task_status", "while-paused=0s while-failed=0s")]
    public void Is_raised_by_whatever_is_not_zero(string query, string facts) => Lowers("alerts.yaml", Rules("A", $"{{ expr: {query} }}"), $"""
        declare-alert name=Lag group=tidb for=1m about=log-backup {facts} metric=tikv_log_backup_task_status
        """);

    [Fact]
    public void Reads_the_alerts_of_dashboards() => Lowers("dashboard.json", """
        { "title": "Backups", "panels": [
          { "type": "row", "panels": [
            { "title": "Status", "targets": [{ "refId": "A", "expr": "max(tikv_log_backup_task_status)" }],
              "alert": { "name": "Failed", "for": "1m", "conditions": [
                { "evaluator": { "type": "gt", "params": [1] }, "operator": { "type": "and" }, "query": { "params": ["A", "5m", "now"] }, "reducer": { "type": "last" } }
              ] } } ] },
          { "title": "PITR storage needed", "targets": [{ "refId": "A", "expr": "sum(increase(tikv_engine_flow_bytes{tidb_cluster=\"$tidb_cluster\"}[$__range]))" }] },
          { "title": "CPU", "targets": [{ "refId": "A", "expr": "rate(tikv_thread_cpu_seconds_total[1m])" }] }
        ] }
        """, """
        unordered
          declare-alert name=Failed group=Backups for=1m about=log-backup while-failed=0s metric=tikv_log_backup_task_status
          declare-panel name="PITR storage needed" group="PITR storage needed" cluster=?$tidb_cluster cluster-label=tidb_cluster log-storage-from=tikv_engine_flow_bytes factor=1
        """);

    [Fact]
    public void Reads_the_resources_of_its_operator() => Lowers("group.yaml", """
        apiVersion: grafana.integreatly.org/v1beta1
        kind: GrafanaAlertRuleGroup
        metadata: { name: backup }
        spec:
          rules:
          - title: Failed
            condition: A
            for: 5m
            data: [{ refId: A, model: { expr: tikv_log_backup_task_status > 1 } }]
        """, "declare-alert name=Failed group=backup for=5m about=log-backup while-failed=0s metric=tikv_log_backup_task_status");

    [Theory]
    [InlineData("{ type: math, expression: '$A > $B' }")]
    [InlineData("{ type: math, expression: '$B > 1' }")]
    [InlineData("{ type: reduce, expression: B }")]
    public void Never_follows_a_step_for_ever(string step) => Lower("alerts.yaml", Rules("B", "{ expr: tikv_log_backup_task_status }", step)).Problems.Should().BeEmpty();

    private static string Rules(string condition, params string[] models) => $"""
        apiVersion: 1
        groups:
        - orgId: 1
          name: tidb
          folder: TiDB
          rules:
          - uid: x
            title: Lag
            condition: {condition}
            for: 1m
            data:
        {string.Join("\n", models.Select((model, index) => $"    - {{ refId: {(char)('A' + index)}, model: {model} }}"))}

        """;
}
