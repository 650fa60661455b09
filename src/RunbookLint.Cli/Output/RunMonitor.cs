using System.Diagnostics;
using RunbookLint.Cli.Commands;

namespace RunbookLint.Cli.Output;

/// <summary>What is told of a run while it goes on and when it is over: how far it is, how long it took.</summary>
internal sealed class RunMonitor : IDisposable
{
    /// <summary>What the stage is called in which folders are searched.</summary>
    public const string Finding = "finding files";

    /// <summary>What the stage is called in which configurations say which files count.</summary>
    public const string Configuring = "configuring";

    /// <summary>What the stage is called in which files are read.</summary>
    public const string Reading = "reading";

    /// <summary>What the stage is called in which baselines and revisions say what is known.</summary>
    public const string Comparing = "comparing";

    /// <summary>What the stage is called in which reports are written.</summary>
    public const string Reporting = "reporting";

    /// <summary>What the stage is called in which the numbers of the summary are counted.</summary>
    public const string Counting = "counting";

    private readonly long start = Stopwatch.GetTimestamp();
    private readonly bool isTimed;

    private RunMonitor(bool isTimed, Progress? progress)
    {
        this.isTimed = isTimed;
        Progress = progress;
        Times = isTimed ? new(() => Stopwatch.GetElapsedTime(start)) : LintTimes.None;
    }

    /// <summary>Tells nothing.</summary>
    public static RunMonitor None { get; } = new(isTimed: false, null);

    /// <summary>How long the parts of the run took.</summary>
    public LintTimes Times { get; }

    /// <summary>The line of progress; null when nobody looks at it.</summary>
    public Progress? Progress { get; }

    /// <summary>How long the run took up to now, when the user wants to know it.</summary>
    public TimeSpan? Time => isTimed ? Stopwatch.GetElapsedTime(start) : null;

    /// <summary>What a command line wants to be told.</summary>
    public static RunMonitor Of(ParsedCommand command, Host host) => new(command.Has("timing"), Progress.Of(command, host));

    /// <summary>Options under which linting tells how far it is.</summary>
    public LintOptions Watch(LintOptions options, int files)
    {
        Progress?.Begin("checking", files);
        return options with { Times = Times, Understood = Progress is { } progress ? progress.Reach : null };
    }

    /// <inheritdoc/>
    public void Dispose() => Progress?.Dispose();
}
