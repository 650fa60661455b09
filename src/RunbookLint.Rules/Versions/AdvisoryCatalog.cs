using System.Collections.Immutable;

namespace RunbookLint.Rules.Versions;

/// <summary>The known bugs.</summary>
internal static class AdvisoryCatalog
{
    private static readonly Lazy<ImmutableArray<Advisory>> Loaded = new(() => [.. DataTable.Read("advisories.tsv").Select(Advisory.Read)]);

    private static readonly Lazy<ILookup<string, Advisory>> Core = new(() =>
        All.Where(advisory => advisory.IsCore)
            .SelectMany(advisory => advisory.Operations.Select(operation => (operation, advisory)))
            .ToLookup(pair => pair.operation, pair => pair.advisory, StringComparer.Ordinal));

    /// <summary>All of them, in the order of the table.</summary>
    public static ImmutableArray<Advisory> All => Loaded.Value;

    /// <summary>Those that concern an operation.</summary>
    public static IEnumerable<Advisory> Of(string operation) => Core.Value[operation];
}
