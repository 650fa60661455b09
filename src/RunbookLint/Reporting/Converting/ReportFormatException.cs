namespace RunbookLint.Reporting;

/// <summary>A text is no report that can be read; the message says why, for the user.</summary>
public sealed class ReportFormatException(string message) : Exception(message);
