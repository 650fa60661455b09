using System.Text;

namespace RunbookLint.Configuration;

/// <summary>Writes a configuration to begin with: every key with what it is for, commented out.</summary>
public static class ConfigurationTemplate
{
    private const int Width = 120;

    /// <summary>The configuration.</summary>
    /// <param name="schema">Where its schema is, for editors; null leaves the line out.</param>
    /// <param name="isWhole">Whether the examples count, and not only stand there.</param>
    public static string Text(string? schema, bool isWhole = false)
    {
        var text = new StringBuilder();
        if (schema is not null)
            text.Append("# yaml-language-server: $schema=").Append(schema).Append('\n');

        text.Append("# What RunbookLint reads for the files below this folder. 'runbooklint config show FILE' tells what counts for a file.\n");

        foreach (var key in ConfigurationKeys.Root.Keys.Where(key => key.Example is not null))
        {
            text.Append('\n');
            foreach (var line in Wrap(key.Default is null ? key.Description : $"{key.Description} (default: {key.Default})"))
                text.Append("# ").Append(line).Append('\n');

            foreach (var line in key.Example!.Split('\n'))
                text.Append(isWhole ? "" : "# ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Wrap(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= Width)
            {
                yield return line;
                line = "";
            }

            line += (line.Length == 0 ? "" : " ") + word;
        }

        yield return line;
    }
}
