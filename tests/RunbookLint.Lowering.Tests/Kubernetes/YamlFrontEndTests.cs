using CsCheck;
using RunbookLint.Plan;
using RunbookLint.Text;
using static RunbookLint.Lowering.Tests.Kubernetes.Manifest;

namespace RunbookLint.Lowering.Tests.Kubernetes;

public class YamlFrontEndTests
{
    private static readonly string[] Pieces =
    [
        "apiVersion: pingcap.com/v1alpha1\n", "kind: Backup\n", "kind: BackupSchedule\n", "kind: Restore\n", "kind: CronJob\n", "kind: ConfigMap\n", "kind: List\n",
        "metadata: { name: a }\n", "spec:\n", "  br: { cluster: b }\n", "  br: [x]\n", "  s3: { bucket: b, prefix: ~ }\n", "  backupMode: log\n", "  schedule: 1\n",
        "  backupTemplate: &a { br: { cluster: *a } }\n", "  jobTemplate: { spec: { template: { spec: { containers: [{ command: [br, \"$(A)\"] }] } } } }\n",
        "items: [", "]\n", "---\n", "{{ x }}", "data: { a: b }\n", "- ", ": ", "\t", "\"", "$(", "# c\n",
    ];

    [Fact]
    public void Resources_of_a_list_stand_side_by_side() => Lowers("""
        apiVersion: v1
        kind: List
        items:
        - { apiVersion: pingcap.com/v1alpha1, kind: Backup, metadata: { name: a }, spec: { br: { cluster: a } } }
        - { apiVersion: v1, kind: List, items: [{ apiVersion: pingcap.com/v1alpha1, kind: Backup, metadata: { name: b }, spec: { br: { cluster: b } } }] }
        """, """
        unordered
          snapshot-backup cluster="?/a" scope=full
          snapshot-backup cluster="?/b" scope=full
        """);

    [Fact]
    public void Reads_json() => Lowers("""
        {
          "apiVersion": "pingcap.com/v1alpha1",
          "kind": "Restore",
          "metadata": {"name": "r", "namespace": "tidb"},
          "spec": {"restoreMode": "pitr", "br": {"cluster": "basic"}, "s3": {"bucket": "b", "prefix": "log"}}
        }
        """, """
        point-restore cluster=tidb/basic storage=s3://b/log kind=Restore memory-unset=spec mode=pitr
        """, "restore.json");

    [Fact]
    public void Goes_on_behind_a_broken_document()
    {
        var manifest = Read("""
            apiVersion: pingcap.com/v1alpha1
            kind: Backup
            spec: { br: { cluster: a } }
            ---
            kind: Backup
              spec: [
            ---
            apiVersion: pingcap.com/v1alpha1
            kind: Backup
            spec: { br: { cluster: c } }
            """);

        manifest.Operations.Select(operation => operation.Cluster.Value).Should().Contain(["?/a", "?/c"]);
        manifest.Document.Problems.Should().ContainSingle();
    }

    [Theory]
    [InlineData("- hosts: all\n  tasks:\n  - shell: brctl show\n")]
    [InlineData("just text")]
    [InlineData("")]
    [InlineData("kind: [a]\n")]
    [InlineData("apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n")]
    public void Is_quiet_about_everything_else(string text) => Lowers(text, "");

    [Fact]
    public void Json_with_comments_belongs_to_others() => Lowers("""
        { // settings
          "files": "[", }
        """, "", "tsconfig.json");

    [Fact]
    public void The_namespace_of_the_caller_counts_where_the_resource_names_none()
    {
        var file = SourceFile.From("apply.sh", """
            apiVersion: pingcap.com/v1alpha1
            kind: Backup
            metadata: { name: log }
            spec: { backupMode: log, br: { cluster: basic } }
            """);
        var whole = Fragment.Whole(file);
        var context = new LoweringContext(file, NoRelatedFiles.Instance);

        var nodes = context.Lower(whole, FragmentLanguage.Yaml, LoweringScope.Empty(whole.Span) with { Namespace = "tidb" });

        nodes.Should().ContainSingle().Which.Should().BeOfType<StartLogBackup>().Which.Cluster.Value.Should().Be("tidb/basic");
    }

    [Fact]
    public void Documents_indented_more_than_their_fence_are_read()
    {
        var manifest = Read("""
            - Apply it:

               ```yaml
                ---
                apiVersion: pingcap.com/v1alpha1
                kind: Backup
                spec: { br: { cluster: basic } }
                ---
                apiVersion: pingcap.com/v1alpha1
                kind: Backup
                spec: { backupMode: log, br: { cluster: other } }
               ```
            """, "page.md");

        manifest.Document.Problems.Should().BeEmpty();
        manifest.Operations.Select(operation => operation.Cluster.Span.Text).Should().Equal("basic", "other");
    }

    [Fact]
    public void A_script_that_aliases_repeat_too_often_is_a_limit()
    {
        var script = new string('a', 4096);
        var containers = string.Concat(Enumerable.Repeat("      - { command: *c }\n", 2000));
        var manifest = Read($"kind: Job\nspec:\n  template:\n    spec:\n      containers:\n      - command: &c [sh, -c, {script}]\n{containers}");

        manifest.Document.Problems.Should().ContainSingle().Which.IsLimit.Should().BeTrue();
    }

    [Fact]
    public void Anchors_and_merges_are_followed() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: nightly }
        spec:
          schedule: "0 2 * * *"
          backupTemplate: &template
            br: &br { cluster: basic }
            s3: { bucket: b, prefix: p }
          logBackupTemplate:
            <<: *template
            backupMode: log
        """, """
        unordered
          declare-backup-schedule name=nightly schedule="0 2 * * *" log-template=true
          repeat title=nightly schedule="0 2 * * *"
            snapshot-backup cluster="?/basic" storage=s3://b/p storage-suffix=generated scope=full
          start-log-backup cluster="?/basic" storage=s3://b/p storage-suffix=generated task=log-nightly memory-unset=spec
        """);

    [Fact]
    public void Never_throws() =>
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 30].Sample(pieces =>
        {
            var manifest = Read(string.Concat(pieces));
            var length = manifest.Document.File.Content.Length;
            return manifest.Operations.All(operation => operation.Span.Span.End <= length && operation.Settings.All(setting => setting.Value.Span.Span.End <= length));
        }, iter: 2000);
}
