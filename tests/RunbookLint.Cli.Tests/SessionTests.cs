namespace RunbookLint.Cli.Tests;

public class SessionTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Sessions");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Goes_as_written(string name)
    {
        var session = Session.Read(Path.Combine(Folder, $"{name}.txt"));
        using var folder = new TemporaryFolder();
        session.WriteFiles(folder);

        var result = Executable.Run(folder.Path, session.Arguments, session.Input, session.Environment);

        result.Messages.Replace(folder.Path, "FOLDER").Should().Be(session.Messages);
        WithoutVersion(result.Output.Replace(folder.Path, "FOLDER")).Should().Be(session.Output);
        result.Code.Should().Be(session.ExitCode);
    }

    /// <summary>Every commit has a version of its own.</summary>
    private static string WithoutVersion(string output) => output
        .Replace($"runbooklint {Host.Version}", "runbooklint VERSION")
        .Replace($"\"version\": \"{Host.Version}\"", "\"version\": \"VERSION\"");
}
