using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>What all jobs of one workflow share while it is lowered.</summary>
internal sealed class WorkflowRun(LoweringContext context, YamlSettings budget, LoweringScope outside)
{
    private readonly Dictionary<string, WorkflowText?> files = new(StringComparer.Ordinal);
    private int depth;
    private int calls;

    /// <summary>The document.</summary>
    public LoweringContext Context { get; } = context;

    /// <summary>What the scripts of all jobs see.</summary>
    public LoweringScope Outside { get; } = outside;

    /// <summary>Conditions that hold in no run on the schedule at hand, but may in another run.</summary>
    public HashSet<SourceSpan> Skipped { get; } = [];

    /// <summary>Conditions that may hold in a run so far.</summary>
    public HashSet<SourceSpan> Taken { get; } = [];

    /// <summary>A file that a workflow names; null when it is not there.</summary>
    public WorkflowText? Open(string path, SourceFile from)
    {
        if (files.TryGetValue(path, out var known))
            return known;

        WorkflowText? opened = null;
        if (Context.ReadFile(path, from) is { } file && budget.MayGrow(file.Text.Length))
        {
            var stream = YamlParser.Parse(file.Text);
            Context.Report(file, stream.Errors);
            opened = new(new YamlSettings(file), stream.Documents is [var first, ..] ? first.Root : new YamlMissing(default), file, budget);
        }

        files[path] = opened;
        return opened;
    }

    /// <summary>Whether one more workflow or action may be followed; <see cref="Leave"/> must come after it.</summary>
    public bool TryEnter()
    {
        if (depth == FollowLimits.ReuseDepth || calls == FollowLimits.Reuses)
        {
            Reading.Meets(FollowedPipelines.TooMany);
            return false;
        }

        depth++;
        calls++;
        return true;
    }

    /// <summary>Ends what <see cref="TryEnter"/> began.</summary>
    public void Leave() => depth--;

    /// <summary>Whether a condition holds; remembers whether it is the schedule that keeps it from holding.</summary>
    public bool? Holds(YamlNode step, WorkflowScope scope)
    {
        var condition = step["if"];
        var holds = scope.Text.Holds(condition, scope.Values);
        if (!condition.Exists)
            return holds;

        var place = scope.Text.Locate(condition);
        if (holds != false)
            Taken.Add(place);
        else if (scope.Values.HasNoInputs && scope.Text.Holds(condition, scope.Values.WithoutEvent) != false)
            Skipped.Add(place);

        return holds;
    }
}
