using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>The names of confidences in reports.</summary>
internal static class ConfidenceNames
{
    /// <summary>The name of a confidence.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Low => "low",
        Confidence.Medium => "medium",
        _ => "high",
    };
}
