using RunbookLint.Lowering.FrontEnds.Ansible.Modules;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>What one play has set going so far: handlers, and roles that run once.</summary>
internal sealed class PlayState
{
    private readonly List<Handler> handlers = [];
    private readonly HashSet<string> notified = new(StringComparer.Ordinal);
    private readonly HashSet<string> roles = new(StringComparer.Ordinal);

    /// <summary>A task that runs at the end, when something has asked for it.</summary>
    private sealed record Handler(IReadOnlyList<string> Names, YamlMapping Task, AnsibleScope Scope);

    /// <summary>Whether the tasks behind the last one are still reached.</summary>
    public PlayEnd End { get; set; }

    /// <summary>Whether the play goes on when tasks fail.</summary>
    public bool IgnoresErrors { get; init; }

    /// <summary>What tasks make depend on the results of others.</summary>
    public TaskConditions Conditions { get; } = new();

    /// <summary>The schedules whose script no task has written yet.</summary>
    public List<ModuleCall> Open { get; } = [];

    /// <summary>Follows tasks that the run may skip: an end among them is not surely one of what comes behind.</summary>
    public void MaySkip(Action lower)
    {
        var before = End;
        lower();
        End = before;
    }

    /// <summary>Whether a role without parameters has not run yet; from then on it has.</summary>
    public bool IsFirst(string role) => roles.Add(role);

    /// <summary>Remembers the handlers of a play or a role.</summary>
    public void AddHandlers(YamlNode list, AnsibleScope scope)
    {
        foreach (var handler in list.Items.OfType<YamlMapping>())
        {
            var names = new List<string?> { handler["name"].Text, handler["listen"].Text };
            names.AddRange(handler["listen"].Items.Select(item => item.Text));
            handlers.Add(new([.. names.OfType<string>()], handler, scope));
        }
    }

    /// <summary>Asks for handlers.</summary>
    public void Notify(YamlNode names, AnsibleScope scope)
    {
        foreach (var name in names is YamlScalar ? [names] : names.Items)
        {
            if (name is YamlScalar scalar && scope.Variables.Expand(scope.Home.Settings.Embedded(scalar)) is { IsKnown: true } word)
                notified.Add(word.Text);
        }
    }

    /// <summary>The handlers that something has asked for, in their order; they are then done.</summary>
    public IReadOnlyList<(YamlMapping Task, AnsibleScope Scope)> TakeNotified()
    {
        List<(YamlMapping, AnsibleScope)> taken = [.. handlers.Where(handler => handler.Names.Any(IsNotified)).Select(handler => (handler.Task, handler.Scope))];
        notified.Clear();
        return taken;
    }

    /// <summary>A handler of a role may be asked for with the role's name in front.</summary>
    private bool IsNotified(string name) => notified.Contains(name) || notified.Any(asked => asked.EndsWith(" : " + name, StringComparison.Ordinal));
}
