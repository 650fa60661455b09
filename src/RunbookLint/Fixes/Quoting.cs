using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>Knows how a text must be written where another one stands.</summary>
internal static class Quoting
{
    /// <summary>What means nothing but itself in shell, YAML and TOML alike.</summary>
    private const string PlainCharacters = "-_./:=+@%,*";

    private static readonly char[] Special = ['"', '\\', '$', '`'];

    /// <summary>The text as it may stand at the place; null when it cannot without touching what is around it.</summary>
    public static string? Replace(SourceSpan place, string newText)
    {
        if (newText.IndexOfAny(['\r', '\n']) >= 0)
            return null;

        var content = place.File.Content;
        var quote = place.Span.Start > 0 && place.Span.End < content.Length && content[place.Span.End] is '"' or '\'' && content[place.Span.Start - 1] == content[place.Span.End] ? content[place.Span.End] : '\0';

        var line = new Line(place);
        var around = quote == '\0' ? Quotes.Around(line.Text, place.Span.Start - line.Start) : null;

        // The end of a quoted word of a list: "--until=1".
        if (around is { } word && line.Start + word.Span.End == place.Span.End && Quotes.IsWord(line.Text, word.Span))
            quote = word.Quote;

        return quote switch
        {
            '\'' => newText.IndexOf('\'') < 0 ? newText : null,
            '"' => newText.IndexOfAny(Special) < 0 ? newText : null,
            _ when IsPlain(newText, place.Text) => newText,
            _ when !HonoursQuotes(place.File.Path, line.Text) => null,
            _ when around?.Quote == '\'' => newText.IndexOf('\'') < 0 && newText.IndexOfAny(Special) < 0 ? "\"" + newText + "\"" : null,
            _ => newText.IndexOf('\'') < 0 ? "'" + newText + "'" : null,
        };
    }

    /// <summary>Whether quotes would be taken away again: a program that cuts its arguments itself hands them on, unless a shell reads them.</summary>
    private static bool HonoursQuotes(string path, string line) => FileLanguage.Of(path) switch
    {
        FragmentLanguage.CSharp => line.IndexOf("-c", StringComparison.Ordinal) >= 0,
        FragmentLanguage.Python => line.IndexOf(".split(", StringComparison.Ordinal) < 0 || line.IndexOf("shlex", StringComparison.Ordinal) >= 0,
        _ => true,
    };

    /// <summary>A new text may hold what the old one holds: blanks in the five fields of a crontab stand there without quotes.</summary>
    private static bool IsPlain(string text, string old) =>
        text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || PlainCharacters.IndexOf(c) >= 0 || old.IndexOf(c) >= 0) && (text[0] is not ('*' or '@' or '%' or '-') || old.Length == 0 || old[0] == text[0] || IsFlag(text));

    private static bool IsFlag(string text) => text.Length > 1 && text[0] == '-' && (char.IsLetter(text[1]) || (text.Length > 2 && text[1] == '-' && char.IsLetter(text[2])));
}
