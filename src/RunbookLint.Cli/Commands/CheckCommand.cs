using RunbookLint.Cli.Baselines;
using RunbookLint.Cli.Files;
using RunbookLint.Cli.Output;
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
        var outputs = OutputTarget.Read(command.Values("output"), host);
        var (failOn, options) = ReadOptions(command);
        var known = new KnownFindings(command, host);
        var inputs = Inputs.Load(command, host);
        var reportOptions = ReadReportOptions(command, host) with { PathFromRoot = inputs.PathFromRoot, UriOf = path => Hyperlinks.UriOf(inputs.FullPathOf(path)) };
        var found = Linter.Lint(inputs.Sources, inputs.Related, inputs.Complete(known.Widen(options), command, host), host.Interrupted);
        var report = Complete(known.Hide(found, inputs, options), inputs, command);

        foreach (var output in outputs)
            output.Write(report, reportOptions, host);

        host.Output.Flush();
        if (outputs.Any(output => output.IsForGitHub))
            StepSummaryFile.Append(report, reportOptions, host);

        inputs.SayNotices(host);
        if (!command.Has("quiet"))
        {
            known.SayStale();
            host.Messages.WriteLine(Summary.Of(report, inputs, command.Has("verbose")));
        }

        return CodeOf(report, failOn, command);
    }

    /// <summary>A report with what only the host knows.</summary>
    public static LintReport Complete(LintReport report, Inputs inputs, ParsedCommand command) => report with
    {
        Notices = inputs.Notices,
        FileCount = inputs.FileCount,
        IsIncomplete = report.IsIncomplete || !inputs.Notices.IsEmpty || (inputs.IsEmpty && !command.Has("allow-no-inputs")),
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
    public static int CodeOf(LintReport report, Severity? failOn, ParsedCommand command)
    {
        if (!report.InternalErrors.IsEmpty)
            return ExitCodes.Usage;

        if (report.IsIncomplete)
            return ExitCodes.Incomplete;

        var hasFailed = failOn is not null && report.Findings.Any(finding => finding.Severity >= failOn);
        return hasFailed && !command.Has("exit-zero") ? ExitCodes.Findings : ExitCodes.Clean;
    }

    /// <summary>From which severity on the run fails; null for never.</summary>
    public static Severity? ReadFailOn(ParsedCommand command)
    {
        var level = command.Value("fail-on", "error");
        return level.Equals("never", StringComparison.OrdinalIgnoreCase) ? null : SeverityNames.Read(level, "never");
    }

    private static Timestamp? ReadAsOf(ParsedCommand command)
    {
        if (command.Value("as-of") is not { } text)
            return null;

        return Timestamp.TryParse(text, out var asOf)
            ? asOf
            : throw new UsageException($"--as-of is a date such as 2024-05-31, or an instant such as 2024-05-31T12:00:00Z; '{text}' is neither");
    }

    /// <summary>From which severity on the run fails, null for never, and how to lint.</summary>
    public static (Severity? FailOn, LintOptions Options) ReadOptions(ParsedCommand command)
    {
        var failOn = ReadFailOn(command);
        var shown = command.Value("min-severity") is { } level ? SeverityNames.Read(level) : Severity.Warning;
        var selection = RuleSelection.Create(
            RuleCatalog.Descriptors, command.List("select"), command.List("extend-select"), command.List("ignore"), command.List("severity"));

        return (failOn, new LintOptions
        {
            Selection = selection,

            AsOf = ReadAsOf(command),

            // A run must never fail for something that it does not show.
            MinSeverity = failOn < shown ? failOn.Value : shown,
            Jobs = Inputs.OptionsOf(command).Jobs,
            Targets = Targets.Read(command.List("target")),
        });
    }
}
