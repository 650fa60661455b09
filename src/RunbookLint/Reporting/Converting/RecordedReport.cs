namespace RunbookLint.Reporting;

/// <summary>A report that an earlier run wrote.</summary>
/// <param name="Report">What was found. Of each file it has only the lines that reports show.</param>
/// <param name="Version">The version of the program that wrote it.</param>
/// <param name="PathFromRoot">A file's path from the root of its repository.</param>
public sealed record RecordedReport(LintReport Report, string Version, Func<string, string> PathFromRoot);
