using System.Globalization;
using RunbookLint.Hashing;

namespace RunbookLint.Reporting;

/// <summary>Text for the log of a GitHub workflow that quotes lines of files: the runner must not obey what stands in them.</summary>
internal static class StoppedCommands
{
    /// <summary>The text between <c>::stop-commands::TOKEN</c> and <c>::TOKEN::</c>.</summary>
    public static string Around(string text)
    {
        var token = TokenFor(text);
        return $"::stop-commands::{token}\n{text}{(text.EndsWith("\n", StringComparison.Ordinal) ? "" : "\n")}::{token}::\n";
    }

    /// <summary>
    /// A word that does not occur in the text. It is a hash over all of it: whoever writes a word into the text changes what word would be needed.
    /// </summary>
    private static string TokenFor(string text)
    {
        for (var attempt = 0; ; attempt++)
        {
            var token = "runbooklint-" + Sha256.Hex(attempt.ToString(CultureInfo.InvariantCulture) + text, 16);
            if (text.IndexOf(token, StringComparison.OrdinalIgnoreCase) < 0)
                return token;
        }
    }
}
