using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>
/// Makes a shell script of a text into which another language puts values, as make does with <c>$(NAME)</c>. A value becomes a variable of
/// the script where both mean the same, so that it keeps its place; else it is put in as text. What is not known becomes a variable
/// that the script does not know either.
/// </summary>
internal sealed class ScriptTemplate(Fragment source)
{
    private const string Special = "\"'\\$`;|&<>()#*?~!{}[]\n";

    private readonly SpanMapBuilder builder = new();
    private readonly Dictionary<string, Argument> variables = new(StringComparer.Ordinal);
    private char quote;

    /// <summary>The values that became variables.</summary>
    public IReadOnlyDictionary<string, Argument> Variables => variables;

    /// <summary>Copies characters.</summary>
    public void Copy(int start, int length)
    {
        for (var index = start; index < start + length; index++)
            Follow(source.Text[index], index > start ? source.Text[index - 1] : '\0');

        builder.Copy(source.Text, start, length);
    }

    /// <summary>Adds characters that the source does not have.</summary>
    public void Insert(string text, int place)
    {
        builder.Mark(place);
        builder.Insert(text);
    }

    /// <summary>Puts a value in place of a span of the source.</summary>
    /// <param name="span">The expression.</param>
    /// <param name="name">What it names.</param>
    /// <param name="value">Its value; null when it is not known.</param>
    public void Put(TextSpan span, string name, Argument? value)
    {
        builder.Mark(span.Start);
        if (value is null)
        {
            builder.Insert("${" + Identifier(name) + "}");
        }
        else if (IsPlain(value.Text) && quote != '\'' && (quote == '"' || value.Text.IndexOf(' ') < 0 || StandsAlone(span)))
        {
            var variable = "__" + Identifier(name);
            variables[variable] = value;
            builder.Insert("${" + variable + "}");
        }
        else if (builder.Length + value.Text.Length <= GrowthLimits.Script)
        {
            builder.Insert(value.Text);
        }
        else
        {
            Reading.Meets($"values make a script longer than {GrowthLimits.Script} characters; not all of them are in it");
        }

        builder.Mark(span.End);
    }

    /// <summary>The script.</summary>
    public Fragment ToScript() => source.Embed(builder.ToString(), builder.ToMap());

    private static bool IsPlain(string value) => value.Length > 0 && value.IndexOfAny(Special.ToCharArray()) < 0;

    private static string Identifier(string name)
    {
        var characters = name.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_').ToArray();
        return characters.Length == 0 ? "_" : char.IsDigit(characters[0]) ? "_" + new string(characters) : new(characters);
    }

    private bool StandsAlone(TextSpan span) =>
        (span.Start == 0 || IsBlank(source.Text[span.Start - 1]) || source.Text[span.Start - 1] is '@' or '-' or '+') && (span.End >= source.Text.Length || IsBlank(source.Text[span.End]));

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n' or ';' or '|' or '&' or '(' or ')';

    /// <summary>Keeps track of the quotes of the script.</summary>
    private void Follow(char c, char before)
    {
        if (before == '\\' && quote != '\'')
            return;

        if (quote == '\0' && c is '"' or '\'')
            quote = c;
        else if (c == quote)
            quote = '\0';
    }
}
