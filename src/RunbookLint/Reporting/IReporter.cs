namespace RunbookLint.Reporting;

/// <summary>Writes a report in one format.</summary>
public interface IReporter
{
    /// <summary>The name that users ask for it by.</summary>
    string Name { get; }

    /// <summary>What it is good for, in a few words.</summary>
    string Summary { get; }

    /// <summary>Writes the report. Credentials never reach the output.</summary>
    void Write(LintReport report, ReportOptions options, TextWriter output);
}
