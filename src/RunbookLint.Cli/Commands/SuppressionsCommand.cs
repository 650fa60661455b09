using System.Collections.Immutable;
using RunbookLint.Cli.Files;
using RunbookLint.Cli.Output;
using RunbookLint.Reporting;
using RunbookLint.Suppressions;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint suppressions PATH…</c>: what the files ask not to be shown, why, since when and until when.</summary>
internal static class SuppressionsCommand
{
    /// <summary>Writes the list.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        var isJson = command.Choice("output", "text", "text", "json") == "json";
        var inputs = Inputs.Load(command, host);
        var report = Linter.Lint(inputs.Sources, inputs.Related, inputs.Complete(CheckCommand.ReadOptions(command), command, host), host.Interrupted);
        var ages = AgesOf(report.Suppressions, inputs, host);
        int? DaysOf(Suppression suppression) => ages.TryGetValue(suppression, out var days) ? days : null;

        if (isJson)
            SuppressionList.WriteJson(report.Suppressions, DaysOf, host.Output);
        else
            SuppressionList.WriteText(report.Suppressions, DaysOf, inputs.AreWholeFolder, host.Output);

        host.Output.Flush();
        inputs.SayNotices(host);
        var isMisconfigured = ConfigurationProblems.Say(inputs.Configurations, host);
        foreach (var error in report.InternalErrors)
            host.Say($"{error.Path}: {error.Message}");

        if (!command.Has("quiet"))
            host.Messages.WriteLine(Summary(report.Suppressions));

        return !report.InternalErrors.IsEmpty || isMisconfigured ? ExitCodes.Usage : report.IsIncomplete || !inputs.Notices.IsEmpty ? ExitCodes.Incomplete : ExitCodes.Clean;
    }

    private static Dictionary<Suppression, int> AgesOf(ImmutableArray<Suppression> suppressions, Inputs inputs, Host host)
    {
        var ages = new Dictionary<Suppression, int>(ReferenceEqualityComparer.Instance);
        var blame = new GitBlame(host.Interrupted);

        foreach (var file in suppressions.GroupBy(suppression => suppression.Place.File.Path, StringComparer.Ordinal))
        {
            if (inputs.FullPathOf(file.Key) is not { } path || blame.LinesOf(path) is not { } lines)
                continue;

            foreach (var suppression in file)
            {
                if (lines.DateOf(suppression.Place.Start.Line, suppression.Place.File.Text.Lines[suppression.Place.Start.Line].ToString()) is { } written)
                    ages[suppression] = Math.Max(0, (int)(DateTimeOffset.UtcNow - written).TotalDays);
            }
        }

        return ages;
    }

    private static string Summary(ImmutableArray<Suppression> suppressions)
    {
        if (suppressions.IsEmpty)
            return "no suppressions";

        var files = suppressions.Select(suppression => suppression.Place.File.Path).Distinct(StringComparer.Ordinal).Count();
        var expired = suppressions.Count(suppression => suppression.IsExpired);
        var wrong = suppressions.Count(suppression => !suppression.Mistakes.IsEmpty);
        var silent = suppressions.Count(suppression => suppression.Reason.Length == 0 && suppression.Mistakes.IsEmpty);

        return $"{Plural.Of(suppressions.Length, "suppression")} in {Plural.Of(files, "file")}"
            + (expired == 0 ? "" : $", {expired} expired")
            + (wrong == 0 ? "" : $", {wrong} with a mistake (RBL0003)")
            + (silent == 0 ? "" : $", {silent} without a reason");
    }
}
