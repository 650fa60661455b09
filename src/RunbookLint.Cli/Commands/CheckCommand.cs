using System.Globalization;
using RunbookLint.Cli.Baselines;
using RunbookLint.Cli.Files;
using RunbookLint.Cli.Output;
using RunbookLint.Configuration;
using RunbookLint.Plan;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint check PATH…</c>: lints.</summary>
internal static class CheckCommand
{
    /// <summary>Lints, writes the reports, says a summary.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        if (!command.Has("staged"))
            return Run(command, host, staged: null);

        using var staged = StagedCheck.Of(command, host);
        if (staged is not null)
            return Run(staged.Command, host, staged);

        if (!command.Has("quiet"))
            host.Messages.WriteLine("nothing to check: nothing that is staged is of a kind that RunbookLint reads");

        return ExitCodes.Clean;
    }

    private static int Run(ParsedCommand command, Host host, StagedCheck? staged)
    {
        using var monitor = RunMonitor.Of(command, host);
        command = FileList.ReadInto(command, host);
        var outputs = OutputTarget.Read(command.Values("output"), host);
        var prefix = PathPrefix.Of(command);
        var asked = ReadOptions(command);
        var reads = staged?.Host ?? host;
        var inputs = Inputs.Load(command, reads, monitor);
        if (staged is not null)
            inputs = inputs with { Notices = [.. inputs.Notices, .. staged.Notices] };

        var rename = prefix ?? (command.Has("absolute-paths") ? AbsolutePaths.Of(inputs, staged) : null);
        var known = new KnownFindings(command, inputs, reads, staged);
        var reportOptions = ReadReportOptions(command, host) with { PathFromRoot = inputs.PathFromRoot, UriOf = path => Hyperlinks.UriOf(staged is null ? inputs.FullPathOf(path) : staged.Original(inputs.FullPathOf(path))) };
        var options = inputs.Complete(asked, command, reads);
        var found = Linter.Lint(inputs.Sources, inputs.Related, monitor.Watch(known.Widen(options), inputs.Sources.Length), host.Interrupted);
        var report = Complete(monitor.Times.Stage(RunMonitor.Comparing, () => known.Hide(found, options)), inputs, command);

        monitor.Dispose();
        monitor.Times.Stage(RunMonitor.Reporting, () => Write(report, outputs, reportOptions, rename, host));
        if (!Array.Exists(outputs, output => output.IsSeenWithMessages(host)))
            ConfigurationProblems.Say(inputs.Configurations, host);

        inputs.SayNotices(host);
        if (!command.Has("quiet"))
        {
            known.SayStale();
            host.Messages.WriteLine(monitor.Times.Stage(RunMonitor.Counting, () => Summary.Of(report, inputs, command.Has("verbose"), monitor.Time)));
            if (report.Count(Severity.Warning) > report.MaxWarnings)
                host.Say($"there are more warnings than the {report.MaxWarnings} that are allowed");
        }

        if (command.Has("statistics"))
            host.Messages.Write(Statistics.OfFindings(report.Findings));

        if (command.Has("timing"))
            host.Messages.Write(Statistics.OfTimes(monitor.Times));

        return CodeOf(report, command);
    }

    private static int Write(LintReport report, OutputTarget[] outputs, ReportOptions options, Func<string, string>? rename, Host host)
    {
        if (rename is not null)
            (report, options) = RenamedReport.Of(report, options, rename);

        foreach (var output in outputs)
            output.Write(report, options, host);

        host.Output.Flush();
        if (outputs.Any(output => output.IsForGitHub))
            StepSummaryFile.Append(report, options, host);

        return outputs.Length;
    }

    /// <summary>A report with what only the host knows.</summary>
    public static LintReport Complete(LintReport report, Inputs inputs, ParsedCommand command) => report with
    {
        Notices = inputs.Notices,
        FileCount = inputs.FileCount,
        IsIncomplete = report.IsIncomplete || !inputs.Notices.IsEmpty || (inputs.IsEmpty && !inputs.AllowsNothing && !command.Has("allow-no-inputs") && !command.Has("staged")),
    };

    /// <summary>How reports are written.</summary>
    public static ReportOptions ReadReportOptions(ParsedCommand command, Host host) => new()
    {
        Color = host.UsesColor(command.Choice("color", "auto", "auto", "always", "never")),
        Hyperlinks = Hyperlinks.AreWanted(command.Choice("hyperlinks", "auto", "auto", "always", "never"), host),
        Category = command.Value("sarif-category"),
        IncludeSuppressed = command.Has("sarif-include-suppressed"),
        Version = Host.Version,
    };

    /// <summary>The exit code that a report means.</summary>
    public static int CodeOf(LintReport report, ParsedCommand command)
    {
        if (!report.InternalErrors.IsEmpty || report.Findings.Any(IsAboutConfiguration))
            return ExitCodes.Usage;

        if (report.IsIncomplete)
            return ExitCodes.Incomplete;

        return report.HasFailed && !command.Has("exit-zero") ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static bool IsAboutConfiguration(Finding finding) => finding.Rule == EngineRules.BadConfiguration;

    private static Timestamp? ReadAsOf(ParsedCommand command)
    {
        if (command.Value("as-of") is not { } text)
            return null;

        return Timestamp.TryParse(text, out var asOf)
            ? asOf
            : throw new UsageException($"--as-of is a date such as 2024-05-31, or an instant such as 2024-05-31T12:00:00Z; '{text}' is neither");
    }

    /// <summary>How the command line wants the files linted; where it says nothing, their configurations speak.</summary>
    public static LintOptions ReadOptions(ParsedCommand command) => new()
    {
        Selection = RuleSelection.Create(
            RuleCatalog.Descriptors, command.List("select"), command.List("extend-select"), command.List("ignore"), command.List("severity")),
        Profile = ReadProfile(command),
        AsOf = ReadAsOf(command),
        FailOn = command.Value("fail-on") is { } failOn ? FailThreshold.Read(failOn) : null,
        MaxWarnings = ReadMaxWarnings(command),
        MinSeverity = command.Value("min-severity") is { } level ? SeverityNames.Read(level) : null,
        MinConfidence = ReadConfidence(command),
        Jobs = Inputs.OptionsOf(command).Jobs,
        Targets = Targets.Read(command.List("target")),
    };

    private static int? ReadMaxWarnings(ParsedCommand command)
    {
        if (command.Value("max-warnings") is not { } text)
            return null;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"--max-warnings is a number from 0; '{text}' is none");
    }

    private static LintProfile? ReadProfile(ParsedCommand command) =>
        command.Value("profile") is null ? null : LintProfile.Find(command.Choice("profile", "", [.. LintProfile.All.Select(profile => profile.Name)]));

    private static Confidence? ReadConfidence(ParsedCommand command) =>
        command.Value("min-confidence") is null ? null : Enum.Parse<Confidence>(command.Choice("min-confidence", "", "low", "medium", "high"), ignoreCase: true);
}
