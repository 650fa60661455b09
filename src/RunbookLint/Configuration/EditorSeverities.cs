using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RunbookLint.Rules;

namespace RunbookLint.Configuration;

/// <summary>The severities that <c>.editorconfig</c> and <c>.globalconfig</c> files give, as the compiler reads them: <c>dotnet_diagnostic.RBL1001.severity = error</c>.</summary>
public sealed class EditorSeverities
{
    /// <summary>What every key of ours begins with; a file without it need not be understood.</summary>
    public const string Mark = "dotnet_diagnostic.RBL";

    private static readonly IReadOnlyDictionary<string, Severity?> Nothing = ImmutableDictionary<string, Severity?>.Empty;

    private readonly AnalyzerConfigSet set;

    private EditorSeverities(AnalyzerConfigSet set) => this.set = set;

    /// <summary>Understands files.</summary>
    /// <param name="files">Their whole paths and texts.</param>
    public static EditorSeverities Read(IEnumerable<(string Path, string Text)> files) =>
        new(AnalyzerConfigSet.Create<ImmutableArray<AnalyzerConfig>>([.. files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path))]));

    /// <summary>The severities of the findings of a file, by id; null for off.</summary>
    /// <param name="path">Its whole path.</param>
    public IReadOnlyDictionary<string, Severity?> Of(string path)
    {
        try
        {
            var options = set.GetOptionsForSourcePath(path);
            var severities = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
            foreach (var option in set.GlobalConfigOptions.TreeOptions.Where(option => !options.TreeOptions.ContainsKey(option.Key)).Concat(options.TreeOptions))
            {
                if (RuleCatalog.Find(option.Key) is { } rule && option.Value != ReportDiagnostic.Default)
                    severities[rule.Id] = SeverityOf(option.Value);
            }

            return severities.ToImmutable();
        }
        catch (TimeoutException)
        {
            // Sections are matched with regular expressions; a hostile one matches nothing.
            return Nothing;
        }
    }

    private static Severity? SeverityOf(ReportDiagnostic level) => level switch
    {
        ReportDiagnostic.Error => Severity.Error,
        ReportDiagnostic.Warn => Severity.Warning,
        ReportDiagnostic.Info => Severity.Info,
        _ => null,
    };
}
