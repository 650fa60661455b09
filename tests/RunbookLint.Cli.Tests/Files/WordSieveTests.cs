using System.Text;
using CsCheck;
using RunbookLint.Cli.Files;
using RunbookLint.Lowering;

namespace RunbookLint.Cli.Tests.Files;

public class WordSieveTests
{
    private static readonly string[] Words = [.. TellingWords.All];
    private static readonly string[] Between = ["é", "日志", " ", "\n", "\0", "İ", "\u212A"];
    private static readonly WordSieve Sieve = new(Words);

    /// <summary>Pieces of words, whole ones and what stands between them: beginnings and ends fall on every edge of a block.</summary>
    private static readonly Gen<string> Texts =
        Gen.OneOf(
            Gen.Int[0, Words.Length - 1].Select(index => Words[index]),
            Gen.Int[0, Words.Length - 1].Select(Gen.Int[1, 4], (index, cut) => Words[index][..^Math.Min(cut, Words[index].Length - 1)]),
            Gen.Int[0, Words.Length - 1].Select(index => Words[index].ToUpperInvariant()),
            Gen.Int[0, 20].Select(length => new string('x', length)),
            Gen.Int[0, Between.Length - 1].Select(index => Between[index]))
        .Array[0, 6].Select(string.Concat);

    [Fact]
    public void Finds_what_a_plain_search_finds() => Texts.Sample(
        text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var plain = Lower(bytes);
            return Sieve.IsIn(bytes) == Words.Any(word => plain.Contains(Lower(Encoding.UTF8.GetBytes(word)), StringComparison.Ordinal));
        },
        iter: 100_000);

    /// <summary>A character for each byte, the letters of ASCII in lower case.</summary>
    private static string Lower(byte[] bytes) => new([.. bytes.Select(value => value is >= (byte)'A' and <= (byte)'Z' ? (char)(value | 0x20) : (char)value)]);
}
