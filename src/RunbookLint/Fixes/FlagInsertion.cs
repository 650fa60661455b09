using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>Adds a flag to a command: as one more word, or as one more item of a list of words.</summary>
internal static class FlagInsertion
{
    /// <summary>The flag behind the last word of the command; null where words are written in another way.</summary>
    public static TextChange? Of(AddFlag add)
    {
        var file = add.Place.File;
        var text = add.Place.Text.TrimEnd();
        if (text.Length == 0)
            return null;

        // A call ends behind the last word of its list.
        var words = text.TrimEnd(' ', '\t', '\r', '\n', ')', ']', '}', ',', ';');
        if (words.Length > 0 && WordList.WordAt(file, add.Place.Span.Start + words.Length - (words[words.Length - 1] is '"' or '\'' ? 1 : 0)) is { } word)
            return BehindWord(file, word, add.Flag);

        var end = add.Place.Span.Start + text.Length;
        if (ItemAt(add.Place, end) is { } item)
            return LineInsertion.Below(file, item, item.Text.Substring(0, item.Depth), ["- " + add.Flag]);

        // Words of a list in another form have quotes and commas between them.
        if (text.IndexOf("\",", StringComparison.Ordinal) >= 0 || text.IndexOf("',", StringComparison.Ordinal) >= 0 || text.IndexOf(' ') < 0)
            return null;

        end = Redirections.Before(text) + add.Place.Span.Start;
        return IsEnd(file.Content, end) ? new TextChange(new TextSpan(end, 0), " " + add.Flag) : null;
    }

    /// <summary>Whether a command may end at an offset. Without blanks around it, a sign that ends commands may be meant as part of a word.</summary>
    private static bool IsEnd(string content, int end)
    {
        if (end == content.Length || char.IsWhiteSpace(content[end]) || "|)'\"`<".IndexOf(content[end]) >= 0)
            return true;

        return content[end] is ';' or '&' && (end + 1 == content.Length || char.IsWhiteSpace(content[end + 1]) || content[end + 1] == content[end] || "'\"`".IndexOf(content[end + 1]) >= 0);
    }

    /// <summary>Another word, or more of the last one when that is a whole command line.</summary>
    private static TextChange BehindWord(SourceFile file, TextSpan word, string flag)
    {
        var quote = file.Content[word.Start];
        return WordList.TextOf(file, word).IndexOf(' ') >= 0
            ? new(new(word.End - 1, 0), " " + flag)
            : new(new(word.End, 0), $", {quote}{flag}{quote}");
    }

    /// <summary>The line of the last word, when each word is an item of a list.</summary>
    private static Line? ItemAt(SourceSpan command, int end)
    {
        var last = new Line(new SourceSpan(command.File, new(end, 0)));
        var first = new Line(command);

        // An item of several words is a command line of its own.
        var isOneWord = last.Item.Trim('"', '\'').IndexOf(' ') < 0 || last.Number > first.Number;
        return last.IsItem && isOneWord && command.File.Content.Substring(end, last.End - end).Trim().Trim('"', '\'').Length == 0 ? last : null;
    }
}
