namespace RunbookLint;

/// <summary>A mistake of this program, met while it worked on somebody's file. The rest is linted all the same.</summary>
/// <param name="Path">The file.</param>
/// <param name="Stage">What was being done: <c>reading the plan</c>, or a rule's id.</param>
/// <param name="Detail">What went wrong, for a bug report.</param>
public sealed record InternalError(string Path, string Stage, string Detail)
{
    /// <summary>What users read.</summary>
    public string Message => $"internal error in {Stage}: {Detail}; this is a bug in RunbookLint, please report it";

    /// <summary>An exception that nobody expected.</summary>
    internal static InternalError Of(string path, string stage, Exception exception) =>
        new(path, stage, $"{exception.GetType().Name}: {exception.Message}".Replace('\n', ' ').Replace("\r", ""));
}
