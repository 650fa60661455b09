using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Syntax.Pages;
using RunbookLint.Text;

namespace RunbookLint.Syntax.AsciiDoc;

/// <summary>Reads a table between <c>|===</c>: its cells follow one another, and the number of columns makes rows of them.</summary>
internal sealed class AsciiDocTable(MarkupLines lines, MarkupInlines inlines)
{
    public MarkdownTable Read(int first, int end, int columns, TextSpan span)
    {
        var cells = new List<List<PageLine>>();

        for (var index = first; index < end; index++)
        {
            if (lines.IsBlank(index))
                continue;

            var before = cells.Count;
            AddCells(lines[index], cells);

            // Without any word about it, the first line of cells has one a column.
            if (columns == 0 && cells.Count > before)
                columns = cells.Count - before;
        }

        if (columns > GrowthLimits.Columns)
            Reading.Meets($"a table has more than {GrowthLimits.Columns} columns; its rows are not told apart");

        columns = Math.Min(GrowthLimits.Columns, Math.Max(1, columns));
        var paragraphs = cells.Select(cell => inlines.Paragraph(cell)).ToList();
        var rows = ImmutableArray.CreateBuilder<MarkdownRow>();

        for (var start = 0; start < paragraphs.Count; start += columns)
        {
            var row = paragraphs.GetRange(start, Math.Min(columns, paragraphs.Count - start)).ToImmutableArray();
            rows.Add(new(TextSpan.FromBounds(row[0].Span.Start, Math.Max(row[0].Span.End, row[row.Length - 1].Span.End)), row));
        }

        return new(span, rows.ToImmutable());
    }

    private void AddCells(PageLine line, List<List<PageLine>> cells)
    {
        var page = lines.Page;
        var start = line.Start;
        var isCode = false;

        for (var at = line.Start; at <= line.End; at++)
        {
            if (at < line.End && page[at] == '`')
                isCode = !isCode;

            if (at < line.End && (page[at] != '|' || isCode || (at > line.Start && page[at - 1] == '\\')))
                continue;

            var piece = new PageLine(start, at);
            if (start > line.Start && page[start - 1] == '|')
                cells.Add([WithoutStyle(piece, at < line.End)]);
            else if (cells.Count > 0 && !piece.IsBlank(page))
                cells[cells.Count - 1].Add(piece);

            start = at + 1;
        }
    }

    /// <summary>The letters before the next bar say how the cell behind it looks.</summary>
    private PageLine WithoutStyle(PageLine cell, bool isFollowed)
    {
        var end = cell.End;
        if (isFollowed && end - cell.Start > 1 && lines.Page[end - 1] is 'a' or 'm' or 's' or 'h' or 'e' or 'l' && lines.Page[end - 2] == ' ')
            end--;

        return new(cell.Start, end);
    }
}
