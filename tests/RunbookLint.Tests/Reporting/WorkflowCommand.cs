namespace RunbookLint.Tests.Reporting;

/// <summary>A command of a GitHub workflow as the runner reads it from a line of the log.</summary>
/// <seealso href="https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs"/>
internal sealed record WorkflowCommand(string Name, IReadOnlyDictionary<string, string> Properties, string Message)
{
    public string this[string property] => Properties[property];

    /// <summary>Null when the line is no command, as the runner decides it: it begins with two colons and there are two more.</summary>
    public static WorkflowCommand? Parse(string line)
    {
        var trimmed = line.TrimStart();
        if (!trimmed.StartsWith("::", StringComparison.Ordinal) || trimmed.IndexOf("::", 2, StringComparison.Ordinal) is var end && end < 0)
            return null;

        var head = trimmed[2..end].Split(' ', 2);
        var properties = head.Length < 2 ? [] : head[1].Split(',').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2);
        return new(head[0], properties.ToDictionary(pair => pair[0].Trim(), pair => Unescape(pair[1], "%3A", ":", "%2C", ",")), Unescape(trimmed[(end + 2)..]));
    }

    /// <summary>The commands that the runner obeys: none between <c>stop-commands</c> and its token.</summary>
    public static WorkflowCommand[] ParseLog(string log)
    {
        var commands = new List<WorkflowCommand>();
        string? token = null;

        foreach (var line in log.Split('\n'))
        {
            if (Parse(line) is not { } command)
                continue;

            if (token is not null)
                token = command.Name == token ? null : token;
            else if (command.Name == "stop-commands")
                token = command.Message;
            else
                commands.Add(command);
        }

        return [.. commands];
    }

    /// <summary>The runner replaces one sequence after the other, the percent sign last.</summary>
    private static string Unescape(string text, params string[] more)
    {
        for (var index = 0; index < more.Length; index += 2)
            text = text.Replace(more[index], more[index + 1]);

        return text.Replace("%0D", "\r").Replace("%0A", "\n").Replace("%25", "%");
    }
}
