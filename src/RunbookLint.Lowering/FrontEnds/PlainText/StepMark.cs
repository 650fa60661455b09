using RunbookLint.Lowering.FrontEnds.Shell;

namespace RunbookLint.Lowering.FrontEnds.PlainText;

/// <summary>What stands before a command that is a step of a text: its number, or root's prompt.</summary>
internal static class StepMark
{
    /// <summary>How much of a line comes before its command; 0 when nothing does, or when what follows is no whole command of ours.</summary>
    public static int LengthIn(string line)
    {
        var start = line.Length - line.TrimStart(' ', '\t').Length;
        var at = start;
        while (at < line.Length && at - start < 3 && char.IsDigit(line[at]))
            at++;

        var isMark = at > start ? at < line.Length && line[at] is '.' or ')' : at < line.Length && line[at] == '#';
        if (!isMark || at + 1 >= line.Length || line[at + 1] is not (' ' or '\t'))
            return 0;

        var command = line.Substring(at + 1).TrimStart(' ', '\t');
        return command.IndexOf(" -", StringComparison.Ordinal) >= 0 && KnownCommands.IsOurCommand(command) ? line.Length - command.Length : 0;
    }
}
