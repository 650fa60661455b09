using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.Shell;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Marks a resume that the statements between it and the pause may keep a script from: they leave it, or they fail under <c>set -e</c>.</summary>
internal sealed class ResumeMarks(FailureMarks failures)
{
    /// <summary>Commands of the shell itself, which do not fail in a script that has run once.</summary>
    private static readonly string[] BuiltIns = ["set", "export", "local", "readonly", "declare", "typeset", "trap", "shift", "unset", "wait", "read", "break", "continue"];

    private bool isPaused;
    private bool mayHaveLeft;

    /// <summary>The nodes of the next statement of a list, marked.</summary>
    public ImmutableArray<PlanNode> Behind(ShellStatement statement, ImmutableArray<PlanNode> nodes)
    {
        var last = nodes.LastOrDefault(node => node is PauseLogBackup or ResumeLogBackup);
        if (last is not null)
        {
            var isMissed = isPaused && mayHaveLeft;
            (isPaused, mayHaveLeft) = (last is PauseLogBackup, false);
            return isMissed ? [.. nodes.Select(Mark)] : nodes;
        }

        mayHaveLeft |= isPaused && !statement.IsBackground && (Leaves(statement) || (failures.StopsOnError && MayFail(statement)));
        return nodes;
    }

    private static PlanNode Mark(PlanNode node) => node is ResumeLogBackup resume
        ? resume with { Source = resume.Source with { Settings = resume.Settings.With(ResumeLogBackup.Missed, Setting<string>.Known("true", resume.Span)) } }
        : node;

    private static bool Leaves(ShellStatement statement) => statement.First.Commands.All(command => command is not ShellFunction)
        && ShellWalk.Nodes(statement).OfType<ShellSimpleCommand>().Any(command => !command.Words.IsEmpty && ShellWalk.PlainText(command.Words[0]) is "exit" or "return" or "die" or "fail" or "abort");

    private static bool MayFail(ShellStatement statement) => statement is { First: { IsNegated: false, Commands: [.., ShellSimpleCommand { Words: [var first, ..] } command] } }
        && statement.Rest.All(part => part.IsAnd)
        && !(ShellWalk.PlainText(first) is { } name && Array.IndexOf(BuiltIns, name) >= 0)
        && !FailureMarks.IsHarmless(command);
}
