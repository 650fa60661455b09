using RunbookLint.Baselines;
using RunbookLint.Cli.Baselines;
using RunbookLint.Cli.Files;
using RunbookLint.Cli.Output;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint baseline create|prune|show</c>: keeps the mistakes that were there, so that only new ones are shown.</summary>
internal static class BaselineCommand
{
    private static readonly string[] Actions = ["create", "prune", "show"];

    /// <summary>Does what the first argument says.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        (var action, command) = command.Action("baseline", Actions);
        if (action == "create")
            return Create(command, host);

        // What is mended can only be told of the whole.
        if (command.Arguments.Count > 0)
            throw new UsageException($"'runbooklint baseline {action}' looks at the whole folder of the baseline; it takes no PATH");

        if (Compare(command, host) is not { } results)
            return ExitCodes.Usage;

        var codes = new List<int>();
        foreach (var (file, baseline, result) in results)
        {
            if (action == "show" && codes.Count > 0)
                host.Output.WriteLine();

            codes.Add(action == "prune" ? Prune(file, baseline, result, command, host) : Show(file, baseline, result, host));
        }

        return codes.Max();
    }

    private static int Create(ParsedCommand command, Host host)
    {
        var options = CheckCommand.ReadOptions(command);
        var inputs = Inputs.Load(command, host);
        var baselines = new RunBaselines(command, inputs, host);
        if (!command.Has("force") && baselines.Written.FirstOrDefault(file => file.Exists) is { } existing)
            throw new UsageException($"there is a baseline '{existing.ShownPath}' already; to take out what is mended, run: runbooklint baseline prune; to make it anew, add --force");

        if (ConfigurationProblems.Say(inputs.Configurations, host, "no baseline was written"))
            return ExitCodes.Usage;

        if (inputs.IsEmpty && !command.Has("allow-no-inputs"))
        {
            inputs.SayNotices(host);
            host.Say("there is nothing to check; no baseline was written");
            return ExitCodes.Incomplete;
        }

        var report = CheckCommand.Complete(Linter.Lint(inputs.Sources, inputs.Related, inputs.Complete(options, command, host), host.Interrupted), inputs, command);
        inputs.SayNotices(host);

        var written = new List<string>();
        var rest = report;
        foreach (var file in baselines.Written)
        {
            var baseline = Baseline.Of(report, baselines.ScopeOf(file));
            file.Write(baseline);
            written.Add($"wrote {Findings(baseline.Count)} in {Files(baseline)} to {file.ShownPath}");

            // What no baseline keeps is shown at once, and not only by the next run.
            rest = baseline.Apply(rest, baselines.ScopeOf(file), "").Report;
        }

        new TextReporter().Write(rest, CheckCommand.ReadReportOptions(command, host) with { PathFromRoot = inputs.PathFromRoot }, host.Output);
        host.Output.Flush();
        if (!command.Has("quiet"))
            written.ForEach(host.Messages.WriteLine);

        return CheckCommand.CodeOf(rest, command);
    }

    private static int Prune(BaselineFile file, Baseline baseline, BaselineResult result, ParsedCommand command, Host host)
    {
        foreach (var entry in result.Stale)
            host.Output.WriteLine(Line(entry));

        var stale = result.Stale.Sum(entry => entry.Count);
        var isTrial = command.Has("check");
        if (stale > 0 && !isTrial)
            file.Write(baseline.Without(result.Stale));

        host.Output.Flush();
        if (!command.Has("quiet"))
        {
            host.Messages.WriteLine(
                stale == 0 ? $"nothing to remove: all {Findings(baseline.Count)} of {file.ShownPath} are still there, or were not looked for"
                : isTrial ? $"would remove {stale} of {Findings(baseline.Count)} from {file.ShownPath}"
                : $"removed {stale} of {Findings(baseline.Count)} from {file.ShownPath}");
        }

        return CodeOf(result.Report) is var code and not ExitCodes.Clean ? code : isTrial && stale > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static int Show(BaselineFile file, Baseline baseline, BaselineResult result, Host host)
    {
        host.Output.WriteLine($"{file.ShownPath}: {Findings(baseline.Count)} in {Files(baseline)}");
        Table("by rule", baseline.Entries.GroupBy(entry => NameOf(entry.Rule), StringComparer.Ordinal), host);
        Table("by file", baseline.Entries.GroupBy(entry => entry.Path, StringComparer.Ordinal), host);

        if (!result.Stale.IsEmpty)
        {
            host.Output.WriteLine("\nmatch nothing any more (runbooklint baseline prune removes them)");
            foreach (var entry in result.Stale)
                host.Output.WriteLine($"  {Line(entry)}");
        }

        return CodeOf(result.Report);
    }

    private static void Table(string title, IEnumerable<IGrouping<string, BaselineEntry>> groups, Host host)
    {
        host.Output.WriteLine($"\n{title}");
        foreach (var (name, count) in groups.Select(group => (group.Key, group.Sum(entry => entry.Count))).OrderByDescending(group => group.Item2).ThenBy(group => group.Key, StringComparer.Ordinal))
            host.Output.WriteLine($"{count,7}  {Harmless.Line(name)}");
    }

    /// <summary>Lints the folder of the baseline, all that is shown and all that is not, also for those of the configurations below; null when the configuration has mistakes.</summary>
    private static List<(BaselineFile File, Baseline Baseline, BaselineResult Result)>? Compare(ParsedCommand command, Host host)
    {
        var options = CheckCommand.ReadOptions(command);
        var own = BaselineFile.Of(command, host);
        var whole = command with { Arguments = [Discovery.RootOf(own.Folder)] };

        var inputs = Inputs.Load(whole, host);
        var baselines = new RunBaselines(command, inputs, host);
        BaselineFile[] recorded = [.. baselines.Recorded];
        var read = (recorded is [] ? [own] : recorded).Select(file => (File: file, Baseline: file.Read())).ToList();
        if (ConfigurationProblems.Say(inputs.Configurations, host, "nothing was compared"))
            return null;

        var report = Linter.Lint(inputs.Sources, inputs.Related, inputs.Complete(options with { MinSeverity = Severity.Info }, whole, host), host.Interrupted);
        inputs.SayNotices(host);
        return [.. read.Select(one => (one.File, one.Baseline, one.Baseline.Apply(report, baselines.ScopeOf(one.File), "")))];
    }

    /// <summary>Findings are not what is asked here; only whether all could be compared.</summary>
    private static int CodeOf(LintReport report) => report.InternalErrors.IsEmpty ? ExitCodes.Clean : ExitCodes.Usage;

    private static string Line(BaselineEntry entry) =>
        Harmless.Line($"{entry.Path}: {NameOf(entry.Rule)}: {entry.Text}") + (entry.Count > 1 ? $" ({entry.Count} times)" : "");

    private static string NameOf(string rule) => RuleCatalog.Descriptors.FirstOrDefault(descriptor => descriptor.Id == rule) is { } known ? $"{known.Id} {known.Name}" : rule;

    private static string Findings(int count) => Plural.Of(count, "finding");

    private static string Files(Baseline baseline) =>
        Plural.Of(baseline.Entries.Select(entry => entry.Path).Distinct(StringComparer.Ordinal).Count(), "file");
}
