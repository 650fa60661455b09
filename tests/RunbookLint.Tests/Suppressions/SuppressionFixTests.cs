using RunbookLint.Fixes;
using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Suppressions;

public class SuppressionFixTests
{
    private const string Step = "br backup full --pd \"$PD\" --storage s3://b/x";

    [Theory]
    [InlineData($"# runbooklint: ignore[nothing] why\n{Step}\n", $"{Step}\n")]
    [InlineData($"  # runbooklint: ignore[nothing] why\r\n{Step}\r\n", $"{Step}\r\n")]
    [InlineData($"{Step} # runbooklint: ignore[nothing]\n", $"{Step}\n")]
    [InlineData($"{Step} # nightly # runbooklint: ignore[nothing]\n", $"{Step} # nightly\n")]
    [InlineData($"{Step} # runbooklint: ignore[nothing, step] why\n", $"{Step} # runbooklint: ignore[step] why\n")]
    [InlineData($"{Step} # runbooklint: ignore[step,nothing]\n", $"{Step} # runbooklint: ignore[step]\n")]
    [InlineData($"# runbooklint: disable[nothing]\n{Step}\n# runbooklint: enable[nothing]\n", $"{Step}\n")]
    [InlineData($"# runbooklint: disable[nothing,step]\n{Step}\n# runbooklint: enable[step,nothing]\n", $"# runbooklint: disable[step]\n{Step}\n# runbooklint: enable[step]\n")]
    [InlineData($"# runbooklint: ignore[nothing] until=2020-01-01\n{Step}\n", $"{Step}\n")]
    public void What_hides_nothing_is_removed(string text, string expected) => Fix("a.sh", text, FixSafety.Safe).Should().Be(expected);

    [Fact]
    public void A_misspelt_rule_is_mended_when_somebody_agrees()
    {
        const string misspelt = $"# runbooklint: ignore[stepp]\n{Step}\n";

        Fix("a.sh", misspelt, FixSafety.Safe).Should().Be(misspelt);
        Fix("a.sh", misspelt, FixSafety.Unsafe).Should().Be($"# runbooklint: ignore[step]\n{Step}\n");
    }

    [Theory]
    [InlineData("#pragma warning disable RBL9997 // why\nx();\n#pragma warning restore RBL9997\n", "x();\n")]
    [InlineData("#pragma warning disable CS0618, RBL9997 // why\nx();\n#pragma warning restore RBL9997\n", "#pragma warning disable CS0618 // why\nx();\n")]
    [InlineData("#pragma warning disable RBL9997\nx();\n#pragma warning restore\n", "#pragma warning disable RBL9997\nx();\n#pragma warning restore\n")]
    public void A_pragma_loses_what_hides_nothing(string text, string expected) =>
        Fix("a.cs", $$"""Process.Start("br", "backup full --pd 10.0.0.1:2379 --storage s3://b/x");{{"\n"}}{{text}}""", FixSafety.Safe).Should().EndWith(expected).And.NotContain("x\");#");

    [Theory]
    [InlineData("title: x\nrunbooklint: {ignore: [nothing]}\n", "title: x\n")]
    [InlineData("runbooklint:\n  ignore:\n    - nothing\ntitle: x\n", "title: x\n")]
    public void Front_matter_loses_what_hides_nothing(string text, string expected) =>
        Fix("a.md", $"---\n{text}---\n\n```sh\n{Step}\n```\n", FixSafety.Safe).Should().Be($"---\n{expected}---\n\n```sh\n{Step}\n```\n");

    [Theory]
    [InlineData("metadata:\n  name: x\n  annotations:\n    runbooklint.dev/ignore.nothing: why\n", "metadata:\n  name: x\n")]
    [InlineData("metadata:\n  annotations:\n    runbooklint.dev/ignore.nothing: why\n", "")]
    [InlineData("metadata:\n  annotations:\n    runbooklint.dev/ignore.nothing: why\n    other: x\n", "metadata:\n  annotations:\n    other: x\n")]
    [InlineData("metadata: {name: x, annotations: {runbooklint.dev/ignore.nothing: why}}\n", "metadata: {name: x}\n")]
    [InlineData("metadata: {annotations: {runbooklint.dev/ignore.nothing: why}, name: x}\n", "metadata: {name: x}\n")]
    [InlineData("metadata: {name: x, annotations: {other: x, runbooklint.dev/ignore.nothing: why}}\n", "metadata: {name: x, annotations: {other: x}}\n")]
    public void An_annotation_leaves_nothing_empty(string metadata, string expected)
    {
        const string before = "apiVersion: pingcap.com/v1alpha1\nkind: Backup\n";
        const string after = "spec: {br: {cluster: prod}, s3: {bucket: b}}\n";

        Fix("a.yaml", before + metadata + after, FixSafety.Safe).Should().Be(before + expected + after);
    }

    [Fact]
    public void A_key_of_JSON_on_one_line_goes_with_its_comma() =>
        Fix("a.json", """{"//": "runbooklint: ignore[nothing]", "apiVersion": "pingcap.com/v1alpha1", "kind": "Backup", "metadata": {"name": "a"}, "spec": {"br": {"cluster": "prod"}, "s3": {"bucket": "b"}}}""", FixSafety.Safe)
            .Should().StartWith("""{"apiVersion": "pingcap.com""");

    [Fact]
    public void A_comment_between_statements_leaves_them_alone() =>
        Fix("a.sql", "/* runbooklint: ignore[nothing] */ BACKUP DATABASE * TO 's3://b/x';\n", FixSafety.Safe).Should().Be("BACKUP DATABASE * TO 's3://b/x';\n");

    [Fact]
    public void A_key_of_JSON_goes_with_its_comma() => Fix("a.json", """
        {
          "//": "runbooklint: ignore[nothing]",
          "kind": "Backup"
        }
        """, FixSafety.Safe).Should().Be("""
        {
          "kind": "Backup"
        }
        """);

    private static string Fix(string path, string text, FixSafety safety)
    {
        var options = LintOptions.Default with { Rules = [new EveryStep(), new NoStep()], Today = new(2026, 1, 1) };
        var result = Fixer.Fix([new DecodedSource(SourceFile.From(path, text), null)], NoRelatedFiles.Instance, options, safety, default);
        return result.Files.IsEmpty ? text : result.Files[0].After.Content;
    }
}
