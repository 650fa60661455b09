using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RunbookLint.Cli.Files;

/// <summary>
/// Finds the first of some words in bytes, in either case of ASCII's letters. Of each word the three bytes in a row that are rarest in text are looked for,
/// sixteen places at a time; only where three are seen that may be those of a word, the word itself is compared.
/// </summary>
/// <remarks>
/// A byte is told by its two halves: for each half a table says which groups of words have such a byte at that place. What is seen at a place is what all six
/// tables say. The class library searches decoded text in the same way, but by the first bytes of the words, which are those of every third word of a text.
/// </remarks>
internal sealed class WordSieve
{
    private const int Window = 3;
    private const int Block = 16;
    private const int Groups = 16;

    /// <summary>The bytes of prose and code, the most frequent first; what is not among them is rare.</summary>
    private const string ByFrequency = " etaoinsrlhdcumpfgybw-:_vkxjqz";

    private readonly Vector128<byte>[] tables = new Vector128<byte>[2 * 2 * Window];
    private readonly Word[][] groups;

    /// <param name="words">In lower case, of three bytes or more.</param>
    public WordSieve(IEnumerable<string> words)
    {
        var all = words.Select(Word.Of).OrderBy(word => word.Key, StringComparer.Ordinal).ToArray();
        groups = new Word[Groups][];
        for (var group = 0; group < Groups; group++)
            groups[group] = all[(all.Length * group / Groups)..(all.Length * (group + 1) / Groups)];

        var bytes = MemoryMarshal.AsBytes(tables.AsSpan());
        for (var group = 0; group < Groups; group++)
        {
            foreach (var word in groups[group])
            {
                for (var at = 0; at < Window; at++)
                {
                    Mark(bytes, group, at, word.Lower[word.Start + at]);
                    Mark(bytes, group, at, Upper(word.Lower[word.Start + at]));
                }
            }
        }
    }

    /// <summary>Whether one of the words is in the bytes.</summary>
    public bool IsIn(ReadOnlySpan<byte> bytes)
    {
        const int Least = Block + Window - 1;
        if (bytes.Length < Least)
        {
            Span<byte> padded = stackalloc byte[Least];
            padded.Clear();
            bytes.CopyTo(padded);
            return IsInBlock(padded, 0);
        }

        for (var start = 0; start < bytes.Length - Least; start += Block)
        {
            if (IsInBlock(bytes, start))
                return true;
        }

        return IsInBlock(bytes, bytes.Length - Least);
    }

    private bool IsInBlock(ReadOnlySpan<byte> bytes, int start)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var (low, high) = (Vector128<byte>.AllBitsSet, Vector128<byte>.AllBitsSet);

        for (var at = 0; at < Window; at++)
        {
            var seen = Vector128.LoadUnsafe(ref first, (nuint)(start + at));
            var right = seen & Vector128.Create((byte)0x0F);
            var left = (seen.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)0x0F);
            low &= Vector128.ShuffleNative(tables[4 * at], right) & Vector128.ShuffleNative(tables[(4 * at) + 1], left);
            high &= Vector128.ShuffleNative(tables[(4 * at) + 2], right) & Vector128.ShuffleNative(tables[(4 * at) + 3], left);
        }

        var places = ~Vector128.Equals(low | high, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
        for (; places != 0; places &= places - 1)
        {
            var place = BitOperations.TrailingZeroCount(places);
            if (StandsAround(bytes, start + place, (uint)(low.GetElement(place) | (high.GetElement(place) << 8))))
                return true;
        }

        return false;
    }

    private bool StandsAround(ReadOnlySpan<byte> bytes, int place, uint seen)
    {
        for (; seen != 0; seen &= seen - 1)
        {
            foreach (var word in groups[BitOperations.TrailingZeroCount(seen)])
            {
                if (word.StandsAt(bytes, place - word.Start))
                    return true;
            }
        }

        return false;
    }

    private static void Mark(Span<byte> tables, int group, int at, byte value)
    {
        var half = Block * ((4 * at) + (group < 8 ? 0 : 2));
        tables[half + (value & 0x0F)] |= (byte)(1 << (group % 8));
        tables[half + Block + (value >> 4)] |= (byte)(1 << (group % 8));
    }

    private static byte Upper(byte value) => value is >= (byte)'a' and <= (byte)'z' ? (byte)(value & ~0x20) : value;

    /// <param name="Lower">Its bytes.</param>
    /// <param name="Start">Where the bytes begin that are looked for.</param>
    private sealed record Word(byte[] Lower, int Start)
    {
        public string Key => System.Text.Encoding.Latin1.GetString(Lower, Start, Window);

        public static Word Of(string text) =>
            new(System.Text.Encoding.ASCII.GetBytes(text), Enumerable.Range(0, text.Length - Window + 1).MinBy(start => text.Substring(start, Window).Sum(Frequency)));

        public bool StandsAt(ReadOnlySpan<byte> bytes, int start) =>
            start >= 0 && start + Lower.Length <= bytes.Length && System.Text.Ascii.EqualsIgnoreCase(bytes.Slice(start, Lower.Length), Lower);

        private static int Frequency(char c) => ByFrequency.IndexOf(c) is >= 0 and var index ? (ByFrequency.Length - index) * (ByFrequency.Length - index) : 0;
    }
}
