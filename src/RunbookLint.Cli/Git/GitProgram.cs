using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace RunbookLint.Cli.Git;

/// <summary>Runs git to read a repository, and nothing else: no hook, filter, pager, helper or network, whatever the repository's own settings say.</summary>
/// <param name="host">The surroundings.</param>
/// <param name="folder">Where to run it.</param>
/// <param name="chosen">What the user's environment says of the repository and its index, as whole paths; nothing for those of the folder.</param>
internal sealed class GitProgram(Host host, string folder, params (string Name, string Value)[] chosen)
{
    /// <summary>Settings with which a repository could make git start other programs.</summary>
    private static readonly string[] Harmless =
    [
        "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.sshCommand=false", "-c", "core.askPass=false",
        "-c", "credential.helper=", "-c", "protocol.allow=never", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
    ];

    /// <summary>What a hook that runs this program leaves in the environment; the repository is that of the folder.</summary>
    private static readonly string[] Forgotten = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_PAGER"];

    private static readonly (string Name, string Value)[] Surroundings =
    [
        ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_NO_REPLACE_OBJECTS", "1"), ("GIT_ALLOW_PROTOCOL", ""), ("LC_ALL", "C"),
    ];

    /// <summary>The text that git writes, or null with what it complains about.</summary>
    public string? Ask(out string complaint, params string[] arguments)
    {
        using var output = new MemoryStream();
        complaint = Run(arguments, null, stream => stream.CopyTo(output));
        return complaint.Length == 0 ? Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length).TrimEnd('\n', '\r') : null;
    }

    /// <summary>Runs git and hands over what it writes; answers what it complains about, or nothing.</summary>
    /// <param name="arguments">The command.</param>
    /// <param name="write">What to tell git on its standard input; null for nothing.</param>
    /// <param name="read">Reads its standard output.</param>
    /// <exception cref="UsageException">There is no git.</exception>
    public string Run(string[] arguments, Action<Stream>? write, Action<Stream> read)
    {
        using var process = Start(arguments);
        using var end = host.Interrupted.Register(() => Kill(process));

        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var writing = Task.Run(() => Write(process, write), CancellationToken.None);

        try
        {
            read(process.StandardOutput.BaseStream);
            process.WaitForExit();
            writing.Wait(CancellationToken.None);
        }
        catch
        {
            Kill(process);
            throw;
        }

        host.Interrupted.ThrowIfCancellationRequested();
        var complaint = errors.GetAwaiter().GetResult().Trim();
        return process.ExitCode == 0 ? "" : complaint.Length == 0 ? $"git {arguments[0]} failed" : complaint.Split('\n')[0].TrimEnd('\r');
    }

    private Process Start(string[] arguments)
    {
        // The current folder may be a stranger's, and Windows would look for git there first.
        var program = Find() ?? throw new UsageException("there is no git to ask about the revision; is it installed, and in PATH?");
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };

        foreach (var argument in Harmless.Concat(arguments))
            start.ArgumentList.Add(argument);

        foreach (var name in Forgotten)
            start.Environment.Remove(name);

        foreach (var (name, value) in Surroundings)
            start.Environment[name] = value;

        foreach (var (name, value) in chosen)
            start.Environment[name] = value;

        try
        {
            return Process.Start(start) ?? throw new UsageException($"'{program}' cannot be run");
        }
        catch (Win32Exception exception)
        {
            throw new UsageException($"'{program}' cannot be run: {exception.Message}");
        }
    }

    private string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (host.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(place => Path.Combine(place, name))
            .FirstOrDefault(File.Exists);
    }

    private static void Write(Process process, Action<Stream>? write)
    {
        try
        {
            write?.Invoke(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended early; its exit code tells why.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended already.
        }
    }
}
