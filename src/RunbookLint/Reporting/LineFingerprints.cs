using System.Globalization;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>
/// The fingerprint of a line that GitHub's code scanning follows an alert by. It must be the one that the upload action
/// computes from the file, or GitHub takes each run's alerts for new ones.
/// </summary>
/// <remarks>
/// A rolling hash over the hundred characters from the line's start on, blanks left out, all line breaks alike; behind
/// it the running count of the same hash in the file.
/// </remarks>
/// <seealso href="https://github.com/github/codeql-action/blob/main/src/fingerprints.ts"/>
internal static class LineFingerprints
{
    private const int Window = 100;
    private const ulong Factor = 37;
    private const char EndOfFile = '\uFFFF';

    /// <summary>The fingerprints of all lines of a file, the first line at index zero.</summary>
    public static string[] Of(SourceFile file)
    {
        // The action reads the byte order mark as a character of the first line; decoding took it away.
        var hasMark = file.Text.Encoding is System.Text.UTF8Encoding { } utf8 && utf8.GetPreamble().Length > 0;
        return Of(hasMark ? "\uFEFF" + file.Content : file.Content);
    }

    /// <summary>The fingerprints of all lines of a text.</summary>
    public static string[] Of(string text)
    {
        var (characters, lineStarts) = Squeeze(text);
        var counts = new Dictionary<ulong, int>();
        var fingerprints = new string[lineStarts.Count];

        for (var line = 0; line < lineStarts.Count; line++)
        {
            var hash = 0UL;
            for (var index = lineStarts[line]; index < lineStarts[line] + Window; index++)
                hash = unchecked((hash * Factor) + (index < characters.Count ? characters[index] : '\0'));

            counts[hash] = counts.TryGetValue(hash, out var count) ? count + 1 : 1;
            fingerprints[line] = string.Format(CultureInfo.InvariantCulture, "{0:x}:{1}", hash, counts[hash]);
        }

        return fingerprints;
    }

    /// <summary>The characters that count, and at which of them lines start.</summary>
    private static (List<char> Characters, List<int> LineStarts) Squeeze(string text)
    {
        var characters = new List<char>(text.Length + 1);
        List<int> lineStarts = [0];
        var follows = false;

        foreach (var character in text)
        {
            var isSecondHalf = follows && character == '\n';
            follows = character == '\r';
            if (isSecondHalf || character is ' ' or '\t')
                continue;

            characters.Add(character == '\r' ? '\n' : character);
            if (characters[characters.Count - 1] == '\n')
                lineStarts.Add(characters.Count);
        }

        characters.Add(EndOfFile);
        return (characters, lineStarts);
    }
}
