using System.Collections.Immutable;
using RunbookLint.Lowering.Values;
using RunbookLint.Syntax.GoTemplates;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>
/// Renders a document in all the ways that matter: with each unknown condition once true and once false, the others being all true, and all
/// false. That is enough to see what each of them decides, and grows with their number, not with its power.
/// </summary>
/// <param name="definitions">The named templates.</param>
/// <param name="budget">How much work is left.</param>
internal sealed class HelmVariants(IReadOnlyDictionary<string, HelmDefinition> definitions, HelmBudget budget)
{
    /// <summary>Whether a document was left out, as it asks too many conditions.</summary>
    public bool HasTooMany { get; private set; }

    /// <summary>The different texts that a document may become.</summary>
    /// <param name="document">The document.</param>
    /// <param name="template">The template it stands in.</param>
    /// <param name="root">What the dot means.</param>
    /// <param name="variables">The variables at its start; afterwards those at its end.</param>
    public ImmutableArray<Argument> Render(ImmutableArray<GoNode> document, HelmTemplate template, DataMap root, ref IReadOnlyList<(string Name, DataValue Value)> variables)
    {
        var texts = new List<Argument>();
        var before = variables;
        var joined = default(IReadOnlyList<(string Name, DataValue Value)>);

        IReadOnlyList<string> Run(bool @default, string? exception)
        {
            var decisions = new HelmDecisions(@default, exception);
            var frame = new HelmFrame(template.Text, root) { Variables = before };
            new HelmRenderer(definitions, decisions, budget).Render(document, root, frame);

            var text = frame.Output.ToArgument();
            if (texts.All(other => other.Text != text.Text))
                texts.Add(text);

            joined = joined is null ? frame.Variables : Join(joined, frame.Variables);
            return decisions.Asked;
        }

        var first = Run(true, null);
        if (first.Count > 0)
        {
            var conditions = first.Union(Run(false, null)).ToList();
            if (conditions.Count > GrowthLimits.Variants)
            {
                // What the others decide would count as known.
                HasTooMany = true;
                texts.Clear();
                conditions.Clear();
            }

            foreach (var condition in conditions.Count == 1 ? [] : conditions)
            {
                Run(true, condition);
                Run(false, condition);
            }
        }

        variables = joined!;
        return [.. texts];
    }

    /// <summary>What all ways of rendering agree on.</summary>
    private static IReadOnlyList<(string Name, DataValue Value)> Join(IReadOnlyList<(string Name, DataValue Value)> first, IReadOnlyList<(string Name, DataValue Value)> second) =>
    [
        .. first.Zip(second, (a, b) => AreEqual(a.Value, b.Value) ? a : (a.Name, Value: new DataUnknown(a.Name, "it depends on a condition that only the run knows"))),
    ];

    private static bool AreEqual(DataValue first, DataValue second) =>
        ReferenceEquals(first, second)
        || (first is DataScalar a && second is DataScalar b && a.Kind == b.Kind && a.Text.Text == b.Text.Text)
        || (first is DataUnknown known && second is DataUnknown other && known.Expression == other.Expression);
}
