using System.Collections.Immutable;
using System.Text.Json;
using RunbookLint.Fixes;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>Reads what <see cref="JsonReporter"/> writes, so that it can be written in another format.</summary>
public sealed class JsonReportReader
{
    private static readonly RuleCategory[] Categories = [.. Enumerable.Range(0, (int)RuleCategory.Versions + 1).Select(number => (RuleCategory)number)];

    private readonly RecordedFiles files = new();
    private readonly Dictionary<string, RuleDescriptor> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<Finding, ImmutableSortedDictionary<string, string>> fingerprints = [];

    private JsonReportReader()
    {
    }

    /// <summary>The report that a text holds.</summary>
    /// <exception cref="ReportFormatException">It holds none.</exception>
    public static RecordedReport Read(string text)
    {
        using var document = Parse(text);

        try
        {
            return new JsonReportReader().Read(new JsonMembers(document.RootElement, ""));
        }
        catch (InvalidOperationException)
        {
            // So the parser says it, when somebody asks for the text.
            throw new ReportFormatException("a text in it has half a character");
        }
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text);
        }
        catch (JsonException exception)
        {
            throw new ReportFormatException(text.StartsWith("{\"kind\":\"run\"", StringComparison.Ordinal)
                ? "this is the jsonl format; only json can be converted"
                : $"not valid JSON at line {exception.LineNumber + 1}");
        }
    }

    private RecordedReport Read(JsonMembers root)
    {
        if (root.Element.ValueKind != JsonValueKind.Object || !root.Has("tool") || !root.Has("findings"))
            throw new ReportFormatException(IsLine(root) ? "this is the jsonl format; only json can be converted" : "this is no report of RunbookLint in the json format");

        if (root.Number("version", 1) is > JsonFormat.Version and var version)
            throw new ReportFormatException($"the report is of version {version} of the format; this program knows {JsonFormat.Version}");

        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in root.Objects("files"))
        {
            var path = file.Text("path");
            roots[path] = file.Text("pathFromRoot", path);
            files.Add(path, file.Objects("lines").Select(line => new LineExcerpt(line.Number("line", 1), line.Number("column", 1), line.Text("text"))).ToArray());
        }

        ImmutableArray<RuleDescriptor> ran = [.. root.Objects("rules").Select(ReadRule)];
        ImmutableArray<Finding> findings = [.. root.Objects("findings").Select(ReadFinding)];
        ImmutableArray<SuppressedFinding> suppressed = [.. root.Objects("suppressed").Select(ReadSuppressed)];
        var summary = root.Object("summary");

        var report = new LintReport(findings, new RunbookPlan(Region.Sequence(SourceFile.From("", "").Locate(default), [])), files.All)
        {
            Rules = ran,
            Suppressed = suppressed,
            InternalErrors = [.. root.Objects("internalErrors").Select(ReadError)],
            Notices = [.. root.Texts("notices")],
            IsIncomplete = summary.IsTrue("incomplete"),
            FileCount = summary.Number("files", 0),
            Recorded = fingerprints.ToImmutableDictionary(),
        };

        return new(summary.Has("failed") ? report with { RecordedFailure = summary.IsTrue("failed") } : report, root.Object("tool").Text("version"), path => roots.TryGetValue(path, out var fromRoot) ? fromRoot : path);
    }

    private static bool IsLine(JsonMembers root) => root.Element.ValueKind == JsonValueKind.Object && root.Has("kind");

    private RuleDescriptor ReadRule(JsonMembers rule) =>
        rules[IdOf(rule, "id")] = new(IdOf(rule, "id"), NameOf(rule), CategoryOf(rule), SeverityOf(rule), rule.Text("summary"));

    private Finding ReadFinding(JsonMembers finding)
    {
        var id = IdOf(finding, "rule");
        if (!rules.TryGetValue(id, out var rule))
            rules[id] = rule = new(id, NameOf(finding), CategoryOf(finding), SeverityOf(finding), finding.Text("message"));

        var read = new Finding(rule, ReadPlace(finding), finding.Text("message"))
        {
            Severity = SeverityOf(finding),
            Confidence = ConfidenceNames.Read(finding.Text("confidence")) ?? throw finding.Wrong("confidence", "one of low, medium, high"),
            Label = finding.Text("label", ""),
            Help = finding.Text("help", ""),
            Related = [.. finding.Objects("related").Select(related => new RelatedPlace(ReadPlace(related), related.Text("message")))],
            Fix = finding.ObjectOrNull("fix") is { } fix ? ReadFix(fix) : null,
        };

        if (finding.ObjectOrNull("fingerprints") is { } known)
            fingerprints[read] = known.Element.EnumerateObject().Select(member => member.Name).ToImmutableSortedDictionary(name => name, name => known.Text(name), StringComparer.Ordinal);

        return read;
    }

    private SuppressedFinding ReadSuppressed(JsonMembers finding)
    {
        var suppression = finding.Object("suppression");
        var kind = SuppressionNames.Read(suppression.Text("kind")) ?? throw suppression.Wrong("kind", "one of in-source, configuration, baseline");
        return new(ReadFinding(finding), kind, suppression.Text("justification", "")) { Place = suppression.Has("path") ? ReadPlace(suppression) : null };
    }

    private Fix ReadFix(JsonMembers fix) => new(
        fix.Text("title"),
        fix.Text("safety") == "safe" ? FixSafety.Safe : FixSafety.Unsafe,
        [.. fix.Objects("edits").Select(edit => new WrittenEdit(ReadPlace(edit), edit.Text("newText")))]);

    private static InternalError ReadError(JsonMembers error) => new(error.Text("path"), error.Text("stage", "an earlier run"), error.Text("detail", error.Text("message")));

    private SourceSpan ReadPlace(JsonMembers place) => files.Locate(place.Text("path"), ReadPosition(place.Object("start")), ReadPosition(place.Object("end")));

    private static Position ReadPosition(JsonMembers position) => new(position.Number("line", 1), position.Number("column", 1));

    /// <summary>Reports take ids and names for words of ours and write them as they are.</summary>
    private static string IdOf(JsonMembers element, string member) =>
        element.Text(member) is { Length: > 0 and < 16 } id && id.All(IsOfWord) ? id : throw element.Wrong(member, "the id of a rule");

    private static string NameOf(JsonMembers element) =>
        element.Text("name") is { Length: > 0 and < 256 } name && name.All(IsOfWord) ? name : throw element.Wrong("name", "the name of a rule");

    private static bool IsOfWord(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-';

    private static Severity SeverityOf(JsonMembers element)
    {
        var name = element.Text("severity");
        return name switch
        {
            "info" => Severity.Info,
            "warning" => Severity.Warning,
            "error" => Severity.Error,
            _ => throw element.Wrong("severity", "one of info, warning, error"),
        };
    }

    /// <summary>A category that is not known any more does not stand in the way of a report.</summary>
    private static RuleCategory CategoryOf(JsonMembers element)
    {
        var name = element.Text("category");
        return Categories.FirstOrDefault(category => RuleSelection.CategoryName(category) == name);
    }
}
