using System.Text.Json.Nodes;
using RunbookLint.Plan;

namespace RunbookLint.Differential;

/// <summary>When a schedule runs.</summary>
internal static class CronAnswer
{
    /// <summary>The largest gap in seconds, and the minutes of its runs in some days, counted from the first one's beginning.</summary>
    public static string Of(string expression, DateTime from, int days)
    {
        if (CronSchedule.Parse(expression) is not { } schedule)
            return new JsonObject { ["gap"] = null }.ToJsonString();

        var runs = Enumerable.Range(0, days * 24 * 60).Where(minute => schedule.RunsAt(from.AddMinutes(minute))).Select(minute => (JsonNode)minute);
        return new JsonObject { ["gap"] = schedule.LargestGap.TotalSeconds, ["runs"] = new JsonArray([.. runs]) }.ToJsonString();
    }
}
