using System.Text;
using CsCheck;
using RunbookLint.Syntax.Yaml;
using static RunbookLint.Syntax.Tests.Yaml.YamlSamples;

namespace RunbookLint.Syntax.Tests.Yaml;

public class YamlScalarPropertyTests
{
    private static readonly Gen<string> Break = Gen.OneOf("\n", "\r\n");

    private static readonly Gen<string> Word = Gen.OneOf("br", "--pd", "a'b", "\"q\"", "x#", "y:z", "é", "😀", "{{x}}", "$A", "\\", "%");

    private static readonly Gen<string> Line =
        Word.Array[1, 5].Select(words => string.Join(" ", words));

    private static readonly Gen<string[]> Lines = Gen.OneOf(Line, Gen.Const("")).Array[0, 6];

    [Fact]
    public void Double_quotes_round_trip() =>
        Gen.String[Gen.Char["ab \t\n\"\\é\u0085\u00A0\u2028😀'#:{}"], 0, 30].Where(IsWellFormed).Sample(value =>
        {
            var text = $"key: \"{Escape(value)}\"\n";
            Scalar(text).Value.Should().Be(value);
        });

    [Fact]
    public void Single_quotes_round_trip() =>
        Gen.Select(Lines, Break).Sample((lines, lineBreak) =>
        {
            var value = string.Join("\n", lines);
            var text = $"key: '{FoldedBreaks(value.Replace("'", "''"), lineBreak + "  ")}'{lineBreak}";
            Scalar(text).Value.Should().Be(value);
        });

    [Fact]
    public void Literal_scalars_round_trip_and_copy_all() =>
        Gen.Select(Lines, Gen.Int[1, 5], Gen.Int[0, 3], Break).Sample((lines, indent, more, lineBreak) =>
        {
            var first = Array.FindIndex(lines, line => line.Length > 0);
            var value = string.Concat(lines.Select((line, index) => (index > first && line.Length > 0 ? new string(' ', more) : "") + line + "\n"));
            var text = $"key: |+{lineBreak}" + Indent(value, indent, lineBreak);
            var scalar = Scalar(text);

            scalar.Value.Should().Be(value);
            scalar.Map.Runs.Sum(run => run.Length).Should().Be(value.Length);
        });

    [Fact]
    public void Folded_scalars_round_trip() =>
        Gen.Select(Lines.Where(lines => lines.Length > 0 && lines[^1].Length > 0), Gen.Int[1, 5], Break).Sample((lines, indent, lineBreak) =>
        {
            // Above the first line of text nothing is folded.
            var value = string.Join("\n", lines);
            var text = value.TrimStart('\n');
            var body = value[..^text.Length] + FoldedBreaks(text, "\n") + "\n";

            Scalar($"key: >-{lineBreak}" + Indent(body, indent, lineBreak)).Value.Should().Be(value);
        });

    [Fact]
    public void Plain_scalars_fold_wherever_they_are_broken() =>
        Gen.Select(Gen.OneOf("br", "--pd", "a'b", "x#y", "y:z", "é", "😀", "$A", "{{ x }}").Array[1, 8], Gen.Bool.Array[8], Break).Sample((words, breaks, lineBreak) =>
        {
            var text = new StringBuilder("key: w");
            for (var index = 0; index < words.Length; index++)
                text.Append(breaks[index] && !words[index].StartsWith('{') ? lineBreak + "   " : " ").Append(words[index]);

            Scalar(text.Append(lineBreak).ToString()).Value.Should().Be("w " + string.Join(" ", words));
        });

    [Fact]
    public void No_text_makes_it_throw_or_points_outside() =>
        Gen.OneOf("a", "b: ", "- ", "\n", "  ", "\t", "'", "\"", "|", ">", "{", "}", "[", "]", ",", "#", "&a ", "*a", "!t ", "---\n", "...\n", "? ", ": ", "<<: ", "{{", "}}", "{%", "%}", "{#", "#}", "{{ if }}", "| indent 4 ", "%YAML", "\\", "@", "\0", "\r", "\ud83d", "é", "- |\n", "\u2028", "\uFEFF")
            .Array[0, 40].Select(string.Concat).Sample(
                text =>
                {
                    var stream = YamlParser.Parse(text);
                    foreach (var error in stream.Errors)
                        text.Substring(error.Span.Start, error.Span.Length).Should().NotBeNull();
                    foreach (var document in stream.Documents)
                        ShouldStandInside(document.Root, text);
                    foreach (var comment in YamlComments.Find(text))
                        text.Substring(comment.Span.Start, comment.Span.Length).Should().Be(comment.Text);
                },
                iter: 5_000);

    private static void ShouldStandInside(YamlNode node, string text)
    {
        node.Span.End.Should().BeLessThanOrEqualTo(text.Length);
        if (node is YamlScalar scalar)
        {
            scalar.Templates.Should().NotContain(template => template.End > scalar.Value.Length);
            scalar.Map.Runs.Should().NotContain(run => run.InnerEnd > scalar.Value.Length || run.OuterEnd > text.Length);
        }

        foreach (var entry in node.Entries)
        {
            ShouldStandInside(entry.Key, text);
            ShouldStandInside(entry.Value, text);
        }

        foreach (var item in node.Items)
            ShouldStandInside(item, text);
    }

    /// <summary>Where lines are folded, a row of line breaks is written with one more.</summary>
    private static string FoldedBreaks(string value, string lineBreak)
    {
        var written = new StringBuilder();
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] != '\n')
                written.Append(value[index]);
            else if (index > 0 && value[index - 1] == '\n')
                written.Append(lineBreak);
            else
                written.Append(lineBreak).Append(lineBreak);
        }

        return written.ToString();
    }

    private static string Indent(string value, int indent, string lineBreak) =>
        string.Concat(value.Split('\n')[..^1].Select(line => (line.Length > 0 ? new string(' ', indent) : "") + line + lineBreak));

    private static bool IsWellFormed(string value) => !value.Where((character, index) =>
        char.IsHighSurrogate(character) ? index + 1 == value.Length || !char.IsLowSurrogate(value[index + 1])
        : char.IsLowSurrogate(character) && (index == 0 || !char.IsHighSurrogate(value[index - 1]))).Any();

    private static string Escape(string value)
    {
        var escaped = new StringBuilder();
        foreach (var character in value)
        {
            escaped.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\u0085' => "\\N",
                '\u00A0' => "\\_",
                '\u2028' => "\\L",
                'é' => "\\xe9",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
