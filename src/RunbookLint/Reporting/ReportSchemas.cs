namespace RunbookLint.Reporting;

/// <summary>The JSON Schemas of our own formats.</summary>
public static class ReportSchemas
{
    private const string FileName = "report.schema.json";

    /// <summary>The schema of a report in the <c>json</c> format.</summary>
    public static string Json { get; } = Read();

    /// <summary>The schema of each line of the <c>jsonl</c> format.</summary>
    public static string JsonLines { get; } = Json
        .Replace("\"A report of RunbookLint\"", "\"A line of a report of RunbookLint\"")
        .Replace("What `runbooklint check --output json` writes.", "What each line is that `runbooklint check --output jsonl` writes.")
        .Replace("\"allOf\": [{ \"$ref\": \"#/definitions/report\" }]", "\"allOf\": [{ \"$ref\": \"#/definitions/line\" }]");

    private static string Read()
    {
        using var stream = typeof(ReportSchemas).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
