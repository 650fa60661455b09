using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>
/// Findings about values that only the command line gives stand where those are used: they say what was given, and no program mends a file
/// for them.
/// </summary>
internal static class GivenValues
{
    /// <summary>A command may be made of many values.</summary>
    private const int MaxLength = 160;

    /// <summary>The same findings, with what was given.</summary>
    public static IEnumerable<Finding> Name(IEnumerable<Finding> findings, RunbookPlan plan)
    {
        var given = new Dictionary<SourceSpan, string>();
        var values = new HashSet<SourceSpan>();
        var open = new Stack<PlanNode>();
        open.Push(plan.Root);
        while (open.Count > 0)
        {
            var node = open.Pop();
            IEnumerable<Setting<string>> settings = node is Region region ? [region.Schedule, region.TimeZone] : node is Operation operation ? operation.Settings.Select(setting => setting.Value) : [];
            foreach (var setting in settings)
            {
                if (setting.Given is not { } text)
                    continue;

                values.Add(setting.Span);
                Add(setting.Span, text);
                if (node is Operation)
                    Add(node.Span, text);
            }

            for (var child = node is Region { Children: var children } ? children.Length - 1 : -1; child >= 0; child--)
                open.Push(((Region)node).Children[child]);
        }

        return given.Count == 0 ? findings : findings.Select(finding => Name(finding, given, values));

        void Add(SourceSpan place, string text)
        {
            if (!given.TryGetValue(place, out var known))
                given.Add(place, text);
            else if (known.Length < MaxLength && known.IndexOf(text, StringComparison.Ordinal) < 0)
                given[place] = $"{known}, {text}";
        }
    }

    private static Finding Name(Finding finding, Dictionary<SourceSpan, string> given, HashSet<SourceSpan> values)
    {
        string[] named = [.. finding.Related.Select(place => place.Span).Append(finding.Span).Where(values.Contains).Select(place => given[place])];

        // A command is said to be given only where none of its values says so.
        string? Of(SourceSpan place) => given.TryGetValue(place, out var text) && (values.Contains(place) || !named.Contains(text)) ? text : null;

        return finding with
        {
            Label = Of(finding.Span) is { } own ? Join(finding.Label, own) : finding.Label,
            Related = [.. finding.Related.Select(place => Of(place.Span) is { } text ? place with { Message = Join(place.Message, text) } : place)],
            Fix = finding.Fix is { } fix && fix.Edits.Any(edit => values.Contains(edit.Place)) ? null : finding.Fix,
        };
    }

    private static string Join(string label, string given) => label.Length == 0 ? Redaction.Mask(given) : $"{label} ({Redaction.Mask(given)})";
}
