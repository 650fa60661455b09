using RunbookLint.Syntax.Shell;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>How often a script uses each variable, and which variables decide what runs next. Read off the tree before lowering starts.</summary>
internal sealed class ShellUsage
{
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> deciding = new(StringComparer.Ordinal);

    private ShellUsage()
    {
    }

    public static ShellUsage None { get; } = new();

    public static ShellUsage Of(ShellList root)
    {
        var usage = new ShellUsage { Existence = TaskExistence.Of(root) };
        var derived = new List<(string Name, string From)>();

        foreach (var node in ShellWalk.Nodes(root))
        {
            switch (node)
            {
                case ShellParameter parameter:
                    usage.uses[parameter.Name] = usage.UsesOf(parameter.Name) + 1;
                    break;
                case ShellIf conditional:
                    usage.Decide(conditional.Clauses.Select(clause => (ShellNode)clause.Condition));
                    break;
                case ShellWhile loop:
                    usage.Decide([loop.Condition]);
                    break;
                case ShellCase choice:
                    usage.Decide([choice.Subject]);
                    break;
                case ShellStatement { Rest.IsEmpty: false } statement:
                    usage.Decide([statement.First, .. statement.Rest.Take(statement.Rest.Length - 1).Select(rest => (ShellNode)rest.Pipeline)]);
                    break;
                case ShellAssignment { Value: { } value } assignment:
                    derived.AddRange(NamesIn([value]).Select(from => (assignment.Name, from)));
                    break;
            }
        }

        usage.Follow(derived);
        return usage;
    }

    /// <summary>Tells whether a part of the script only asks if there is a task.</summary>
    public TaskExistence Existence { get; private init; } = TaskExistence.None;

    /// <summary>The variables that expansions name.</summary>
    public IEnumerable<string> Names => uses.Keys;

    /// <summary>How many expansions name the variable.</summary>
    public int UsesOf(string name) => uses.TryGetValue(name, out var count) ? count : 0;

    /// <summary>Whether a condition depends on the variable, straight or through others.</summary>
    public bool Decides(string name) => deciding.Contains(name);

    private void Decide(IEnumerable<ShellNode> conditions) => deciding.UnionWith(NamesIn(conditions.Where(condition => !Existence.IsAskedIn(condition))));

    /// <summary>What a deciding variable is made from decides, too.</summary>
    private void Follow(List<(string Name, string From)> derived)
    {
        var sources = derived.ToLookup(pair => pair.Name, pair => pair.From);
        var open = new Queue<string>(deciding);

        while (open.Count > 0)
        {
            foreach (var source in sources[open.Dequeue()])
            {
                if (deciding.Add(source))
                    open.Enqueue(source);
            }
        }
    }

    private static IEnumerable<string> NamesIn(IEnumerable<ShellNode> nodes) =>
        nodes.SelectMany(ShellWalk.Nodes).OfType<ShellParameter>().Select(parameter => parameter.Name);
}
