using System.Collections.Immutable;
using System.Text;

namespace RunbookLint.Cli.Completions;

/// <summary>The completions of PowerShell.</summary>
internal static class PowerShellCompletions
{
    /// <summary>The script.</summary>
    public static string Write(ImmutableArray<CompletedCommand> commands)
    {
        var script = new StringBuilder("Register-ArgumentCompleter -Native -CommandName runbooklint -ScriptBlock {\n    param($wordToComplete, $commandAst, $cursorPosition)\n");
        script.Append("    $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })\n    if ($wordToComplete) { $words = @($words | Select-Object -SkipLast 1) }\n");
        script.Append($"    $commands = {List(commands.Select(command => command.Name))}\n");
        script.Append("    $command = if ($words.Count -gt 1 -and $commands -contains $words[1]) { $words[1] } else { 'check' }\n    $previous = $words[-1]\n");

        script.Append("    $values = @{\n");
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => option.TakesValue && !option.Values.IsEmpty))
                script.Append($"        '{command.Name}:{option.Name}' = {List(option.Values)}\n");
        }

        script.Append("    }\n    $known = @{\n");
        foreach (var command in commands)
            script.Append($"        '{command.Name}' = {List(command.Words.Concat(command.Options.Select(option => option.Name)))}\n");

        // Without a match PowerShell completes files by itself.
        script.Append("    }\n    $candidates = if ($values.ContainsKey(\"${command}:$previous\")) { $values[\"${command}:$previous\"] }\n");
        script.Append("        elseif ($words.Count -eq 1) { $commands + $known['check'] } else { $known[$command] }\n");
        script.Append("    $candidates | Where-Object { $_ -like \"$wordToComplete*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }\n}\n");
        return script.ToString();
    }

    private static string List(IEnumerable<string> words) => $"@({string.Join(", ", words.Select(word => $"'{word}'"))})";
}
