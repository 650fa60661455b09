using System.ComponentModel;

namespace RunbookLint.Cli.Tests;

/// <summary>A test that needs git.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", "--version") { RedirectStandardOutput = true });
            process?.WaitForExit();
        }
        catch (Win32Exception)
        {
            Skip = "git is not installed here";
        }
    }
}
