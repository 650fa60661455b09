using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.Shell;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Follows the statements of a script in the order in which they would run.</summary>
internal sealed class ShellLowering(Fragment fragment, ShellState state, LoweringContext context)
{
    private readonly WordEvaluator words = new(fragment, state);

    /// <summary>The plan of a list of statements.</summary>
    public ImmutableArray<PlanNode> Lower(ShellList list)
    {
        Reading.Step();
        var timeline = new ShellTimeline(fragment.Locate(list.Span));
        var resumes = new ResumeMarks(state.Failures);
        var hasLater = false;

        for (var index = 0; index < list.Statements.Length; index++)
        {
            var statement = list.Statements[index];
            var isLater = RunsLater(statement);
            hasLater |= isLater;
            var waits = context.Waits;
            var nodes = Watched(list, index);
            if (statement.IsBackground || isLater)
            {
                timeline.AddBackground(nodes);
                context.Waits = waits;
                continue;
            }

            // Nothing waits for what runs at its own time. Where a statement waits, be it in a branch, what it does is taken to come behind that.
            if (!hasLater && context.Waits != waits)
                timeline.AddWait();

            timeline.Add(state.IsScript ? resumes.Behind(statement, nodes) : nodes);

            if (statement is { Rest.IsEmpty: true, First.Commands: [var only] } && (ShellWalk.IsNamed(only, "exit") || ShellWalk.IsNamed(only, "return")))
                break;
        }

        return timeline.ToNodes();
    }

    /// <summary>The plan of a statement, with marks on what may fail unseen.</summary>
    private ImmutableArray<PlanNode> Watched(ShellList list, int index)
    {
        var nodes = LowerStatement(list.Statements[index]);
        context.ReportLimits(fragment, list.Statements[index].Span);
        return state.IsScript ? state.Failures.Behind(list.Statements[index], index + 1 < list.Statements.Length ? list.Statements[index + 1] : null, nodes) : nodes;
    }

    /// <summary>Functions that nothing in the script calls: somebody may, one at a time.</summary>
    public ImmutableArray<PlanNode> LowerUncalledFunctions()
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        state.ForgetArguments(fragment.Span);

        foreach (var (name, (function, home)) in state.Functions.Select(entry => (entry.Key, entry.Value)).ToList())
        {
            if (state.CalledFunctions.Contains(name) || !ReferenceEquals(home, fragment))
                continue;

            var body = LowerCommand(function.Body);
            if (!body.IsEmpty)
                nodes.Add(Region.Choice(fragment.Locate(function.Span), [Region.Sequence(fragment.Locate(function.Span), body) with { Title = name }]));
        }

        return nodes.ToImmutable();
    }

    /// <summary>A job that <c>at</c> or <c>batch</c> puts off.</summary>
    private static bool RunsLater(ShellStatement statement) =>
        statement.Rest.IsEmpty && statement.First.Commands.Any(command => ShellWalk.IsNamed(command, "at") || ShellWalk.IsNamed(command, "batch"));

    private ImmutableArray<PlanNode> LowerStatement(ShellStatement statement)
    {
        var first = LowerPipeline(statement.First);
        if (statement.Rest.IsEmpty)
            return first;

        var nodes = new List<PlanNode>();
        var rest = statement.Rest;
        nodes.AddRange(StatusMarks.MarkDeciding(first, Decides(statement.First) && !rest.Any(part => ShellWalk.EndsWait(part.Pipeline)), rest.All(part => ShellWalk.IsIdle(part.Pipeline))));
        var isTest = IsTest(statement.First);

        for (var index = 0; index < rest.Length; index++)
        {
            if (rest[index].IsAnd && index == 0 && IsFalse(statement.First))
                break;

            var isLast = index == rest.Length - 1;
            var before = state.Variables;
            var lowered = LowerPipeline(rest[index].Pipeline);
            if (!rest[index].IsAnd || isTest)
            {
                state.Join([before, state.Variables], fragment.Locate(rest[index].Pipeline.Span));
                ForgetChangedArguments(rest[index].Pipeline);
            }

            if (!isLast)
                lowered = StatusMarks.MarkDeciding(lowered, Decides(rest[index].Pipeline), rest.Skip(index + 1).All(part => ShellWalk.IsIdle(part.Pipeline)));

            // Behind && a plan goes on as its author meant it; behind || and behind a test it may not.
            if (lowered.IsEmpty || (rest[index].IsAnd && !isTest))
                nodes.AddRange(lowered);
            else
                nodes.Add(Region.Choice(fragment.Locate(rest[index].Pipeline.Span), [Region.Sequence(fragment.Locate(rest[index].Pipeline.Span), lowered)]) with { IsFallback = IsFallback(nodes, rest[index]) });

            isTest &= rest[index].IsAnd;
        }

        return [.. nodes];
    }

    /// <summary>Whether a part runs only when the step before it has failed; a query before it may also find that there is something to do.</summary>
    private static bool IsFallback(List<PlanNode> before, ShellAndOr part) =>
        !part.IsAnd && before.Count > 0 && before[before.Count - 1] is Operation and not QueryLogBackup;

    /// <summary>Whether a pipeline asks for the state rather than just running: its output goes through a filter, or into a test.</summary>
    private bool Decides(ShellPipeline pipeline) =>
        (pipeline.Commands.Length > 1 || pipeline.IsNegated || IsTest(pipeline)) && !AsksForExistence(pipeline);

    /// <summary>Looks whether there is a task at all, by its name, or as its output says: <c>Total 0 Tasks</c>. That is not its state.</summary>
    private bool AsksForExistence(ShellNode node) => state.Usage.Existence.IsAskedIn(node) || ShellWalk.Nodes(node).OfType<ShellLiteral>().Any(literal =>
        literal.Value.IndexOf("Total 0", StringComparison.OrdinalIgnoreCase) >= 0 || literal.Value.IndexOf("0 Task", StringComparison.OrdinalIgnoreCase) >= 0
        || literal.Value.IndexOf("no task", StringComparison.OrdinalIgnoreCase) >= 0 || literal.Value.IndexOf("not found", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsTest(ShellPipeline pipeline) =>
        pipeline.Commands is [ShellTest or ShellArithmetic]
        || (pipeline.Commands is [ShellSimpleCommand { Words: [var first, ..] }] && ShellWalk.PlainText(first) is "[" or "test" or "grep");

    private ImmutableArray<PlanNode> LowerPipeline(ShellPipeline pipeline)
    {
        var nodes = new List<PlanNode>();

        for (var index = 0; index < pipeline.Commands.Length; index++)
        {
            var source = index > 0 ? pipeline.Commands[index - 1] : null;
            nodes.AddRange(LowerCommand(pipeline.Commands[index], source));
        }

        return [.. nodes];
    }

    private ImmutableArray<PlanNode> LowerCommand(ShellCommand command, ShellCommand? source = null)
    {
        switch (command)
        {
            case ShellSimpleCommand simple:
                return new SimpleCommandLowering(fragment, state, context, words, this).Lower(simple, source);

            case ShellGroup { IsSubshell: true } group:
                var (outside, limits, arguments) = (state.Variables, state.Facts, state.Positional);
                var inside = LowerGroup(group);
                (state.Variables, state.Facts, state.Positional) = (outside, limits, arguments);
                return inside;

            case ShellGroup group:
                return LowerGroup(group);

            case ShellIf conditional:
                return LowerIf(conditional);

            case ShellWhile loop:
                return LowerWhile(loop);

            case ShellFor loop:
                return LowerFor(loop);

            case ShellArithmeticFor loop:
                WaitIn(loop);
                return Loop(loop.Span, loop.Body, () => Lower(loop.Body));

            case ShellCase choice:
                return LowerCase(choice);

            case ShellFunction function:
                state.Functions[function.Name] = (function, fragment);
                return [];

            case ShellTest test:
                return LowerSubstitutions(test.Words);

            default:
                return [];
        }
    }

    private ImmutableArray<PlanNode> LowerGroup(ShellGroup group)
    {
        var outer = state.Output;
        state.Output = group.Redirections.Where(redirection => redirection.Operator is ">" or ">>").Select(redirection => words.Single(redirection.Target))
            .FirstOrDefault(path => HandedVariables.FileAt(path.Text) is not null) ?? outer;

        var nodes = Lower(group.Body);
        state.Output = outer;
        new SimpleCommandLowering(fragment, state, context, words, this).WriteGroup(group);
        return nodes;
    }

    private ImmutableArray<PlanNode> LowerIf(ShellIf conditional)
    {
        var nodes = new List<PlanNode>();
        var branches = new List<PlanNode>();
        var ends = new List<ImmutableDictionary<string, ShellVariable>>();
        var bodies = conditional.Clauses.Select(clause => clause.Body).Concat(conditional.Else is { } last ? [last] : []).ToList();
        var isGuard = bodies.All(ShellWalk.IsIdle);

        foreach (var clause in conditional.Clauses)
        {
            nodes.AddRange(StatusMarks.MarkDeciding(Tested(Lower(clause.Condition), bodies.All(FailureMarks.IsHarmless)), !AsksForExistence(clause.Condition) && !ShellWalk.EndsWait(clause.Body), isGuard));
            if (!IsNever(clause.Condition))
                AddBranch(clause.Body, branches, ends);
        }

        if (conditional.Else is not null)
            AddBranch(conditional.Else, branches, ends);
        else
            ends.Add(state.Variables);

        state.Join(ends, fragment.Locate(conditional.Span));
        ForgetChangedArguments(conditional);
        if (branches.Any(branch => branch is Region { IsEmpty: false }))
            nodes.Add(Region.Choice(fragment.Locate(conditional.Span), branches));

        return [.. nodes];
    }

    /// <summary>What a condition runs is seen to, unless its branches only print.</summary>
    private ImmutableArray<PlanNode> Tested(ImmutableArray<PlanNode> nodes, bool isIgnored)
    {
        if (isIgnored && state.IsScript)
            return state.Failures.MarkIgnored(nodes);

        state.Failures.Guard(nodes);
        return nodes;
    }

    private static bool IsNever(ShellList condition) => condition.Statements is [{ Rest.IsEmpty: true, First: var only }] && IsFalse(only);

    private static bool IsFalse(ShellPipeline pipeline) => pipeline is { IsNegated: false, Commands: [var only] } && ShellWalk.IsNamed(only, "false");

    private void AddBranch(ShellList body, List<PlanNode> branches, List<ImmutableDictionary<string, ShellVariable>> ends)
    {
        var (before, arguments) = (state.Variables, state.Positional);
        branches.Add(Region.Sequence(fragment.Locate(body.Span), Lower(body)));
        ends.Add(state.Variables);
        (state.Variables, state.Positional) = (before, arguments);
    }

    /// <summary>What may or may not run, or runs again and again, leaves its arguments to the run when it shifts them.</summary>
    private void ForgetChangedArguments(ShellNode node)
    {
        if (ShellWalk.ChangesArguments(node))
            state.ForgetArguments(fragment.Locate(node.Span));
    }

    private ImmutableArray<PlanNode> LowerWhile(ShellWhile loop) => Loop(loop.Span, loop, () =>
    {
        if (Has(loop, "sleep"))
            context.Waits++;

        // A loop that only waits for a state does not act on it.
        var condition = Lower(loop.Condition);
        state.Failures.Guard(condition);
        return [.. ShellWalk.IsIdle(loop.Body) ? condition : StatusMarks.MarkDeciding(condition, true, false), .. Lower(loop.Body)];
    });

    /// <summary>A loop over numbers that sleeps until it may end waits like one that looks first; one that only sleeps lets its jobs start one after the other.</summary>
    private void WaitIn(ShellNode loop)
    {
        if (Has(loop, "sleep") && (Has(loop, "break") || Has(loop, "exit") || Has(loop, "return")))
            context.Waits++;
    }

    private static bool Has(ShellNode node, string command) => ShellWalk.Nodes(node).OfType<ShellSimpleCommand>().Any(inner => ShellWalk.IsNamed(inner, command));

    private ImmutableArray<PlanNode> LowerFor(ShellFor loop)
    {
        WaitIn(loop);
        if (loop.Items.IsDefault)
            return Loop(loop.Span, loop.Body, () => Lower(loop.Body), loop.Variable);

        var nodes = LowerSubstitutions(loop.Items);
        var values = loop.Items.SelectMany(words.Evaluate).Take(GrowthLimits.Rounds + 1).ToList();

        return [.. nodes, .. values.Count is > 0 and <= GrowthLimits.Rounds && values.All(IsOneValue) ? Unroll(loop, values) : Loop(loop.Span, loop.Body, () => Lower(loop.Body), loop.Variable)];
    }

    /// <summary>A loop over a list that stands in the script: the same steps for one value after the other.</summary>
    private ImmutableArray<PlanNode> Unroll(ShellFor loop, List<Argument> values)
    {
        var place = fragment.Locate(loop.Span);
        var changed = ShellWalk.AssignedNames(loop.Body).Where(name => name != loop.Variable).ToList();
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var value in values)
        {
            if (!state.TryEnter())
                break;

            if (values.Count > 1)
            {
                state.Forget(changed, place);
                ForgetChangedArguments(loop.Body);
            }

            state.Assign(loop.Variable, ShellVariable.Plain(value));
            nodes.AddRange(Lower(loop.Body));
            state.Leave();
        }

        if (values.Count == 1)
            return nodes.ToImmutable();

        state.Forget([.. changed, loop.Variable], place);
        ForgetChangedArguments(loop.Body);
        return nodes.Count == 0 ? [] : [Region.Repeat(place, nodes)];
    }

    private static bool IsOneValue(Argument value) => value.IsKnown && value.Text.IndexOfAny(['*', '?', '{', '[']) < 0;

    /// <summary>What a loop assigns is not known in it from the start, nor behind it.</summary>
    private ImmutableArray<PlanNode> Loop(Microsoft.CodeAnalysis.Text.TextSpan span, ShellNode body, Func<ImmutableArray<PlanNode>> lower, params string[] variables)
    {
        var place = fragment.Locate(span);
        List<string> changed = [.. ShellWalk.AssignedNames(body), .. variables];
        state.Forget(changed, place);
        ForgetChangedArguments(body);
        var nodes = lower();
        state.Forget(changed, place);
        ForgetChangedArguments(body);

        return nodes.IsEmpty ? [] : [Region.Repeat(place, nodes)];
    }

    private ImmutableArray<PlanNode> LowerCase(ShellCase choice)
    {
        var nodes = StatusMarks.MarkDeciding(LowerSubstitutions([choice.Subject]), decides: true, isGuard: choice.Arms.All(arm => ShellWalk.IsIdle(arm.Body)));
        var subject = words.Single(choice.Subject);

        if (subject is { IsKnown: true, IsAssumed: false } && choice.Arms.FirstOrDefault(arm => arm.Patterns.Any(pattern => Matches(subject.Text, pattern))) is { } taken
            && choice.Arms.TakeWhile(arm => arm != taken).All(arm => arm.Patterns.All(IsLiteralPattern)))
        {
            return [.. nodes, .. Lower(taken.Body)];
        }

        var branches = new List<PlanNode>();
        var ends = new List<ImmutableDictionary<string, ShellVariable>> { state.Variables };
        foreach (var arm in choice.Arms)
            AddBranch(arm.Body, branches, ends);

        state.Join(ends, fragment.Locate(choice.Span));
        ForgetChangedArguments(choice);
        return branches.Any(branch => branch is Region { IsEmpty: false })
            ? [.. nodes, Region.Choice(fragment.Locate(choice.Span), branches)]
            : nodes;
    }

    private static bool Matches(string subject, ShellWord pattern) => ShellWalk.PlainText(pattern) is { } text && (text == subject || text == "*");

    private static bool IsLiteralPattern(ShellWord pattern) => ShellWalk.PlainText(pattern) is { } text && text.IndexOfAny(['*', '?', '[']) < 0;

    /// <summary>The plan of the commands inside the words of a command, which run before it.</summary>
    public ImmutableArray<PlanNode> LowerSubstitutions(IEnumerable<ShellWord> substituted)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var word in substituted)
        {
            foreach (var part in word.Parts)
            {
                if (part is ShellCommandSubstitution { Body: var body })
                    nodes.AddRange(Subshell(body));
                else if (part is ShellProcessSubstitution { Body: var process })
                    nodes.AddRange(Subshell(process));
                else if (part is ShellParameter { Argument: { } argument } && argument.Parts.Any(inner => inner is ShellCommandSubstitution))
                    nodes.AddRange(LowerSubstitutions([argument]));
            }
        }

        return nodes.ToImmutable();
    }

    private ImmutableArray<PlanNode> Subshell(ShellList body)
    {
        var (outside, limits, arguments) = (state.Variables, state.Facts, state.Positional);
        var nodes = Lower(body);
        (state.Variables, state.Facts, state.Positional) = (outside, limits, arguments);
        return nodes;
    }
}
