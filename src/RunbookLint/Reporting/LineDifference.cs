namespace RunbookLint.Reporting;

/// <summary>A line of two texts: a blank marks one of both, <c>-</c> one of the first only, <c>+</c> one of the second.</summary>
internal readonly record struct DifferentLine(char Mark, int Before, int After);

/// <summary>Finds the lines in which two texts differ. Fixes change few lines, so most of the work is to skip what is equal.</summary>
internal static class LineDifference
{
    /// <summary>How far to look for the next line that both texts have.</summary>
    private const int Window = 200;

    /// <summary>All lines of both texts in order.</summary>
    public static List<DifferentLine> Of(string[] before, string[] after)
    {
        var lines = new List<DifferentLine>();
        var (first, second) = (0, 0);

        while (first < before.Length || second < after.Length)
        {
            if (first < before.Length && second < after.Length && before[first] == after[second])
            {
                lines.Add(new(' ', first++, second++));
                continue;
            }

            var (removed, added) = NextCommon(before, first, after, second);
            for (var count = 0; count < removed; count++)
                lines.Add(new('-', first++, second));

            for (var count = 0; count < added; count++)
                lines.Add(new('+', first, second++));
        }

        return lines;
    }

    /// <summary>How many lines lie before the next common one; all that are left, or as many as are looked at, when there is none.</summary>
    private static (int Removed, int Added) NextCommon(string[] before, int first, string[] after, int second)
    {
        for (var distance = 1; distance <= Window; distance++)
        {
            for (var removed = 0; removed <= distance; removed++)
            {
                var added = distance - removed;
                if (first + removed < before.Length && second + added < after.Length && before[first + removed] == after[second + added])
                    return (removed, added);
            }
        }

        return (Math.Min(Window, before.Length - first), Math.Min(Window, after.Length - second));
    }
}
