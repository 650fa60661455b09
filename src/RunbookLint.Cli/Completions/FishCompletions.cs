using System.Collections.Immutable;
using System.Text;

namespace RunbookLint.Cli.Completions;

/// <summary>The completions of fish.</summary>
internal static class FishCompletions
{
    /// <summary>The script.</summary>
    public static string Write(ImmutableArray<CompletedCommand> commands)
    {
        var script = new StringBuilder();
        var names = string.Join(" ", commands.Select(command => command.Name));
        foreach (var command in commands)
            script.Append($"complete -c runbooklint -n '__fish_use_subcommand' -a {command.Name} -d '{command.Summary.Replace("\\", "\\\\").Replace("'", "\\'")}'\n");

        foreach (var command in commands)
        {
            var when = $"__fish_seen_subcommand_from {command.Name}";

            // Without a command it is check.
            if (command.Name == "check")
                when += $"; or not __fish_seen_subcommand_from {names}";

            if (!command.Words.IsEmpty)
                script.Append($"complete -c runbooklint -n '{when}'{(command.TakesFiles ? "" : " -f")} -a '{string.Join(" ", command.Words)}'\n");

            foreach (var option in command.Options)
            {
                var name = option.Name.StartsWith("--", StringComparison.Ordinal) ? $"-l {option.Name[2..]}" : $"-s {option.Name[1..]}";
                script.Append($"complete -c runbooklint -n '{when}' {name}{Value(option)}\n");
            }
        }

        return script.ToString();
    }

    private static string Value(CompletedOption option) =>
        !option.TakesValue ? "" : option.Values.IsEmpty ? " -r -F" : $" -x -a '{string.Join(" ", option.Values)}'";
}
