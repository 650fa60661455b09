using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Inventories;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Plan;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>Follows one play: <c>pre_tasks</c>, <c>roles</c>, <c>tasks</c>, <c>post_tasks</c>, each with the handlers it has asked for.</summary>
internal sealed class PlayLowering(AnsibleSession session)
{
    /// <summary>The plan of a play.</summary>
    /// <param name="play">The play.</param>
    /// <param name="outer">The scope of the playbook.</param>
    public ImmutableArray<PlanNode> Lower(YamlMapping play, AnsibleScope outer)
    {
        if (Into(play, outer) is not { } scope)
            return [];

        var place = scope.Home.Settings.Locate(play.Span);
        var timeline = new TaskTimeline(place);
        var state = new PlayState { IgnoresErrors = play["ignore_errors"].Exists };
        var tasks = new TaskListLowering(session, state);

        state.AddHandlers(play["handlers"], scope);
        tasks.Lower(play["pre_tasks"], scope, timeline);
        tasks.RunHandlers(timeline);
        scope = new RoleLowering(session, state, tasks).LowerAll(play["roles"], scope, timeline);
        tasks.Lower(play["tasks"], scope, timeline);
        tasks.RunHandlers(timeline);
        tasks.Lower(play["post_tasks"], scope, timeline);
        tasks.RunHandlers(timeline);

        tasks.RunOpen(timeline);

        var nodes = timeline.ToNodes();
        return nodes.IsEmpty || play["name"].Text is not { Length: > 0 } title ? nodes : [Region.Sequence(place, nodes) with { Title = title }];
    }

    /// <summary>The scope of a play; null when it has no hosts.</summary>
    private AnsibleScope? Into(YamlMapping play, AnsibleScope outer)
    {
        var home = outer.Home;
        var own = outer.Variables.With(VariableLevel.Play, ScopeReader.VariablesOf(play["vars"], home)).With(VariableLevel.Play, Prompted(play["vars_prompt"]));
        var hosts = HostsOf(play["hosts"], outer with { Variables = own });
        var inventory = session.InventoryOf(hosts);
        if (inventory.HasNoHosts)
            return null;

        var variables = own.For(inventory, session.MemoryOf(hosts));

        foreach (var file in play["vars_files"] is YamlScalar single ? [single] : play["vars_files"].Items)
            variables = variables.With(VariableLevel.Files, FirstOf(file, outer with { Variables = variables }));

        var scope = outer with
        {
            Variables = variables.Reading((current, kind, path) => RoleLowering.LookUp(kind, path, outer with { Variables = current }, session)),
            Lowering = ScopeReader.On(hosts, home.Settings.Locate(play["hosts"]), outer.Lowering, session.Options.Inventory),
            Tags = TaskTags.Of(play["tags"], outer),
        };

        return ScopeReader.Into(play, scope, session);
    }

    private static IEnumerable<KeyValuePair<string, AnsibleValue>> Prompted(YamlNode prompts) =>
        prompts.Items.Select(prompt => prompt["name"].Text).OfType<string>().Distinct()
            .Select(name => new KeyValuePair<string, AnsibleValue>(name, new KnownValue(new JinjaUnknown(name + " is asked for when the playbook starts"))));

    private static HostPattern? HostsOf(YamlNode hosts, AnsibleScope scope)
    {
        var names = (hosts is YamlSequence list ? list.Children : [hosts]).OfType<YamlScalar>().Select(name => scope.Variables.Expand(scope.Home.Settings.Embedded(name))).ToList();
        return names.Count > 0 && names.All(name => name.IsKnown) ? HostPattern.Parse(string.Join(",", names.Select(name => name.Text))) : null;
    }

    /// <summary>A file of variables; of a list, the first that is there. One that is not known may be any.</summary>
    private VariableSet FirstOf(YamlNode file, AnsibleScope scope)
    {
        foreach (var name in (file is YamlSequence list ? list.Children : [file]).OfType<YamlScalar>())
        {
            var path = scope.Variables.Expand(scope.Home.Settings.Embedded(name));
            if (path.Holes is [var first, ..])
                return OpenFile.Read(path.Text, first.Start, path.Holes[path.Holes.Length - 1].End, scope.Home.Fragment.File, session.Files);

            if (path.Text.Length == 0 || session.Files.ConsultVariables(path.Text, scope.Home.Fragment.File) is not { } text)
                continue;

            var set = new VariableSet();
            set.Add(text);
            return set;
        }

        return VariableSet.Empty;
    }
}
