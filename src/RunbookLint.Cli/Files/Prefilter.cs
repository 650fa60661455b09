using System.Buffers;
using System.Text;

namespace RunbookLint.Cli.Files;

/// <summary>
/// Decides by its bytes whether a file can matter at all. Only a file that holds a word of TiDB's backup tools, or of what
/// is done to a cluster between backups, is decoded and parsed; most files of a repository hold none.
/// </summary>
internal static class Prefilter
{
    private static readonly SearchValues<string> Words = SearchValues.Create([.. TellingWords.All], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file has to be parsed.</summary>
    public static bool MayMatter(ReadOnlySpan<byte> bytes)
    {
        // With a byte order mark, or with NULs, letters may not be bytes.
        if (bytes.Length >= 2 && (bytes[0] >= 0xEF || bytes[..Math.Min(bytes.Length, 4)].Contains((byte)0)))
            return true;

        var rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            // Every byte becomes one character: what is no letter of ASCII is in no word anyway.
            var characters = rented.AsSpan(0, Encoding.Latin1.GetChars(bytes, rented));
            return characters.ContainsAny(Words) || TellingWords.NamesBr(characters);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
