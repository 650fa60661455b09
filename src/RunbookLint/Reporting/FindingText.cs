using System.Globalization;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>A finding in plain words, for formats that show a message and no lines of the file.</summary>
internal static class FindingText
{
    /// <summary>The message, the chain that leads to it and the help, a line each.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="pathOf">How the format writes paths.</param>
    public static string Of(Finding finding, Func<string, string> pathOf)
    {
        var lines = new List<string> { Harmless.Lines(finding.Message) };
        lines.AddRange(finding.Related.Select(related => $"{PlaceOf(related.Span, pathOf)}{(related.Message.Length > 0 ? ": " : "")}{Harmless.Lines(related.Message)}"));

        if (finding.Help.Length > 0)
            lines.Add($"help: {Harmless.Lines(finding.Help)}");

        return string.Join("\n", lines);
    }

    /// <summary><c>path:line</c>.</summary>
    public static string PlaceOf(SourceSpan place, Func<string, string> pathOf) =>
        string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Harmless.Characters(pathOf(place.File.Path)), Position.StartOf(place).Line);

    /// <summary><c>3 errors, 1 warning</c>, or <c>no findings</c>.</summary>
    public static string CountOf(LintReport report)
    {
        string[] counts =
        [
            .. new[] { Severity.Error, Severity.Warning, Severity.Info }
                .Where(severity => report.Count(severity) > 0)
                .Select(severity => Plural.Of(report.Count(severity), NounOf(severity))),
        ];

        return counts.Length == 0 ? "no findings" : string.Join(", ", counts);
    }


    /// <summary>What to call findings of a severity when counting them.</summary>
    public static string NounOf(Severity severity) => SeverityNames.Of(severity);
}
