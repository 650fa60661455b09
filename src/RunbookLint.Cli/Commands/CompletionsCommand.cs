using RunbookLint.Cli.Completions;
using RunbookLint.Text;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint completions SHELL</c>: the script that lets a shell complete our commands and options.</summary>
internal static class CompletionsCommand
{
    /// <summary>Writes the script.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        string[] shells = [.. CompletionScript.All.Select(script => script.Shell)];
        if (command.Arguments is not [var shell])
            throw new UsageException($"completions needs one of {string.Join(", ", shells)}");

        var script = CompletionScript.All.FirstOrDefault(script => script.Shell == shell) ?? throw new UsageException(
            $"there are no completions for '{shell}'" + (Nearest.To(shell, shells) is { } nearest ? $"; did you mean '{nearest}'?" : $"; there are some for {string.Join(", ", shells)}"));
        host.Output.Write(script.Write(CompletedCommands.All));
        return ExitCodes.Clean;
    }
}
