using System.Diagnostics;

namespace RunbookLint.Text;

/// <summary>
/// The file that a thread reads just now: how long that may still take, and which limits it has met. Scanners, parsers and interpreters tell it of
/// their steps without being handed anything; outside of a reading nothing is counted.
/// </summary>
public sealed class Reading
{
    /// <summary>Steps between two looks at the clock: a step takes less than a microsecond, a look less than a tenth of one.</summary>
    private const int StepsBetweenLooks = 256;

    [ThreadStatic]
    private static Reading? current;

    private readonly long end;
    private readonly CancellationToken cancellation;
    private HashSet<string>? met;
    private int steps = 1;

    private Reading(TimeSpan time, CancellationToken cancellation)
    {
        var ticks = time.TotalSeconds * Stopwatch.Frequency;
        end = ticks >= long.MaxValue / 2 ? long.MaxValue : Stopwatch.GetTimestamp() + (long)ticks;
        this.cancellation = cancellation;
    }

    /// <summary>Reads a file within its time.</summary>
    /// <exception cref="ReadingTimeException">It takes longer.</exception>
    /// <exception cref="OperationCanceledException">Somebody does not want it any more.</exception>
    public static T Within<T>(TimeSpan time, CancellationToken cancellation, Func<T> read)
    {
        var outer = current;
        current = new(time, cancellation);
        try
        {
            return read();
        }
        finally
        {
            current = outer;
        }
    }

    /// <summary>Reads as a part of what is read just now; else as a reading of its own that may take as long as it needs.</summary>
    public static T Here<T>(Func<T> read) => current is null ? Within(TimeSpan.MaxValue, CancellationToken.None, read) : read();

    /// <summary>One more step is done: a statement, a token, an evaluation.</summary>
    public static void Step()
    {
        if (current is { } reading && --reading.steps == 0)
            reading.Look();
    }

    /// <summary>A limit is met. Whoever lowers the text that is read says so there.</summary>
    /// <param name="limit">What has more than how much of it, and what is done instead.</param>
    public static void Meets(string limit) => (current?.met ??= new(StringComparer.Ordinal))?.Add(limit);

    /// <summary>The first of some items; where there are more, that limit is met.</summary>
    /// <param name="items">Looked at no further than needed.</param>
    /// <param name="count">How many of them are taken.</param>
    /// <param name="limit">As for <see cref="Meets"/>.</param>
    public static IEnumerable<T> First<T>(IEnumerable<T> items, int count, string limit)
    {
        foreach (var item in items)
        {
            if (count-- == 0)
            {
                Meets(limit);
                yield break;
            }

            yield return item;
        }
    }

    /// <summary>Whether a limit is met since the last time.</summary>
    public static bool HasMet => current is { met: not null };

    /// <summary>The limits met since the last time; null when there are none.</summary>
    public static IReadOnlyCollection<string>? TakeMet()
    {
        if (current is not { met: { } limits } reading)
            return null;

        reading.met = null;
        return limits;
    }

    /// <summary>Puts back what was taken away for a text inside another one.</summary>
    public static void MeetsAgain(IReadOnlyCollection<string>? limits)
    {
        foreach (var limit in limits ?? [])
            Meets(limit);
    }

    private void Look()
    {
        steps = StepsBetweenLooks;
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetTimestamp() >= end)
            throw new ReadingTimeException();
    }
}
