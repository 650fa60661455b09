namespace RunbookLint.Tests.Rules;

public class PhysicalImportRefusedCarrierTests() : CarrierTest("RBL3022")
{
    private const string Start = "br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log";
    private const string Load = "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data";
    private const string Full = "br backup full --pd 10.0.1.10:2379 -s s3://dr/full";

    private const string LogBackup = """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, br: { cluster: basic }, s3: { bucket: dr, prefix: log } }

        """;

    private const string Schedule = """
        ---
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: daily, namespace: tidb }
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 240h
          backupTemplate: { br: { cluster: basic }, s3: { bucket: dr, prefix: full } }

        """;

    [Theory]
    [InlineData($"{Start}\n{Load}\n{Full}\n", 1)]
    [InlineData($"{Start}\ntiup tidb-lightning:v6.1.0 --backend=local --pd-urls=10.0.1.10:2379 -d /data\n{Full}\n", 0)]
    [InlineData($"{Start}\n{Load} --check-requirements=false\n{Full}\n", 0)]
    [InlineData($"{Load}\n{Start}\n{Full}\n", 0)]
    [InlineData($"{Start}\nbr log stop --task-name=pitr --pd 10.0.1.10:2379\n{Load}\n{Start}\n{Full}\n", 0)]
    [InlineData($"{Start}\n{Load}\n", 0)]
    public void A_script(string script, int findings) => Lint(("load.sh", script)).Should().HaveCount(findings);

    [Fact]
    public void Statements_of_a_page() => Lint(("load.md", $"""
        # Load

        1. `{Start}`

        2. Load and back up:

           ```sql
           IMPORT INTO shop.orders FROM 's3://dump/orders.csv';
           BACKUP DATABASE * TO 's3://dr/full';
           ```
        """)).Should().Equal("load.md:8");

    [Theory]
    [InlineData("tidb", 1)]
    [InlineData("staging", 0)]
    public void A_job_beside_resources_with_a_schedule(string @namespace, int findings) => Lint(("clusters/prod/backup.yaml", LogBackup + Schedule), ("loads/job.yaml", $$"""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: load, namespace: {{@namespace}} }
        spec:
          template:
            spec:
              containers:
                - { name: load, image: "pingcap/tidb-lightning:v8.1.0", command: [/tidb-lightning, --backend=local, "--pd-urls=basic-pd:2379", -d, /data] }
        """)).Should().HaveCount(findings);

    [Fact]
    public void A_playbook() => Lint(("load.yml", $"- hosts: control\n  tasks:\n    - command: {Start}\n    - command: {Load}\n    - command: {Full}\n"))
        .Should().Equal("load.yml:4");

    [Fact]
    public void A_script_that_a_here_document_writes_meets_what_other_files_declare() => Lint(("backup.yaml", LogBackup + Schedule), ("deploy.sh", """
        cat > /opt/load.sh <<'EOF'
        tidb-lightning --backend=local --pd-urls=basic-pd.tidb:2379 -d /data
        EOF
        """)).Should().Equal("deploy.sh:2");

    [Theory]
    [InlineData("always", 1)]
    [InlineData("never", 0)]
    public void A_cluster_that_the_configuration_knows(string logBackup, int findings) => LintUnder(
        $"clusters: {{ prod: {{ pd: ['10.0.1.10:2379'], logBackup: {logBackup} }} }}", ("load.sh", $"{Load}\n{Full}\n")).Should().HaveCount(findings);
}
