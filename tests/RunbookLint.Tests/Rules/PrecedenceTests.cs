using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Tests.Rules;

/// <summary>One mistake, one finding: of two rules that see the same mistake, the more specific one speaks. All rules are on.</summary>
public class PrecedenceTests
{
    private const string Pd = "--pd 10.0.1.10:2379";
    private const string Log = $"br log start --task-name=pitr {Pd} --storage s3://dr/log\n";
    private const string Full = $"br backup full {Pd} --storage s3://dr/full-20240501\n";

    /// <summary>Errors and warnings of a script, below a start that stops it at the first error.</summary>
    private static IEnumerable<string> Run(string script) => Lint(("run.sh", "#!/bin/bash\nset -euo pipefail\n" + script.ReplaceLineEndings("\n")));

    private static IEnumerable<string> Lint(params (string Path, string Content)[] files) =>
        Linter.Lint([.. files.Select(file => SourceFile.From(file.Path, file.Content.ReplaceLineEndings("\n")))], NoRelatedFiles.Instance, LintOptions.Default with { AsOf = AsOf }, default).Findings
            .Select(finding => finding.Rule.Id).OrderBy(id => id, StringComparer.Ordinal);

    private static Plan.Timestamp? AsOf => Plan.Timestamp.TryParse("2024-06-01", out var present) ? present : null;

    [Fact]
    public void RBL1001_over_RBL1002() => Run("""
        br restore point --pd 10.0.9.1:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240501 --restored-ts '2024-05-12 00:00:00+0000'
        """).Should().Equal("RBL1001");

    [Fact]
    public void RBL4001_over_RBL4002() => Lint(("backup.crontab", """
        0 1 * * * br log status --task-name pitr --pd 10.0.1.10:2379
        0 2 1 * * br backup full --pd 10.0.1.10:2379 --storage "s3://dr/full/$(date +\%F)"
        """)).Should().Equal("RBL4001");

    private static IEnumerable<string> Restored(string point) => Lint(("page.md", $"""
        # Load the orders

        ```sh
        br backup full {Pd} --storage s3://dr/20240503T000000Z
        ```

        ## 2024-05-03 02:00 – 06:00 UTC: import

        ```sh
        tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data
        br backup full {Pd} --storage s3://dr/20240503T090000Z
        ```

        ## Restore

        ```sh
        br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/20240503T000000Z --restored-ts '{point}'
        ```
        """));

    [Theory]
    [InlineData("2024-05-03 04:00:00+0000", "RBL1006")]
    [InlineData("2024-05-03 07:00:00+0000", "RBL1007")]
    [InlineData("2024-05-03 09:30:00+0000", "RBL1005")]
    public void RBL1006_over_RBL1007_over_RBL1005(string point, string id) => Restored(point).Should().Equal(id);

    [Theory]
    [InlineData("0 2 * * 0", "RBL4002")]
    [InlineData("0 2 1,15 * *", "RBL4001")]
    public void RBL4001_over_RBL4002_in_a_schedule(string schedule, string id) => Lint(("schedule.yaml", $$"""
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: {name: nightly, namespace: tidb}
        spec:
          schedule: "{{schedule}}"
          maxReservedTime: 1440h
          backupTemplate:
            br: {cluster: basic}
            s3: {provider: aws, bucket: dr, prefix: full}
          logBackupTemplate:
            backupMode: log
            br: {cluster: basic}
            s3: {provider: aws, bucket: dr, prefix: log}
        """)).Should().Equal(id);

    [Fact]
    public void RBL3005_over_RBL3003_and_RBL3009() => Run(Log + Full + $"""
        br log stop --task-name=pitr {Pd}
        tidb-lightning --backend local --pd-urls 10.0.1.10:2379 -d /data &
        br log start --task-name=pitr {Pd} --storage s3://dr/log
        wait
        br backup full {Pd} --storage s3://dr/full-20240502
        """).Should().Equal("RBL3005");

    [Fact]
    public void RBL3005_over_RBL3002() => Run(Log + $"""
        br log stop --task-name=pitr {Pd}
        mysql -h 10.0.1.10 -P 4000 -e "IMPORT INTO shop.t FROM 's3://dump/t.csv'" &
        br log start --task-name=pitr {Pd} --storage s3://dr/log
        wait
        br backup full {Pd} --storage s3://dr/full-20240502
        """).Should().Equal("RBL3005");

    [Fact]
    public void RBL3008_over_RBL3022() => Run(Log + Full + $"""
        tidb-lightning --pd-urls 10.0.1.10:2379 -d /data
        br backup full {Pd} --storage s3://dr/full-20240502
        """).Should().Equal("RBL3008");

    [Theory]
    [InlineData("2024-05-01")]
    [InlineData("2024-05-01 00:00:00")]
    [InlineData("2024-05-01 00:00:00 UTC")]
    [InlineData("20240501000000")]
    public void RBL8001_over_RBL7001_to_RBL7005(string instant) => Lint(("restore.yaml", $$$"""
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: {name: r, namespace: tidb}
        spec:
          restoreMode: pitr
          resources: {limits: {memory: 16Gi}}
          br: {cluster: spare, clusterNamespace: spare}
          s3: {provider: aws, bucket: dr, prefix: log}
          logRestoreStartTs: "{{{instant}}}"
          pitrRestoredTs: "2024-05-02T00:00:00+00:00"
        """)).Should().Equal("RBL8001");

    [Theory]
    [InlineData("br log stop –-task-name=pitr --pd 10.0.1.10:2379")]
    [InlineData("br log resume —task-name=pitr --pd 10.0.1.10:2379")]
    public void RBL7009_over_RBL2002(string command) => Lint(("page.md", $"# Stop\n\n```sh\n{command}\n```\n")).Should().Equal("RBL7009");

    [Fact]
    public void RBL1008_over_RBL1009_and_the_range_rules() => Run("""
        br restore point --pd 10.0.9.1:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240901 --restored-ts '2024-08-12 00:00:00+0000'
        """).Should().Equal("RBL1008");

    [Fact]
    public void RBL1009_alone() => Run("""
        br restore point --pd 10.0.9.1:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240601 --restored-ts '2024-06-02 10:00:00+0000'
        """).Should().Equal("RBL1009");

    [Fact]
    public void RBL2013_over_RBL2006_and_RBL2007() => Run(Log + Full + $"""
        br log pause --task-name=pitr {Pd}
        sleep 30h
        br log resume --task-name=pitr {Pd}
        """).Should().Equal("RBL2013");

    [Fact]
    public void RBL2006_over_RBL2007() => Lint(("page.md", $"""
        # Set up backup

        ```sh
        {Log}{Full}```

        # Maintenance window (30 hours)

        ```sh
        br log pause --task-name=pitr {Pd}
        ```
        """)).Should().Equal("RBL2006");

    [Fact]
    public void RBL2007_alone() => Run(Log + Full + $"br log pause --task-name=pitr {Pd}\n").Should().Equal("RBL2007");

    [Fact]
    public void RBL3005_over_RBL3001_and_RBL3022() => Run($"""
        tidb-lightning --backend local --pd-urls 10.0.1.10:2379 -d /data &
        {Log}{Full}
        """).Should().Equal("RBL3004", "RBL3005");

    [Fact]
    public void RBL3006_over_RBL3001() => Run(Log + Full + $"""
        br log pause --task-name=pitr {Pd}
        tidb-lightning --backend local --pd-urls 10.0.1.10:2379 -d /data
        br log resume --task-name=pitr {Pd}
        """).Should().Equal("RBL3006");

    [Fact]
    public void RBL3006_over_RBL3022() => Run(Log + Full + $"""
        br log pause --task-name=pitr {Pd}
        tidb-lightning --backend local --pd-urls 10.0.1.10:2379 -d /data
        br log resume --task-name=pitr {Pd}
        br backup full {Pd} --storage s3://dr/full-20240502
        """).Should().Equal("RBL3006");

    [Fact]
    public void RBL3006_over_RBL3002() => Run(Log + Full + $"""
        br log pause --task-name=pitr {Pd}
        mysql -h 10.0.1.10 -P 4000 -e "IMPORT INTO shop.t FROM 's3://dump/t.csv'"
        br log resume --task-name=pitr {Pd}
        """).Should().Equal("RBL3006");

    [Fact]
    public void RBL3008_over_RBL3001_and_RBL3022() => Run(Log + Full + """
        tidb-lightning --pd-urls 10.0.1.10:2379 -d /data
        """).Should().Equal("RBL3008");

    [Fact]
    public void RBL8001_over_the_timestamp_rules() => Lint(("backup.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: {name: pitr, namespace: tidb}
        spec:
          backupMode: log
          resources: {limits: {memory: 16Gi}}
          br: {cluster: basic}
          s3: {provider: aws, bucket: dr, prefix: log}
          logTruncateUntil: "2024-05-01"
        ---
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: {name: full, namespace: tidb}
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 168h
          backupTemplate:
            br: {cluster: basic}
            s3: {provider: aws, bucket: dr, prefix: full}
        """)).Should().Equal("RBL8001");

    [Theory]
    [InlineData("2022-10-10 15:21:00+0800")]
    [InlineData("2022-10-10 15:21:00")]
    public void RBL8001_over_RBL7002_in_a_patch(string instant) => Lint(("run.sh", $$$"""
        kubectl -n tidb patch backup lg --type=merge -p '{"spec":{"logTruncateUntil":"{{{instant}}}"}}'
        """)).Should().Equal("RBL8001");

    [Fact]
    public void RBL7009_over_RBL2002_and_RBL7019() => Run($"""
        br log start –-task-name=pitr {Pd} --storage s3://dr/log
        {Full}
        """).Should().Equal("RBL7009");

    [Fact]
    public void RBL3003_over_RBL2004_and_RBL2026() => Run(Log + Full + $"""
        br log stop --task-name=pitr {Pd}
        tidb-lightning --backend local --pd-urls 10.0.1.10:2379 -d /data
        br log start --task-name=pitr {Pd} --storage s3://dr/log
        """).Should().Equal("RBL3003");

    [Fact]
    public void RBL2009_over_RBL2004_and_RBL2026() => Run(Log + Full + $"""
        br log stop --task-name=pitr {Pd}
        br log start --task-name=pitr {Pd} --storage s3://dr/log-2
        """).Should().Equal("RBL2009");

    [Fact]
    public void RBL1013_over_RBL1012() => Run("""
        br restore point --pd 10.0.9.1:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240501 --restored-ts '2024-05-02 00:00:00+0000'
        br restore point --pd 10.0.9.1:2379 --storage s3://dr/log --start-ts '2024-05-01 12:00:00+0000' --restored-ts '2024-05-03 00:00:00+0000'
        """).Should().Equal("RBL1013");

    [Fact]
    public void RBL1012_alone() => Run("""
        br restore point --pd 10.0.9.1:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240501 --restored-ts '2024-05-02 00:00:00+0000'
        br restore point --pd 10.0.9.1:2379 --storage s3://dr/log --start-ts '2024-05-02 12:00:00+0000' --restored-ts '2024-05-03 00:00:00+0000'
        """).Should().Equal("RBL1012");

    [Theory]
    [InlineData("")]
    [InlineData("  logRestoreStartTs: \"2024-05-01T00:00:00Z\"\n  pitrFullBackupStorageProvider:\n    s3: {provider: aws, bucket: dr, prefix: full-20240501}\n")]
    public void RBL8006_over_RBL1010_and_RBL1011(string source) => Lint(("restore.yaml", $$$"""
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: {name: r, namespace: tidb}
        spec:
          restoreMode: pitr
          resources: {limits: {memory: 16Gi}}
          br: {cluster: spare, clusterNamespace: spare}
          s3: {provider: aws, bucket: dr, prefix: log}
          pitrRestoredTs: "2024-05-02T00:00:00+00:00"
        {{{source}}}
        """)).Should().Equal("RBL8006");
}
