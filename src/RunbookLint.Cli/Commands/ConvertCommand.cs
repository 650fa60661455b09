using System.Text;
using RunbookLint.Cli.Output;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint convert REPORT.json --output FORMAT</c>: writes a report that an earlier run made in other formats.</summary>
internal static class ConvertCommand
{
    /// <summary>Reads the report, writes it anew, and ends as the run that made it would have.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        if (command.Value("schema") is not null)
            return WriteSchema(command.Choice("schema", "json", "json", "jsonl"), host);

        if (command.Arguments is not [var path])
            throw new UsageException("convert takes one report in the json format, or - for standard input");

        var outputs = OutputTarget.Read(command.Values("output"), host);
        var recorded = Read(path, host);
        var report = recorded.Report.As(CheckCommand.ReadOptions(command) with { MinSeverity = Severity.Info, MinConfidence = Confidence.Low });
        var options = CheckCommand.ReadReportOptions(command, host) with
        {
            Version = recorded.Version,
            PathFromRoot = recorded.PathFromRoot,
            UriOf = shown => Hyperlinks.UriOf(Path.GetFullPath(shown, host.Folder)),
        };

        foreach (var output in outputs)
            output.Write(report, options, host);

        host.Output.Flush();
        if (outputs.Any(output => output.IsForGitHub))
            StepSummaryFile.Append(report, options, host);

        foreach (var notice in report.Notices)
            host.Say(notice);

        return CheckCommand.CodeOf(report, command);
    }

    private static int WriteSchema(string format, Host host)
    {
        host.Output.Write(format == "json" ? ReportSchemas.Json : ReportSchemas.JsonLines);
        return ExitCodes.Clean;
    }

    private static RecordedReport Read(string path, Host host)
    {
        var name = path == "-" ? "standard input" : $"'{path}'";

        try
        {
            using var reader = new StreamReader(path == "-" ? host.OpenInput() : File.OpenRead(Path.Combine(host.Folder, path)), Encoding.UTF8);
            return JsonReportReader.Read(reader.ReadToEnd());
        }
        catch (ReportFormatException exception)
        {
            throw new UsageException($"{name} cannot be converted: {exception.Message}");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"there is no file {name}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{name} cannot be read: {exception.Message}");
        }
    }
}
