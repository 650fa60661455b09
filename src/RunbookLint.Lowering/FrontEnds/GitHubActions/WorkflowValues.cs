using System.Collections.Immutable;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>What the contexts of expressions hold, by path: <c>env.PD</c>, <c>matrix.region</c>, <c>steps.find.outputs.pd</c>.</summary>
/// <param name="ByPath">The values. What is not there, only the run knows.</param>
internal sealed record WorkflowValues(ImmutableDictionary<string, ExpressionValue> ByPath)
{
    /// <summary>What brought the run about.</summary>
    public const string EventName = "github.event_name";

    /// <summary>The schedule that did.</summary>
    public const string EventSchedule = "github.event.schedule";

    /// <summary>Nothing is known.</summary>
    public static WorkflowValues Empty { get; } = new(ImmutableDictionary.Create<string, ExpressionValue>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether nobody gives inputs, as in runs on a schedule.</summary>
    public bool HasNoInputs { get; init; }

    /// <summary>The value at a path.</summary>
    public ExpressionValue this[string path] =>
        ByPath.TryGetValue(path, out var value) ? value
        : HasNoInputs && IsInput(path) ? ExpressionValue.Missing
        : ExpressionValue.Unknown;

    /// <summary>The same for a run that nothing is known about.</summary>
    public WorkflowValues WithoutEvent => this with { HasNoInputs = false, ByPath = ByPath.RemoveRange([EventName, EventSchedule]) };

    /// <summary>The same with one value more, or with one known no longer.</summary>
    public WorkflowValues With(string path, ExpressionValue value) => this with { ByPath = ByPath.SetItem(path, value) };

    /// <summary>The same without everything below a path.</summary>
    public WorkflowValues Without(string context) =>
        this with { ByPath = ByPath.RemoveRange(ByPath.Keys.Where(path => path.StartsWith(context + ".", StringComparison.OrdinalIgnoreCase))) };

    private static bool IsInput(string path) =>
        path.StartsWith("inputs.", StringComparison.OrdinalIgnoreCase) || path.StartsWith("github.event.inputs.", StringComparison.OrdinalIgnoreCase);
}
