using CsCheck;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Properties.Yaml;

/// <summary>Scalars of every style, wherever they may stand: they say what was put in, and each character is where the map has it.</summary>
public class YamlScalarTests
{
    private static readonly Gen<string> Comment = Gen.OneOf("", "# c: d\n", "\n", "  # 'x\n");

    private static readonly Gen<string> Decoration = Gen.OneOf("", "&anchor ", "!!str ", "&anchor !!str ");

    [Fact]
    public void Stand_behind_keys() =>
        Gen.Select(YamlText.Any(4), Decoration, Comment, Gen.Bool).Sample(
            (scalar, decoration, comment, windows) =>
                Verify($"{comment}outer:\n  key: {decoration}{scalar.At(4)}{End(scalar)}next: *anchor\n".Replace("next: *anchor", decoration.StartsWith('&') ? "next: *anchor" : "next: x"), windows, scalar, root => root["outer"]["key"]),
            iter: Iterations.Of(1000));

    [Fact]
    public void Stand_in_lists() =>
        Gen.Select(YamlText.Any(4), YamlText.Any(4), Comment, Gen.Bool).Sample(
            (first, second, comment, windows) =>
            {
                var text = $"{comment}list:\n  - {first.At(4)}{End(first)}  - {second.At(4)}{End(second)}";
                Verify(text, windows, first, root => root["list"].Items[0]);
                Verify(text, windows, second, root => root["list"].Items[1]);
            },
            iter: Iterations.Of(1000));

    [Fact]
    public void Stand_in_brackets() =>
        Gen.Select(YamlText.Inline, YamlText.Inline, Gen.Bool, Gen.Bool).Sample(
            (first, second, breaks, windows) =>
            {
                var between = breaks ? "\n    " : " ";
                var text = $"flow: {{ a: [{first.At(4)},{between}{second.At(4)} ],{between}b: {first.At(4)} }} # end\n";
                Verify(text, windows, first, root => root["flow"]["a"].Items[0]);
                Verify(text, windows, second, root => root["flow"]["a"].Items[1]);
                Verify(text, windows, first, root => root["flow"]["b"]);
            },
            iter: Iterations.Of(1000));

    private static string End(YamlText scalar) => scalar.IsBlock ? "" : " # end\n";

    private static void Verify(string text, bool windows, YamlText expected, Func<YamlNode, YamlNode> find)
    {
        text = windows ? text.Replace("\n", "\r\n") : text;
        var stream = YamlParser.Parse(text);
        stream.Errors.Should().BeEmpty();
        var scalar = find(stream.Documents[0].Root).Should().BeOfType<YamlScalar>().Subject;
        scalar.Value.Should().Be(expected.Value);

        for (var index = 0; index < scalar.Value.Length; index++)
        {
            var place = scalar.Map.ToOuter(new(index, 1));
            // Line breaks that are kept at the end stand behind the last line.
            (scalar.Value[index] == '\n' ? place.Start >= scalar.Span.Start : scalar.Span.Contains(place)).Should().BeTrue();
            Spells(text.Substring(place.Start, place.Length), scalar.Value[index]).Should().BeTrue("character {0} of the value is '{1}'", index, text.Substring(place.Start, place.Length));
        }
    }

    /// <summary>Itself, an escape, or what a line break was made of; half of a pair may be the whole of one.</summary>
    private static bool Spells(string written, char value) => value switch
    {
        _ when written == value.ToString() => true,
        '\n' or ' ' => written.Trim(' ', '\r', '\n', '\\').Length == 0,
        '\'' => written == "''",
        _ when char.IsSurrogate(value) => written is "\\U0001F600" or "😀",
        'é' => written == "\\xe9",
        '$' => written == "\\u0024",
        _ => written == "\\" + value,
    };
}
