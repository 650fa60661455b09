namespace RunbookLint.Cli.Output;

/// <summary>Whether files are links in the terminal, and where to.</summary>
internal static class Hyperlinks
{
    private static readonly string[] Programs = ["iTerm.app", "WezTerm", "vscode", "Hyper", "ghostty", "Tabby", "rio", "WarpTerminal"];

    private static readonly string[] Terminals = ["xterm-kitty", "alacritty", "foot", "foot-extra", "xterm-ghostty", "contour"];

    private static readonly string[] Variables = ["WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "DOMTERM"];

    /// <summary>The first version of the library behind GNOME's terminals that shows links and is not harmed by them.</summary>
    private const int FirstVte = 5000;

    /// <summary>Whether to make links.</summary>
    /// <param name="choice"><c>auto</c>, <c>always</c> or <c>never</c>; automatic is a terminal that is known to show them.</param>
    /// <param name="host">The surroundings.</param>
    public static bool AreWanted(string choice, Host host) => choice switch
    {
        "always" => true,
        "never" => false,
        _ when host.Variable("FORCE_HYPERLINK") is { Length: > 0 } forced => forced != "0",
        _ => host.IsTerminal && host.Variable("TERM") != "dumb" && IsKnown(host),
    };

    /// <summary>The address of a file; null when it has no place in the file system.</summary>
    public static string? UriOf(string? path) => path is not null && Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.IsFile ? uri.AbsoluteUri : null;

    private static bool IsKnown(Host host) =>
        Programs.Contains(host.Variable("TERM_PROGRAM"))
        || Terminals.Contains(host.Variable("TERM"))
        || Variables.Any(variable => host.Variable(variable) is { Length: > 0 })
        || (int.TryParse(host.Variable("VTE_VERSION"), out var vte) && vte >= FirstVte);
}
