using System.Diagnostics;

namespace RunbookLint.Cli.Files;

/// <summary>
/// Asks git when the lines of a file were written. Nothing of the repository is executed by that: no hook, no pager, no filter, no monitor, and
/// nothing is fetched. Where git or the repository is missing, nobody knows.
/// </summary>
internal sealed class GitBlame(CancellationToken cancellation)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Settings = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never", "core.attributesFile=/dev/null", "blame.ignoreRevsFile=", "log.showSignature=false"];

    private bool isMissing;
    private TimeSpan left = Patience;

    /// <summary>When the lines of a file were committed; null when that cannot be known.</summary>
    public BlamedLines? LinesOf(string path)
    {
        if (isMissing || left <= TimeSpan.Zero)
            return null;

        var watch = Environment.TickCount64;
        try
        {
            using var process = Process.Start(Command(path));
            if (process is null)
                return null;

            // What is written to the other stream is not needed, but must not fill up its pipe.
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardInput.Close();

            var reading = process.StandardOutput.ReadToEndAsync(cancellation);
            if (!reading.Wait((int)left.TotalMilliseconds, cancellation))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            process.WaitForExit();
            return process.ExitCode == 0 ? BlamedLines.Read(reading.Result) : null;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException or IOException or AggregateException)
        {
            isMissing = exception is System.ComponentModel.Win32Exception;
            return null;
        }
        finally
        {
            left -= TimeSpan.FromMilliseconds(Environment.TickCount64 - watch);
        }
    }

    /// <summary>The committed file is asked about: to compare the one in the folder, git would have to run the filters that its configuration names.</summary>
    private static ProcessStartInfo Command(string path)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Path.GetDirectoryName(path)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        start.ArgumentList.Add("--no-pager");
        foreach (var setting in Settings)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(setting);
        }

        foreach (var argument in new[] { "blame", "--no-textconv", "--porcelain", "HEAD", "--", Path.GetFileName(path) })
            start.ArgumentList.Add(argument);

        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        return start;
    }
}
