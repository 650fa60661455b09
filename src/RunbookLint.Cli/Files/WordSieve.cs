using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    /// <param name="words">In lower case, of three bytes or more in UTF-8.</param>
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
    public bool IsIn(ReadOnlySpan<byte> bytes) => Ssse3.IsSupported ? IsIn<Ssse3Lookup>(bytes) : IsIn<AnyLookup>(bytes);

    private bool IsIn<TLookup>(ReadOnlySpan<byte> bytes)
        where TLookup : struct, ILookup
    {
        const int Least = Block + Window - 1;
        if (bytes.Length < Least)
        {
            Span<byte> padded = stackalloc byte[Least];
            padded.Clear();
            bytes.CopyTo(padded);
            return IsInBlock<TLookup>(padded, 0);
        }

        for (var start = 0; start < bytes.Length - Least; start += Block)
        {
            if (IsInBlock<TLookup>(bytes, start))
                return true;
        }

        return IsInBlock<TLookup>(bytes, bytes.Length - Least);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsInBlock<TLookup>(ReadOnlySpan<byte> bytes, int start)
        where TLookup : struct, ILookup
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(tables);
        var (low, high) = (Vector128<byte>.AllBitsSet, Vector128<byte>.AllBitsSet);

        Narrow<TLookup>(bytes, start, ref table, ref low, ref high);
        Narrow<TLookup>(bytes, start + 1, ref Unsafe.Add(ref table, 4), ref low, ref high);
        Narrow<TLookup>(bytes, start + 2, ref Unsafe.Add(ref table, 8), ref low, ref high);

        return (low | high) != Vector128<byte>.Zero && StandsIn(bytes, start, low, high);
    }

    /// <summary>Leaves the groups that have words with these bytes at one of their places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Narrow<TLookup>(ReadOnlySpan<byte> bytes, int start, ref Vector128<byte> table, ref Vector128<byte> low, ref Vector128<byte> high)
        where TLookup : struct, ILookup
    {
        var seen = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(bytes), (nuint)start);
        var right = seen & Vector128.Create((byte)0x0F);
        var left = (seen.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)0x0F);
        low &= TLookup.Find(table, right) & TLookup.Find(Unsafe.Add(ref table, 1), left);
        high &= TLookup.Find(Unsafe.Add(ref table, 2), right) & TLookup.Find(Unsafe.Add(ref table, 3), left);
    }

    private bool StandsIn(ReadOnlySpan<byte> bytes, int start, Vector128<byte> low, Vector128<byte> high)
    {
        for (var place = 0; place < Block; place++)
        {
            var seen = (uint)(low.GetElement(place) | (high.GetElement(place) << 8));
            if (seen != 0 && StandsAround(bytes, start + place, seen))
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

    /// <summary>Sixteen entries of a table at once.</summary>
    private interface ILookup
    {
        static abstract Vector128<byte> Find(Vector128<byte> table, Vector128<byte> halves);
    }

    /// <summary>What the native executable is compiled for has no such instruction, but nearly every processor that it runs on.</summary>
    private readonly struct Ssse3Lookup : ILookup
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<byte> Find(Vector128<byte> table, Vector128<byte> halves) => Ssse3.Shuffle(table, halves);
    }

    private readonly struct AnyLookup : ILookup
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<byte> Find(Vector128<byte> table, Vector128<byte> halves) => Vector128.ShuffleNative(table, halves);
    }

    /// <param name="Lower">Its bytes.</param>
    /// <param name="Start">Where the bytes begin that are looked for.</param>
    private sealed record Word(byte[] Lower, int Start)
    {
        public string Key => System.Text.Encoding.Latin1.GetString(Lower, Start, Window);

        public static Word Of(string text)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            return new(bytes, Enumerable.Range(0, bytes.Length - Window + 1).MinBy(start => bytes.Skip(start).Take(Window).Sum(Frequency)));
        }

        public bool StandsAt(ReadOnlySpan<byte> bytes, int start)
        {
            if (start < 0 || start + Lower.Length > bytes.Length)
                return false;

            for (var index = 0; index < Lower.Length; index++)
            {
                if (bytes[start + index] != Lower[index] && bytes[start + index] != Upper(Lower[index]))
                    return false;
            }

            return true;
        }

        private static int Frequency(byte value) => ByFrequency.IndexOf((char)value) is >= 0 and var index ? (ByFrequency.Length - index) * (ByFrequency.Length - index) : 0;
    }
}
