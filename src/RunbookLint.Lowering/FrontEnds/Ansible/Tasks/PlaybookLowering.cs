using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>Follows playbooks, and files of tasks that no playbook in reach uses.</summary>
internal sealed class PlaybookLowering(AnsibleSession session)
{
    /// <summary>The plan of a playbook: its plays, one after the other.</summary>
    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        session.Enter(text.Fragment.File.Path, () => Lower(text, new AnsibleScope(session.Variables, scope, text) { Playbook = session.Playbook }, nodes));
        return nodes.ToImmutable();
    }

    /// <summary>The plan of a file of tasks, with what its role sets by default.</summary>
    public ImmutableArray<PlanNode> LowerTasks(YamlText text, LoweringScope scope)
    {
        var file = text.Fragment.File;
        var variables = session.Variables.For(session.InventoryOf(null), session.MemoryOf(null)).WithOpenDefaults();
        var outer = new AnsibleScope(variables, scope, text) { Playbook = session.Playbook };
        var timeline = new TaskTimeline(text.Fragment.Span);
        var play = new PlayState();
        var tasks = new TaskListLowering(session, play);

        if (AnsibleRole.Around(file, session.Files) is { } role)
        {
            outer = RoleLowering.Into(role, RoleParts.Main, outer, session);
            if (role.Read("handlers/main", session.Files) is { } handlers)
                play.AddHandlers(handlers.Root, outer with { Home = handlers });
        }

        session.Enter(file.Path, () => tasks.Lower(text.Root, outer, timeline));
        tasks.RunHandlers(timeline);
        return timeline.ToNodes();
    }

    private void Lower(YamlText text, AnsibleScope scope, ImmutableArray<PlanNode>.Builder nodes)
    {
        foreach (var play in text.Root.Items.OfType<YamlMapping>())
        {
            var import = play.OwnEntries.FirstOrDefault(entry => entry.Key.Text is { } key && (AnsibleKeywords.ShortName(key) == "import_playbook" || (key == "include" && !play["hosts"].Exists)));
            if (import is not null)
                Import(play, import.Value, scope, nodes);
            else if (play["hosts"].Exists)
                nodes.AddRange(new PlayLowering(session).Lower(play, scope));
        }
    }

    private void Import(YamlMapping play, YamlNode path, AnsibleScope scope, ImmutableArray<PlanNode>.Builder nodes)
    {
        scope = scope with
        {
            Variables = scope.Variables.With(VariableLevel.IncludeParameters, ScopeReader.VariablesOf(play["vars"], scope.Home)),
            Tags = TaskTags.Of(play["tags"], scope),
        };

        if (path is not YamlScalar scalar || scope.Variables.Expand(scope.Home.Settings.Embedded(scalar)) is not { IsKnown: true } word
            || scope.Variables.Holds(play["when"], scope.Home) is false || session.Files.Read(word.Text, scope.Home.Fragment.File) is not { } file)
            return;

        var imported = ImmutableArray.CreateBuilder<PlanNode>();
        session.Enter(file.Fragment.File.Path, () => Lower(file, scope with { Home = file }, imported));

        if (scope.Variables.Holds(play["when"], scope.Home) is null && imported.Count > 0)
            nodes.Add(Region.Choice(scope.Home.Settings.Locate(play.Span), [Region.Sequence(scope.Home.Settings.Locate(play.Span), imported)]));
        else
            nodes.AddRange(imported);
    }
}
