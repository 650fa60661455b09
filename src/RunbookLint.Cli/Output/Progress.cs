using RunbookLint.Cli.Commands;
using RunbookLint.Reporting;

namespace RunbookLint.Cli.Output;

/// <summary>One line that tells how far a long run is: <c>checking… 1200 of 5000 files</c>. It is gone before anything else is written.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly TextWriter writer;
    private readonly Timer timer;
    private readonly Lock gate = new();
    private (string Verb, int Total) stage = ("finding", 0);
    private int reached;
    private int width;
    private bool isOver;

    private Progress(TextWriter writer)
    {
        this.writer = writer;
        timer = new(_ => Show(), null, Patience, Pause);
    }

    /// <summary>The line for a run, or null when nobody would see it or wants to.</summary>
    public static Progress? Of(ParsedCommand command, Host host) =>
        host.IsMessageTerminal && !command.Has("quiet") && host.Variable("CI") is null or "" && host.Variable("TERM") != "dumb" ? new(host.Messages) : null;

    /// <summary>Another stage begins.</summary>
    public void Begin(string verb, int total)
    {
        lock (gate)
            (stage, reached) = ((verb, total), 0);
    }

    /// <summary>So many files are done. Threads may come late with a smaller number.</summary>
    public void Reach(int count)
    {
        lock (gate)
            reached = Math.Max(reached, count);
    }

    /// <summary>One more file is done.</summary>
    public void Advance() => Interlocked.Increment(ref reached);

    /// <summary>Wipes the line; nothing is written after that.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            if (width > 0)
                writer.Write($"\r{new string(' ', width)}\r");

            width = 0;
        }

        timer.Dispose();
    }

    /// <summary>The line as it stands.</summary>
    public static string Line(string verb, int count, int total) =>
        total == 0 ? $"{verb} files…" : $"{verb}… {Math.Min(count, total)} of {Plural.Of(total, "file")}";

    private void Show()
    {
        lock (gate)
        {
            if (isOver)
                return;

            var line = Line(stage.Verb, reached, stage.Total);
            writer.Write("\r" + line.PadRight(width));
            width = line.Length;
        }
    }
}
