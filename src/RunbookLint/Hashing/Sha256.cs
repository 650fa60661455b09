using System.Globalization;
using System.Text;

namespace RunbookLint.Hashing;

/// <summary>
/// SHA-256 as FIPS 180-4 describes it. That of .NET is OpenSSL's on Linux, and the native executable would end without it: in containers
/// that hold a C library only.
/// </summary>
internal static class Sha256
{
    private const int BlockSize = 64;
    private const int LengthSize = 8;

    private static readonly uint[] RoundConstants =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The first bytes of the hash of a text in UTF-8, in hexadecimal digits.</summary>
    public static string Hex(string text, int bytes) =>
        string.Concat(Of(Encoding.UTF8.GetBytes(text)).Take(bytes).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));

    /// <summary>The 32 bytes of the hash.</summary>
    public static byte[] Of(byte[] message)
    {
        uint[] state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
        var schedule = new uint[RoundConstants.Length];
        var wholeBlocks = message.Length / BlockSize * BlockSize;
        var rest = Padded(message, wholeBlocks);

        for (var start = 0; start < wholeBlocks; start += BlockSize)
            Mix(state, schedule, message, start);

        for (var start = 0; start < rest.Length; start += BlockSize)
            Mix(state, schedule, rest, start);

        return [.. state.SelectMany(word => BigEndian(word))];
    }

    /// <summary>What stands after the whole blocks, a one bit, zeros, and the length in bits.</summary>
    private static byte[] Padded(byte[] message, int from)
    {
        var length = message.Length - from;
        var padded = new byte[length + 1 + LengthSize <= BlockSize ? BlockSize : 2 * BlockSize];
        Array.Copy(message, from, padded, 0, length);
        padded[length] = 0x80;

        var bits = (ulong)message.Length * 8;
        BigEndian((uint)(bits >> 32)).CopyTo(padded, padded.Length - 8);
        BigEndian((uint)bits).CopyTo(padded, padded.Length - 4);
        return padded;
    }

    private static void Mix(uint[] state, uint[] schedule, byte[] bytes, int start)
    {
        for (var i = 0; i < 16; i++, start += 4)
            schedule[i] = (uint)((bytes[start] << 24) | (bytes[start + 1] << 16) | (bytes[start + 2] << 8) | bytes[start + 3]);

        for (var i = 16; i < schedule.Length; i++)
        {
            var (late, early) = (schedule[i - 2], schedule[i - 15]);
            schedule[i] = schedule[i - 16] + (Rotated(early, 7) ^ Rotated(early, 18) ^ (early >> 3))
                + schedule[i - 7] + (Rotated(late, 17) ^ Rotated(late, 19) ^ (late >> 10));
        }

        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var i = 0; i < schedule.Length; i++)
        {
            var first = h + (Rotated(e, 6) ^ Rotated(e, 11) ^ Rotated(e, 25)) + ((e & f) ^ (~e & g)) + RoundConstants[i] + schedule[i];
            var second = (Rotated(a, 2) ^ Rotated(a, 13) ^ Rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        uint[] mixed = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < state.Length; i++)
            state[i] += mixed[i];
    }

    private static uint Rotated(uint word, int bits) => (word >> bits) | (word << (32 - bits));

    private static byte[] BigEndian(uint word) => [(byte)(word >> 24), (byte)(word >> 16), (byte)(word >> 8), (byte)word];
}
