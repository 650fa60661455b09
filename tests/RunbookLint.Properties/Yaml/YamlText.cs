using System.Text;
using CsCheck;

namespace RunbookLint.Properties.Yaml;

/// <summary>A scalar as one of the styles writes it.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Written">How it is written; lines behind the first are indented by <paramref name="Indent"/>.</param>
/// <param name="IsBlock">Whether it ends with its last line, so that nothing can follow it there.</param>
/// <param name="Indent">How many blanks stand before its lines.</param>
internal sealed record YamlText(string Value, string Written, bool IsBlock, int Indent)
{
    private static readonly Gen<string> Word = Gen.OneOf("br", "--pd", "a'b", "x\"q\"", "x#", "y:z", "é", "😀", "$A", "\\n", "%", "s3://b/", "[1]", "{a}", "- b", "&a", "*a", "!", "|", ">", "?", ",", "@");

    private static readonly Gen<string> Line = Word.Array[1, 4].Select(words => string.Join(" ", words));

    private static readonly Gen<string> Safe = Gen.OneOf("br", "--pd", "a'b", "x\"q\"", "x#y", "y:z", "é", "😀", "$A", "s3://b/", "%").Array[1, 4].Select(words => "w" + string.Join(" ", words));

    /// <summary>A scalar that stands anywhere, in brackets, too.</summary>
    public static Gen<YamlText> Inline { get; } = Gen.OneOf(Safe.Select(Plain), Lines(0, 3).Select(SingleQuoted), Lines(0, 3).Select(DoubleQuoted));

    /// <summary>A scalar that stands behind a key or a dash, whose lines are indented by so much.</summary>
    public static Gen<YamlText> Any(int indent) =>
        Gen.OneOf(Inline, Gen.Select(Lines(1, 5), Gen.OneOf("", "+", "-"), Gen.Bool).Select((lines, chomping, says) => Literal(lines, chomping, says, indent)), Gen.Select(Lines(1, 4), Gen.OneOf("", "+", "-")).Select((lines, chomping) => Folded(lines, chomping, indent)));

    /// <summary>The text with its own indentation, from the second line on.</summary>
    public string At(int column) => IsBlock ? Written : Written.Replace("\n", "\n" + new string(' ', column));

    private static Gen<string[]> Lines(int fewest, int most) => Gen.OneOf(Line, Gen.Const("")).Array[fewest, most];

    private static YamlText Plain(string text) => new(text, text, IsBlock: false, 0);

    private static YamlText SingleQuoted(string[] lines) => Of(Middle(lines), value => "'" + Broken(value.Replace("'", "''")) + "'");

    private static YamlText DoubleQuoted(string[] lines) => Of(Middle(lines), value => "\"" + Broken(Escaped(value)) + "\"");

    private static YamlText Of(string value, Func<string, string> write) => new(value, write(value), IsBlock: false, 0);

    /// <summary>Blanks beside a break are lost where lines are folded, and no line here has them.</summary>
    private static string Middle(string[] lines) => string.Join("\n", lines);

    /// <summary>A row of breaks is written with one more.</summary>
    private static string Broken(string value)
    {
        var written = new StringBuilder();
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] == '\n' && (index == 0 || value[index - 1] != '\n'))
                written.Append('\n');
            written.Append(value[index]);
        }

        return written.ToString();
    }

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("é", "\\xe9").Replace("$", "\\u0024").Replace("😀", "\\U0001F600");

    private static YamlText Literal(string[] lines, string chomping, bool saysIndent, int indent)
    {
        var text = string.Join("\n", lines);
        var header = "|" + (saysIndent ? "2" : "") + chomping;
        return Block(text, text, header, chomping, indent);
    }

    private static YamlText Folded(string[] lines, string chomping, int indent)
    {
        // Above the first line nothing is folded, and breaks at the end are only chomped.
        var text = string.Join("\n", lines).Trim('\n');
        return Block(text, Broken(text), ">" + chomping, chomping, indent);
    }

    private static YamlText Block(string text, string body, string header, string chomping, int indent)
    {
        var core = text.TrimEnd('\n');
        var ends = text.Length - core.Length + 1;
        var value = (core.Length, chomping) switch
        {
            (_, "+") => core.Length == 0 ? new string('\n', ends) : core + new string('\n', ends),
            (0, _) or (_, "-") => core,
            _ => core + "\n",
        };

        var written = header + "\n" + string.Concat((body + "\n").Split('\n')[..^1].Select(line => (line.Length == 0 ? "" : new string(' ', indent) + line) + "\n"));
        return new(value, written, IsBlock: true, indent);
    }
}
