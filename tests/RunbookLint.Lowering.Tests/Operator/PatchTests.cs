namespace RunbookLint.Lowering.Tests.Operator;

public class PatchTests : LoweringTest
{
    private const string Patch = "kubectl -n tidb patch backup log --type merge -p '{\"spec\":{\"logTruncateUntil\":\"2024-03-01T00:00:00Z\"}}'\n";

    [Fact]
    public void A_new_end_of_the_log_truncates_it() => Lowers("trim.sh", Patch, "truncate-log-backup task=log until=2024-03-01T00:00:00Z operator-parses=until yes=true");

    [Fact]
    public void Underlines_the_instant() => Underlined("trim.sh", Patch, "until").Should().Equal("2024-03-01T00:00:00Z");

    [Fact]
    public void What_only_the_run_knows_stays_unknown() =>
        Lowers("trim.sh", "kubectl patch bk log -p \"{\\\"spec\\\":{\\\"logTruncateUntil\\\":\\\"$UNTIL\\\"}}\"\n", "truncate-log-backup task=log until=? operator-parses=until yes=true");

    [Fact]
    public void Other_fields_do_nothing() => Lowers("trim.sh", "kubectl patch backup log -p '{\"spec\":{\"calcSizeLevel\":\"all\"}}'\n", "");

    [Theory]
    [InlineData("{\"spec\":{\"logSubcommand\":\"log-stop\"}}", "stop-log-backup task=log")]
    [InlineData("{\"spec\":{\"logSubcommand\":\"log-pause\"}}", "pause-log-backup task=log")]
    [InlineData("{\"spec\":{\"logSubcommand\":\"log-resume\"}}", "unsupported-resource task=log log-subcommand=log-resume")]
    [InlineData("{\"spec\":{\"logSubcommand\":\"log-start/log-stop\"}}", "")]
    [InlineData("{\"spec\":{\"logSubcommand\":null}}", "")]
    [InlineData("{\"spec\":{\"logStop\":true}}", "stop-log-backup task=log")]
    [InlineData("{\"spec\":{\"logStop\":true,\"logSubcommand\":\"log-stop\"}}", "stop-log-backup task=log log-stop=true log-subcommand=log-stop")]
    [InlineData("spec: {logSubcommand: log-stop}", "stop-log-backup task=log")]
    [InlineData("[{\"op\":\"replace\",\"path\":\"/spec/logSubcommand\",\"value\":\"log-resume\"}]", "unsupported-resource task=log log-subcommand=log-resume")]
    [InlineData("[{\"op\":\"add\",\"path\":\"/spec/logStop\",\"value\":true}]", "stop-log-backup task=log")]
    [InlineData("[{\"op\":\"replace\",\"path\":\"/spec\",\"value\":{\"logSubcommand\":\"log-pause\"}}]", "pause-log-backup task=log")]
    [InlineData("[{\"op\":\"test\",\"path\":\"/spec/logSubcommand\",\"value\":\"log-stop\"}]", "")]
    [InlineData("[{\"op\":\"remove\",\"path\":\"/spec/logSubcommand\"}]", "")]
    [InlineData("[{\"op\":\"replace\",\"path\":\"/metadata/labels/logSubcommand\",\"value\":\"log-resume\"}]", "")]
    public void Understands_a_patch(string patch, string plan) => Lowers("run.sh", $"kubectl -n tidb patch backup log --type=any -p '{patch}'\n", plan);

    [Theory]
    [InlineData("kubectl -n tidb patch backup log --type merge --patch-file stop.yaml", "stop-log-backup task=log")]
    [InlineData("kubectl -n tidb patch backup log --type merge --patch-file other.yaml", "")]
    [InlineData("kubectl -n tidb patch restore log --type merge --patch-file stop.yaml", "")]
    public void Reads_a_patch_in_a_file(string command, string plan) => Lowers("run.sh", command + "\n", plan, ("stop.yaml", "spec:\n  logSubcommand: log-stop\n"));

    [Fact]
    public void A_command_that_only_the_run_knows() => Lowers("run.sh", "kubectl patch bk log -p \"{\\\"spec\\\":{\\\"logSubcommand\\\":\\\"$COMMAND\\\",\\\"logStop\\\":false}}\"\n", "");

    [Theory]
    [InlineData("{\"spec\":{\"maxReservedTime\":\"7d\"}}", "declare-backup-schedule name=s max-reserved-time=7d")]
    [InlineData("{\"spec\":{\"maxBackups\":3,\"maxReservedTime\":null}}", "declare-backup-schedule name=s max-backups=3")]
    [InlineData("[{\"op\":\"replace\",\"path\":\"/spec/compactInterval\",\"value\":\"1d\"}]", "declare-backup-schedule name=s compact-interval=1d")]
    [InlineData("{\"spec\":{\"pause\":true}}", "")]
    public void A_schedule_keeps_its_backups_for_another_time(string patch, string plan) => Lowers("run.sh", $"kubectl -n tidb patch backupschedule s --type=any -p '{patch}'\n", plan);

    [Theory]
    [InlineData("kubectl patch backup log --dry-run=client -p '{\"spec\":{\"logSubcommand\":\"log-stop\"}}'", "")]
    [InlineData("kubectl patch backup log -p '{\"spec\":{\"logSubcommand\":\"log-stop\"}}' --dry-run=server -o yaml", "")]
    [InlineData("kubectl patch backup log --dry-run=none -p '{\"spec\":{\"logSubcommand\":\"log-stop\"}}'", "stop-log-backup task=log")]
    [InlineData("kubectl create -f b.yaml --dry-run=client", "")]
    [InlineData("kubectl replace --dry-run=server -f b.yaml", "")]
    [InlineData("kubectl create --dry-run=none -f b.yaml", "snapshot-backup cluster=tidb/basic storage=s3://dr/full scope=full")]
    [InlineData("kubectl run br --image=pingcap/br:v8.5.0 --dry-run=client -o yaml -- br log stop --task-name=a", "")]
    [InlineData("kubectl exec br-0 -- br log truncate --until=2024-03-01 --dry-run=false", "truncate-log-backup until=2024-03-01 dry-run=false")]
    public void A_dry_run_does_nothing(string command, string plan) => Lowers("run.sh", command + "\n", plan, ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: full, namespace: tidb }
        spec: { br: { cluster: basic }, s3: { bucket: dr, prefix: full } }
        """));
}
