using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Templates;

/// <summary>
/// Masks lines of nothing but templates inside a block scalar. They are text of the scalar, but they are often indented less
/// than it, where text would end it.
/// </summary>
internal sealed class BlockScalarLayout(string text, char[] masked, ImmutableArray<TemplateSpan> templates, List<TemplateLine> lines)
{
    /// <summary>Masks the block below a header and gives the index of its last line.</summary>
    /// <param name="header">The index of the header's line.</param>
    /// <param name="parent">The column of the entry that has the block as its value.</param>
    /// <param name="indicator">The indentation that the header tells, or zero.</param>
    public int Arrange(int header, int parent, int indicator)
    {
        var (firstContent, lastContent) = FindContent(header, parent);
        var indent = IndentOf(header, parent, indicator, firstContent);
        var index = header + 1;

        for (; index < lines.Count; index++)
        {
            var line = lines[index];
            if (!line.IsOnlyTemplates)
            {
                if (index > lastContent && line.Kind != TemplateLineKind.Blank)
                    break;
                continue;
            }

            if (index > lastContent && line.Indent <= parent && !BelongsToTail(line, parent, isOnlyContent: lastContent == header))
                break;

            if (line.Indent < indent)
                Indent(line, indent);
            else if (index < firstContent || lastContent == header)
                TemplateMask.Fill(masked, new TextSpan(line.Start + indent, line.Indent - indent), TemplateMask.Filler);
        }

        return index - 1;
    }

    /// <summary>The indices of the first and the last line of the block that have text of their own; the header's when none has.</summary>
    private (int First, int Last) FindContent(int header, int parent)
    {
        var (first, last) = (header, header);

        for (var index = header + 1; index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.Kind == TemplateLineKind.Blank || line.IsOnlyTemplates)
                continue;

            if (line.Indent <= parent || IsDocumentMarker(line))
                break;

            first = first == header ? index : first;
            last = index;
        }

        return (first, last);
    }

    private int IndentOf(int header, int parent, int indicator, int firstContent)
    {
        if (indicator > 0)
            return Math.Max(parent, 0) + indicator;

        // The first line that gives text decides. A line without text of its own only does when there is nothing else.
        var end = firstContent > header ? firstContent : lines.Count;
        int? indent = null;

        for (var index = header + 1; index < end && lines[index].Kind != TemplateLineKind.Content; index++)
        {
            if (lines[index].Kind == TemplateLineKind.Injection && lines[index].Indent > parent)
                return firstContent > header ? Math.Min(lines[index].Indent, lines[firstContent].Indent) : lines[index].Indent;
            if (lines[index].Kind == TemplateLineKind.Control)
                indent ??= Math.Max(lines[index].Indent, parent + 1);
        }

        return firstContent > header ? lines[firstContent].Indent : indent ?? parent + 1;
    }

    /// <summary>Whether a line behind the block's content, indented like the block's parent, still gives text to the block.</summary>
    private bool BelongsToTail(TemplateLine line, int parent, bool isOnlyContent)
    {
        if (line.Kind != TemplateLineKind.Injection)
            return false;

        var template = templates[line.FirstTemplate + line.Templates - 1];
        return template.Indentation(text) is { } indent ? indent > parent : isOnlyContent;
    }

    /// <summary>Moves the line's text to the block's indentation. What is cut of a template without text leaves only blanks.</summary>
    private void Indent(TemplateLine line, int indent)
    {
        var start = Math.Min(line.End, line.Start + indent);
        TemplateMask.Fill(masked, TextSpan.FromBounds(line.Start, start), ' ');

        for (var index = 0; index < line.Templates && line.Kind == TemplateLineKind.Control; index++)
        {
            var span = templates[line.FirstTemplate + index].Span;
            TemplateMask.Fill(masked, TextSpan.FromBounds(Math.Max(start, span.Start), Math.Max(start, span.End)), TemplateMask.Filler);
        }
    }

    private bool IsDocumentMarker(TemplateLine line) =>
        line.Indent == 0 && string.CompareOrdinal(text, line.Start, "---", 0, 3) == 0;
}
