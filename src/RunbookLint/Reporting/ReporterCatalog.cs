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
        new JsonLinesReporter(),
        new SarifReporter(),
        new GitHubReporter(),
        new GitLabReporter(),
        new JUnitReporter(),
        new CheckstyleReporter(),
        new RdJsonReporter(),
        new RdJsonLinesReporter(),
        new AzureReporter(),
        new MarkdownReporter(),
        new NoneReporter(),
    ];

    /// <summary>The format of a name, or null when there is none.</summary>
    public static IReporter? Find(string name) => All.FirstOrDefault(reporter => reporter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
