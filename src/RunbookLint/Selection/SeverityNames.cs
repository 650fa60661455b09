using RunbookLint.Rules;

namespace RunbookLint;

/// <summary>Severities as users write and read them.</summary>
public static class SeverityNames
{
    private static readonly string[] Names = ["info", "warning", "error"];

    /// <summary>The name of a severity.</summary>
    public static string Of(Severity severity) => Names[(int)severity];

    /// <summary>The severity of a name.</summary>
    /// <param name="name">In any casing.</param>
    /// <param name="others">What else the user may write at this place, for the message.</param>
    /// <exception cref="SelectionException">There is no such severity; the message names those that there are.</exception>
    public static Severity Read(string name, params string[] others)
    {
        var index = Array.FindIndex(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? (Severity)index
            : throw new SelectionException($"there is no severity '{name}'; it is one of {string.Join(", ", others.Concat(Names))}");
    }
}
