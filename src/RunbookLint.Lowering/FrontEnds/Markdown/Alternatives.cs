using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Finds neighbouring sections that are alternatives of one another: "Option A", "Method 2", 方案一, or "If you use TLS" and "If you do not".</summary>
internal static class Alternatives
{
    private static readonly string[] Words = ["option ", "alternative ", "method ", "approach ", "solution ", "variant ", "方案", "方法", "选项", "方式"];

    private static readonly string[] Conditions = ["if ", "when ", "如果"];

    /// <summary>The nodes of a section with each run of two or more alternatives joined to a choice.</summary>
    public static IEnumerable<PlanNode> Group(IReadOnlyList<PlanNode> nodes, SourceSpan place)
    {
        var run = new List<Region>();
        var kind = Kind.None;

        foreach (var node in nodes)
        {
            var next = node is Region { Title: { } title } ? KindOf(title) : Kind.None;

            if (next != kind)
            {
                foreach (var joined in Join(run, place))
                    yield return joined;

                run.Clear();
                kind = next;
            }

            if (next == Kind.None)
                yield return node;
            else
                run.Add((Region)node);
        }

        foreach (var joined in Join(run, place))
            yield return joined;
    }

    private static IEnumerable<PlanNode> Join(List<Region> run, SourceSpan place) =>
        run.Count < 2 ? run.ToArray() : [Region.Choice(place, run.ToArray())];

    private enum Kind
    {
        None,
        Option,
        Condition,
    }

    private static Kind KindOf(string title)
    {
        var text = title.TrimStart().ToLowerInvariant();

        return IsOption(text) ? Kind.Option
            : Conditions.Any(word => text.StartsWith(word, StringComparison.Ordinal)) ? Kind.Condition
            : Kind.None;
    }

    private static bool IsOption(string text) =>
        Words.Any(word => text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && IsLabel(text[word.Length], text, word.Length));

    /// <summary>A single letter, a digit or a Chinese numeral: "Option A: …", but not "Option handling".</summary>
    private static bool IsLabel(char first, string text, int index) =>
        char.IsDigit(first) || "一二三四五六".IndexOf(first) >= 0
        || (first is >= 'a' and <= 'z' && (index + 1 == text.Length || !char.IsLetter(text[index + 1])));
}
