using CsCheck;

namespace RunbookLint.Plan.Tests.Quantities;

public class ByteQuantityTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("17179869184", 17179869184)]
    [InlineData("16Gi", 17179869184)]
    [InlineData("15Gi", 16106127360)]
    [InlineData("16G", 16000000000)]
    [InlineData("16e9", 16000000000)]
    [InlineData("16E9", 16000000000)]
    [InlineData("1.6e+10", 16000000000)]
    [InlineData("160e-1", 16)]
    [InlineData("16384Mi", 17179869184)]
    [InlineData("1.5Gi", 1610612736)]
    [InlineData(".5k", 500)]
    [InlineData("5.", 5)]
    [InlineData("+2Ki", 2048)]
    [InlineData("3Ti", 3298534883328)]
    [InlineData("2T", 2000000000000)]
    [InlineData("1E", 1000000000000000000)]
    [InlineData("16000000000000m", 16000000000)]
    [InlineData("0000000000000000000000000016", 16)]
    [InlineData("1e18", 1000000000000000000)]
    [InlineData("5e0", 5)]
    public void Reads_a_quantity(string text, long bytes)
    {
        ByteQuantity.TryParse(text, out var read).Should().BeTrue("'{0}' is a quantity", text);
        read.Should().Be(bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Gi")]
    [InlineData("16GB")]
    [InlineData("16 Gi")]
    [InlineData("16gi")]
    [InlineData("16K")]
    [InlineData("-1Gi")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1e99")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("9999999999999999999999999Ei")]
    [InlineData("00000000000000000000000000016")]
    [InlineData("+")]
    [InlineData("2x")]
    [InlineData("2e28")]
    [InlineData("2e-28")]
    [InlineData("100e27")]
    public void Refuses_what_is_no_quantity(string text) => ByteQuantity.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("16G", "16 GB")]
    [InlineData("16Gi", "16 GiB")]
    [InlineData("1.5Gi", "1.5 GiB")]
    [InlineData("8192Mi", "8 GiB")]
    [InlineData("15999999999", "15.99 GB")]
    [InlineData("512", "512 B")]
    [InlineData("1", "1 B")]
    [InlineData("1k", "1 kB")]
    [InlineData("1Ki", "1 KiB")]
    [InlineData("1E", "1 EB")]
    [InlineData("10m", "0.01 B")]
    [InlineData("0", "0 B")]
    [InlineData("500m", "0.5 B")]
    public void Says_a_quantity(string text, string said)
    {
        ByteQuantity.TryParse(text, out var bytes).Should().BeTrue();
        ByteQuantity.Describe(bytes).Should().Be(said);
    }

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.String[Gen.Char["0123456789.eE+-kKMGTPimun"], 0, 35].Sample(text => !ByteQuantity.TryParse(text, out var bytes) || bytes >= 0);

    [Fact]
    public void Every_unit_scales() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.OneOf(("Ki", 1L << 10), ("Mi", 1L << 20), ("Gi", 1L << 30), ("Ti", 1L << 40), ("k", 1_000L), ("M", 1_000_000L), ("G", 1_000_000_000L)))
            .Sample((amount, unit) => ByteQuantity.TryParse(amount + unit.Item1, out var bytes) && bytes == (decimal)amount * unit.Item2);
}
