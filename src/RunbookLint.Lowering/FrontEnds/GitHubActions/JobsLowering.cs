using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>Lowers the jobs of a workflow. A job starts when those that it needs have ended, and knows their outputs.</summary>
internal sealed class JobsLowering(WorkflowRun run, WorkflowScope scope)
{
    private readonly Dictionary<string, bool?> runs = new(StringComparer.Ordinal);
    private WorkflowValues outputs = scope.Values;

    /// <summary>What is known when all jobs have ended: <c>jobs.find.outputs.pd</c>.</summary>
    public WorkflowValues Outputs => outputs;

    /// <summary>The plan of the jobs.</summary>
    public ImmutableArray<PlanNode> Lower()
    {
        var jobs = scope.Text.Root["jobs"].Entries.Where(entry => entry.Key.Text is { Length: > 0 }).ToList();
        var needs = jobs.ToLookup(job => job.Key.Text!, job => Names(job.Value["needs"]), StringComparer.Ordinal);
        var nodes = new Dictionary<string, ImmutableArray<PlanNode>>(StringComparer.Ordinal);

        foreach (var name in InOrder([.. jobs.Select(job => job.Key.Text!)], name => needs[name].First()))
            nodes[name] = LowerJob(name, jobs.First(job => job.Key.Text == name).Value, needs[name].First());

        return JobGraph.Arrange(
            scope.Text.Locate(scope.Text.Root["jobs"]),
            [.. nodes.Keys.Select(name => new PlannedJob(name, nodes[name], needs[name].First()))]);
    }

    /// <summary>The names such that each stands behind those that it needs; those that need one another come last.</summary>
    private static IEnumerable<string> InOrder(ImmutableArray<string> names, Func<string, ImmutableArray<string>> needsOf)
    {
        var waiting = names.Distinct().ToDictionary(name => name, name => new HashSet<string>(needsOf(name).Where(names.Contains)), StringComparer.Ordinal);
        var dependents = waiting.SelectMany(entry => entry.Value.Select(need => (need, entry.Key))).ToLookup(pair => pair.need, pair => pair.Key);
        var ready = new Queue<string>(names.Where(name => waiting[name].Count == 0).Distinct());
        var done = new HashSet<string>(StringComparer.Ordinal);

        while (ready.Count > 0)
        {
            var name = ready.Dequeue();
            if (done.Add(name))
                yield return name;

            foreach (var dependent in dependents[name])
            {
                if (waiting[dependent].Remove(name) && waiting[dependent].Count == 0)
                    ready.Enqueue(dependent);
            }
        }

        foreach (var name in names.Where(done.Add))
            yield return name;
    }

    private ImmutableArray<PlanNode> LowerJob(string name, YamlNode job, ImmutableArray<string> needs)
    {
        var inner = scope with { Values = WithNeeds(needs) };
        var holds = And(run.Holds(job, inner), ComesBehind(job, needs));
        runs[name] = holds;
        if (holds == false)
            return [];

        var place = scope.Text.Locate(job);
        var title = inner.Text.Read(job["name"], inner.Values) is { IsKnown: true } shown ? shown.Text : name;
        var combinations = Matrix.Expand(job["strategy"]["matrix"], inner);
        var lowered = combinations.Select(combination => Region.Sequence(place, LowerJob(name, job, combination, isOnly: combinations.Count == 1)) with { Title = title })
            .Where(region => !region.IsEmpty)
            .GroupBy(PlanPrinter.Print)
            .Select(same => (PlanNode)same.First());

        var nodes = PlanNodes.Unordered(place, [.. lowered]);
        return holds == true || nodes.IsEmpty ? nodes : [Region.Choice(place, nodes)];
    }

    private ImmutableArray<PlanNode> LowerJob(string name, YamlNode job, WorkflowScope inner, bool isOnly)
    {
        if (job["uses"].Exists)
            return LowerCalled(name, job, inner, isOnly);

        inner = inner.WithEnvironment(job["env"]).WithEnvironment(job["container"]["env"]).WithDefaults(job["defaults"]);
        var image = inner.Text.Read(job["container"]["image"], inner.Values) ?? inner.Text.Read(job["container"], inner.Values);
        inner = inner with { Shell = JobMachine.In(name, job, inner, ImageFacts.In(image, inner.Shell)) };

        var steps = new StepsLowering(run, inner, IsWindows(job["runs-on"]));
        var nodes = steps.Lower(job["steps"]);
        foreach (var output in job["outputs"].Entries)
            SetOutput(name, output, isOnly ? inner.Text.Value(output.Value, steps.Scope.Values) : ExpressionValue.Unknown);

        return nodes;
    }

    private ImmutableArray<PlanNode> LowerCalled(string name, YamlNode job, WorkflowScope inner, bool isOnly)
    {
        if (inner.Text.Read(job["uses"], inner.Values) is not { IsKnown: true } path || !path.Text.StartsWith("./", StringComparison.Ordinal)
            || run.Open(path.Text, inner.Text.File) is not { } called || !run.TryEnter())
            return [];

        var declared = called.Root["on"]["workflow_call"];
        var values = inner.Values.Without("inputs").Without("github.event.inputs").Without("env").Without("needs").Without("jobs").Without("matrix") with { HasNoInputs = false };
        values = WorkflowInputs.Give(called, declared["inputs"], job["with"], inner, values);

        var calledScope = new WorkflowScope(called, run.Outside, values).WithEnvironment(called.Root["env"]).WithDefaults(called.Root["defaults"]);
        var lowering = new JobsLowering(run, calledScope);
        var nodes = lowering.Lower();
        run.Leave();

        foreach (var output in declared["outputs"].Entries)
            SetOutput(name, output, isOnly ? called.Value(output.Value["value"], lowering.Outputs) : ExpressionValue.Unknown);

        return nodes;
    }

    private void SetOutput(string job, YamlEntry output, ExpressionValue value) => outputs = outputs.With($"jobs.{job}.outputs.{output.Key.Text}", value);

    private WorkflowValues WithNeeds(ImmutableArray<string> needs)
    {
        var values = scope.Values;
        foreach (var need in needs)
        {
            var prefix = $"jobs.{need}.";
            foreach (var entry in outputs.ByPath.Where(entry => entry.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                values = values.With($"needs.{need}." + entry.Key.Substring(prefix.Length), entry.Value);
        }

        return values;
    }

    /// <summary>A job is skipped with what it needs, unless its condition asks how that went.</summary>
    private bool? ComesBehind(YamlNode job, ImmutableArray<string> needs)
    {
        if (job["if"].Text is { } condition && new[] { "always(", "cancelled(", "failure(", "needs." }.Any(part => condition.IndexOf(part, StringComparison.Ordinal) >= 0))
            return true;

        return needs.Aggregate((bool?)true, (all, need) => And(all, runs.TryGetValue(need, out var ran) ? ran : true));
    }

    private static bool? And(bool? first, bool? second) => first == false || second == false ? false : first == true && second == true ? true : null;

    private static bool IsWindows(YamlNode runner) =>
        runner.Items.Append(runner).Any(label => label.Text?.StartsWith("windows", StringComparison.OrdinalIgnoreCase) == true);

    private static ImmutableArray<string> Names(YamlNode node) =>
        node is YamlScalar { Value: var only } ? [only] : [.. node.Items.Where(item => item.Text is not null).Select(item => item.Text!)];
}
