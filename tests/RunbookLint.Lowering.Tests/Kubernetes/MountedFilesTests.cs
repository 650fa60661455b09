using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests.Kubernetes;

public class MountedFilesTests
{
    private const string Map = """
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: files }
        data:
          run.sh: |
            br log start
          tidb-lightning.toml: |
            [tikv-importer]
            backend = "local"
        """;

    [Fact]
    public void Entries_are_files_by_their_key() => Find(Map, "run.sh").Should().Be("br log start\n");

    [Fact]
    public void Entries_are_files_by_the_path_of_their_mount() => Find(Map + """

        ---
        apiVersion: batch/v1
        kind: Job
        spec:
          template:
            spec:
              volumes:
              - { name: scripts, configMap: { name: files, items: [{ key: run.sh, path: bin/start.sh }] } }
              containers:
              - volumeMounts: [{ name: scripts, mountPath: /opt/ }]
        """, "/opt/bin/start.sh").Should().Be("br log start\n");

    [Theory]
    [InlineData("{ name: v, mountPath: /etc/lightning.toml, subPath: tidb-lightning.toml }", "/etc/lightning.toml", true)]
    [InlineData("{ name: v, mountPath: /etc/lightning.toml, subPath: other.toml }", "/etc/lightning.toml", false)]
    [InlineData("{ name: w, mountPath: /etc/lightning }", "/etc/lightning/config.toml", false)]
    [InlineData("{ name: v, mountPath: /etc/lightning }", "/etc/lightning/tidb-lightning.toml", true)]
    public void Mounts_say_where_a_file_is(string mount, string path, bool isThere) => (Find(Map + $$"""

        ---
        apiVersion: batch/v1
        kind: CronJob
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  volumes: [{ name: v, projected: { sources: [{ configMap: { name: files } }] } }]
                  initContainers: [{ volumeMounts: [{{mount}}] }]
        """, path) is not null).Should().Be(isThere);

    [Fact]
    public void Two_entries_of_one_key_are_not_told_apart_by_it() =>
        Find(Map + "\n---\nkind: ConfigMap\nmetadata: { name: more }\ndata: { run.sh: br log stop }", "run.sh").Should().BeNull();

    [Fact]
    public void A_file_stands_where_its_text_stands()
    {
        var file = SourceFile.From("map.yaml", Map);
        var run = Lower(file).Written.Find("run.sh")!;
        run.Span.Text.TrimEnd().Should().Be("br log start");
    }

    private static string? Find(string text, string path) => Lower(SourceFile.From("map.yaml", text)).Written.Find(path)?.Text;

    private static LoweringContext Lower(SourceFile file)
    {
        var context = new LoweringContext(file, NoRelatedFiles.Instance);
        var whole = Fragment.Whole(file);
        context.Lower(whole, FragmentLanguage.Yaml, LoweringScope.Empty(whole.Span));
        return context;
    }
}
