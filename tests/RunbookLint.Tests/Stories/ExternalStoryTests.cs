using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Tests.Stories;

/// <summary>What another team runs for a cluster is not in the repository. The configuration declares it, and every rule that asks about it knows.</summary>
public class ExternalStoryTests
{
    private static readonly (string, string) Snapshots = ("backup.crontab", "0 2 * * * br backup full --pd 10.0.1.10:2379 --storage \"s3://b/f-$(date +\\%F)\"\n");

    private static readonly (string, string) LogBackup = ("log.sh", "br log start --task-name pitr --pd 10.0.1.10:2379 --storage s3://b/log\n");

    private static readonly (string, string) Import = ("load.sh", "tiup tidb-lightning --backend local --pd-urls 10.0.1.10:2379 -d /data\n");

    [Theory]
    [InlineData("", "")]
    [InlineData("{logBackup: always}", "RBL3001 error")]
    [InlineData("{logBackup: always, snapshots: 24h}", "RBL3022 warning")]
    [InlineData("{logBackup: never}", "")]
    public void An_import_meets_the_log_backup_of_somebody_else(string external, string findings) => Lint("", external, Import).Should().Equal(Split(findings));

    [Theory]
    [InlineData("", "RBL4003 error")]
    [InlineData("{snapshots: 24h}", "")]
    [InlineData("{snapshots: 24h, storage: 's3://b/full'}", "")]
    [InlineData("{snapshots: 240h}", "RBL4001 error")]
    [InlineData("{logBackup: always}", "RBL4003 error")]
    public void Log_is_restored_onto_the_snapshots_of_somebody_else(string external, string findings) => Lint("", external, LogBackup).Should().Equal(Split(findings));

    [Theory]
    [InlineData("", "RBL4016 warning")]
    [InlineData("{logBackup: always}", "")]
    [InlineData("{logBackup: never}", "RBL4016 warning")]
    public void A_promise_about_lost_writes_is_kept_by_the_log_backup_of_somebody_else(string external, string findings) =>
        Lint("objectives: {rpo: 15m}", external, Snapshots).Should().Equal(Split(findings));

    [Theory]
    [InlineData("{snapshots: 1h}", "")]
    [InlineData("{snapshots: 24h}", "RBL1026 warning")]
    public void A_promise_about_recovery_counts_the_snapshots_of_somebody_else(string external, string findings) =>
        Lint("snapshotSizeGb: 2000, logGbPerHour: 20, tikvNodes: 3, objectives: {rto: 3h}", external, LogBackup).Should().Equal(Split(findings));

    [Fact]
    public void Another_cluster_gains_nothing() =>
        Lint("", "{cluster: staging, logBackup: always}", Import).Should().BeEmpty();

    private static string[] Split(string findings) => findings.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Lint(string cluster, string external, params (string Path, string Text)[] files)
    {
        var declared = external.Contains("cluster:") || external.Length == 0 ? external : "{cluster: prod, " + external[1..];
        var configuration = ConfigurationReader.Read(SourceFile.From(".runbooklint.yaml", $"clusters: {{prod: {{pd: [10.0.1.10:2379], {cluster}}}}}\nexternal: [{declared}]\n"));
        configuration.Problems.Should().BeEmpty();

        return Linter.Lint([.. files.Select(file => SourceFile.From(file.Path, file.Text))], NoRelatedFiles.Instance, LintOptions.Default with { Configurations = [configuration] }, default)
            .Findings.Select(finding => $"{finding.Rule.Id} {SeverityNames.Of(finding.Severity)}");
    }
}
