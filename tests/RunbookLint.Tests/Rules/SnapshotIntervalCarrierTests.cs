namespace RunbookLint.Tests.Rules;

/// <summary>How far full backups are apart, in the files that say when they are taken.</summary>
public abstract class SnapshotIntervalCarrierTests(string id, string cron, string calendar, string never) : CarrierTest(id)
{
    private const string Full = "br backup full --pd 10.0.1.10:2379 --storage s3://dr/full";

    private static readonly (string, string) Start = ("start.sh", "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log\n");

    [Fact]
    public void A_crontab() => Lint(Start, ("crontab", $"MAILTO=oncall\n{cron} {Full}\n")).Should().Equal("crontab:2");

    [Fact]
    public void A_system_crontab() => Lint(Start, ("etc/cron.d/full", $"{cron} tidb {Full}\n")).Should().Equal("etc/cron.d/full:1");

    [Fact]
    public void A_workflow() => Lint(Start, (".github/workflows/full.yml", $"on:\n  schedule:\n    - cron: '{cron}'\njobs:\n  full:\n    runs-on: self-hosted\n    steps:\n      - run: {Full}\n")).Should().Equal(".github/workflows/full.yml:3");

    [Fact]
    public void A_cron_job() => Lint(Start, ("full.yaml", $"apiVersion: batch/v1\nkind: CronJob\nmetadata: {{ name: full }}\nspec:\n  schedule: \"{cron}\"\n  jobTemplate: {{ spec: {{ template: {{ spec: {{ containers: [{{ name: br, image: pingcap/br, command: [sh, -c, '{Full}'] }}] }} }} }} }}\n")).Should().Equal("full.yaml:5");

    [Fact]
    public void A_schedule_of_the_operator() => Lint(("full.yaml", $"apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {{ name: full, namespace: tidb }}\nspec:\n  schedule: \"{cron}\"\n  maxReservedTime: 720h\n  backupTemplate: {{ br: {{ cluster: basic }}, s3: {{ provider: aws, bucket: dr, prefix: full }} }}\n  logBackupTemplate: {{ backupMode: log, br: {{ cluster: basic }}, s3: {{ provider: aws, bucket: dr, prefix: log }} }}\n")).Should().Equal("full.yaml:5");

    [Fact]
    public void A_timer() => Lint(Start, ("full.timer", $"[Timer]\nOnCalendar={calendar}\n"), ("full.service", $"[Service]\nExecStart=/usr/bin/{Full}\n")).Should().Equal("full.timer:2");

    [Fact]
    public void Two_schedules_of_one_cluster_together() => Lint(Start, ("crontab", $"{cron} {Full}\n0 3 * * * {Full}-daily\n")).Should().BeEmpty();

    [Fact]
    public void Another_cluster() => Lint(Start, ("crontab", $"{cron} {Full.Replace("10.0.1.10", "10.9.9.9", StringComparison.Ordinal)}\n")).Should().BeEmpty();

    [Fact]
    public void Inside_the_limit() => Lint(Start, ("crontab", $"{never} {Full}\n")).Should().BeEmpty();
}

public class SnapshotIntervalTooLongCarrierTests() : SnapshotIntervalCarrierTests("RBL4001", "0 2 1,15 * *", "*-*-01 02:00:00", "0 2 * * 0");

public class SnapshotIntervalAboveRecommendedCarrierTests() : SnapshotIntervalCarrierTests("RBL4002", "0 2 * * 1-5", "Mon..Fri 02:00", "0 0 */2 * *");
