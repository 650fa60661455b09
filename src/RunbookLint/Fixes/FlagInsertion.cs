using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;

namespace RunbookLint.Fixes;

/// <summary>Adds a flag to a command that is written as words with blanks between them.</summary>
internal static class FlagInsertion
{
    /// <summary>The flag behind the last word of the command; null where words are written in another way.</summary>
    public static TextChange? Of(AddFlag add)
    {
        var (content, end) = (add.Place.File.Content, add.Place.Span.End);
        var text = add.Place.Text.TrimEnd();
        end -= add.Place.Text.Length - text.Length;

        // Words of a list have quotes and commas between them.
        if (text.Length == 0 || text.IndexOf("\",", StringComparison.Ordinal) >= 0 || text.IndexOf("',", StringComparison.Ordinal) >= 0 || text.IndexOf(' ') < 0)
            return null;

        return end == content.Length || char.IsWhiteSpace(content[end]) || ";|&)'\"`".IndexOf(content[end]) >= 0
            ? new TextChange(new TextSpan(end, 0), " " + add.Flag)
            : null;
    }
}
