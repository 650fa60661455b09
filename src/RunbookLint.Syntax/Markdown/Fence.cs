namespace RunbookLint.Syntax.Markdown;

/// <summary>The line that opens a fenced code block.</summary>
/// <param name="Mark">A backquote or a tilde.</param>
/// <param name="Length">How many of them.</param>
/// <param name="Indentation">The blanks before them.</param>
/// <param name="Info">The place of the info string.</param>
internal readonly record struct Fence(char Mark, int Length, int Indentation, PageLine Info)
{
    /// <summary>Whether a fence stands at an offset, whatever its indentation.</summary>
    public static bool IsOpening(string page, int start, int end) => Open(page, new(start, end)) is not null;

    public static Fence? Open(string page, PageLine line)
    {
        var at = line.Start;
        while (at < line.End && page[at] is ' ' or '\t')
            at++;

        var indentation = at - line.Start;
        if (at >= line.End || page[at] is not ('`' or '~'))
            return null;

        var mark = page[at];
        var first = at;
        while (at < line.End && page[at] == mark)
            at++;

        if (at - first < 3 || (mark == '`' && page.IndexOf('`', at, line.End - at) >= 0))
            return null;

        return new(mark, at - first, indentation, new PageLine(at, line.End).Trim(page));
    }

    public bool IsClosedBy(string page, PageLine line)
    {
        var inside = line.Trim(page);
        if (inside.End - inside.Start < Length)
            return false;

        for (var at = inside.Start; at < inside.End; at++)
        {
            if (page[at] != Mark)
                return false;
        }

        return true;
    }

    /// <summary>The line without the indentation that the fence has too.</summary>
    public PageLine Unindented(string page, PageLine line)
    {
        var start = line.Start;
        while (start < line.End && start - line.Start < Indentation && page[start] is ' ' or '\t')
            start++;

        return line with { Start = start };
    }
}
