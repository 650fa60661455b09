using RunbookLint.Rules;

namespace RunbookLint.Tests.Rules;

/// <summary>Lints files as a folder, and tells the findings of one rule by their places.</summary>
public abstract class MonitoringCarrier
{
    /// <summary>A log backup of the cluster that the alerts of a test are about.</summary>
    protected const string LogBackup = """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec:
          backupMode: log
          br: { cluster: basic, clusterNamespace: tidb }
          s3: { provider: aws, region: us-west-2, bucket: dr, prefix: log }
        """;

    /// <summary>An alert on a store that is down.</summary>
    protected static readonly string Down = Alert("TiKVDown", "up{job=\"tikv\"} == 0");

    /// <summary>An alert on a task that has failed.</summary>
    protected static readonly string Failed = Alert("LogBackupFailed", "max(tikv_log_backup_task_status) by (task) == 2");

    /// <summary>An alert on GC that overtakes the log.</summary>
    protected static readonly string SafePoint = Alert("LogBackupGc", "min(tidb_log_backup_last_checkpoint) by (instance) - max(tikv_gcworker_autogc_safe_point) by (instance) < 0");

    /// <summary>An alert of a rule file.</summary>
    protected static string Alert(string name, string query, string? wait = null) => $"- alert: {name}\n  expr: {query}\n" + (wait is null ? "" : $"  for: {wait}\n");

    /// <summary>A rule file with one group; its name stands on line 2, the first alert on line 4.</summary>
    protected static string Rules(params string[] alerts) => "groups:\n- name: tidb\n  rules:\n" + Indent(string.Concat(alerts), 2);

    /// <summary>Rules as a resource; the name of the group stands on line 5.</summary>
    protected static string Resource(params string[] alerts) =>
        "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: tidb }\nspec:\n" + Indent(Rules(alerts), 2).Replace("groups:\n  - name", "groups: # all\n  - name");

    /// <summary>The text with blanks before each line.</summary>
    protected static string Indent(string text, int count) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => (line.Length == 0 ? "" : new string(' ', count) + line) + "\n"));

    /// <summary>The findings of one rule: <c>alerts.yml:2</c>.</summary>
    protected static string[] Places(string rule, params (string Path, string Content)[] files) =>
        [.. Lint(files).Where(finding => finding.Rule.Id == rule).Select(finding => $"{finding.Span.File.Path}:{finding.Span.Start.Line + 1}")];

    /// <summary>All findings.</summary>
    protected static IEnumerable<Finding> Lint(params (string Path, string Content)[] files) => Carrier.Lint(files).Findings;
}
