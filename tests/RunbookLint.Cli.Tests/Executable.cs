using System.Diagnostics;
using System.Text;

namespace RunbookLint.Cli.Tests;

/// <summary>The program under test: the one that RUNBOOKLINT_BINARY names, else the framework-dependent build beside the tests.</summary>
internal static class Executable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] OfTheCaller = ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "FORCE_HYPERLINK", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"];

    /// <summary>What a run said.</summary>
    public sealed record Result(int Code, string Output, string Messages);

    public static Result Run(string folder, IEnumerable<string> arguments, byte[]? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(folder, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var messages = process.StandardError.ReadToEndAsync();

        try
        {
            process.StandardInput.BaseStream.Write(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program need not read what it is given.
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException($"runbooklint {string.Join(' ', arguments)} does not end");
        }

        return new(process.ExitCode, output.Result, messages.Result);
    }

    /// <summary>Runs it through a shell that redirects, such as <c>2&gt;&amp;-</c>.</summary>
    public static Result RunRedirected(string folder, string redirection, params string[] arguments)
    {
        using var process = Start(folder, ["-c", $"exec \"$@\" {redirection}", "sh", .. Command, .. arguments], program: "sh");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var messages = process.StandardError.ReadToEndAsync();
        process.WaitForExit(Patience).Should().BeTrue();
        return new(process.ExitCode, output.Result, messages.Result);
    }

    public static Process Start(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        Start(folder, [.. Command.Skip(1), .. arguments], Command[0], environment);

    private static string[] Command => Environment.GetEnvironmentVariable("RUNBOOKLINT_BINARY") is { Length: > 0 } binary
        ? [binary]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "runbooklint.dll")];

    private static Process Start(string folder, IEnumerable<string> arguments, string program, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        foreach (var variable in OfTheCaller)
            start.Environment.Remove(variable);

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        return Process.Start(start)!;
    }
}
