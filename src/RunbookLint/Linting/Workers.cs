namespace RunbookLint;

/// <summary>Does many things at the same time.</summary>
internal static class Workers
{
    /// <summary>Below this many there is less to gain from threads than they cost to start.</summary>
    public const int Worth = 8;

    /// <summary>Acts on each number from zero on.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="jobs">How many may be worked on at the same time.</param>
    /// <param name="cancellation">Asked between any two of them.</param>
    /// <param name="act">What is done.</param>
    public static void ForEach(int count, int jobs, CancellationToken cancellation, Action<int> act)
    {
        if (jobs > 1 && count >= Worth)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, act);
            return;
        }

        for (var index = 0; index < count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            act(index);
        }
    }
}
