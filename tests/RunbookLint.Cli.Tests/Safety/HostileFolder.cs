using System.Text;

namespace RunbookLint.Cli.Tests.Safety;

/// <summary>A folder that somebody hostile, or somebody careless, has filled; and everything that the program can be made to say about it.</summary>
public abstract class HostileFolder : IDisposable
{
    private static readonly string[] Formats = ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "rdjsonl", "azure", "markdown"];

    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder reports = new();

    /// <summary>The name of each way to make the program talk.</summary>
    public static TheoryData<string> Ways =>
    [
        .. Formats, "text in a workflow", "text with colours", "verbose", "plan", "plan as JSON", "fix --diff", "fix", "baseline", "baseline show", "suppressions", "suppressions as JSON", "config show",
        "config files", "convert",
    ];

    /// <summary>Whatever a run prints and writes.</summary>
    protected string OutputOf(string way)
    {
        string[] check = ["check", ".", "--min-severity", "info", .. Given];
        return way switch
        {
            "text in a workflow" => Run(new() { ["GITHUB_ACTIONS"] = "true", ["GITHUB_STEP_SUMMARY"] = reports.Full("summary.md") }, check) + Reports("summary.md"),
            "text with colours" => WithoutColours(Run([], [.. check, "--output", "text", "--color", "always"])),
            "verbose" => Run([], [.. check, "-v", "--timing", "--statistics", "--no-ignores"]),
            "plan" => Run([], ["plan", ".", .. Given]),
            "plan as JSON" => Run([], ["plan", ".", "--output", "json", .. Given]),
            "fix --diff" => Run([], ["fix", ".", "--fix=all", "--diff", .. Given]),
            "fix" => Run([], ["fix", ".", "--fix=all", "--min-severity", "info", .. Given]),
            "baseline" => Run([], ["baseline", "create", ".", "--baseline", reports.Full("baseline.json")]) + Reports("baseline.json"),
            "baseline show" => Run([], ["baseline", "create", ".", "--baseline", reports.Full("baseline.json")]) + Run([], ["baseline", "show", "--baseline", reports.Full("baseline.json")]),
            "suppressions" => Run([], ["suppressions", "."]),
            "suppressions as JSON" => Run([], ["suppressions", ".", "--output", "json"]),
            "config show" => Run([], ["config", "show", "a.sh"]),
            "config files" => Run([], ["config", "files", "--verbose"]),
            "convert" => Run([], [.. check, "--output", "json=" + reports.Full("a.json")]) + Run([], ["convert", reports.Full("a.json"), "--output", "text"]),
            _ => Run([], [.. check, "--output", way]),
        };
    }

    /// <summary>Options with values in them.</summary>
    protected virtual string[] Given => [];

    /// <summary>Puts a file into the folder.</summary>
    protected void Add(string path, string content) => folder.Add(path, content);

    /// <inheritdoc/>
    public void Dispose()
    {
        folder.Dispose();
        reports.Dispose();
        GC.SuppressFinalize(this);
    }

    private string Run(Dictionary<string, string> environment, params string[] arguments)
    {
        var result = Executable.Run(folder.Path, arguments, environment: environment);
        result.Messages.Should().NotContain("internal error").And.NotContain("Usage:");
        return result.Output + result.Messages;
    }

    private string Reports(string name) => File.Exists(reports.Full(name)) ? File.ReadAllText(reports.Full(name)) : "";

    /// <summary>The colours are the program's own.</summary>
    private static string WithoutColours(string text)
    {
        var plain = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\x1b' && text.IndexOf('m', index) is var end && end - index < 12 && text[index..end].All(c => c is '\x1b' or '[' or ';' or (>= '0' and <= '9')))
                index = end;
            else
                plain.Append(text[index]);
        }

        return plain.ToString();
    }
}
