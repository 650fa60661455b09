using System.Text;
using RunbookLint.Reporting;

namespace RunbookLint.Cli.Output;

/// <summary>The page of a workflow's run on GitHub, which shows what the steps append to a file.</summary>
internal static class StepSummaryFile
{
    /// <summary>Adds the report when GitHub names the file. That it cannot be written is no failure of the run.</summary>
    public static void Append(LintReport report, ReportOptions options, Host host)
    {
        if (host.Variable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } path)
            return;

        try
        {
            File.AppendAllText(Path.Combine(host.Folder, path), StepSummary.Of(report, options), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            host.Say($"the summary of the step cannot be written to '{path}': {exception.Message}");
        }
    }
}
