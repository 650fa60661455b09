using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Finds neighbouring sections that are alternatives of one another: "Option A", "Method 2", 方案一.</summary>
internal static class Alternatives
{
    private static readonly string[] Words = ["option ", "alternative ", "method ", "approach ", "solution ", "variant ", "方案", "方法", "选项", "方式"];

    /// <summary>The nodes of a section with each run of two or more alternatives joined to a choice.</summary>
    public static IEnumerable<PlanNode> Group(IReadOnlyList<PlanNode> nodes, SourceSpan place)
    {
        var run = new List<Region>();

        foreach (var node in nodes)
        {
            if (node is Region { Title: { } title } section && IsAlternative(title))
            {
                run.Add(section);
                continue;
            }

            foreach (var joined in Join(run, place))
                yield return joined;

            run.Clear();
            yield return node;
        }

        foreach (var joined in Join(run, place))
            yield return joined;
    }

    private static IEnumerable<PlanNode> Join(List<Region> run, SourceSpan place) =>
        run.Count < 2 ? run.ToArray() : [Region.Choice(place, run.ToArray())];

    private static bool IsAlternative(string title)
    {
        var text = title.TrimStart().ToLowerInvariant();

        return Words.Any(word => text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && IsLabel(text[word.Length], text, word.Length));
    }

    /// <summary>A single letter, a digit or a Chinese numeral: "Option A: …", but not "Option handling".</summary>
    private static bool IsLabel(char first, string text, int index) =>
        char.IsDigit(first) || "一二三四五六".IndexOf(first) >= 0
        || (first is >= 'a' and <= 'z' && (index + 1 == text.Length || !char.IsLetter(text[index + 1])));
}
