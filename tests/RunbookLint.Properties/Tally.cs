namespace RunbookLint.Properties;

/// <summary>How much of what was generated said anything: a comparison in which nothing is known cannot fail.</summary>
internal sealed class Tally(string what)
{
    private int tried;
    private int known;

    /// <summary>Counts one.</summary>
    public void Count(bool isKnown)
    {
        Interlocked.Increment(ref tried);
        if (isKnown)
            Interlocked.Increment(ref known);
    }

    /// <summary>Fails when fewer than so many of a hundred said anything.</summary>
    public void ShouldKnow(int percent) => (known * 100L / Math.Max(1, tried)).Should().BeGreaterThanOrEqualTo(percent, "of {0} only {1} were known", this, known);

    public override string ToString() => $"{tried} {what}, {known} of them known";
}
