namespace RunbookLint.Reporting;

/// <summary>Nothing: the exit code and the last line of the run say enough.</summary>
public sealed class NoneReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "none";

    /// <inheritdoc/>
    public string Summary => "nothing; the exit code tells";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output)
    {
    }
}
