using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;
using RunbookLint.Cli.Commands;
using RunbookLint.Configuration;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Completions;

/// <summary>All commands with all that can be said for an argument, from what the command line itself is read by.</summary>
internal static class CompletedCommands
{
    private static readonly ImmutableArray<string> Levels = ["info", "warning", "error"];
    private static readonly ImmutableArray<string> Choices = ["auto", "always", "never"];

    /// <summary>The commands in the order of the help.</summary>
    public static ImmutableArray<CompletedCommand> All { get; } = [.. CommandLine.All.Select(Of), new("help", "show the options of a command", CommandNames(), false, [])];

    private static CompletedCommand Of(CommandLineApplication command) => new(
        command.Name!,
        HelpTexts.SummaryOf(command.Name!),
        WordsOf(command.Name!),
        TakesFiles: command.Arguments.Any(argument => argument.Name is "PATH" or "REPORT"),
        [
            .. command.Options.Where(option => option.LongName is not null).SelectMany(option => new[] { "--" + option.LongName, option.ShortName is { Length: > 0 } letter ? "-" + letter : null }
                .OfType<string>()
                .Select(name => new CompletedOption(name, option.OptionType != CommandOptionType.NoValue, ValuesOf(command.Name!, option.LongName!)))),
        ]);

    private static ImmutableArray<string> CommandNames() => [.. CommandLine.All.Select(command => command.Name!)];

    private static ImmutableArray<string> WordsOf(string command) => command switch
    {
        "baseline" => ["create", "prune", "show"],
        "config" => ["show", "files", "schema", "init", "validate"],
        "completions" => [.. CompletionScript.All.Select(script => script.Shell)],
        "explain" => [.. RuleCatalog.Descriptors.SelectMany(rule => new[] { rule.Id, rule.Name })],
        _ => [],
    };

    private static ImmutableArray<string> ValuesOf(string command, string option) => (command, option) switch
    {
        ("check" or "convert", "output") => [.. ReporterCatalog.All.Select(reporter => reporter.Name)],
        ("rules", "output") => ["text", "json", "markdown"],
        (_, "output") => ["text", "json"],
        (_, "schema") => ["json", "jsonl"],
        (_, "select" or "ignore" or "extend-select" or "severity") => [.. RuleSelection.Words(RuleCatalog.Descriptors)],
        (_, "min-severity") => Levels,
        (_, "fail-on") => [.. Levels, "never"],
        (_, "min-confidence") => ["low", "medium", "high"],
        (_, "profile") => [.. LintProfile.All.Select(profile => profile.Name)],
        (_, "color" or "hyperlinks") => Choices,
        _ => [],
    };
}
