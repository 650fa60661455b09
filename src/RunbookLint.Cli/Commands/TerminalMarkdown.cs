using System.Text;

namespace RunbookLint.Cli.Commands;

/// <summary>Makes a rule's page pleasant to read on a terminal: headings stand out, code is indented and coloured.</summary>
internal static class TerminalMarkdown
{
    private const string Bold = "\x1b[1m";
    private const string Code = "\x1b[36m";
    private const string Plain = "\x1b[0m";

    /// <summary>The page with the terminal's colours.</summary>
    public static string Render(string markdown)
    {
        var text = new StringBuilder();
        var isCode = false;

        foreach (var line in markdown.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            if (isCode)
                text.Append("    ").Append(Code).Append(line).Append(Plain);
            else if (line.StartsWith('#'))
                text.Append(Bold).Append(line.TrimStart('#').TrimStart()).Append(Plain);
            else
                AppendInline(text, line);

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void AppendInline(StringBuilder text, string line)
    {
        var isOpen = false;
        foreach (var character in line)
        {
            if (character != '`')
            {
                text.Append(character);
                continue;
            }

            text.Append(isOpen ? Plain : Code);
            isOpen = !isOpen;
        }

        if (isOpen)
            text.Append(Plain);
    }
}
