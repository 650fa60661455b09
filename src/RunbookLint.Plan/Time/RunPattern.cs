namespace RunbookLint.Plan;

/// <summary>
/// The runs inside one stretch of time (a minute, an hour, a day), as far as gaps between runs depend on them. All numbers are seconds.
/// </summary>
/// <param name="First">The first run, from the start of the stretch.</param>
/// <param name="Last">The last run, from the start of the stretch.</param>
/// <param name="LargestGap">The largest gap between two runs of the stretch.</param>
internal readonly record struct RunPattern(long First, long Last, long LargestGap)
{
    /// <summary>One run at the start.</summary>
    public static RunPattern Once { get; } = new(0, 0, 0);

    /// <summary>The pattern of a longer stretch, in which this one recurs at some positions.</summary>
    /// <param name="positions">Bit n: this pattern starts at n times the unit.</param>
    /// <param name="unit">The seconds of the stretch of this pattern.</param>
    public RunPattern At(ulong positions, long unit)
    {
        var first = -1L;
        var last = -1L;
        var gap = LargestGap;

        for (var position = 0; positions != 0; position++, positions >>= 1)
        {
            if ((positions & 1) == 0)
                continue;

            var start = position * unit;
            if (first < 0)
                first = start + First;
            else
                gap = Math.Max(gap, start + First - last);

            last = start + Last;
        }

        return new(first, last, gap);
    }
}
