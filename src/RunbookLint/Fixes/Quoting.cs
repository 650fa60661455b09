using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>Knows how a text must be written where another one stands.</summary>
internal static class Quoting
{
    /// <summary>What means nothing but itself in shell, YAML and TOML alike.</summary>
    private const string PlainCharacters = "-_./:=+@%,*";

    /// <summary>The text as it may stand at the place; null when it cannot without touching what is around it.</summary>
    public static string? Replace(SourceSpan place, string newText)
    {
        if (newText.IndexOfAny(['\r', '\n']) >= 0)
            return null;

        var content = place.File.Content;
        var quote = place.Span.Start > 0 && place.Span.End < content.Length && content[place.Span.Start - 1] == content[place.Span.End] ? content[place.Span.End] : '\0';

        return quote switch
        {
            '\'' => newText.IndexOf('\'') < 0 ? newText : null,
            '"' => newText.IndexOfAny(['"', '\\', '$', '`']) < 0 ? newText : null,
            _ => IsPlain(newText, place.Text) ? newText : newText.IndexOf('\'') < 0 ? "'" + newText + "'" : null,
        };
    }

    /// <summary>A new text may hold what the old one holds: blanks in the five fields of a crontab stand there without quotes.</summary>
    private static bool IsPlain(string text, string old) =>
        text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || PlainCharacters.IndexOf(c) >= 0 || old.IndexOf(c) >= 0) && (text[0] is not ('*' or '@' or '%' or '-') || old.Length == 0 || old[0] == text[0]);
}
