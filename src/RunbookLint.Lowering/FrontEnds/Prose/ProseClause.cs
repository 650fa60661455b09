using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Lowering.FrontEnds.Prose;

/// <summary>What stands between two commas: its words, free of markup, and its text in lower case.</summary>
internal sealed record ProseClause(string Text, ImmutableArray<ProseWord> Words)
{
    private const string Separators = ",;，；。、!！|()（）";

    /// <summary>The clauses of a text.</summary>
    /// <param name="text">The text that the span is of.</param>
    /// <param name="span">What to look at.</param>
    public static IEnumerable<ProseClause> Of(string text, TextSpan span)
    {
        var words = ImmutableArray.CreateBuilder<ProseWord>();
        var start = span.Start;

        for (var index = span.Start; index < span.End;)
        {
            if (Ends(text, index, span.End))
            {
                yield return new(Cut(text, start, index), words.ToImmutable());
                words.Clear();
                start = ++index;
                continue;
            }

            var end = EndOfWord(text, index, span.End);
            if (end > index)
                words.Add(new(Cut(text, index, end).Replace(",", ""), TextSpan.FromBounds(index, end)));

            index = Math.Max(end, index + 1);
        }

        yield return new(Cut(text, start, span.End), words.ToImmutable());
    }

    /// <summary>Whether one of some words or phrases stands in it.</summary>
    public bool Has(params string[] phrases) => Array.Exists(phrases, phrase => ProseHedges.Contains(Text, phrase));

    private static string Cut(string text, int start, int end) => text.Substring(start, end - start).ToLowerInvariant();

    private static bool Ends(string text, int index, int end) =>
        Separators.IndexOf(text[index]) >= 0 && !(text[index] == ',' && IsInNumber(text, index, end))
        || (text[index] == '.' && (index + 1 >= end || char.IsWhiteSpace(text[index + 1])));

    private static int EndOfWord(string text, int start, int end)
    {
        var index = start;
        if (char.IsDigit(text[start]))
        {
            while (index < end && (char.IsDigit(text[index]) || (text[index] is '.' or ',' && IsInNumber(text, index, end))))
                index++;
        }
        else if (IsChinese(text[start]))
        {
            index++;
        }
        else
        {
            while (index < end && char.IsLetter(text[index]) && !IsChinese(text[index]))
                index++;
        }

        return index;
    }

    private static bool IsInNumber(string text, int index, int end) =>
        index > 0 && char.IsDigit(text[index - 1]) && index + 1 < end && char.IsDigit(text[index + 1])
        && (text[index] == '.' || (index + 3 < end && char.IsDigit(text[index + 2]) && char.IsDigit(text[index + 3])));

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9fff';
}
