namespace RunbookLint.Cli.Tests.Completions;

/// <summary>A theory that needs bash; on a machine without it it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkippableBashTheoryAttribute : TheoryAttribute
{
    public SkippableBashTheoryAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "bash"))))
            Skip = "there is no bash";
    }
}
