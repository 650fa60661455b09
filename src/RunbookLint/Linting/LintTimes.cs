using System.Globalization;

namespace RunbookLint;

/// <summary>How long the parts of a run took. The clock is the host's: without one nothing is measured.</summary>
/// <param name="clock">The time since any moment; null when there is nothing to measure with.</param>
public sealed class LintTimes(Func<TimeSpan>? clock)
{
    /// <summary>What the stage is called in which texts become plans.</summary>
    public const string Understanding = "understanding";

    /// <summary>What the stage is called in which the rules run.</summary>
    public const string Checking = "checking";

    /// <summary>What the stage is called in which suppressions are looked for.</summary>
    public const string Suppressing = "suppressions";

    /// <summary>What the stage is called in which findings are selected and sorted.</summary>
    public const string Sorting = "sorting";

    private readonly Dictionary<string, TimeSpan> stages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> rules = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    /// <summary>Measures nothing.</summary>
    public static LintTimes None { get; } = new(null);

    /// <summary>The stages as they came first, each with the time of all its turns.</summary>
    public IReadOnlyList<(string Name, TimeSpan Time)> Stages => [.. order.Select(name => (name, stages[name]))];

    /// <summary>The rules by their ids, slowest first. Rules run at the same time: together they may take longer than their stage.</summary>
    public IReadOnlyList<(string Name, TimeSpan Time)> Rules =>
        [.. rules.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => (rule.Key, rule.Value))];

    /// <summary>Does a part of the run.</summary>
    public T Stage<T>(string name, Func<T> act) => Measure(act, time =>
    {
        if (!stages.ContainsKey(name))
            order.Add(name);

        Add(stages, name, time);
    });

    /// <summary>Lets a rule run.</summary>
    public T Rule<T>(string id, Func<T> act) => Measure(act, time => Add(rules, id, time));

    /// <summary>For people.</summary>
    internal static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private T Measure<T>(Func<T> act, Action<TimeSpan> add)
    {
        if (clock is null)
            return act();

        var start = clock();
        try
        {
            return act();
        }
        finally
        {
            var time = clock() - start;
            lock (order)
                add(time);
        }
    }

    private static void Add(Dictionary<string, TimeSpan> times, string name, TimeSpan time) =>
        times[name] = times.TryGetValue(name, out var before) ? before + time : time;
}
