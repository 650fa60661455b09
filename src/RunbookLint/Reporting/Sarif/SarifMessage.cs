using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>Texts of SARIF, in which brackets make links.</summary>
internal static class SarifMessage
{
    /// <summary>As many links as a reader follows.</summary>
    private const int MaxLinks = 10;

    /// <summary>The message of a finding. Its first sentence is shown where there is little room; the links lead to the related places.</summary>
    public static string Of(Finding finding)
    {
        var text = Plain(finding.Message) + (finding.Help.Length > 0 ? $". Help: {Plain(finding.Help)}." : ".");
        var links = string.Join(", ", finding.Related.Take(MaxLinks)
            .Select((related, index) => (related.Message, Id: index + 1))
            .Where(link => link.Message.Length > 0)
            .Select(link => $"[{LinkText(link.Message)}]({link.Id})"));

        return links.Length > 0 ? $"{text} See: {links}." : text;
    }

    /// <summary>Text from a linted file must not become a link in somebody's browser.</summary>
    public static string Plain(string text) => Harmless.Line(text).Replace("](", "] (");

    private static string LinkText(string text) => Harmless.Line(text).Replace("\\", "\\\\").Replace("[", "\\[").Replace("]", "\\]");
}
