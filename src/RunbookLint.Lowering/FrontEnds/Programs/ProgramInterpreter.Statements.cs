using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Plan;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

internal sealed partial class ProgramInterpreter
{
    private readonly Dictionary<string, int> appends = new(StringComparer.Ordinal);

    /// <summary>Follows statements, up to one that leaves them; false when one did.</summary>
    private bool Lower(ImmutableArray<ProgramStatement> statements)
    {
        foreach (var statement in statements)
        {
            if (!Lower(statement))
                return false;
        }

        return true;
    }

    private bool Lower(ProgramStatement statement)
    {
        if (!MayNest())
            return true;

        nesting++;
        var goesOn = LowerInside(statement);
        nesting--;
        return goesOn;
    }

    private bool LowerInside(ProgramStatement statement)
    {
        switch (statement)
        {
            case ProgramDo step:
                LowerStep(step);
                return true;

            case ProgramAssign assign:
                LowerAssign(assign);
                return true;

            case ProgramBlock block:
                return Lower(block.Statements);

            case ProgramBranch branch:
                return LowerBranch(branch);

            case ProgramLoop loop:
                LowerLoop(loop);
                return true;

            case ProgramTry attempt:
                return LowerTry(attempt);

            case ProgramWith scope:
                return LowerWith(scope);

            case ProgramReturn result:
                returned = result.Value is null ? ProgramValue.Unknown : Evaluate(result.Value);
                return false;

            case ProgramLeave leave:
                if (leave.Value is not null)
                    Evaluate(leave.Value);

                return false;

            default:
                return true;
        }
    }

    private bool LowerWith(ProgramWith scope)
    {
        var goesOn = true;
        var resource = Evaluate(scope.Resource);
        if (scope.Target is not null)
            Store(scope.Target, resource);

        var body = Collect(Locate(scope.Body.Span), () => goesOn = Lower(scope.Body.Statements));
        timeline.Add(language.Leave(resource, body));
        return goesOn;
    }

    private void LowerStep(ProgramDo step)
    {
        if (!IsForgotten(step.Expression))
        {
            Evaluate(step.Expression);
            return;
        }

        // Most programs are done in no time, and their order is the one that the author has in mind; an import takes hours.
        var nodes = CollectApart(Locate(step.Span), () => Evaluate(step.Expression));
        if (Region.Sequence(Locate(step.Span), nodes).Operations().Any(operation => operation is Import))
            timeline.AddBackground(nodes);
        else
            timeline.Add(nodes);
    }

    /// <summary>A program is started, and nothing is kept by which to wait for it.</summary>
    private static bool IsForgotten(ProgramExpression step) => step is ProgramCall { Callee: var callee } && callee switch
    {
        ProgramName name => name.Name == "Popen",
        ProgramMember { Name: "Start", Target: ProgramName { Name: "Process" } or ProgramMember { Name: "Process" } } => true,
        ProgramMember member => member.Name == "Popen",
        _ => false,
    };

    private void LowerAssign(ProgramAssign assign)
    {
        var value = ProgramValue.Unknown;

        if (IsUnawaited(assign.Value))
            timeline.AddBackground(CollectApart(Locate(assign.Span), Follow));
        else if (module.Decides((assign.Target as ProgramName)?.Name))
            timeline.Add(StatusMarks.MarkDeciding(Collect(Locate(assign.Span), Follow), decides: true, isGuard: false));
        else
            Follow();

        Store(assign.Target, value);

        void Follow()
        {
            if (assign.IsAppend)
                value = Append(assign);
            else if (assign.Value is ProgramSum { Operands: [ProgramName first, ..] } && assign.Target is ProgramName target && first.Name == target.Name)
                value = MayAppend(target) ? Evaluate(assign.Value) : ProgramValue.Unknown;
            else
                value = Replaced(assign);
        }
    }

    private ProgramValue Replaced(ProgramAssign assign)
    {
        if (appends.Count > 0)
            appends.Remove(PathOf(assign.Target));

        return Evaluate(assign.Value);
    }

    /// <summary>A task that is kept for later goes on while the program does.</summary>
    private static bool IsUnawaited(ProgramExpression value) => value is ProgramCall { Callee: ProgramName or ProgramMember } call
        && (call.Callee is ProgramMember member ? member.Name : ((ProgramName)call.Callee).Name) is var name
        && (name.EndsWith("Async", StringComparison.Ordinal) || name == "Popen");

    private ProgramValue Append(ProgramAssign assign) => MayAppend(assign.Target) ? Sum(assign.Span, [assign.Target, assign.Value]) : ProgramValue.Unknown;

    /// <summary>Whether one more text may be put behind what a target holds: each copies all of those before it.</summary>
    public bool MayAppend(ProgramExpression target)
    {
        var name = PathOf(target);
        appends[name] = appends.TryGetValue(name, out var count) ? count + 1 : 1;
        if (count < GrowthLimits.Appends)
            return true;

        Reading.Meets($"more than {GrowthLimits.Appends} texts are put behind one another; what they give is not known");
        return false;
    }

    private bool LowerBranch(ProgramBranch branch)
    {
        branch = Reachable(branch);
        if (branch is { Conditions.IsEmpty: true, Branches: [var always] })
            return Lower(always.Statements);

        var place = Locate(branch.Span);
        var isGuard = branch.Branches.All(IsIdle);
        var asked = Collect(place, () =>
        {
            foreach (var condition in branch.Conditions)
                Evaluate(condition);
        });

        timeline.Add(StatusMarks.MarkDeciding(asked, decides: true, isGuard));
        LowerBranches(place, branch.Branches, branch.IsComplete);
        return true;
    }

    /// <summary>The branches whose conditions the text does not already deny, up to one that it grants.</summary>
    private ProgramBranch Reachable(ProgramBranch branch)
    {
        var isConditional = branch.Conditions.Length == branch.Branches.Length - (branch.IsComplete ? 1 : 0)
            && module.TextOf(branch.Span).StartsWith("if", StringComparison.OrdinalIgnoreCase);

        if (!isConditional || !branch.Conditions.Any(condition => Constant(condition) is not null))
            return branch;

        var conditions = ImmutableArray.CreateBuilder<ProgramExpression>();
        var branches = ImmutableArray.CreateBuilder<ProgramBlock>();

        for (var index = 0; index < branch.Branches.Length; index++)
        {
            var constant = index == branch.Conditions.Length ? true : Constant(branch.Conditions[index]);
            if (constant == false)
                continue;

            branches.Add(branch.Branches[index]);
            if (constant == true)
                return branch with { Conditions = conditions.ToImmutable(), Branches = branches.ToImmutable(), IsComplete = true };

            conditions.Add(branch.Conditions[index]);
        }

        return branch with { Conditions = conditions.ToImmutable(), Branches = branches.ToImmutable(), IsComplete = false };
    }

    /// <summary>What a condition is that does not depend on anything; null when it does.</summary>
    private bool? Constant(ProgramExpression condition) => condition.Span.Length > 16 ? null : module.TextOf(condition.Span).Trim('(', ')', ' ').ToLowerInvariant() switch
    {
        "true" or "$true" or "1" => true,
        "false" or "$false" or "0" => false,
        _ => null,
    };

    private void LowerBranches(SourceSpan place, ImmutableArray<ProgramBlock> branches, bool isComplete)
    {
        var before = variables;
        var regions = new List<PlanNode>();
        var ends = new List<ImmutableDictionary<string, ProgramValue>>();

        foreach (var body in branches)
        {
            variables = before;
            var goesOn = true;
            var nodes = Collect(Locate(body.Span), () => goesOn = Lower(body.Statements));
            regions.Add(Region.Sequence(Locate(body.Span), nodes));

            // A branch that leaves has no say in what is known behind it.
            if (goesOn)
                ends.Add(variables);
        }

        variables = before;
        if (!isComplete)
            ends.Add(before);

        if (ends.Count > 0)
            Join(ends, place);

        if (regions.Any(region => region is Region { IsEmpty: false }))
            timeline.Add([Region.Choice(place, regions)]);
    }

    private static bool IsIdle(ProgramBlock block) => !ProgramWalk.Nodes([block]).Any(node =>
        node is ProgramCommand || (node is ProgramCall call && !IsPrinting(call)) || node is ProgramNew { Type: not "Exception" } creation && !creation.Type.EndsWith("Exception", StringComparison.Ordinal));

    private static bool IsPrinting(ProgramCall call) => (call.Callee is ProgramMember member ? member.Name : (call.Callee as ProgramName)?.Name)
        is "WriteLine" or "Write" or "print" or "Exit" or "exit" or "LogError" or "LogWarning" or "LogInformation" or "error" or "warning" or "info" or "critical" or "SystemExit" or "RuntimeError" or "Exception";

    private bool LowerTry(ProgramTry attempt)
    {
        var goesOn = Lower(attempt.Body.Statements);
        var place = Locate(attempt.Span);

        if (!attempt.Handlers.IsEmpty)
            LowerBranches(place, attempt.Handlers, isComplete: false);

        if (attempt.Finally is { } last)
            goesOn &= Lower(last.Statements);

        return goesOn;
    }

    private void LowerLoop(ProgramLoop loop)
    {
        var source = ProgramValue.Unknown;
        var place = Locate(loop.Span);
        if (loop is { Variable: null, Source: { } condition } && Constant(condition) == false && module.TextOf(loop.Span).StartsWith("while", StringComparison.OrdinalIgnoreCase))
            return;

        var asked = Collect(place, () => source = loop.Source is null ? ProgramValue.Unknown : Evaluate(loop.Source));
        timeline.Add(StatusMarks.MarkDeciding(asked, loop.Variable is null && !IsIdle(loop.Body), isGuard: false));

        var changed = ProgramWalk.AssignedNames([loop.Body]).ToList();
        if (loop.Variable is not null && source is ListValue { Items.Length: > 0 and <= GrowthLimits.SilentRounds } list && Unroll(loop, list, changed))
            return;

        if (SleepsUntilSomething(loop))
            EmitWait();

        Forget(changed);
        if (loop.Variable is not null)
            variables = variables.Remove(loop.Variable);

        var nodes = Collect(place, () => Lower(loop.Body.Statements));
        Forget(changed);
        AddRounds(loop, nodes);
    }

    /// <summary>Whether a loop looks again and again, and sleeps in between.</summary>
    private static bool SleepsUntilSomething(ProgramLoop loop) => ProgramWalk.Nodes([loop.Body]).Any(IsSleep)
        && (loop.Variable is null || ProgramWalk.Nodes([loop.Body]).Any(node => node is ProgramLeave or ProgramReturn));

    private static bool IsSleep(ProgramNode node) => node switch
    {
        ProgramCall call => (call.Callee is ProgramMember member ? member.Name : (call.Callee as ProgramName)?.Name) is "sleep" or "Sleep" or "Delay",
        ProgramCommand { Words: [ProgramText { Parts: [ProgramLiteral { Value: var word }] }, ..] } => word.ToLowerInvariant() is "start-sleep" or "sleep",
        _ => false,
    };

    /// <summary>
    /// A loop over a list that stands in the program: the same steps for one value after the other. A loop that runs something is followed
    /// for short lists only; false for long ones.
    /// </summary>
    private bool Unroll(ProgramLoop loop, ListValue list, List<string> changed)
    {
        var before = variables;
        var mayLeave = ProgramWalk.Nodes([loop.Body]).Any(node => node is ProgramLeave or ProgramReturn);
        var rounds = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var item in list.Items)
        {
            if (++expansions > FollowLimits.Calls)
            {
                MeetsCalls();
                break;
            }

            if (mayLeave && list.Items.Length > 1)
                Forget(changed);

            variables = variables.SetItem(loop.Variable!, item);
            var nodes = Collect(Locate(loop.Span), () => Lower(loop.Body.Statements));
            rounds.AddRange(loop.IsParallel ? PlanNodes.InSequence(Locate(loop.Span), nodes) : nodes);

            if (rounds.Count > 0 && list.Items.Length > GrowthLimits.Rounds)
            {
                variables = before;
                return false;
            }
        }

        Forget(mayLeave ? [.. changed, loop.Variable!] : [loop.Variable!]);
        if (list.Items.Length == 1)
            timeline.Add(rounds);
        else
            AddRounds(loop, rounds.ToImmutable());

        return true;
    }

    private void AddRounds(ProgramLoop loop, ImmutableArray<PlanNode> nodes)
    {
        if (!nodes.IsEmpty)
            timeline.Add([loop.IsParallel ? Region.Unordered(Locate(loop.Span), nodes) : Region.Repeat(Locate(loop.Span), nodes)]);
    }

    private void Forget(IEnumerable<string> names)
    {
        foreach (var name in names.ToList())
        {
            if (variables.ContainsKey(name))
                variables = variables.SetItem(name, ProgramValue.Unknown);
        }
    }

    /// <summary>Keeps what all branches agree on.</summary>
    private void Join(List<ImmutableDictionary<string, ProgramValue>> ends, SourceSpan place)
    {
        var joined = ends[0];

        foreach (var name in ends.SelectMany(end => end.Keys).Distinct().ToList())
        {
            var first = ends[0].TryGetValue(name, out var value) ? value : null;
            foreach (var end in ends.Skip(1))
            {
                if (first is null || !end.TryGetValue(name, out var other))
                    first = ProgramValue.Unknown;
                else
                    first = Joined(first, other, place, deep: true);
            }

            joined = joined.SetItem(name, first ?? ProgramValue.Unknown);
        }

        variables = joined;
    }

    private static ProgramValue Joined(ProgramValue one, ProgramValue other, SourceSpan place, bool deep)
    {
        if (ProgramValue.AreSame(one, other))
            return one;

        if (one is ListValue first && other is ListValue second)
        {
            var common = first.Items.Zip(second.Items, ProgramValue.AreSame).TakeWhile(same => same).Count();

            // What a branch adds to a command line may be there or not: a word that only the run knows.
            return common == 0 ? ProgramValue.Unknown : new ListValue([.. first.Items.Take(common), new TextValue(Maybe(place))]);
        }

        if (deep && one is ObjectValue before && other is ObjectValue after && before.Type == after.Type && before.Place == after.Place)
        {
            foreach (var name in before.Members.Keys.Concat(after.Members.Keys).Distinct().ToList())
                before = before.With(name, Joined(before[name], after[name], place, deep: false));

            return before;
        }

        return ProgramValue.Unknown;
    }

    private static Argument Maybe(SourceSpan place)
    {
        const string Hole = "{{ }}";
        var at = TextAt(place);
        var builder = new SpanMapBuilder();
        builder.Mark(0);
        builder.Insert(Hole);
        builder.Mark(at.Text.Length);
        return Argument.Of(at.Embed(Hole, builder.ToMap()), [new TextSpan(0, Hole.Length)], []);
    }

    private static Fragment TextAt(SourceSpan place) => Fragment.Whole(place.File).Slice(place.Span);
}
