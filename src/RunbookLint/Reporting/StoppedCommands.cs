using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
        using var sha = SHA256.Create();

        for (var attempt = 0; ; attempt++)
        {
            var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(attempt.ToString(CultureInfo.InvariantCulture) + text));
            var token = "runbooklint-" + string.Concat(hash.Take(16).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
            if (text.IndexOf(token, StringComparison.OrdinalIgnoreCase) < 0)
                return token;
        }
    }
}
