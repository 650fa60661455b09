using System.Collections.Immutable;

namespace RunbookLint.Cli.Completions;

/// <summary>Writes the completions for one shell. The script knows everything: completing does not start the program.</summary>
/// <param name="Shell">The shell.</param>
/// <param name="Setup">How to switch it on, for the help.</param>
/// <param name="Write">The script.</param>
internal sealed record CompletionScript(string Shell, string Setup, Func<ImmutableArray<CompletedCommand>, string> Write)
{
    /// <summary>The shells that there are scripts for.</summary>
    public static ImmutableArray<CompletionScript> All { get; } =
    [
        new("bash", "runbooklint completions bash > ~/.local/share/bash-completion/completions/runbooklint", BashCompletions.Write),
        new("zsh", "runbooklint completions zsh > \"${fpath[1]}/_runbooklint\"", ZshCompletions.Write),
        new("fish", "runbooklint completions fish > ~/.config/fish/completions/runbooklint.fish", FishCompletions.Write),
        new("pwsh", "runbooklint completions pwsh >> $PROFILE", PowerShellCompletions.Write),
    ];
}
