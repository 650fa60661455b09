using System.Security.Cryptography;
using System.Text;
using RunbookLint.Hashing;

namespace RunbookLint.Tests.Hashing;

/// <summary>Fingerprints and baselines of users stay what they are only while this is SHA-256.</summary>
public class Sha256Tests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Knows_the_examples_of_the_standard(string text, string expected) => Sha256.Hex(text, 32).Should().Be(expected);

    [Fact]
    public void Agrees_with_NET_at_every_length_around_blocks()
    {
        var random = new Random(256);
        for (var length = 0; length <= 300; length++)
        {
            var message = new byte[length];
            random.NextBytes(message);
            Sha256.Of(message).Should().Equal(SHA256.HashData(message), "of {0} bytes", length);
        }
    }

    [Fact]
    public void Agrees_with_NET_about_long_texts()
    {
        var text = string.Concat(Enumerable.Repeat("备份 br backup full\n", 50_000));
        Sha256.Of(Encoding.UTF8.GetBytes(text)).Should().Equal(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Gives_as_many_digits_as_asked_for() => Sha256.Hex("abc", 4).Should().Be("ba7816bf");
}
