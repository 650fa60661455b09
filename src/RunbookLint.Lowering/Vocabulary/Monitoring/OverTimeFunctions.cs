namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>What functions make of the values over some time. A few of them, the first and the last among them, stand for all.</summary>
internal static class OverTimeFunctions
{
    private const int Count = 13;

    private static readonly Dictionary<string, Func<double[], double, double>> Functions = new(StringComparer.Ordinal)
    {
        ["rate"] = (values, length) => (values[values.Length - 1] - values[0]) / length,
        ["irate"] = (values, length) => LastStep(values) * Count / length,
        ["increase"] = (values, _) => values[values.Length - 1] - values[0],
        ["delta"] = (values, _) => values[values.Length - 1] - values[0],
        ["idelta"] = (values, _) => LastStep(values),
        ["deriv"] = (values, length) => (values[values.Length - 1] - values[0]) / length,
        ["changes"] = (values, _) => Changes(values),
        ["resets"] = (values, _) => values.Zip(values.Skip(1), (first, second) => second < first ? 1.0 : 0).Sum(),
        ["min_over_time"] = (values, _) => values.Min(),
        ["max_over_time"] = (values, _) => values.Max(),
        ["avg_over_time"] = (values, _) => values.Average(),
        ["last_over_time"] = (values, _) => values[values.Length - 1],
        ["first_over_time"] = (values, _) => values[0],
        ["present_over_time"] = (_, _) => 1,
        ["stddev_over_time"] = (values, _) => values.Max() - values.Min(),
        ["stdvar_over_time"] = (values, _) => values.Max() - values.Min(),
    };

    /// <summary>Functions that depend on how often metrics are read, which nobody knows.</summary>
    private static readonly string[] Sums = ["sum_over_time", "count_over_time"];

    private const string Absent = "absent_over_time";

    /// <summary>Whether a function is known.</summary>
    public static bool Knows(string name) => Functions.ContainsKey(name) || name == Absent || Array.IndexOf(Sums, name) >= 0;

    /// <summary>The value of a function.</summary>
    /// <param name="name">The function.</param>
    /// <param name="length">The time in seconds.</param>
    /// <param name="sample">The value so many seconds before its end.</param>
    public static Sample Apply(string name, double length, Func<double, Sample> sample)
    {
        var values = new List<double>(Count);
        for (var index = Count - 1; index >= 0; index--)
        {
            var value = sample(length * index / (Count - 1));
            if (value.IsUnknown)
                return value;

            if (value.IsNumber)
                values.Add(value.Number);
        }

        if (name == Absent)
            return values.Count == 0 ? Sample.Of(1) : Sample.Empty;

        if (values.Count == 0)
            return Sample.Empty;

        if (Functions.TryGetValue(name, out var function))
            return Sample.Of(function([.. values], length));

        return values.TrueForAll(value => value == 0) && name == "sum_over_time" ? Sample.Of(0) : Sample.Unknown;
    }

    private static double LastStep(double[] values) => values.Length < 2 ? 0 : values[values.Length - 1] - values[values.Length - 2];

    private static double Changes(double[] values) => values.Zip(values.Skip(1), (first, second) => first.Equals(second) ? 0.0 : 1).Sum();
}
