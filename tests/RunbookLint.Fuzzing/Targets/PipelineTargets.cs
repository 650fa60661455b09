using System.Text;
using RunbookLint.Baselines;
using RunbookLint.Configuration;
using RunbookLint.Fuzzing.Invariants;
using RunbookLint.Plan;
using RunbookLint.Reporting;
using RunbookLint.Text;

namespace RunbookLint.Fuzzing.Targets;

/// <summary>Everything from bytes to reports.</summary>
internal static class PipelineTargets
{
    public static IEnumerable<FuzzTarget> All { get; } =
    [
        new("lint", SeedKind.Files, input => LintInvariants.Hold(FuzzFiles.Read(input))),
        new("report", SeedKind.Files, input => ReportInvariants.Hold(LintInvariants.Lint(FuzzFiles.Read(input)))),
        new("fix", SeedKind.Files, input => FixInvariants.Hold(FuzzFiles.Read(input))),
        new("configuration", SeedKind.Text, input => ConfigurationReader.Read(SourceFile.From(".runbooklint.yaml", Encoding.UTF8.GetString(input)))),
        new("baseline", SeedKind.Text, input => BaselineReader.TryRead(Encoding.UTF8.GetString(input), out _, out _)),
        new("convert", SeedKind.Text, input => Convert(Encoding.UTF8.GetString(input))),
        new("notation", SeedKind.Text, input => Reread(Encoding.UTF8.GetString(input))),
    ];

    private static void Convert(string text)
    {
        try
        {
            ReportInvariants.Hold(JsonReportReader.Read(text).Report);
        }
        catch (ReportFormatException)
        {
            // Anything else than a report of ours is told of so.
        }
    }

    private static void Reread(string text)
    {
        try
        {
            var printed = PlanPrinter.Print(PlanReader.Read(text));
            BrokenPromiseException.Unless(PlanPrinter.Print(PlanReader.Read(printed)) == printed, "what is printed reads as something else");
        }
        catch (FormatException)
        {
            // A line that is no notation is told of so.
        }
    }
}
