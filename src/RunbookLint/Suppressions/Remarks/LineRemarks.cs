using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>
/// Comments of files that are made of lines: build instructions, crontabs, unit files, recipes. They speak for the next line with those that
/// continue it; above a rule, a recipe or a section, for all of it.
/// </summary>
internal sealed class LineRemarks(CommentMarks marks, LineGrouping grouping) : IRemarkReader
{
    /// <summary><c>#</c> on lines of its own.</summary>
    public static CommentMarks WholeLines { get; } = new(["#"], []) { IsWholeLine = true };

    /// <summary><c>#</c> and <c>;</c> on lines of their own.</summary>
    public static CommentMarks Units { get; } = new(["#", ";"], []) { IsWholeLine = true };

    /// <summary><c>#</c> also behind something.</summary>
    public static CommentMarks Recipes { get; } = new(["#"], []) { NeedsBlank = true, Quotes = [new("'", "'", '\0'), new("\"", "\"", '\\')] };

    public void Read(RemarkedText text)
    {
        CommentScanner.ReadInto(text, marks);
        var group = -1;
        var logical = -1;

        for (var line = 0; line < text.Parsed.Length;)
        {
            var newline = text.Parsed.IndexOf('\n', line);
            var end = newline < 0 ? text.Parsed.Length : newline;
            var start = line;
            while (start < end && char.IsWhiteSpace(text.Parsed[start]))
                start++;

            var last = end;
            while (last > start && text.Parsed[last - 1] is '\r' or ' ' or '\t')
                last--;

            // A comment may stand between the lines of one instruction.
            if (start < last && !Array.Exists(marks.Lines, mark => string.CompareOrdinal(text.Parsed, start, mark, 0, mark.Length) == 0))
            {
                if (logical < 0 && StartsGroup(text.Parsed, line, start))
                {
                    Close(text, group, line);
                    group = start;
                }

                logical = logical < 0 ? start : logical;
                if (text.Parsed[last - 1] != '\\')
                {
                    text.Nodes.Add(TextSpan.FromBounds(logical, last));
                    logical = -1;
                }
            }

            line = end + 1;
        }

        if (logical >= 0)
            text.Nodes.Add(TextSpan.FromBounds(logical, text.Parsed.Length));

        Close(text, group, text.Parsed.Length);
    }

    private bool StartsGroup(string text, int line, int start) => grouping switch
    {
        LineGrouping.Indented => line == start,
        LineGrouping.Headed => text[start] == '[',
        _ => false,
    };

    private static void Close(RemarkedText text, int group, int end)
    {
        if (group >= 0)
            text.Nodes.Add(TextSpan.FromBounds(group, end));
    }
}

/// <summary>Which lines belong together.</summary>
internal enum LineGrouping
{
    /// <summary>None.</summary>
    None,

    /// <summary>A line, and the indented ones below it.</summary>
    Indented,

    /// <summary>A header in brackets, and what stands below it.</summary>
    Headed,
}
