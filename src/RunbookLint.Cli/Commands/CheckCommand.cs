using RunbookLint.Cli.Files;
using RunbookLint.Cli.Output;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint check PATH…</c>: lints.</summary>
internal static class CheckCommand
{
    /// <summary>Lints, writes the reports, says a summary.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        var outputs = OutputTarget.Read(command.Values("output"));
        var failOn = ReadFailOn(command);
        var options = ReadOptions(command, failOn);
        var reportOptions = new ReportOptions
        {
            Color = host.UsesColor(command.Choice("color", "auto", "auto", "always", "never")),
            Version = Host.Version,
        };

        var inputs = Inputs.Load(command, host);
        options = options with { Configurations = inputs.Configurations, Lowering = Inputs.LoweringOf(command, host), IsWholeFolder = inputs.AreWholeFolder };
        var report = Linter.Lint(inputs.Sources, inputs.Related, options, host.Interrupted) with
        {
            Notices = inputs.Notices,
            FileCount = inputs.FileCount + inputs.Configurations.Count(configuration => !configuration.Problems.IsEmpty),
        };
        report = report with { IsIncomplete = report.IsIncomplete || !inputs.Notices.IsEmpty || (inputs.IsEmpty && !command.Has("allow-no-inputs")) };

        foreach (var output in outputs)
            output.Write(report, reportOptions with { PathFromRoot = inputs.PathFromRoot }, host);

        host.Output.Flush();
        inputs.SayNotices(host);
        if (!command.Has("quiet"))
            host.Messages.WriteLine(Summary.Of(report, inputs, command.Has("verbose")));

        return CodeOf(report, failOn, command);
    }

    private static int CodeOf(LintReport report, Severity? failOn, ParsedCommand command)
    {
        if (!report.InternalErrors.IsEmpty)
            return ExitCodes.Usage;

        if (report.IsIncomplete)
            return ExitCodes.Incomplete;

        var hasFailed = failOn is not null && report.Findings.Any(finding => finding.Severity >= failOn);
        return hasFailed && !command.Has("exit-zero") ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static Severity? ReadFailOn(ParsedCommand command)
    {
        var level = command.Value("fail-on", "error");
        return level.Equals("never", StringComparison.OrdinalIgnoreCase) ? null : SeverityNames.Read(level, "never");
    }

    private static LintOptions ReadOptions(ParsedCommand command, Severity? failOn)
    {
        var shown = command.Value("min-severity") is { } level ? SeverityNames.Read(level) : Severity.Warning;
        var selection = RuleSelection.Create(
            RuleCatalog.Descriptors, command.List("select"), command.List("extend-select"), command.List("ignore"), command.List("severity"));

        return new LintOptions
        {
            Selection = selection,

            // A run must never fail for something that it does not show.
            MinSeverity = failOn < shown ? failOn.Value : shown,
            Jobs = Inputs.OptionsOf(command).Jobs,
            Targets = Targets.Read(command.List("target")),
        };
    }
}
