namespace RunbookLint.Rules.Versions;

/// <summary>Reads the tables of this folder. They are read once, and only when a version is known.</summary>
internal static class DataTable
{
    /// <summary>The rows of a table, each with its columns.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);

        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    /// <summary>The entries of a list.</summary>
    public static string[] List(string column) => column == "-" ? [] : column.Split(';');
}
