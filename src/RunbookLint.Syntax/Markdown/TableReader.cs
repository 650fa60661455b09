using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>Reads pipe tables, which are lines of a paragraph to CommonMark.</summary>
internal static class TableReader
{
    /// <summary>The index of the line with the headings: the first above a line of dashes with as many cells.</summary>
    public static int? HeaderOf(string page, List<PageLine> lines)
    {
        for (var index = 1; index < lines.Count; index++)
        {
            if (IsDelimiter(page, lines[index]) && Cells(page, lines[index]).Count == Cells(page, lines[index - 1]).Count)
                return index - 1;
        }

        return null;
    }

    public static void ReadInto(ImmutableArray<MarkdownBlock>.Builder blocks, string page, List<PageLine> lines, InlineReader inlines)
    {
        var rows = ImmutableArray.CreateBuilder<MarkdownRow>(lines.Count);
        var comments = ImmutableArray.CreateBuilder<MarkdownHtml>();

        for (var index = 0; index < lines.Count; index++)
        {
            if (index == 1)
                continue;

            var cells = ImmutableArray.CreateBuilder<MarkdownParagraph>();
            foreach (var cell in Cells(page, lines[index]))
            {
                var text = inlines.Read([cell], isCell: true);
                cells.Add(new(TextSpan.FromBounds(cell.Start, cell.End), text.Words, text.CodeSpans));
                comments.AddRange(text.Comments);
            }

            rows.Add(new(SpanOf(page, lines[index], lines[index]), cells.ToImmutable()));
        }

        blocks.Add(new MarkdownTable(SpanOf(page, lines[0], lines[lines.Count - 1]), rows.ToImmutable()));
        blocks.AddRange(comments);
    }

    private static TextSpan SpanOf(string page, PageLine first, PageLine last) =>
        TextSpan.FromBounds(first.Trim(page).Start, last.Trim(page).End);

    private static bool IsDelimiter(string page, PageLine line)
    {
        var (dashes, pipes) = (0, 0);

        for (var at = line.Start; at < line.End; at++)
        {
            if (page[at] == '-')
                dashes++;
            else if (page[at] == '|')
                pipes++;
            else if (page[at] is not (' ' or '\t' or ':'))
                return false;
        }

        return dashes > 0 && pipes > 0;
    }

    /// <summary>The cells between the pipes that no backslash escapes; those at both ends are optional.</summary>
    private static List<PageLine> Cells(string page, PageLine line)
    {
        var cells = new List<PageLine>();
        var inside = line.Trim(page);
        var start = inside.Start < inside.End && page[inside.Start] == '|' ? inside.Start + 1 : inside.Start;

        for (var at = start; at < inside.End; at++)
        {
            if (page[at] == '\\')
            {
                at++;
            }
            else if (page[at] == '|')
            {
                cells.Add(new PageLine(start, at).Trim(page));
                start = at + 1;
            }
        }

        if (start < inside.End)
            cells.Add(new PageLine(start, inside.End).Trim(page));

        return cells;
    }
}
