using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Rules;

/// <summary>Shows one rule at work on files as people write them, and on files that look alike.</summary>
public abstract class CarrierTest(string id)
{
    /// <summary>Where the rule speaks in some files: <c>load.sh:2</c>.</summary>
    protected IEnumerable<string> Lint(params (string Path, string Content)[] files) => Findings("", files).Select(Place);

    /// <summary>The same under a configuration.</summary>
    protected IEnumerable<string> LintUnder(string configuration, params (string Path, string Content)[] files) => Findings(configuration, files).Select(Place);

    /// <summary>The findings of the rule in some files.</summary>
    protected IEnumerable<Finding> Findings(string configuration, params (string Path, string Content)[] files) =>
        Carrier.LintUnder(configuration, files).Findings.Where(finding => finding.Rule.Id == id);

    /// <summary>A place as <c>path:line</c>.</summary>
    protected static string Place(Finding finding) => Place(finding.Span);

    /// <summary>A place as <c>path:line</c>.</summary>
    protected static string Place(SourceSpan span) => $"{span.File.Path}:{span.Start.Line + 1}";
}
