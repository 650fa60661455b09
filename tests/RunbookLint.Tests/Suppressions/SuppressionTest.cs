using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Tests.Suppressions;

/// <summary>Says what is found in a file, as <c>line name</c>; every step of it is a finding.</summary>
public abstract class SuppressionTest
{
    /// <summary>The lines of the steps that are not hidden, and of what is wrong with the suppressions.</summary>
    protected static string Found(string path, string text) => Found(path, text, LintOptions.Default);

    /// <inheritdoc cref="Found(string, string)"/>
    protected static string Found(string path, string text, LintOptions options) =>
        string.Join(", ", Lint(path, text, options).Findings.Select(finding => $"{finding.Span.Start.Line + 1} {finding.Rule.Name}"));

    /// <summary>What is wrong with the suppressions, in words.</summary>
    protected static string Messages(string path, string text) =>
        string.Join("\n", Lint(path, text, LintOptions.Default).Findings.Where(finding => finding.Rule.Name != "step").Select(finding => finding.Message));

    protected static LintReport Lint(string path, string text, LintOptions options) =>
        Linter.Lint([SourceFile.From(path, text)], NoRelatedFiles.Instance, options with { Rules = [new EveryStep(), new NoStep()] }, default);
}
