using RunbookLint.Reporting;
using RunbookLint.Text;

namespace RunbookLint.Tests.Reporting;

/// <summary>One place, counted as each format wants it.</summary>
public class PositionTests
{
    [Theory]
    [InlineData("ab br", 4, 4, 4)]
    [InlineData("é br", 3, 3, 4)]
    [InlineData("备份 br", 4, 4, 8)]
    [InlineData("🚀 br", 3, 4, 6)]
    [InlineData("e\u0301 br", 4, 4, 5)]
    [InlineData("\tbr", 2, 2, 2)]
    public void Counts_code_points_UTF16_units_and_bytes(string line, int codePoints, int units, int bytes)
    {
        var file = SourceFile.From("a.sh", $"set -e\r\n{line}");
        var place = file.Locate(new(file.Content.Length - 2, 2));

        Position.StartOf(place).Should().Be(new Position(2, codePoints));
        Position.StartOf(place, ColumnUnit.Utf16).Should().Be(new Position(2, units));
        Position.StartOf(place, ColumnUnit.Utf8).Should().Be(new Position(2, bytes));
        Position.EndOf(place, ColumnUnit.Utf8).Should().Be(new Position(2, bytes + 2));
    }

    [Fact]
    public void Counts_half_a_pair_as_the_sign_that_replaces_it() =>
        Position.EndOf(SourceFile.From("a.sh", "a\ud800b").Locate(new(0, 3)), ColumnUnit.Utf8).Column.Should().Be(6);
}
