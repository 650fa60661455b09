using System.Text.Json;

namespace RunbookLint.Baselines;

/// <summary>Reads a baseline. Nothing is thrown: whoever wrote the file may be a stranger.</summary>
public static class BaselineReader
{
    /// <summary>The version of the file's form that is written and read.</summary>
    internal const int Version = 1;

    private static readonly string[] Conflict = ["<<<<<<< ", ">>>>>>> "];

    /// <summary>Reads the text of a baseline.</summary>
    /// <param name="text">The file.</param>
    /// <param name="baseline">What it says; empty when it cannot be read.</param>
    /// <param name="problem">Why it cannot be read and what to do; lower case, no full stop.</param>
    public static bool TryRead(string text, out Baseline baseline, out string problem)
    {
        baseline = Baseline.Empty;
        problem = ProblemOf(text, ref baseline);
        return problem.Length == 0;
    }

    private static string ProblemOf(string text, ref Baseline baseline)
    {
        if (text.Trim().Length == 0)
            return "it is empty; make it anew: runbooklint baseline create --force";

        if (ConflictIn(text) is { } line)
            return $"line {line} is a mark of a merge conflict; keep the lines of both sides, then run: runbooklint baseline prune";

        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement, ref baseline);
        }
        catch (JsonException exception)
        {
            return $"it is no JSON: line {exception.LineNumber + 1} cannot be read; take it from version control, or make it anew: runbooklint baseline create --force";
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Half of a surrogate pair is no text; written as an escape, it is well-formed JSON all the same.
            return "it holds a text that is no Unicode";
        }
    }

    private static string Read(JsonElement root, ref Baseline baseline)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number))
            return "it is no baseline of RunbookLint: it has no 'version'";

        if (number > Version)
            return $"it is of version {number}, made by a newer RunbookLint; this one reads version {Version}";

        if (number < Version)
            return $"there is no version {number}";

        if (root.TryGetProperty("fingerprints", out var kind) && !(kind.ValueKind == JsonValueKind.String && kind.GetString() == FindingFingerprints.Kind))
            return $"its fingerprints are not '{FindingFingerprints.Kind}'; make it anew: runbooklint baseline create --force";

        if (!root.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Array)
            return "it has no list 'findings'";

        var entries = new List<BaselineEntry>();
        foreach (var finding in findings.EnumerateArray())
        {
            if (ReadEntry(finding) is not { } entry)
                return $"entry {entries.Count + 1} of 'findings' needs texts 'path', 'rule' and 'fingerprint', and a 'count' from 1 if any";

            entries.Add(entry);
        }

        // Two branches that know the same mistake, merged, have it twice.
        baseline = Baseline.Of(entries.GroupBy(entry => (entry.Path, entry.Rule, entry.Fingerprint)).Select(same => same.OrderByDescending(entry => entry.Count).First()));
        return "";
    }

    private static BaselineEntry? ReadEntry(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "path") is not { } path || Text(element, "rule") is not { } rule || Text(element, "fingerprint") is not { } fingerprint)
            return null;

        var count = 1;
        if (element.TryGetProperty("count", out var written) && (written.ValueKind != JsonValueKind.Number || !written.TryGetInt32(out count) || count is < 1 or > ReportLimits.BaselineCount))
            return null;

        return new(path, rule, fingerprint, count, Text(element, "text") ?? "");
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static int? ConflictIn(string text)
    {
        var line = 1;
        for (var start = 0; start >= 0 && start < text.Length; line++)
        {
            if (Conflict.Any(mark => string.CompareOrdinal(text, start, mark, 0, mark.Length) == 0))
                return line;

            var end = text.IndexOf('\n', start);
            start = end < 0 ? -1 : end + 1;
        }

        return null;
    }
}
