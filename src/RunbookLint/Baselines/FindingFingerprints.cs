using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Rules;

namespace RunbookLint.Baselines;

/// <summary>
/// The fingerprints of the findings of a report, by which a finding is known again in a later run: made of the rule and the text that it is about,
/// not of lines, paths or messages. A moved line, a renamed file, another indentation or line ending keep it; another value or command does not.
/// </summary>
/// <param name="Findings">One for each of <see cref="LintReport.Findings"/>, in their order.</param>
/// <param name="Suppressed">One for each of <see cref="LintReport.Suppressed"/>, in their order.</param>
/// <remarks>Within a report no two are equal: behind the hash stands the running count of the same content.</remarks>
public sealed record FindingFingerprints(ImmutableArray<string> Findings, ImmutableArray<string> Suppressed)
{
    /// <summary>What the fingerprints are called in reports that name their kind. It changes when they are made in another way.</summary>
    public const string Kind = "runbooklint/v1";

    /// <summary>The fingerprints of all findings of a report, shown or not.</summary>
    public static FindingFingerprints Of(LintReport report)
    {
        var shown = report.Findings;
        Finding[] all = [.. shown, .. report.Suppressed.Select(suppressed => suppressed.Finding)];
        var fingerprints = new string[all.Length];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);

        // In the order of places, so that who is shown and who is not makes no difference.
        foreach (var index in Enumerable.Range(0, all.Length).OrderBy(index => all[index].Span.File.Path, StringComparer.Ordinal).ThenBy(index => all[index].Span.Span.Start))
        {
            var hash = ContentHash.Of(all[index]);
            counts[hash] = counts.TryGetValue(hash, out var count) ? count + 1 : 1;
            fingerprints[index] = string.Format(CultureInfo.InvariantCulture, "{0}:{1}", hash, counts[hash]);
        }

        return new([.. fingerprints.Take(shown.Length)], [.. fingerprints.Skip(shown.Length)]);
    }
}
