using RunbookLint.Testing;

namespace RunbookLint.Cli.Tests;

/// <summary>
/// The first command of every sample's README that starts with <c>runbooklint</c> gives the report that stands beside it.
/// <c>UPDATE_SNAPSHOTS=1</c> writes the reports anew, to be read as prose.
/// </summary>
public class SampleTests
{
    /// <summary>Those without a report show how RunbookLint is set up somewhere; the integration checks try them.</summary>
    public static TheoryData<string> Stories =>
    [
        .. Directory.GetDirectories(Path.Combine(Repository.Root, "samples"))
            .Where(folder => File.Exists(Path.Combine(folder, "report.txt")))
            .Select(folder => Path.GetFileName(folder)!).Order(),
    ];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Gets_the_report_that_stands_beside_it(string story)
    {
        var folder = Path.Combine(Repository.Root, "samples", story);
        var expected = Path.Combine(folder, "report.txt");
        var command = File.ReadAllLines(Path.Combine(folder, "README.md")).First(line => line.StartsWith("runbooklint ", StringComparison.Ordinal));

        var result = Executable.Run(Repository.Root, [.. command.Split(' ').Skip(1), "--no-config", "--color=never"]);

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(expected, result.Output);

        result.Output.Should().Be(File.ReadAllText(expected).ReplaceLineEndings("\n"));
        result.Output.Should().Contain("runbooklint explain", because: "each sample shows a mistake");
    }
}
