namespace RunbookLint.Lowering.Tests.Operator;

public class ResourceDeletionTests : LoweringTest
{
    private const string Log = """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: log, namespace: prod }
        spec: { backupMode: log, cleanPolicy: Delete, br: { cluster: basic }, s3: { bucket: dr, prefix: log } }
        ---
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: { name: back, namespace: prod }
        """;

    [Theory]
    [InlineData("kubectl delete backup log -n prod", "prod/log")]
    [InlineData("kubectl -n prod delete Backup log", "prod/log")]
    [InlineData("kubectl delete bk/log -n prod", "prod/log")]
    [InlineData("kubectl delete backups.pingcap.com --wait=false log --namespace=prod", "prod/log")]
    [InlineData("kubectl delete backups.v1alpha1.br.pingcap.com log -n prod", "prod/log")]
    [InlineData("kubectl delete backup log other -n prod", "prod/log prod/other")]
    [InlineData("kubectl -n prod delete backup other log", "prod/other prod/log")]
    [InlineData("kubectl delete backup/log backup/other -n prod", "prod/log prod/other")]
    [InlineData("kubectl delete restore/back backup/log -n prod", "prod/log")]
    [InlineData("kubectl delete backups --all -n prod", "prod/*")]
    [InlineData("kubectl delete backups --all", "\"?/*\"")]
    [InlineData("kubectl delete backup,restore --all -n prod", "prod/*")]
    [InlineData("kubectl delete backup -l app=tidb -n prod", "?")]
    [InlineData("kubectl delete backup -lapp=tidb -n prod", "?")]
    [InlineData("kubectl delete backups --all -A", "?")]
    [InlineData("kubectl delete ns prod", "prod/*")]
    [InlineData("kubectl delete namespace prod staging --wait", "prod/* staging/*")]
    [InlineData("kubectl delete -f log.yaml", "prod/log")]
    [InlineData("kubectl delete --filename=log.yaml --ignore-not-found", "prod/log")]
    public void Reads_what_is_deleted(string command, string resources) =>
        Lowers("clean.sh", command + "\n", string.Join('\n', resources.Split(' ').Select(resource => $"delete-resource resource={resource}")), ("log.yaml", Log));

    [Theory]
    [InlineData("kubectl delete restore log -n prod")]
    [InlineData("kubectl delete backups.velero.io log -n prod")]
    [InlineData("kubectl delete backup -n prod")]
    [InlineData("kubectl delete backup --all=false -n prod")]
    [InlineData("kubectl delete -f other.yaml")]
    [InlineData("kubectl delete -f log.yaml --dry-run=client")]
    public void Leaves_out_what_deletes_no_backup(string command) => Lowers("clean.sh", command + "\n", "", ("log.yaml", Log));

    [Fact]
    public void Deletes_what_standard_input_holds() => Lowers("clean.sh", $"kubectl delete -f - <<EOF\n{Log}\nEOF\n", "delete-resource resource=prod/log");

    [Fact]
    public void A_file_that_is_deleted_still_stands_for_itself() => Lower("clean.sh", "kubectl delete -f log.yaml\n", ("log.yaml", Log)).UsedFiles.Should().BeEmpty();

    [Fact]
    public void Stops_the_task_of_a_file_that_was_applied() => Lowers("clean.sh", "kubectl apply -f log.yaml\nkubectl delete -f log.yaml\n", """
        start-log-backup cluster=prod/basic storage=s3://dr/log task=log clean-policy=Delete resource=prod/log memory-unset=spec
        stop-log-backup task=log
        delete-resource resource=prod/log
        """, ("log.yaml", Log));

    [Theory]
    [InlineData("--all -n prod", "prod/*")]
    [InlineData("-l app=tidb -n prod", "?")]
    public void May_stop_the_tasks_that_the_document_knows(string which, string resource) => Lowers("clean.sh", $"kubectl apply -f log.yaml\nkubectl delete backup {which}\n", $"""
        start-log-backup cluster=prod/basic storage=s3://dr/log task=log clean-policy=Delete resource=prod/log memory-unset=spec
        choice
          stop-log-backup task=log
        delete-resource resource={resource}
        """, ("log.yaml", Log));

    [Theory]
    [InlineData("kubectl delete tc basic other -n tidb", "destroy-cluster cluster=tidb/basic\ndestroy-cluster cluster=tidb/other")]
    [InlineData("kubectl delete tc/basic -n tidb --wait", "destroy-cluster cluster=tidb/basic")]
    [InlineData("kubectl delete tc --all -n tidb", "destroy-cluster cluster=?")]
    public void Destroys_clusters(string command, string plan) => Lowers("clean.sh", command + "\n", plan);
}
