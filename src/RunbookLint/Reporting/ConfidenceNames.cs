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

    /// <summary>The confidence of a name, or null.</summary>
    public static Confidence? Read(string name) => name switch
    {
        "low" => Confidence.Low,
        "medium" => Confidence.Medium,
        "high" => Confidence.High,
        _ => null,
    };
}
