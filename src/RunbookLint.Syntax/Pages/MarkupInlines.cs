using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Pages;

/// <summary>What stands around code in running text, by markup.</summary>
/// <param name="Marks">The marks, the longest first; each also closes what it opens.</param>
/// <param name="Replace">The text of a reference such as <c>{name}</c>; null for what is none.</param>
internal sealed record InlineStyle(ImmutableArray<(string Open, string Close)> Marks, Func<string, int, (int Length, string Value)?>? Replace = null);

/// <summary>Reads the code in running text.</summary>
internal sealed class MarkupInlines(string page, InlineStyle style)
{
    /// <summary>Code that goes on for longer is no code.</summary>
    private const int LongestCode = 2000;

    /// <summary>How many marks within words are passed over to find the end.</summary>
    private const int MaxTries = 32;

    /// <summary>A paragraph, a heading or a cell.</summary>
    public MarkdownParagraph Paragraph(IReadOnlyList<PageLine> lines)
    {
        if (lines.Count == 0)
            return new(default, "", []);

        var words = new StringBuilder();
        var codes = ImmutableArray.CreateBuilder<MarkdownCodeSpan>();
        var start = lines[0].Trim(page).Start;
        var end = lines[lines.Count - 1].Trim(page).End;

        for (var at = start; at < end;)
        {
            if (Code(at, end) is { } code)
            {
                codes.Add(code);
                words.Append(code.Text);
                at = code.Span.End;
                continue;
            }

            if (page[at] is not ('*' or '\r'))
                words.Append(page[at]);

            at++;
        }

        return new(TextSpan.FromBounds(start, Math.Max(start, end)), words.ToString(), codes.ToImmutable());
    }

    private MarkdownCodeSpan? Code(int at, int end)
    {
        foreach (var (open, close) in style.Marks)
        {
            if (string.CompareOrdinal(page, at, open, 0, open.Length) != 0 || (at > 0 && char.IsLetterOrDigit(page[at - 1])))
                continue;

            var from = at + open.Length;
            var to = CloseOf(close, from, Math.Min(end, from + LongestCode));
            if (to > from && !char.IsWhiteSpace(page[from]) && page.IndexOf("\n\n", from, to - from, StringComparison.Ordinal) < 0)
                return Code(TextSpan.FromBounds(at, to + close.Length), from, to);
        }

        return null;
    }

    /// <summary>Where code ends: a mark within a word, as in <c>--name=value</c>, is no end.</summary>
    private int CloseOf(string close, int from, int limit)
    {
        for (var (at, tries) = (from, 0); at < limit && tries < MaxTries; at++, tries++)
        {
            at = page.IndexOf(close, at, limit - at, StringComparison.Ordinal);
            if (at < 0)
                return -1;

            var behind = at + close.Length;
            if (behind == page.Length || !char.IsLetterOrDigit(page[behind]))
                return at;
        }

        return -1;
    }

    private MarkdownCodeSpan Code(TextSpan span, int from, int to)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(from);

        for (var at = from; at < to;)
        {
            if (style.Replace?.Invoke(page, at) is { } value)
            {
                builder.Mark(at);
                builder.Insert(value.Value);
                at += value.Length;
                builder.Mark(at);
            }
            else if (page[at] is '\r' or '\n')
            {
                builder.Insert(page[at] == '\n' ? " " : "");
                at++;
            }
            else
            {
                builder.Copy(page[at], at);
                at++;
            }
        }

        builder.Mark(to);
        return new(span, builder.ToString(), builder.ToMap());
    }
}
