using RunbookLint.Reporting;
using RunbookLint.Text;

namespace RunbookLint.Cli.Output;

/// <summary>One report: a format, and the file to write it to or standard output.</summary>
internal sealed record OutputTarget(IReporter Reporter, string? File)
{
    /// <summary>Whether it is for a workflow of GitHub, which has a page for each step, too.</summary>
    public bool IsForGitHub => Reporter is GitHubReporter;

    /// <summary>Whether somebody sees it where they see the messages of the run.</summary>
    public bool IsSeenWithMessages(Host host) => File is null && Reporter is TextReporter or ConciseReporter && host is { IsTerminal: true, IsMessageTerminal: true };

    /// <summary>
    /// The reports that <c>--output FORMAT[=FILE]</c> asks for; when it is not given, text, and in a workflow of GitHub the same with annotations.
    /// </summary>
    /// <exception cref="UsageException">There is no such format, or two reports would get into one another.</exception>
    public static OutputTarget[] Read(IEnumerable<string> values, Host host)
    {
        OutputTarget[] targets = [.. values.Select(Read)];
        if (targets.Length == 0)
            return [new(host.Variable("GITHUB_ACTIONS") == "true" ? new GitHubReporter() : ReporterCatalog.All[0], null)];

        var shared = targets.GroupBy(target => target.File ?? "").FirstOrDefault(group => group.Count() > 1);
        if (shared is not null)
            throw new UsageException($"two reports cannot both go to {(shared.Key.Length == 0 ? "standard output" : $"'{shared.Key}'")}; write --output FORMAT=FILE");

        return targets;
    }

    /// <summary>Writes the report.</summary>
    public void Write(LintReport report, ReportOptions options, Host host)
    {
        if (File is null)
        {
            Reporter.Write(report, options, host.Output);
            return;
        }

        var text = new StringWriter();
        Reporter.Write(report, options with { Color = false, Hyperlinks = false }, text);
        AtomicFile.Write(Path.Combine(host.Folder, File), text.ToString());
    }

    private static OutputTarget Read(string value)
    {
        var equals = value.IndexOf('=');
        var name = equals < 0 ? value : value[..equals];
        var file = equals < 0 ? null : value[(equals + 1)..];

        if (file is "")
            throw new UsageException($"--output {value} names no file");

        if (ReporterCatalog.Find(name) is { } reporter)
            return new(reporter, file is "-" ? null : file);

        var nearest = Nearest.To(name, ReporterCatalog.All.Select(known => known.Name));
        throw new UsageException(
            $"there is no output format '{name}'"
            + (nearest is null ? $"; there are {string.Join(", ", ReporterCatalog.All.Select(known => known.Name))}" : $"; did you mean '{nearest}'?"));
    }
}
