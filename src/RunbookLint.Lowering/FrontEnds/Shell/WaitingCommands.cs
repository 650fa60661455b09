using System.Collections.Immutable;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Commands that end when what runs in the background has ended, or when somebody says so.</summary>
internal static class WaitingCommands
{
    /// <summary>Whether a command waits. A function or a tool of such a name does what its name says.</summary>
    public static bool Waits(ImmutableArray<Argument> words)
    {
        if (words[0].Text == "sudo" && words.Length > 1)
            words = words.RemoveAt(0);

        var (name, rest) = (words[0].Text, words.Skip(1).Select(word => word.Text));
        return name switch
        {
            "fg" => true,
            "tail" or "journalctl" => rest.Any(IsFollowing),
            "read" => rest.Any(word => IsOption(word, 'p')),
            "docker" or "podman" or "nerdctl" => rest.FirstOrDefault() is "wait" or "attach" || (rest.FirstOrDefault() == "logs" && rest.Any(IsFollowing)),
            "kubectl" or "oc" => rest.Contains("wait") || (rest.Contains("logs") && rest.Any(IsFollowing)),
            "tmux" => rest.FirstOrDefault() is "wait-for" or "wait" or "attach" or "attach-session" or "a",
            "screen" => rest.Any(word => IsOption(word, 'r')),
            _ => name.StartsWith("wait", StringComparison.Ordinal),
        };
    }

    /// <summary><c>-f</c>, <c>-n0F</c>, <c>--follow</c>, <c>--pid=1</c></summary>
    private static bool IsFollowing(string word) =>
        IsOption(word, 'f') || IsOption(word, 'F') || word.StartsWith("--pid", StringComparison.Ordinal) || word.StartsWith("--follow", StringComparison.Ordinal);

    private static bool IsOption(string word, char letter) => word.Length > 1 && word[0] == '-' && word[1] != '-' && word.IndexOf(letter) > 0;
}
