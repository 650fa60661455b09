using System.Text;
using CsCheck;

namespace RunbookLint.Tests.Input;

public class SourceDecoderTests
{
    public static TheoryData<Encoding> WithMarks => [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, true)];

    [Theory]
    [MemberData(nameof(WithMarks))]
    public void Reads_what_a_byte_order_mark_promises(Encoding encoding) =>
        Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("br 备份 🚀")]).File.Content.Should().Be("br 备份 🚀");

    [Fact]
    public void Reads_UTF8_without_a_mark() => Decode("br 备份 🚀\r\n"u8.ToArray()).File.Content.Should().Be("br 备份 🚀\r\n");

    [Fact]
    public void Reads_nothing_as_nothing()
    {
        var source = Decode([]);

        source.File.Content.Should().BeEmpty();
        source.Problem.Should().BeNull();
    }

    [Fact]
    public void Names_the_byte_and_the_line_that_are_no_UTF8()
    {
        var problem = Decode([.. "set -e\nbr é"u8, 0xE9, .. " x\n"u8]).Problem!;

        problem.Rule.Id.Should().Be("RBL0001");
        problem.Message.Should().Be("not valid UTF-8 (byte 0xe9 at line 2)");
        problem.Span.ToString().Should().Be("a.sh:2:5");
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    [InlineData(new byte[] { 0x80 })]
    public void Refuses_sequences_that_only_look_like_UTF8(byte[] bytes) =>
        Decode([.. "ab"u8, .. bytes]).Problem!.Message.Should().Be($"not valid UTF-8 (byte 0x{bytes[0]:x2} at line 1)");

    [Fact]
    public void Refuses_binary_files() => Decode([1, 2, 0, 3]).Problem!.Message.Should().Be("the file is binary: it holds NUL bytes");

    [Fact]
    public void Refuses_files_that_are_too_large() =>
        Decode(new byte[SourceDecoder.MaxBytes + 1]).Problem!.Message.Should().Be("the file is larger than 10 MB and is not read");

    [Fact]
    public void Finds_the_first_wrong_byte_of_anything() => Gen.Byte.Array[0, 40].Sample(bytes =>
    {
        var source = Decode(bytes);
        return source.Problem is null || source.Problem.Span.Span.End <= source.File.Text.Length;
    });

    private static DecodedSource Decode(byte[] bytes) => SourceDecoder.Decode("a.sh", bytes);
}
