using CsCheck;
using RunbookLint.Reporting;

namespace RunbookLint.Tests.Reporting;

public class LineFingerprintsTests
{
    [Theory]
    [InlineData("", new[] { "c129715d7a2bc9a3:1" })]
    [InlineData(" a\nb\n  \t\tc\n d", new[] { "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1" })]
    [InlineData(
        " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
        new[] { "8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1", "c6805c5e1288b612:1", "b86d3392aea1be30:1", "e6ceba753e1a442:1" })]
    [InlineData(
        " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n",
        new[]
        {
            "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1",
            "c129715d7a2bc9a3:1",
        })]
    public void Agrees_with_the_upload_action(string text, string[] expected) => LineFingerprints.Of(text).Should().Equal(expected);

    [Fact]
    public void Counts_equal_lines_of_a_file() =>
        LineFingerprints.Of(new string('x', 200) + "\n" + new string('x', 200)).Should().SatisfyRespectively(
            first => first.Should().EndWith(":1"),
            second => second.Should().EndWith(":2"));

    [Fact]
    public void Agrees_with_a_hash_that_rolls() =>
        Gen.Char["ab \t\r\n备"].Array[0, 400].Select(characters => new string(characters)).Sample(text => LineFingerprints.Of(text).SequenceEqual(Rolling(text)));

    /// <summary>The same as a rolling hash over a ring of a hundred characters, one character at a time.</summary>
    private static List<string> Rolling(string text)
    {
        var power = Enumerable.Repeat(37UL, 100).Aggregate(1UL, (product, factor) => unchecked(product * factor));
        var ring = new ulong[100];
        var starts = Enumerable.Repeat(false, 100).ToArray();
        var counts = new Dictionary<ulong, int>();
        var result = new List<string>();
        var (hash, index, isStart) = (0UL, 0, true);

        void Roll(ulong next)
        {
            hash = unchecked((hash * 37) + next - (power * ring[index]));
            ring[index] = next;
            index = (index + 1) % 100;
        }

        void Output()
        {
            if (!starts[index])
                return;

            counts[hash] = counts.GetValueOrDefault(hash) + 1;
            result.Add($"{hash:x}:{counts[hash]}");
            starts[index] = false;
        }

        foreach (var character in text.Replace("\r\n", "\n").Replace('\r', '\n').Where(character => character is not (' ' or '\t')).Append('\uFFFF'))
        {
            Output();
            starts[index] = isStart;
            isStart = character == '\n';
            Roll(character);
        }

        for (var rest = 0; rest < 100; rest++)
        {
            Output();
            Roll(0);
        }

        return result;
    }
}
