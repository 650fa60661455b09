using System.Collections.Immutable;

namespace RunbookLint.Reporting;

/// <summary>The formats.</summary>
public static class ReporterCatalog
{
    /// <summary>All formats; the first is the default.</summary>
    public static ImmutableArray<IReporter> All { get; } =
    [
        new TextReporter(),
        new ConciseReporter(),
        new JsonReporter(),
        new SarifReporter(),
    ];

    /// <summary>The format of a name, or null when there is none.</summary>
    public static IReporter? Find(string name) => All.FirstOrDefault(reporter => reporter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
