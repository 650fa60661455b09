namespace RunbookLint.Syntax.Markdown;

/// <summary>A line of a block, free of the indentation and quote marks of the blocks around it.</summary>
/// <param name="Start">Where its text starts in the page.</param>
/// <param name="End">Where it ends, before the line break.</param>
/// <param name="Padding">Spaces to put before it: what is left of a tab that the indentation of a block around it cuts.</param>
internal readonly record struct PageLine(int Start, int End, int Padding = 0)
{
    public bool IsBlank(string page)
    {
        for (var index = Start; index < End; index++)
        {
            if (page[index] is not (' ' or '\t'))
                return false;
        }

        return true;
    }

    /// <summary>The line without blanks on both sides.</summary>
    public PageLine Trim(string page)
    {
        var (start, end) = (Start, End);

        while (start < end && page[start] is ' ' or '\t')
            start++;
        while (end > start && page[end - 1] is ' ' or '\t' or '\r')
            end--;

        return new(start, end);
    }
}
