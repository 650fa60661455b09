using RunbookLint.Syntax.PromQl;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>One of the alternatives for which an alert is raised, tried out for a task.</summary>
/// <param name="expression">The alternative.</param>
/// <param name="recordings">The queries behind metrics that are computed.</param>
internal sealed class AlertCondition(PromQlExpression expression, Func<string, Query?> recordings)
{
    private const double LongestLag = 90 * 86400.0;
    private const double Growth = 2;
    private const double Precision = 0.001;

    /// <summary>How close to a whole second a lag must be found to be meant as one.</summary>
    private const double Rounding = 0.05;

    /// <summary>The alternatives of a query.</summary>
    public static IEnumerable<AlertCondition> Of(Query query, Func<string, Query?> recordings)
    {
        var open = new Stack<PromQlExpression>();
        open.Push(query.Root);

        while (open.Count > 0)
        {
            var part = open.Pop();
            if (part is PromQlBinary { Operator: "or" } either)
            {
                open.Push(either.Right);
                open.Push(either.Left);
            }
            else
            {
                // A comparison that gives 0 for false raises its alert always; nobody means that.
                yield return new(part is PromQlBinary { ReturnsBool: true } comparison ? comparison with { ReturnsBool = false } : part, recordings);
            }
        }
    }

    /// <summary>Whether nothing need be wrong for it to hold: it is about something else, or always true.</summary>
    public bool HoldsInPeace => Holds(new(TaskState.Running, 0));

    /// <summary>Whether it holds once GC has passed the checkpoint, because of that.</summary>
    public bool HoldsForSafePoint =>
        !Holds(new(TaskState.Running, 0)) && Holds(new(TaskState.Running, 0, SafePointPassed: true));

    /// <summary>Whether it holds when there is no task.</summary>
    public bool HoldsWithoutTask => Holds(new(TaskState.Gone, 0));

    /// <summary>The lag from which on it holds in a state; null when it never does.</summary>
    public TimeSpan? FirstLag(TaskState state)
    {
        var (low, high) = (0.0, 0.0);
        while (!Holds(new(state, high)))
        {
            if (high >= LongestLag)
                return null;

            low = high;
            high = high == 0 ? 1 : high * Growth;
        }

        while (high - low > Precision)
        {
            var middle = (low + high) / 2;
            if (Holds(new(state, middle)))
                high = middle;
            else
                low = middle;
        }

        var whole = Math.Round(high);
        return TimeSpan.FromMilliseconds(Math.Round((Math.Abs(high - whole) < Rounding ? whole : high) * 1000));
    }

    /// <summary>The comparison that begins to hold at a lag, as a span of the query; null when none does by itself.</summary>
    public PromQlBinary? Gate(TaskState state, TimeSpan lag)
    {
        var (before, after) = (new TaskScenario(state, Math.Max(0, lag.TotalSeconds - 1)), new TaskScenario(state, lag.TotalSeconds + 1));
        var open = new Stack<PromQlExpression>();
        open.Push(expression);

        while (open.Count > 0)
        {
            var part = open.Pop();
            if (part is PromQlBinary { IsComparison: true } comparison && !Holds(comparison, before) && Holds(comparison, after))
                return comparison;

            foreach (var child in part.Children)
                open.Push(child);
        }

        return null;
    }

    private bool Holds(TaskScenario scenario) => Holds(expression, scenario);

    private bool Holds(PromQlExpression part, TaskScenario scenario)
    {
        var condition = part is PromQlBinary { ReturnsBool: true } comparison ? comparison with { ReturnsBool = false } : part;
        return !new QueryEvaluator(scenario, recordings).Evaluate(condition).IsEmpty;
    }
}
