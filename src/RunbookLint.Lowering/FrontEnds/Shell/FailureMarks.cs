using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RunbookLint.Plan;
using RunbookLint.Syntax.Shell;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Marks full backups whose failure does not keep a script from going on.</summary>
internal sealed class FailureMarks
{
    /// <summary>Commands that do not leave a script.</summary>
    private static readonly string[] Harmless = ["echo", "printf", "true", ":", "logger", "date", "sleep", "log", "warn", "log_warn", "log_error"];

    /// <summary>Backups whose failure is seen to.</summary>
    private readonly HashSet<PlanNode> guarded = new(ByReference.Instance);

    /// <summary>Whether a failing command ends the script: <c>set -e</c>, or a shell that was started so.</summary>
    public bool StopsOnError { get; set; }

    /// <summary>Whether a pipeline fails when any of its commands does.</summary>
    public bool HasPipeFail { get; set; }

    /// <summary>Follows <c>set -euo pipefail</c> and the like.</summary>
    public void Set(ImmutableArray<Argument> arguments)
    {
        for (var index = 1; index < arguments.Length; index++)
        {
            var word = arguments[index].Text;
            if (word.Length < 2 || word[0] is not ('-' or '+') || word == "--")
                continue;

            var isOn = word[0] == '-';
            if (word.IndexOf('e', 1) > 0)
                StopsOnError = isOn;

            if (word[word.Length - 1] == 'o' && index + 1 < arguments.Length)
            {
                index++;
                StopsOnError = arguments[index].Text == "errexit" ? isOn : StopsOnError;
                HasPipeFail = arguments[index].Text == "pipefail" ? isOn : HasPipeFail;
            }
        }
    }

    /// <summary>Remembers that the failure of all backups in some nodes is seen to.</summary>
    public void Guard(IEnumerable<PlanNode> nodes)
    {
        foreach (var backup in Backups(nodes))
            guarded.Add(backup);
    }

    /// <summary>The nodes with a mark on every backup whose failure nobody sees.</summary>
    public ImmutableArray<PlanNode> MarkIgnored(ImmutableArray<PlanNode> nodes) => Backups(nodes).Any() ? [.. nodes.Select(Mark)] : nodes;

    /// <summary>The nodes with a mark on all backups in them, for languages that ignore errors where they say so.</summary>
    public static ImmutableArray<PlanNode> MarkAll(ImmutableArray<PlanNode> nodes) => new FailureMarks().MarkIgnored(nodes);

    /// <summary>The nodes of a statement, marked when the script goes on behind it whatever happens.</summary>
    public ImmutableArray<PlanNode> Behind(ShellStatement statement, ShellStatement? next, ImmutableArray<PlanNode> nodes)
    {
        if (!Backups(nodes).Any())
            return nodes;

        if (statement.Rest.Any(part => !part.IsAnd))
        {
            if (statement.Rest.Where(part => !part.IsAnd).Any(part => !IsHarmless(part.Pipeline)))
            {
                // A function that returns leaves it to its caller.
                if (!statement.Rest.Any(part => !part.IsAnd && ShellWalk.Nodes(part.Pipeline).OfType<ShellSimpleCommand>().Any(command => ShellWalk.IsNamed(command, "return"))))
                    Guard(nodes);

                return nodes;
            }

            return MarkIgnored(nodes);
        }

        if (next is null)
            return nodes;

        if (ChecksStatus(next))
        {
            Guard(nodes);
            return nodes;
        }

        var isLost = statement.IsBackground || (!HasPipeFail && statement.First.Commands.Length > 1) || !statement.Rest.IsEmpty || !StopsOnError;
        return isLost && !statement.First.IsNegated ? MarkIgnored(nodes) : nodes;
    }

    /// <summary>Whether a list leaves nothing undone: it only prints, and the script goes on.</summary>
    public static bool IsHarmless(ShellNode body)
    {
        var commands = ShellWalk.Nodes(body).OfType<ShellSimpleCommand>().Where(command => !command.Words.IsEmpty).ToList();
        return commands.TrueForAll(command => ShellWalk.PlainText(command.Words[0]) is { } name && Array.IndexOf(Harmless, name) >= 0);
    }

    private static bool ChecksStatus(ShellStatement next) =>
        ShellWalk.Nodes(next).OfType<ShellParameter>().Any(parameter => parameter.Name is "?" or "PIPESTATUS");

    private PlanNode Mark(PlanNode node) => node switch
    {
        SnapshotBackup backup when !guarded.Contains(backup) => backup with { Source = backup.Source with { Settings = backup.Settings.With("unguarded", Setting<string>.Known("true", backup.Span)) } },
        Region region when Backups([region]).Any() => region with { Children = [.. region.Children.Select(Mark)] },
        _ => node,
    };

    private static IEnumerable<PlanNode> Backups(IEnumerable<PlanNode> nodes)
    {
        // Regions nest as deep as the text does, and the text may be hostile: no recursion.
        var open = new Stack<PlanNode>(nodes);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node is SnapshotBackup)
                yield return node;

            foreach (var child in node is Region region ? region.Children : [])
                open.Push(child);
        }
    }

    private sealed class ByReference : IEqualityComparer<PlanNode>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(PlanNode? x, PlanNode? y) => ReferenceEquals(x, y);

        public int GetHashCode(PlanNode obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
