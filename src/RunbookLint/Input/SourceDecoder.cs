using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>Turns the bytes of a file into text: UTF-8, or UTF-16 and UTF-32 when a byte order mark says so.</summary>
public static class SourceDecoder
{
    /// <summary>Files beyond this size are not read.</summary>
    public const int MaxBytes = SizeLimits.File;

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
        ([0xFF, 0xFE, 0x00, 0x00], new UTF32Encoding(bigEndian: false, byteOrderMark: true)),
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
    ];

    private static readonly Encoding Plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file. Nothing is thrown; bytes that are no text give a problem.</summary>
    /// <param name="path">As reports show it.</param>
    /// <param name="bytes">All bytes of the file.</param>
    public static DecodedSource Decode(string path, byte[] bytes) => Decode(path, bytes, bytes.Length);

    /// <summary>The text of the first bytes of a buffer.</summary>
    public static DecodedSource Decode(string path, byte[] buffer, int length)
    {
        if (length > MaxBytes)
            return TooLarge(path);

        foreach (var (mark, encoding) in Marks)
        {
            if (StartsWith(buffer, length, mark))
                return Decode(path, buffer, mark.Length, length - mark.Length, encoding);
        }

        return Decode(path, buffer, 0, length, Plain);
    }

    /// <summary>What is said about a file beyond the size limit, whose bytes nobody needs to read.</summary>
    public static DecodedSource TooLarge(string path) => Unreadable(path, $"the file is larger than {MaxBytes / (1024 * 1024)} MB and is not read");

    /// <summary>What is said about a file that the host could not read.</summary>
    /// <param name="path">As reports show it.</param>
    /// <param name="reason">Lower case, no full stop.</param>
    public static DecodedSource Unreadable(string path, string reason)
    {
        var file = SourceFile.From(path, "");
        return new(file, Problem(file, 0, 0, reason));
    }

    private static DecodedSource Decode(string path, byte[] buffer, int start, int length, Encoding encoding)
    {
        var isUtf8 = encoding is UTF8Encoding;
        if (isUtf8 && Array.IndexOf(buffer, (byte)0, start, length) >= 0)
            return Unreadable(path, "the file is binary: it holds NUL bytes");

        if (!isUtf8 || IsValid(buffer, start, length))
            return new(Source(path, encoding.GetString(buffer, start, length), encoding), null);

        // The rest is decoded leniently so that the report can show the line.
        var bad = FirstInvalid(buffer, start, length);
        var before = Plain.GetCharCount(buffer, start, bad - start);
        var file = Source(path, encoding.GetString(buffer, start, length), encoding);
        var line = file.Text.Lines.GetLineFromPosition(Math.Min(before, file.Text.Length)).LineNumber + 1;
        var value = buffer[bad].ToString("x2", CultureInfo.InvariantCulture);

        return new(file, Problem(file, before, Math.Min(1, file.Text.Length - before), $"not valid UTF-8 (byte 0x{value} at line {line})"));
    }

    private static SourceFile Source(string path, string text, Encoding encoding) => new(path, SourceText.From(text, encoding));

    private static Finding Problem(SourceFile file, int start, int length, string message) =>
        new(EngineRules.UnreadableFile, file.Locate(new TextSpan(start, length)), message);

    private static bool StartsWith(byte[] buffer, int length, byte[] mark)
    {
        if (length < mark.Length)
            return false;

        for (var index = 0; index < mark.Length; index++)
        {
            if (buffer[index] != mark[index])
                return false;
        }

        return true;
    }

    private static bool IsValid(byte[] buffer, int start, int length)
    {
        try
        {
            Strict.GetCharCount(buffer, start, length);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The offset of the first byte that begins no valid sequence.</summary>
    private static int FirstInvalid(byte[] buffer, int start, int length)
    {
        var end = start + length;
        for (var index = start; index < end;)
        {
            var size = SequenceLength(buffer, index, end);
            if (size == 0)
                return index;

            index += size;
        }

        return start;
    }

    /// <summary>The length of the UTF-8 sequence at an offset; zero when there is none (Unicode, table 3-7).</summary>
    private static int SequenceLength(byte[] buffer, int index, int end)
    {
        var first = buffer[index];
        if (first < 0x80)
            return 1;

        var (size, low, high) = first switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            _ => (0, 0, 0),
        };

        if (size == 0 || index + size > end || buffer[index + 1] < low || buffer[index + 1] > high)
            return 0;

        for (var next = index + 2; next < index + size; next++)
        {
            if (buffer[next] is < 0x80 or > 0xBF)
                return 0;
        }

        return size;
    }
}
