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
