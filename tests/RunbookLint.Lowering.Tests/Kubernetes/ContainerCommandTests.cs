using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Testing;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests.Kubernetes;

public class ContainerCommandTests
{
    [Fact]
    public void Joins_command_and_arguments() => Words("""
        image: alpine
        command: [/br]
        args: [log, start, "--task-name=pitr"]
        """).Should().Equal("/br", "log", "start", "--task-name=pitr");

    [Theory]
    [InlineData("pingcap/br:v7.5.1", "br")]
    [InlineData("pingcap/tidb-lightning", "tidb-lightning")]
    [InlineData("registry:5000/mirror/br@sha256:0123", "br")]
    [InlineData("\"{{ .Values.registry }}/br:{{ .Values.tag }}\"", "br")]
    public void The_image_of_a_tool_runs_the_tool(string image, string tool) => Words($"""
        image: {image}
        args: [--version]
        """).Should().Equal(tool, "--version");

    [Theory]
    [InlineData("pingcap/br:v7.5.1", "sh, -c, ls")]
    [InlineData("pingcap/br:v7.5.1", "/br, log")]
    [InlineData("alpine", "/br, log")]
    [InlineData("\"{{ .Values.image }}\"", "br, log")]
    public void Any_other_image_runs_its_arguments(string image, string arguments) =>
        string.Join(", ", Words($"image: {image}\nargs: [{arguments}]")).Should().Be(arguments);

    [Fact]
    public void Takes_version_and_memory_from_the_container()
    {
        var facts = Read("""
            image: pingcap/br:v7.5.1
            args: [log]
            resources: { requests: { memory: 8Gi }, limits: { memory: 16Gi } }
            """)!.Scope.Facts;

        facts["tool-version"].Value.Should().Be("v7.5.1");
        facts["tool-version"].Span.Text.Should().Be("v7.5.1");
        facts["memory"].Value.Should().Be("16Gi");
    }

    [Fact]
    public void The_version_of_another_image_says_nothing() =>
        Read("{ image: 'alpine:3.18', command: [br] }")!.Scope.Facts["tool-version"].IsAbsent.Should().BeTrue();

    [Fact]
    public void Runs_in_the_namespace_of_the_resource() => Read("command: [br]")!.Scope.Namespace.Should().Be("tidb");

    [Fact]
    public void Replaces_variables_and_hands_them_to_the_shell()
    {
        var command = Read("""
            env:
            - { name: HOST, value: basic-pd }
            - { name: PD, value: "$(HOST):2379" }
            - { name: KEY, valueFrom: { secretKeyRef: { name: s, key: k } } }
            command: [br, "--pd=$(PD)", "--key=$(KEY)"]
            """)!;

        command.Words[1].Text.Should().Be("--pd=basic-pd:2379");
        command.Words[2].IsKnown.Should().BeFalse();
        command.Scope.Variables["PD"].Text.Should().Be("basic-pd:2379");
        command.Scope.Variables.Should().NotContainKey("KEY");
    }

    [Fact]
    public void Takes_variables_from_ConfigMaps_of_the_same_text()
    {
        var command = Read("""
            envFrom:
            - { prefix: BR_, configMapRef: { name: settings } }
            env:
            - { name: PD, valueFrom: { configMapKeyRef: { name: settings, key: pd } } }
            - { name: GONE, valueFrom: { configMapKeyRef: { name: other, key: pd } } }
            command: [br]
            """, """
            kind: ConfigMap
            metadata: { name: settings }
            data: { pd: "basic-pd:2379", task: pitr }
            """)!;

        command.Scope.Variables["PD"].Text.Should().Be("basic-pd:2379");
        command.Scope.Variables["BR_task"].Text.Should().Be("pitr");
        command.Scope.Variables.Should().NotContainKey("GONE");
    }

    [Fact]
    public void Places_the_command_from_its_first_to_its_last_word()
    {
        var (text, spans) = Markup.Parse("""
            command:
            - ⟦/br
            - log
            args: [start, --task-name=pitr⟧]
            """, "⟦", "⟧");

        var container = YamlParser.Parse(text).Documents[0].Root;
        var resource = new Resource((YamlMapping)container, new(Fragment.Whole(SourceFile.From("pod.yaml", text))), LoweringScope.Empty(default));
        ContainerCommand.Read(container, resource)!.Span.Span.Should().Be(spans[0]);
    }

    [Fact]
    public void Is_nothing_without_words() => Read("image: pingcap/br:v7.5.1").Should().BeNull();

    private static IEnumerable<string> Words(string container) => Read(container)!.Words.Select(word => word.Text);

    private static ContainerCommand? Read(string container, string configMap = "kind: Other")
    {
        var text = $"{configMap}\n---\nkind: Pod\nmetadata: {{ namespace: tidb }}\nspec:\n  {container.ReplaceLineEndings("\n  ")}";
        var whole = Fragment.Whole(SourceFile.From("pod.yaml", text));
        var yaml = new YamlSettings(whole);
        Resource[] resources = [.. ManifestReader.Read(YamlParser.Parse(text), yaml, LoweringScope.Empty(whole.Span))];
        var pod = resources[1] with { ConfigMaps = ConfigMaps.Among(resources) };

        return ContainerCommand.Read(pod.Spec, pod);
    }
}
