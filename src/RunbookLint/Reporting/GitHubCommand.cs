namespace RunbookLint.Reporting;

/// <summary>Workflow commands, which GitHub's runner reads from the log.</summary>
/// <seealso href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands"/>
/// <seealso href="https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts"/>
internal static class GitHubCommand
{
    /// <summary><c>::name key=value,key=value::message</c>.</summary>
    public static string Of(string name, IEnumerable<(string Key, string Value)> properties, string message)
    {
        var written = string.Join(",", properties.Select(property => $"{property.Key}={Property(Harmless.Characters(property.Value))}"));
        return $"::{name}{(written.Length > 0 ? " " : "")}{written}::{Message(message)}";
    }

    // The percent sign goes first: the others become sequences that begin with one.
    private static string Message(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Message(text).Replace(":", "%3A").Replace(",", "%2C");
}
