using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Syntax.Pages;
using RunbookLint.Text;

namespace RunbookLint.Syntax.ReStructuredText;

/// <summary>Reads tables that are drawn, and lists that are tables.</summary>
internal sealed class RstTables(MarkupLines lines, MarkupInlines inlines)
{
    /// <summary>Whether a line is the upper border of a table.</summary>
    public static bool IsBorder(string text) =>
        (text.Length > 2 && text[0] == '+' && text[1] is '-' or '=' && text.All(c => c is '+' or '-' or '='))
        || (text.StartsWith("==", StringComparison.Ordinal) && text.IndexOf(' ') > 0 && text.All(c => c is '=' or ' '));

    /// <summary>The table whose border a line is; null when nothing follows it.</summary>
    public (MarkdownTable Table, int Behind)? Read(int at, int end)
    {
        var border = lines.Text(at);
        var isGrid = border.TrimStart()[0] == '+';
        var columns = Columns(border, isGrid ? '+' : ' ', isGrid);
        var rows = ImmutableArray.CreateBuilder<MarkdownRow>();
        var cells = NewRow(columns.Count);
        var first = at;
        var borders = 1;

        for (at++; at < end && !(isGrid && lines.IsBlank(at)); at++)
        {
            var text = lines.Text(at).TrimStart();
            if (IsBorder(text))
            {
                borders++;
                Close(cells, rows);

                // A drawn table ends with its last border, another one with its second or third.
                if (!isGrid && (borders == 3 || at + 1 >= end || lines.IsBlank(at + 1)))
                {
                    at++;
                    break;
                }

                continue;
            }

            if (isGrid && text[0] != '|' && text[0] != '+')
                break;

            // Without lines between the rows, what has a first cell is one.
            if (!isGrid && Cut(at, columns[0]) is var head && !head.IsBlank(lines.Page))
                Close(cells, rows);

            for (var column = 0; column < columns.Count; column++)
            {
                if (Cut(at, columns[column]) is var piece && !piece.IsBlank(lines.Page))
                    cells[column].Add(piece);
            }
        }

        Close(cells, rows);
        return rows.Count == 0 ? null : (new(lines.Span(first, at), rows.ToImmutable()), at);
    }

    /// <summary>A list of lists: a row an item.</summary>
    public static MarkdownTable OfLists(TextSpan span, ImmutableArray<MarkdownBlock> blocks) => new(
        span,
        [
            .. blocks.OfType<MarkdownList>().SelectMany(list => list.Items).Select(item => new MarkdownRow(
                item.Span,
                [.. item.Blocks.OfType<MarkdownList>().SelectMany(cells => cells.Items).Select(cell => cell.Blocks.OfType<MarkdownParagraph>().FirstOrDefault() ?? new MarkdownParagraph(cell.Span, "", []))])),
        ]);

    private static List<List<PageLine>> NewRow(int columns) => [.. Enumerable.Range(0, columns).Select(_ => new List<PageLine>())];

    private void Close(List<List<PageLine>> cells, ImmutableArray<MarkdownRow>.Builder rows)
    {
        if (cells.All(cell => cell.Count == 0))
            return;

        var paragraphs = cells.Select(cell => cell.Count == 1 ? inlines.Paragraph(cell) : cell.Count == 0 ? new MarkdownParagraph(default, "", []) : Joined(cell)).ToImmutableArray();
        rows.Add(new(paragraphs.First(paragraph => paragraph.Span.Length > 0).Span, paragraphs));
        foreach (var cell in cells)
            cell.Clear();
    }

    /// <summary>The lines of one cell stand in a column, with others beside them: each is read by itself.</summary>
    private MarkdownParagraph Joined(List<PageLine> cell)
    {
        var pieces = cell.Select(line => inlines.Paragraph([line])).ToList();
        return new(pieces[0].Span, string.Join("\n", pieces.Select(piece => piece.Text)), pieces[0].CodeSpans);
    }

    private PageLine Cut(int index, (int Start, int End) column)
    {
        var line = lines[index];
        var start = Math.Min(line.End, line.Start + column.Start);
        return new(start, Math.Max(start, Math.Min(line.End, column.End == int.MaxValue ? line.End : line.Start + column.End)));
    }

    private static List<(int Start, int End)> Columns(string border, char separator, bool isGrid)
    {
        var columns = new List<(int Start, int End)>();
        var start = -1;

        for (var at = 0; at <= border.Length && columns.Count <= GrowthLimits.Columns; at++)
        {
            if (at < border.Length && border[at] != separator)
            {
                start = start < 0 ? at : start;
                continue;
            }

            if (start >= 0)
                columns.Add((start, at));

            start = -1;
        }

        if (columns.Count > GrowthLimits.Columns)
        {
            Reading.Meets($"a table has more than {GrowthLimits.Columns} columns; the others are not read");
            columns.RemoveAt(GrowthLimits.Columns);
        }

        // Text of the last column may be longer than its line.
        if (!isGrid && columns.Count > 0)
            columns[columns.Count - 1] = (columns[columns.Count - 1].Start, int.MaxValue);

        return columns;
    }
}
