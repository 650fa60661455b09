using RunbookLint.Lowering;

namespace RunbookLint.Cli.Files;

/// <summary>
/// Decides by its bytes whether a file can matter at all. Only a file that holds a word of TiDB's backup tools, or of what
/// is done to a cluster between backups, is decoded and parsed; most files of a repository hold none.
/// </summary>
internal static class Prefilter
{
    private static readonly WordSieve Words = new(TellingWords.All);

    /// <summary>Whether the file has to be parsed.</summary>
    public static bool MayMatter(ReadOnlySpan<byte> bytes)
    {
        // With a byte order mark, or with NULs, letters may not be bytes.
        if (bytes.Length >= 2 && (bytes[0] >= 0xEF || bytes[..Math.Min(bytes.Length, 4)].Contains((byte)0)))
            return true;

        return Words.IsIn(bytes) || NamesBr(bytes);
    }

    /// <summary>What <see cref="TellingWords.NamesBr"/> finds in text, in its bytes: what is no letter of ASCII is in no word anyway.</summary>
    private static bool NamesBr(ReadOnlySpan<byte> bytes)
    {
        Span<char> around = [' ', 'b', 'r', ' '];
        var (searched, from) = (0, 0);

        for (var next = bytes.IndexOfAny((byte)'b', (byte)'B'); next >= 0; next = bytes[searched..].IndexOfAny((byte)'b', (byte)'B'))
        {
            var index = searched + next;
            searched = index + 1;
            if (searched == bytes.Length || (bytes[searched] | 0x20) != 'r')
                continue;

            // A search goes on behind what it has found, and looks back no further.
            around[0] = index == from ? ' ' : (char)bytes[index - 1];
            around[3] = index + 2 == bytes.Length ? ' ' : (char)bytes[index + 2];
            if (TellingWords.NamesBr(around))
                return true;

            searched = from = index + 2;
        }

        return false;
    }
}
