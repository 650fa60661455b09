using RunbookLint.Baselines;
using RunbookLint.Cli.Baselines;
using RunbookLint.Cli.Files;
using RunbookLint.Cli.Output;
using RunbookLint.Reporting;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint baseline create|prune|show</c>: keeps the mistakes that were there, so that only new ones are shown.</summary>
internal static class BaselineCommand
{
    private static readonly string[] Actions = ["create", "prune", "show"];

    /// <summary>Does what the first argument says.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        if (command.Arguments.Count == 0)
            throw new UsageException($"'runbooklint baseline' needs one of {string.Join(", ", Actions)}");

        var action = command.Arguments[0];
        if (!Actions.Contains(action))
            throw new UsageException($"'runbooklint baseline' knows {string.Join(", ", Actions)}; '{action}' is none of them" + (Nearest.To(action, Actions) is { } nearest ? $"; did you mean '{nearest}'?" : ""));

        command = command with { Arguments = [.. command.Arguments.Skip(1)] };
        if (action == "create")
            return Create(command, host);

        // What is mended can only be told of the whole.
        if (command.Arguments.Count > 0)
            throw new UsageException($"'runbooklint baseline {action}' looks at the whole folder of the baseline; it takes no PATH");

        var file = BaselineFile.Of(command, host);
        var baseline = file.Read();
        if (Compare(file, baseline, command, host) is not { } result)
            return ExitCodes.Usage;

        return action == "prune" ? Prune(file, baseline, result, command, host) : Show(file, baseline, result, host);
    }

    private static int Create(ParsedCommand command, Host host)
    {
        var file = BaselineFile.Of(command, host);
        if (file.Exists && !command.Has("force"))
            throw new UsageException($"there is a baseline '{file.ShownPath}' already; to take out what is mended, run: runbooklint baseline prune; to make it anew, add --force");

        var options = CheckCommand.ReadOptions(command);
        var inputs = Inputs.Load(command, host);
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

        var baseline = Baseline.Of(report, file.ScopeOf(inputs, host));
        file.Write(baseline);

        // What no baseline keeps is shown at once, and not only by the next run.
        var rest = baseline.Apply(report, file.ScopeOf(inputs, host), "").Report;
        new TextReporter().Write(rest, CheckCommand.ReadReportOptions(command, host) with { PathFromRoot = inputs.PathFromRoot }, host.Output);
        host.Output.Flush();
        if (!command.Has("quiet"))
            host.Messages.WriteLine($"wrote {Findings(baseline.Count)} in {Files(baseline)} to {file.ShownPath}");

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

    /// <summary>Lints the folder of the baseline, all that is shown and all that is not; null when the configuration has mistakes.</summary>
    private static BaselineResult? Compare(BaselineFile file, Baseline baseline, ParsedCommand command, Host host)
    {
        var options = CheckCommand.ReadOptions(command);
        command = command with { Arguments = [Discovery.RootOf(file.Folder)] };

        var inputs = Inputs.Load(command, host);
        if (ConfigurationProblems.Say(inputs.Configurations, host, "nothing was compared"))
            return null;

        var report = Linter.Lint(inputs.Sources, inputs.Related, inputs.Complete(options with { MinSeverity = Severity.Info }, command, host), host.Interrupted);
        inputs.SayNotices(host);
        return baseline.Apply(report, file.ScopeOf(inputs, host), "");
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
