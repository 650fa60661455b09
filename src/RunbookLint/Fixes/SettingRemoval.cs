using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>Takes away a setting: a line that holds nothing else, a flag of a command, or an option of a statement.</summary>
internal static class SettingRemoval
{
    /// <summary>The change; null when the setting cannot be told from what stands around it.</summary>
    public static TextChange? Of(RemoveSetting remove)
    {
        var line = new Line(remove.Place);
        if (remove.Place.Span.End > line.End)
            return null;

        foreach (var name in remove.Names)
        {
            if ((Item(remove.Place, line, name) ?? Word(remove.Place, name) ?? Key(remove.Place, line, name) ?? FlagRemoval.Of(line, remove.Place, name)) is { } change)
                return change;
        }

        return remove.Names.Contains(remove.Place.Text, StringComparer.OrdinalIgnoreCase) ? Option(remove.Place.File.Content, remove.Place.Span) : null;
    }

    /// <summary>An item <c>- --name=value</c>, or the two items <c>- --name</c> and <c>- value</c>.</summary>
    private static TextChange? Item(SourceSpan place, Line line, string name)
    {
        if (!line.IsItem)
            return null;

        var item = line.Item.Trim('"', '\'');
        if (FlagRemoval.IsFlag(item, name) || (FlagRemoval.IsFlag(item, name, "=") && item.IndexOf(" -", StringComparison.Ordinal) < 0))
            return new(line.Whole, "");

        return item == place.Text && Line.At(place.File, line.Number - 1) is { IsItem: true } before && FlagRemoval.IsFlag(before.Item.Trim('"', '\''), name)
            ? new(TextSpan.FromBounds(before.Start, line.Whole.End), "")
            : null;
    }

    /// <summary>A quoted word of a list, or two of them.</summary>
    private static TextChange? Word(SourceSpan place, string name)
    {
        if (WordList.WordAt(place.File, place.Span.End) is not { } word)
            return null;

        var text = WordList.TextOf(place.File, word);
        if (text.IndexOf(" -", StringComparison.Ordinal) < 0 && (FlagRemoval.IsFlag(text, name) || FlagRemoval.IsFlag(text, name, "=")))
            return new(WordList.WithComma(place.File, word), "");

        return text == place.Text && WordList.Previous(place.File, word) is { } flag && FlagRemoval.IsFlag(WordList.TextOf(place.File, flag), name)
            ? new(WordList.WithComma(place.File, TextSpan.FromBounds(flag.Start, word.End)), "")
            : null;
    }

    /// <summary>A key with its value: the line when nothing else stands in it, else with the comma that joins it to others.</summary>
    private static TextChange? Key(SourceSpan place, Line line, string name)
    {
        if (KeyBefore.Of(place) is not { } key || key.Name != name)
            return null;

        var content = place.File.Content;
        var before = content.Substring(line.Start, key.Pair.Start - line.Start).Trim();
        var after = content.Substring(key.Pair.End, line.End - key.Pair.End).TrimStart();
        var isPair = content.Substring(0, key.Pair.Start).TrimEnd() is [.., '{' or ','];
        if (before.Length == 0 && !isPair && (after.Length == 0 || after[0] == '#'))
            return new(line.Whole, "");

        // The last pair goes with the comma before it.
        return before.Length == 0 && after == "," ? new(line.Whole, "")
            : before.Length == 0 || before[before.Length - 1] is '{' or ',' ? new(WordList.WithComma(place.File, key.Pair), "")
            : null;
    }

    /// <summary>An option of a statement goes with the comma that joins it to another one, else with the word WITH.</summary>
    private static TextChange Option(string content, TextSpan span)
    {
        var before = span.Start;
        while (before > 0 && char.IsWhiteSpace(content[before - 1]))
            before--;

        if (before > 0 && content[before - 1] == ',')
        {
            before--;
            while (before > 0 && content[before - 1] is ' ' or '\t')
                before--;

            return new(TextSpan.FromBounds(before, span.End), "");
        }

        var after = span.End;
        while (after < content.Length && char.IsWhiteSpace(content[after]))
            after++;

        if (after < content.Length && content[after] == ',')
            return new(TextSpan.FromBounds(span.Start, after + 1 < content.Length && content[after + 1] == ' ' ? after + 2 : after + 1), "");

        var isLast = before >= 4 && string.Compare(content, before - 4, "WITH", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
        var start = isLast ? before - 4 : span.Start;
        while (start > 0 && content[start - 1] is ' ' or '\t')
            start--;

        return new(TextSpan.FromBounds(start, span.End), "");
    }
}
