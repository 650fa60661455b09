namespace RunbookLint.Text;

/// <summary>Finds what somebody meant who misspelt a word.</summary>
public static class Nearest
{
    /// <summary>The candidate closest to the word, or null when none is close enough to be what was meant.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, word.Length / 3);
        string? nearest = null;
        var best = limit + 1;

        foreach (var candidate in candidates)
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant(), best);
            if (distance < best)
                (best, nearest) = (distance, candidate);
        }

        return nearest;
    }

    /// <summary>How many insertions, deletions, replacements and swaps of neighbours lie between two words; <paramref name="stop"/> when there are as many or more.</summary>
    private static int Distance(string a, string b, int stop)
    {
        if (Math.Abs(a.Length - b.Length) >= stop)
            return stop;

        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return Math.Min(last[b.Length], stop);
    }
}
