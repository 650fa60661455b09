using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RunbookLint.Rules;

namespace RunbookLint.Analyzers;

/// <summary>The rules as the compiler knows rules. They are made from the catalogue; AnalyzerReleases tells which release has which, and a test compares both.</summary>
internal static class Descriptors
{
    private const string Home = "https://github.com/runbooklint/runbooklint/blob/main/";

    /// <summary>A mistake of this program: the files of others are linted all the same.</summary>
    public static DiagnosticDescriptor InternalError { get; } = Create(
        "RBL0000", "RunbookLint itself failed; what it was reading is not checked", RuleCategory.Engine, DiagnosticSeverity.Warning, "README.md", [WellKnownDiagnosticTags.CompilationEnd]);

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleCatalog.Descriptors.ToImmutableDictionary(rule => rule.Id, Create, StringComparer.Ordinal);

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [InternalError, .. RuleCatalog.Descriptors.Select(Of)];

    /// <summary>The one of a rule.</summary>
    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ById[rule.Id];

    /// <summary>What the compiler calls a severity.</summary>
    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Create(RuleDescriptor rule) =>
        Create(rule.Id, rule.Summary, rule.Category, SeverityOf(rule.Severity), $"src/RunbookLint.Rules/{RulePages.PathOf(rule)}", []);

#pragma warning disable RS1017, RS2008 // Ids are those of the catalogue, not constants; a test tracks their releases.
    private static DiagnosticDescriptor Create(string id, string summary, RuleCategory category, DiagnosticSeverity severity, string page, string[] tags) => new(
        id,
        summary,
        "{0}",
        $"RunbookLint.{category}",
        severity,
        isEnabledByDefault: true,
        $"{summary}. To read more, run: runbooklint explain {id}.",
        Home + page,
        tags);
#pragma warning restore RS1017, RS2008
}
