using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Modules;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>Follows tasks in the order in which they would run.</summary>
internal sealed class TaskListLowering(AnsibleSession session, PlayState play)
{
    private int depth;
    private int tasks;

    /// <summary>Adds what a list of tasks does.</summary>
    public void Lower(YamlNode list, AnsibleScope scope, TaskTimeline timeline)
    {
        if (depth == DepthLimits.Data)
            return;

        depth++;
        play.Conditions.Enter(list);
        foreach (var task in list.Items.OfType<YamlMapping>())
        {
            Lower(task, scope, timeline);
            session.Context.ReportLimits(scope.Home.Settings.Locate(task.Span));
        }

        play.Conditions.Leave();
        depth--;
    }

    /// <summary>Runs the handlers that something has asked for: when nothing changed, they do not run.</summary>
    public void RunHandlers(TaskTimeline timeline)
    {
        if (play.End != PlayEnd.None)
            return;

        foreach (var (task, scope) in play.TakeNotified())
        {
            var place = scope.Home.Settings.Locate(task.Span);
            var nodes = Separately(scope, task, timeline, inner => play.MaySkip(() => Lower(task, scope, inner)));
            if (!nodes.IsEmpty)
                timeline.Add([Region.Choice(place, [Region.Sequence(place, nodes)])]);
        }
    }

    private void Lower(YamlMapping task, AnsibleScope scope, TaskTimeline timeline)
    {
        scope = scope with { Tags = TaskTags.Of(task["tags"], scope) };
        var runs = session.Options.Runs(scope.Tags);
        if (play.End != PlayEnd.None || !MayFollow() || (runs == false && !IsContainer(task)) || scope.Variables.Holds(task["check_mode"], scope.Home) is true && task["check_mode"].Exists)
            return;

        if (runs is null && !IsContainer(task))
        {
            var nodes = Separately(scope, task, timeline, inner => play.MaySkip(() => LowerLoop(task, scope with { IsUncertain = true }, inner)));
            timeline.Add(TaskTags.ConditionOf(scope.Tags), nodes, scope.Home.Settings.Locate(task.Span));
            return;
        }

        LowerLoop(task, scope, timeline);
    }

    private void LowerLoop(YamlMapping task, AnsibleScope scope, TaskTimeline timeline)
    {
        if (TaskLoop.Of(task, scope) is not { } loop)
        {
            LowerConditional(task, scope, timeline);
            return;
        }

        var place = scope.Home.Settings.Locate(task.Span);
        var nodes = Separately(scope, task, timeline, inner =>
        {
            for (var index = 0; index < (loop.Items?.Length ?? 0); index++)
                LowerConditional(task, In(loop.Round(index)), inner);

            if (loop.Items is null)
                play.MaySkip(() => LowerConditional(task, In(loop.AnyRound()) with { IsUncertain = true }, inner));
        });

        timeline.Add(loop.Items is { Length: 1 } || nodes.IsEmpty ? nodes : [Region.Repeat(place, nodes)]);

        AnsibleScope In(IEnumerable<KeyValuePair<string, AnsibleValue>> round) => scope with { Variables = scope.Variables.With(VariableLevel.Local, round) };
    }

    private void LowerConditional(YamlMapping task, AnsibleScope scope, TaskTimeline timeline)
    {
        if (task["vars"] is YamlMapping { OwnEntries.IsEmpty: false } own)
            scope = scope with { Variables = scope.Variables.With(LevelOf(task), ScopeReader.VariablesOf(own, scope.Home)) };

        var holds = scope.Variables.Holds(task["when"], scope.Home);
        if (holds == false)
            return;

        scope = ScopeReader.Into(task, scope, session);
        if (holds == true && !task["when"].Exists)
        {
            LowerOnce(task, scope, timeline);
            return;
        }

        if (holds == true)
        {
            // It may hold for one of the hosts alone.
            play.MaySkip(() => LowerOnce(task, scope, timeline));
            return;
        }

        var nodes = Separately(scope, task, timeline, inner => play.MaySkip(() => LowerOnce(task, scope with { IsUncertain = true }, inner)));
        timeline.Add(ConditionText.Of(task["when"]), nodes, scope.Home.Settings.Locate(task.Span));
    }

    private void LowerOnce(YamlMapping task, AnsibleScope scope, TaskTimeline timeline)
    {
        if (task["block"].Exists)
        {
            LowerBlock(task, scope, timeline);
            return;
        }

        if (!task["changed_when"].Exists || scope.Variables.Holds(task["changed_when"], scope.Home) != false)
            play.Notify(task["notify"], scope);

        if (ModuleCall.Read(task, scope, session) is not { } call)
            return;

        play.End = EndOf(call, task);
        if (!new ActionLowering(session, play, this).TryLower(call, timeline))
            LowerModule(task, call, timeline);

        if (task["register"].Text is { Length: > 0 } register)
            scope.Variables.Memory.Forget(register, register + " is the result of a task");
    }

    /// <summary>Adds what runs on a schedule with a script that a later task of the play has written.</summary>
    public void RunOpen(TaskTimeline timeline)
    {
        foreach (var call in play.Open)
        {
            var nodes = ModuleCatalog.For(call.Name)!.Lower(call);
            timeline.Add(nodes.IsEmpty || !call.Scope.IsUncertain ? nodes : [Region.Choice(call.Span, [Region.Sequence(call.Span, nodes)])]);
        }

        play.Open.Clear();
    }

    private void LowerModule(YamlMapping task, ModuleCall call, TaskTimeline timeline)
    {
        var waits = session.Context.Waits;
        if (task["until"].Exists || IsWait(call))
            session.Context.Waits++;

        ImmutableArray<PlanNode> nodes = ModuleCatalog.For(call.Name) is { } module ? module.Lower(call) : [];
        if (session.Context.Waits != waits)
            timeline.AddWait();

        if (call.Name == "cron" && nodes.IsEmpty)
            play.Open.Add(call);

        if (task["register"].Text is { Length: > 0 } register && play.Conditions.Decides(register, out var isGuard))
            nodes = StatusMarks.MarkDeciding(nodes, decides: true, isGuard);

        if (IgnoresErrors(task, call))
            nodes = FailureMarks.MarkAll(nodes);

        if (task["async"].Exists && task["poll"].Text == "0")
            timeline.AddBackground(nodes);
        else
            timeline.Add(nodes);
    }

    /// <summary>Whether a task ends when a job or somebody says so.</summary>
    private static bool IsWait(ModuleCall call) => call.Name is "async_status" or "wait_for"
        || (call.Name == "pause" && (call.Arguments.ContainsKey("prompt") || !PauseModule.HasTime(call)));

    private static bool IgnoresErrors(YamlMapping task, ModuleCall call) =>
        (task["ignore_errors"].Exists && call.Scope.Variables.Holds(task["ignore_errors"], call.Scope.Home) == true)
        || (task["failed_when"].Exists && call.Scope.Variables.Holds(task["failed_when"], call.Scope.Home) == false);

    /// <summary>A block; what rescues it runs only when it fails.</summary>
    private void LowerBlock(YamlMapping block, AnsibleScope scope, TaskTimeline timeline)
    {
        Lower(block["block"], scope, timeline);

        if (play.End == PlayEnd.Failed && block["ignore_errors"].Exists)
            play.End = PlayEnd.None;

        var place = scope.Home.Settings.Locate(block.Span);
        if (play.End == PlayEnd.Failed && block["rescue"].Exists)
        {
            play.End = PlayEnd.None;
            Lower(block["rescue"], scope, timeline);
        }
        else if (play.End == PlayEnd.None)
        {
            var rescue = Separately(scope, block, timeline, inner => play.MaySkip(() => Lower(block["rescue"], scope with { IsUncertain = true }, inner)));
            if (!rescue.IsEmpty)
                timeline.Add([Region.Choice(place, [Region.Sequence(place, rescue)]) with { IsFallback = true }]);
        }

        var end = play.End;
        play.End = end == PlayEnd.Failed ? PlayEnd.None : end;
        Lower(block["always"], scope, timeline);
        play.End = end == PlayEnd.None ? play.End : end;
    }

    private PlayEnd EndOf(ModuleCall call, YamlMapping task) => call.Name switch
    {
        "fail" when !play.IgnoresErrors && !task["ignore_errors"].Exists && !task["failed_when"].Exists => PlayEnd.Failed,
        "meta" when (call.Free?.Text.Trim() ?? call.Text("_raw_params")) is "end_play" or "end_host" or "end_batch" => PlayEnd.Ended,
        _ => PlayEnd.None,
    };

    private ImmutableArray<PlanNode> Separately(AnsibleScope scope, YamlMapping task, TaskTimeline outer, Action<TaskTimeline> lower)
    {
        var waits = session.Context.Waits;
        var inner = new TaskTimeline(scope.Home.Settings.Locate(task.Span));
        lower(inner);
        if (session.Context.Waits != waits)
            outer.AddWait();

        return inner.ToNodes();
    }

    private static bool IsContainer(YamlMapping task) =>
        task["block"].Exists || task.OwnEntries.Any(entry => entry.Key.Text is { } key && AnsibleKeywords.ShortName(key) is "include_tasks" or "import_tasks" or "include_role" or "import_role" or "include");

    private static VariableLevel LevelOf(YamlMapping task) =>
        task["block"].Exists ? VariableLevel.Block : IsContainer(task) ? VariableLevel.IncludeParameters : VariableLevel.Task;

    private bool MayFollow()
    {
        Reading.Step();
        if (tasks++ < FollowLimits.Tasks)
            return true;

        Reading.Meets($"more than {FollowLimits.Tasks} tasks are run from here, loops and includes counted; the others are not read");
        return false;
    }
}
