using RunbookLint.Cli.Completions;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint completions SHELL</c>: the script that lets a shell complete our commands and options.</summary>
internal static class CompletionsCommand
{
    /// <summary>Writes the script.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        var (shell, rest) = command.Action("completions", [.. CompletionScript.All.Select(script => script.Shell)]);
        if (rest.Arguments.Count > 0)
            throw new UsageException("completions are of one shell at a time");

        var script = CompletionScript.All.First(script => script.Shell == shell);
        host.Output.Write(script.Write(CompletedCommands.All));
        return ExitCodes.Clean;
    }
}
