using CsCheck;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Properties.Maps;

/// <summary>A text in a scalar in a text in a scalar: whatever the depth, a place is where it says.</summary>
public class NestedTextTests
{
    private static readonly Gen<string> Script = Gen.OneOf("br log start", "--pd 'a b'", "echo \"é\"", "# c", "x: y", "- z", "😀").Array[1, 4].Select(lines => string.Join("\n", lines) + "\n");

    [Fact]
    public void Places_are_found_through_any_depth() =>
        Gen.Select(Script, Gen.Int[1, 4], Gen.Bool.Array[4], Gen.Int[2, 6]).Sample(
            (script, depth, literals, indent) =>
            {
                var text = Enumerable.Range(0, depth).Aggregate(script, (inner, level) => literals[level] ? Literal(inner, indent) : Quoted(inner));
                var fragment = Enumerable.Range(0, depth).Aggregate(Fragment.Whole(SourceFile.From("a.yaml", text)), (outer, _) => Inside(outer));

                fragment.Text.Should().Be(script);
                ShouldBeInside(fragment, text);
                ShouldBeMonotonous(fragment);
                ShouldCopy(fragment, text);
                ShouldSlice(fragment);
            },
            iter: Iterations.Of(400));

    private static Fragment Inside(Fragment outer)
    {
        var scalar = (YamlScalar)YamlParser.Parse(outer.Text).Documents[0].Root["run"];
        return outer.Embed(scalar.Value, scalar.Map);
    }

    private static string Literal(string inner, int indent) =>
        "steps: 1\nrun: |" + indent + "+\n" + string.Concat(inner.Split('\n')[..^1].Select(line => (line.Length > 0 ? new string(' ', indent) : "") + line + "\n"));

    private static string Quoted(string inner) => "run: \"" + inner.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"\nnext: 1\n";

    private static void ShouldBeInside(Fragment fragment, string text)
    {
        for (var start = 0; start <= fragment.Text.Length; start++)
            fragment.Locate(new(start, fragment.Text.Length - start)).Span.End.Should().BeLessThanOrEqualTo(text.Length);
    }

    private static void ShouldBeMonotonous(Fragment fragment)
    {
        var starts = Enumerable.Range(0, fragment.Text.Length).Select(index => fragment.Locate(new(index, 1)).Span.Start).ToList();
        starts.Should().BeInAscendingOrder();
    }

    private static void ShouldCopy(Fragment fragment, string text)
    {
        foreach (var run in fragment.Map.Runs)
            text.Substring(run.Outer, run.Length).Should().Be(fragment.Text.Substring(run.Inner, run.Length));
    }

    /// <summary>A slice knows of its characters what the whole knows of them.</summary>
    private static void ShouldSlice(Fragment fragment)
    {
        var half = new TextSpan(fragment.Text.Length / 3, fragment.Text.Length / 2);
        var slice = fragment.Slice(half);
        for (var index = 0; index < half.Length; index++)
            slice.Locate(new(index, 1)).Should().Be(fragment.Locate(new(half.Start + index, 1)));
    }
}
