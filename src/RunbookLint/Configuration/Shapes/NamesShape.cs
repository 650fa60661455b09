using System.Collections.Immutable;

namespace RunbookLint.Configuration.Shapes;

/// <summary>A mapping of names.</summary>
/// <param name="Form">What it must do, in words.</param>
/// <param name="ValueOf">What stands behind a name.</param>
internal sealed record NamesShape(string Form, Func<string, ValueShape> ValueOf) : ValueShape(Form)
{
    /// <summary>What a name is called in the configuration as it counts, null when there is no such name; without it, every name is one.</summary>
    public Func<string, string?>? Canonical { get; init; }

    /// <summary>What to say about a name that stands for something else here; null for nothing in particular.</summary>
    public Func<string, string?>? Instead { get; init; }

    /// <summary>The names that there are, for the schema and for what was probably meant; empty when users choose them.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What is said about a name in the schema; null for nothing.</summary>
    public Func<string, string>? Describe { get; init; }

    /// <summary>Where the schema describes the canonical names, so that another name only refers to there; null to describe each.</summary>
    public string? Pointer { get; init; }

    /// <summary>What a name names: <c>rule</c>.</summary>
    public string Noun { get; init; } = "name";
}
