using RunbookLint.Rules;

namespace RunbookLint.Configuration;

/// <summary>From which severity on a run fails.</summary>
/// <param name="Level">The severity; null for never.</param>
public sealed record FailThreshold(Severity? Level)
{
    /// <summary>A threshold as users write it.</summary>
    /// <exception cref="SelectionException">There is no such severity.</exception>
    public static FailThreshold Read(string text) => new(text.Equals("never", StringComparison.OrdinalIgnoreCase) ? null : SeverityNames.Read(text, "never"));
}
