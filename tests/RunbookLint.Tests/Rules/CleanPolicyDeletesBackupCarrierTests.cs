namespace RunbookLint.Tests.Rules;

public class CleanPolicyDeletesBackupCarrierTests() : CarrierTest("RBL5007")
{
    private static string Backup(string name, string spec) => $$"""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: {{name}}, namespace: tidb }
        spec: { {{spec}}, br: { cluster: basic }, s3: { bucket: dr, prefix: {{name}} } }

        """;

    [Theory]
    [InlineData("backupMode: log, cleanPolicy: Delete", "a.yaml:4")]
    [InlineData("backupMode: log, cleanPolicy: Retain", "")]
    [InlineData("backupMode: log", "")]
    public void A_log_backup(string spec, string places) => Lint(("a.yaml", Backup("pitr", spec))).Should().Equal(places.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_only_snapshot() => Lint(("a.yaml", Backup("pitr", "backupMode: log")), ("b.yaml", Backup("full", "cleanPolicy: Delete"))).Should().Equal("b.yaml:4");

    [Fact]
    public void One_of_two_snapshots() => Lint(("a.yaml", Backup("pitr", "backupMode: log")), ("b.yaml", Backup("full", "cleanPolicy: Delete")), ("c.yaml", Backup("full2", "cleanPolicy: Retain")))
        .Should().BeEmpty();

    [Theory]
    [InlineData("kubectl delete backup pitr -n tidb", 2)]
    [InlineData("kubectl delete namespace tidb", 2)]
    [InlineData("kubectl delete backup pitr -n staging", 1)]
    [InlineData("kubectl delete namespace tidb --dry-run=client", 1)]
    [InlineData("kubectl delete -f a.yaml", 2)]
    [InlineData("kubectl delete -f a.yaml --dry-run=client", 1)]
    [InlineData("kubectl delete -f b.yaml", 1)]
    [InlineData("kubectl delete backups --all -n tidb", 2)]
    [InlineData("kubectl delete backups --all -n staging", 1)]
    [InlineData("kubectl delete backup pitr other -n tidb", 2)]
    [InlineData("kubectl -n tidb delete backup other pitr", 2)]
    [InlineData("kubectl delete backup/pitr backup/other -n tidb", 2)]
    [InlineData("kubectl delete backup -l app=tidb -n tidb", 1)]
    [InlineData("kubectl delete backup,restore --all -n tidb", 2)]
    [InlineData("kubectl delete restore --all -n tidb", 1)]
    public void A_script_that_deletes_it(string command, int findings) =>
        Lint(("a.yaml", Backup("pitr", "backupMode: log, cleanPolicy: Delete")), ("clean.sh", command + "\n")).Should().HaveCount(findings);

    [Fact]
    public void A_page_that_applies_and_deletes_it() => Lint(("page.md", $"# Log\n\n```yaml\n{Backup("pitr", "backupMode: log, cleanPolicy: Delete")}```\n\n```sh\nkubectl delete backup pitr -n tidb\n```\n"))
        .Should().Equal("page.md:7", "page.md:11");

    [Fact]
    public void The_template_of_a_schedule() => Lint(("schedule.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: daily, namespace: tidb }
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 240h
          backupTemplate: { cleanPolicy: Delete, br: { cluster: basic }, s3: { bucket: dr, prefix: tidb } }
          logBackupTemplate: { backupMode: log, cleanPolicy: Delete, br: { cluster: basic }, s3: { bucket: dr, prefix: tidb } }
        """)).Should().BeEmpty();

    [Fact]
    public void The_file_that_is_deleted_needs_no_namespace() =>
        Lint(("a.yaml", Backup("pitr", "backupMode: log, cleanPolicy: Delete").Replace(", namespace: tidb", "")), ("clean.sh", "kubectl delete -f a.yaml\n")).Should().Equal("a.yaml:4", "clean.sh:1");

    [Fact]
    public void A_name_needs_one() =>
        Lint(("a.yaml", Backup("pitr", "backupMode: log, cleanPolicy: Delete").Replace(", namespace: tidb", "")), ("clean.sh", "kubectl delete backup pitr\n")).Should().Equal("a.yaml:4");
}
