using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Stories;

/// <summary>One story, an import that log backup never sees, in every carrier, with each of the changes that make it harmless.</summary>
public class ImportStoryTests
{
    private const string Start = "tiup br:v8.5.7 log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log\n";
    private const string Snapshot = "tiup br:v8.5.7 backup full --pd 10.0.1.10:2379 --storage s3://dr/full-20240501\n";
    private const string Import = "tiup tidb-lightning:v8.5.7 -config lightning.toml\n";

    private static string Configuration(string backend = "local", string pd = "10.0.1.10:2379") => $"""
        cat > lightning.toml <<'EOF'
        [tikv-importer]
        backend = "{backend}"
        [tidb]
        pd-addr = "{pd}"
        EOF

        """;

    [Fact]
    public void Flags_a_script_at_the_import_with_the_whole_chain()
    {
        var finding = Lint(("load.sh", Configuration() + Start + Import)).Should().ContainSingle().Subject;

        finding.Rule.Id.Should().Be("RBL3001");
        finding.Span.Text.Should().Be(Import.Trim());
        finding.Related.Select(place => place.Span.Text).Should().Equal("\"local\"", Start.Trim());
    }

    [Fact]
    public void Accepts_an_import_before_log_backup_starts() => Clean(("load.sh", Configuration() + Import + Start + Snapshot));

    [Fact]
    public void Says_only_that_the_import_is_refused_when_a_snapshot_follows() => Refused(("load.sh", Configuration() + Start + Import + Snapshot));

    [Fact]
    public void Accepts_another_cluster() => Clean(("load.sh", Configuration(pd: "10.9.9.9:2379") + Start + Import));

    [Fact]
    public void Accepts_an_import_after_log_backup_has_stopped() =>
        Clean(("load.sh", Configuration() + Start + "br log stop --task-name=pitr --pd 10.0.1.10:2379\n" + Import));

    [Fact]
    public void Asks_for_a_snapshot_after_a_logical_import_too() =>
        Lint(("load.sh", Configuration(backend: "tidb") + Start + Import)).Should().ContainSingle().Which.Rule.Id.Should().Be("RBL3009");

    [Fact]
    public void Accepts_a_logical_import_that_a_snapshot_follows() => Clean(("load.sh", Configuration(backend: "tidb") + Start + Import + Snapshot));

    [Fact]
    public void Reads_the_configuration_from_its_own_file() => Lint(
        ("ops/load.sh", Start + "tidb-lightning --config conf/lightning.toml\n"),
        ("ops/conf/lightning.toml", "[tikv-importer]\nbackend = \"local\"\n[tidb]\npd-addr = \"10.0.1.10:2379\"\n"))
        .Should().ContainSingle().Which.Span.File.Path.Should().Be("ops/load.sh");

    [Fact]
    public void Flags_a_page_with_numbered_steps() => Lint(("load.md", Page(""))).Should().ContainSingle().Which.Rule.Id.Should().Be("RBL3001");

    [Fact]
    public void Says_only_that_the_import_is_refused_on_a_page_whose_last_step_is_a_snapshot() => Refused(("load.md", Page($"""

        4. Take a full backup:

           ```bash
           {Snapshot}
           ```
        """)));

    [Fact]
    public void Flags_resources_and_a_job_of_one_cluster() => Lint(("backup.yaml", LogBackup), ("job.yaml", Job("basic-pd.tidb:2379")))
        .Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Rule.Id == "RBL3001" && finding.Span.File.Path == "job.yaml");

    [Fact]
    public void Accepts_a_job_of_another_cluster() => Clean(("backup.yaml", LogBackup), ("job.yaml", Job("basic-pd.staging:2379")));

    [Fact]
    public void Says_only_that_the_import_is_refused_beside_a_schedule_of_snapshots() => Refused(("backup.yaml", LogBackup), ("job.yaml", Job("basic-pd.tidb:2379")), ("schedule.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: daily, namespace: tidb }
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 240h
          backupTemplate:
            br: { cluster: basic, clusterNamespace: tidb }
            s3: { provider: aws, bucket: dr, prefix: full }
        """));

    private const string LogBackup = """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec:
          backupMode: log
          br: { cluster: basic, clusterNamespace: tidb }
          s3: { provider: aws, bucket: dr, prefix: log }
        """;

    private static string Job(string pd) => $$"""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: load, namespace: tidb }
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: lightning
                  image: pingcap/tidb-lightning:v8.5.7
                  command: ["/bin/sh", "-c"]
                  args:
                    - |
                      set -e
                      /tidb-lightning --backend=local --sorted-kv-dir=/data \
                        --pd-urls={{pd}} -d /import
        """;

    private static string Page(string more) => $"""
        # Load the archive

        1. Start log backup:

           ```bash
           {Start}
           ```

        2. Write `tidb-lightning.toml`:

           ```toml
           [tikv-importer]
           backend = "local"

           [tidb]
           pd-addr = "10.0.1.10:2379"
           ```

        3. Run the import:

           ```console
           $ nohup tiup tidb-lightning -config tidb-lightning.toml > nohup.out 2>&1 &
           [1] 4711
           ```
        {more}
        """;

    private static void Refused(params (string Path, string Content)[] files) => Lint(files).Should().ContainSingle().Which.Rule.Id.Should().Be("RBL3022");

    private static void Clean(params (string Path, string Content)[] files) => Lint(files).Select(finding => $"{finding.Rule.Id} {finding.Span}: {finding.Message}").Should().BeEmpty();

    private static IEnumerable<Finding> Lint(params (string Path, string Content)[] files)
    {
        var sources = files.Select(file => SourceFile.From(file.Path, file.Content)).ToArray();
        // These stories are about imports; that their clusters have no full backup is another one.
        return Linter.Lint(sources, new Beside(sources), LintOptions.Default, default).Findings.Where(finding => finding.Rule.Id != "RBL4003");
    }

    /// <summary>Files that refer to one another.</summary>
    private sealed class Beside(SourceFile[] files) : IRelatedFiles
    {
        public SourceFile? Read(string path, SourceFile from) =>
            files.FirstOrDefault(file => file.Path == Path.GetDirectoryName(from.Path)!.Replace('\\', '/') + "/" + path || file.Path == path);

        public IReadOnlyList<string> List(string folder, SourceFile from) => [];
    }
}
