using System.Collections.Immutable;
using System.Text;

namespace RunbookLint.Cli.Completions;

/// <summary>The completions of zsh.</summary>
internal static class ZshCompletions
{
    /// <summary>The script.</summary>
    public static string Write(ImmutableArray<CompletedCommand> commands)
    {
        var script = new StringBuilder("#compdef runbooklint\n\n_runbooklint() {\n    local command=check\n    local -a commands\n    commands=(\n");
        foreach (var command in commands)
            script.Append($"        '{command.Name}:{command.Summary.Replace("'", "'\\''").Replace(":", "\\:")}'\n");

        script.Append("    )\n    if (( CURRENT == 2 )); then\n        _describe command commands\n        _files\n    fi\n");
        script.Append($"    case $words[2] in\n        ({string.Join("|", commands.Select(command => command.Name))}) command=$words[2]; shift words; (( CURRENT-- )) ;;\n    esac\n");
        script.Append("    case $command in\n");

        foreach (var command in commands)
        {
            script.Append($"        ({command.Name})\n            _arguments -s");
            foreach (var option in command.Options)
                script.Append($" \\\n                '*{option.Name}{(option.TakesValue ? (option.Name.StartsWith("--", StringComparison.Ordinal) ? "=" : "+") + ":value:" + Action(option.Values) : "")}'");

            script.Append($" {Arguments(command)} ;;\n");
        }

        // Sourced or autoloaded: it works both ways.
        return script.Append("    esac\n}\n\nif [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n    _runbooklint \"$@\"\nelse\n    compdef _runbooklint runbooklint\nfi\n").ToString();
    }

    private static string Arguments(CompletedCommand command) =>
        (command.Words.IsEmpty, command.TakesFiles) switch
        {
            (true, true) => "'*:file:_files'",
            (true, false) => "",
            (false, true) => $"'1:action:{Action(command.Words)}' '*:file:_files'",
            (false, false) => $"'*:word:{Action(command.Words)}'",
        };

    private static string Action(ImmutableArray<string> values) => values.IsEmpty ? "_files" : $"({string.Join(" ", values)})";
}
