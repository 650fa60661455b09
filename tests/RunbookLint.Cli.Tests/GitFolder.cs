using System.Diagnostics;

namespace RunbookLint.Cli.Tests;

/// <summary>A git repository that is gone after the test.</summary>
internal sealed class GitFolder : IDisposable
{
    private static readonly string[] Identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"];

    public GitFolder() => Git("init", "--quiet", "--initial-branch=main");

    public TemporaryFolder Files { get; } = new();

    public GitFolder Add(string path, string content)
    {
        Files.Add(path, content);
        return this;
    }

    public GitFolder Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", "change");
        return this;
    }

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Files.Path, RedirectStandardOutput = true };
        foreach (var argument in Identity.Concat(arguments))
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, $"git {string.Join(' ', arguments)}");
        return output;
    }

    public Executable.Result Check(params string[] arguments) => Executable.Run(Files.Path, ["check", "--output", "concise", .. arguments]);

    public void Dispose()
    {
        // Git keeps its objects read-only.
        foreach (var file in Directory.EnumerateFiles(Files.Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);

        Files.Dispose();
    }
}
