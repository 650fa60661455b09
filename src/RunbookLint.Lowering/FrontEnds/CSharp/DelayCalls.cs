using System.Globalization;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Lowering.Vocabulary.Waiting;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary><c>Thread.Sleep</c>, and <c>Task.Delay</c> where it is waited for: elsewhere it is a limit for something else.</summary>
/// <seealso href="https://learn.microsoft.com/dotnet/api/system.threading.tasks.task.delay"/>
internal static class DelayCalls
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["FromDays"] = "d",
        ["FromHours"] = "h",
        ["FromMinutes"] = "m",
        ["FromSeconds"] = "s",
    };

    /// <summary>The value of a call; null when it is of something else.</summary>
    public static ProgramValue? Call(ProgramCallSite call)
    {
        if (call.Receiver is DelayValue delay)
            return OfDelay(call, delay);

        if (Units.TryGetValue(call.Name, out var unit) && Is(call, "TimeSpan." + call.Name) && call.Arguments.Length == 1)
            return TimeOf(call.Get(0), unit) is { } length ? new DurationValue(length) : null;

        if (Is(call, "Task.Delay"))
            return LengthOf(call.Get(0)) is { } time ? new DelayValue(time, call.Place) : null;

        if (!Is(call, "Thread.Sleep"))
            return null;

        if (LengthOf(call.Get(0)) is { } sleep)
            call.Interpreter.Emit(LongWait.Of(sleep, call.Place, call.Place));

        return ProgramValue.Unknown;
    }

    /// <summary><c>new TimeSpan(30, 0, 0)</c>, or with the days in front.</summary>
    public static ProgramValue? Created(ObjectValue value)
    {
        if (value.Type != "TimeSpan" || value.Members.Count is not (3 or 4))
            return null;

        var total = TimeSpan.Zero;
        string[] units = value.Members.Count == 3 ? ["h", "m", "s"] : ["d", "h", "m", "s"];

        for (var index = 0; index < units.Length; index++)
        {
            if (TimeOf(value[index.ToString(CultureInfo.InvariantCulture)], units[index]) is not { } part)
                return null;

            total += part;
        }

        return new DurationValue(total);
    }

    private static ProgramValue? OfDelay(ProgramCallSite call, DelayValue delay)
    {
        switch (call.Name)
        {
            case "ConfigureAwait" or "GetAwaiter" or "AsTask":
                return delay;

            case "Wait" or "GetResult":
                call.Interpreter.Emit(delay.ToNodes());
                return ProgramValue.Unknown;

            default:
                return null;
        }
    }

    private static bool Is(ProgramCallSite call, string path) => call.Path.Equals(path, StringComparison.OrdinalIgnoreCase) || call.Path.EndsWith("." + path, StringComparison.OrdinalIgnoreCase);

    /// <summary>A length of time, or a number of milliseconds.</summary>
    private static TimeSpan? LengthOf(ProgramValue? value) => value is DurationValue length
        ? length.Time
        : double.TryParse(TextOf(value), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? LongWait.Time(count / 1000, "s") : null;

    private static TimeSpan? TimeOf(ProgramValue? value, string unit) =>
        double.TryParse(TextOf(value), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) ? LongWait.Time(count, unit) : null;

    private static string TextOf(ProgramValue? value) => value is TextValue { Argument: { IsKnown: true } known } ? known.Text.Replace("_", "") : "";
}
