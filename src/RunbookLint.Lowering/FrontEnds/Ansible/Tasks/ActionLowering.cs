using RunbookLint.Lowering.FrontEnds.Ansible.Modules;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Syntax.Jinja;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>The actions that change what the tasks behind them are, or see, rather than a host.</summary>
internal sealed class ActionLowering(AnsibleSession session, PlayState play, TaskListLowering tasks)
{
    /// <summary>Follows an action; false when the call is one of a module.</summary>
    public bool TryLower(ModuleCall call, TaskTimeline timeline)
    {
        switch (call.Name)
        {
            case "include_tasks" or "import_tasks" or "include":
                Include(call, timeline);
                return true;
            case "include_role" or "import_role":
                IncludeRole(call, timeline);
                return true;
            case "include_vars":
                IncludeVariables(call);
                return true;
            case "set_fact":
                SetFacts(call);
                return true;
            case "meta" when (call.Free?.Text.Trim() ?? call.Text("_raw_params")) == "flush_handlers":
                tasks.RunHandlers(timeline);
                return true;
            default:
                return false;
        }
    }

    private void Include(ModuleCall call, TaskTimeline timeline)
    {
        if (FileOf(call) is not { } path || session.ReadFirst(call.Scope.Places("tasks", path)) is not { } content)
            return;

        var file = session.Files.ParsePart(content);
        session.Enter(content.File.Path, () => tasks.Lower(file.Root, call.Scope with { Home = file }, timeline));
    }

    private void IncludeRole(ModuleCall call, TaskTimeline timeline)
    {
        if (call.Text("name") is not { Length: > 0 } name)
            return;

        var parts = new RoleParts(call.Text("tasks_from") ?? "main", call.Text("vars_from") ?? "main", call.Text("defaults_from") ?? "main", call.Text("handlers_from") ?? "main");
        new RoleLowering(session, play, tasks).Lower(name, parts, call.Scope, timeline);
    }

    private void IncludeVariables(ModuleCall call)
    {
        var memory = call.Scope.Variables.Memory;
        foreach (var set in SetsOf(call))
        {
            if (call.Arguments.ContainsKey("name"))
            {
                IncludeUnder(call, set, memory);
                continue;
            }

            foreach (var entry in set.Values)
            {
                if (call.Scope.IsUncertain)
                    memory.Forget(entry.Key, $"{entry.Key} is set by a task that may be skipped");
                else
                    memory.Include(entry.Key, entry.Value);
            }
        }
    }

    /// <summary>With <c>name</c> all variables become entries of one.</summary>
    private static void IncludeUnder(ModuleCall call, VariableSet set, HostMemory memory)
    {
        if (call.Text("name") is not { Length: > 0 } name)
            return;

        var variables = call.Scope.Variables;
        if (call.Scope.IsUncertain)
            memory.Forget(name, $"{name} is set by a task that may be skipped");
        else
            memory.Include(name, new KnownValue(new JinjaMapping([.. set.Values.Select(entry => new KeyValuePair<string, JinjaItem>(entry.Key, JinjaItem.Later(() => variables.Evaluate(entry.Value))))])));
    }

    private IEnumerable<VariableSet> SetsOf(ModuleCall call)
    {
        if (FileOf(call) is { Length: > 0 } path)
        {
            foreach (var (place, from, isExact) in call.Scope.Places("vars", path))
            {
                if ((isExact && !session.Files.StandsBeside(place, from)) || session.Files.Consult(place, from) is not { } text)
                    continue;

                var set = new VariableSet();
                set.Add(text);
                yield return set;
                yield break;
            }
        }

        if (PathOf(call) is { Holes: [var first, ..] } open)
        {
            foreach (var (place, from, _) in call.Scope.Places("vars", open.Text))
            {
                var shift = place.Length - open.Text.Length;
                var set = OpenFile.Read(place, first.Start + shift, open.Holes[open.Holes.Length - 1].End + shift, from, session.Files);
                if (set.IsEmpty)
                    continue;

                yield return set;
                yield break;
            }
        }

        if (call.Text("dir") is { Length: > 0 } folder)
        {
            foreach (var (place, from, isExact) in call.Scope.Places("vars", folder))
            {
                var set = session.Files.Variables(place, from, isExact);
                if (set.IsEmpty)
                    continue;

                yield return set;
                yield break;
            }
        }
    }

    private static void SetFacts(ModuleCall call)
    {
        foreach (var (name, value) in call.Arguments.Where(argument => argument.Key != "cacheable").Select(argument => (argument.Key, argument.Value)))
        {
            if (call.Scope.IsUncertain)
                call.Scope.Variables.Memory.Forget(name, $"{name} is set by a task that may be skipped");
            else
                call.Scope.Variables.Memory.Set(name, new KnownValue(Snapshot(call.Scope.Variables.Evaluate(value))));
        }
    }

    /// <summary>A fact is what its expression gave when it was set, whatever becomes of the variables in it.</summary>
    private static JinjaValue Snapshot(JinjaValue value)
    {
        var budget = 1000;
        Touch(value);
        return value is JinjaUndefined undefined ? new JinjaUnknown(undefined.Name + " is set by nothing in reach") : value;

        void Touch(JinjaValue part)
        {
            if (budget-- <= 0)
                return;

            foreach (var item in part is JinjaList list ? list.Items : part is JinjaMapping mapping ? mapping.Entries.Select(entry => entry.Value) : [])
                Touch(item.Value);
        }
    }

    /// <summary>The file that an action names; null when it is not known.</summary>
    private static string? FileOf(ModuleCall call) => PathOf(call) is { IsKnown: true, Text.Length: > 0 } path ? path.Text : null;

    /// <summary>The path of the file that an action names, in the short form or the long one; null when it names none.</summary>
    private static Argument? PathOf(ModuleCall call)
    {
        if (call.Word("file") is { } named)
            return named;

        if (call.Free is not { } free)
            return null;

        var word = call.Scope.Variables.Expand(free);
        var start = word.Text.Length - word.Text.TrimStart().Length;
        var end = word.Text.TrimEnd().Length;
        var blank = end > start ? word.Text.IndexOf(' ', start, end - start) : -1;

        // Parameters may follow the name, as in `include_tasks: x.yml a=b`.
        var isNameOnly = blank < 0 || !word.IsKnown || word.Text.IndexOf('=', blank) < 0;
        return end <= start ? null : word.Slice(start, (isNameOnly ? end : blank) - start);
    }
}
