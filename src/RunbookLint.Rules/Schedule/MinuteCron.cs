using System.Globalization;

namespace RunbookLint.Rules.Schedule;

/// <summary>A cron expression whose minute field is a star, with or without a step.</summary>
/// <param name="Step">Every how many minutes it runs.</param>
/// <param name="When">In which hours, as the end of a sentence.</param>
/// <param name="Suggestion">The expression that its author may have meant.</param>
internal sealed record MinuteCron(int Step, string When, string Suggestion)
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Reads an expression; null when it names its minutes.</summary>
    public static MinuteCron? Read(string expression)
    {
        var fields = expression.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var zone = fields.Length > 0 && fields[0].IndexOf("TZ=", StringComparison.Ordinal) >= 0 ? 1 : 0;
        var minute = zone + (fields.Length - zone == 6 ? 1 : 0);
        if (fields.Length - zone is not (5 or 6) || StepOf(fields[minute]) is not { } step)
            return null;

        // What is written over minutes was often meant for hours.
        var hours = fields[minute + 1];
        var isAnyHour = hours is "*" or "?";
        fields[minute] = "0";
        if (isAnyHour && step > 1 && step < 24)
            fields[minute + 1] = "*/" + step.ToString(CultureInfo.InvariantCulture);
        else if (isAnyHour)
            fields[minute + 1] = "2";

        return new(step, isAnyHour ? "" : " of the hours in its schedule", string.Join(" ", fields));
    }

    private static int? StepOf(string field)
    {
        if (field is "*" or "?")
            return 1;

        return field.StartsWith("*/", StringComparison.Ordinal) && int.TryParse(field.Substring(2), NumberStyles.None, CultureInfo.InvariantCulture, out var step) && step is > 0 and < 60 ? step : null;
    }
}
