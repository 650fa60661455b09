namespace RunbookLint.Reporting;

/// <summary>Text that a terminal makes a link of (OSC 8). Other terminals would show rubbish, so it is asked for.</summary>
/// <seealso href="https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda"/>
internal static class Hyperlink
{
    /// <summary>The text as a link; as it is when there is no address, or one with characters that end the sequence.</summary>
    public static string Of(string? uri, string text) =>
        uri is null || uri.Any(character => character is <= ' ' or >= '\x7F') ? text : $"\x1b]8;;{uri}\x1b\\{text}\x1b]8;;\x1b\\";
}
