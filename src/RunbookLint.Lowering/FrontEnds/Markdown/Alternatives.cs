using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>
/// Finds neighbouring sections that are alternatives of one another: "Option A", "Scenario 2", 方案一, "A. …" and "B. …", or "If you use TLS" and
/// "If you do not". Numbered steps and phases follow one another.
/// </summary>
internal static class Alternatives
{
    private static readonly string[] Conditions = ["if ", "when ", "如果"];

    /// <summary>The nodes of a section with each run of two or more alternatives joined to a choice.</summary>
    public static IEnumerable<PlanNode> Group(IReadOnlyList<PlanNode> nodes, SourceSpan place)
    {
        var run = new List<Region>();
        var titles = new List<Title>();

        foreach (var node in nodes)
        {
            var next = node is Region { Title: { } title } ? Title.Of(title) : Title.None;

            if (!next.Continues(titles))
            {
                foreach (var joined in Join(run, place))
                    yield return joined;

                run.Clear();
                titles.Clear();
            }

            if (next.Kind == Kind.None || (titles.Count == 0 && !next.MayBegin))
            {
                yield return node;
                continue;
            }

            run.Add((Region)node);
            titles.Add(next);
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
        Letter,
    }

    private readonly record struct Title(Kind Kind, string Label)
    {
        public static Title None => new(Kind.None, "");

        /// <summary>Letters count from A, so that a section "C. …" alone is none of several ways.</summary>
        public bool MayBegin => Kind != Kind.Letter || Label == "A";

        public static Title Of(string title)
        {
            if (OptionTitle.LabelOf(title) is { } label)
                return new(Kind.Option, label);

            if (OptionTitle.LetterOf(title) is { } letter)
                return new(Kind.Letter, letter.ToString());

            var text = title.TrimStart().ToLowerInvariant();
            return Conditions.Any(word => text.StartsWith(word, StringComparison.Ordinal)) ? new(Kind.Condition, "") : None;
        }

        /// <summary>Whether it goes on with the ways before it. A label that comes again begins anew.</summary>
        public bool Continues(List<Title> before)
        {
            if (before.Count == 0 || before[0].Kind != Kind)
                return false;

            return Kind switch
            {
                Kind.Letter => Label[0] == before[before.Count - 1].Label[0] + 1,
                Kind.Option => !before.Contains(this),
                _ => true,
            };
        }
    }
}
