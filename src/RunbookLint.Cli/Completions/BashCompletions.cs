using System.Collections.Immutable;
using System.Text;

namespace RunbookLint.Cli.Completions;

/// <summary>The completions of bash; they work in macOS' bash 3.2, too.</summary>
internal static class BashCompletions
{
    /// <summary>The script.</summary>
    public static string Write(ImmutableArray<CompletedCommand> commands)
    {
        var script = new StringBuilder("_runbooklint() {\n");
        script.Append("    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=check words=\n");
        script.Append($"    case ${{COMP_WORDS[1]}} in\n        {string.Join("|", commands.Select(command => command.Name))}) command=${{COMP_WORDS[1]}} ;;\n    esac\n");

        // bash splits --option=value into three words.
        script.Append("    if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi\n");
        script.Append("    case $command:$prev in\n");
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => option.TakesValue))
                script.Append($"        {command.Name}:{option.Name}) {Reply(option.Values)}; return ;;\n");
        }

        script.Append("    esac\n    case $command in\n");
        foreach (var command in commands)
            script.Append($"        {command.Name}) words='{string.Join(" ", command.Words.Concat(command.Options.Select(option => option.Name)))}' ;;\n");

        script.Append("    esac\n");
        script.Append($"    if [[ $COMP_CWORD -eq 1 ]]; then words=\"$words {string.Join(" ", commands.Select(command => command.Name))}\"; fi\n");
        script.Append("    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n");
        script.Append($"    case $command in {string.Join("|", commands.Where(command => !command.TakesFiles).Select(command => command.Name))}) return ;; esac\n");
        script.Append("    if [[ $cur != -* ]]; then COMPREPLY+=($(compgen -f -- \"$cur\")); fi\n}\n");
        return script.Append("complete -o filenames -F _runbooklint runbooklint\n").ToString();
    }

    private static string Reply(ImmutableArray<string> values) =>
        values.IsEmpty ? "COMPREPLY=($(compgen -f -- \"$cur\"))" : $"COMPREPLY=($(compgen -W '{string.Join(" ", values)}' -- \"$cur\"))";
}
