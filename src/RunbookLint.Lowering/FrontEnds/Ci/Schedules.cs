using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>The schedules of one pipeline, each of which costs all of it.</summary>
internal static class Schedules
{
    /// <summary>What is said of a pipeline that has too many.</summary>
    public static string TooMany { get; } = $"more than {GrowthLimits.Schedules} schedules start this; the others are not read";

    /// <summary>The schedules that are told apart.</summary>
    public static IEnumerable<T> Limited<T>(IEnumerable<T> schedules) => Reading.First(schedules, GrowthLimits.Schedules, TooMany);
}
