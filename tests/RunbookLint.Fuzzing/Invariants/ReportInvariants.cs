using System.Text.Json;
using System.Xml;
using RunbookLint.Reporting;

namespace RunbookLint.Fuzzing.Invariants;

/// <summary>What holds for a report in any format.</summary>
internal static class ReportInvariants
{
    /// <summary>Writes it in all formats.</summary>
    public static void Hold(LintReport report)
    {
        foreach (var reporter in ReporterCatalog.All)
        {
            var output = new StringWriter { NewLine = "\n" };
            reporter.Write(report, ReportOptions.Default, output);
            var text = output.ToString();

            NoControlCharacters(reporter.Name, text);
            IsWellFormed(reporter.Name, text);
        }
    }

    private static void NoControlCharacters(string format, string text)
    {
        var control = text.FirstOrDefault(character => char.IsControl(character) && character is not ('\n' or '\t'));
        BrokenPromiseException.Unless(control == default, $"{format} lets U+{(int)control:X4} through");
    }

    private static void IsWellFormed(string format, string text)
    {
        switch (format)
        {
            case "json" or "sarif" or "gitlab" or "rdjson":
                JsonDocument.Parse(text).Dispose();
                break;
            case "jsonl" or "rdjsonl":
                foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    JsonDocument.Parse(line).Dispose();

                break;
            case "junit" or "checkstyle":
                new XmlDocument { XmlResolver = null }.LoadXml(text);
                break;
        }
    }
}
