using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text.Tests;

public class SpanMapBuilderTests
{
    [Fact]
    public void Builds_text_and_map_side_by_side()
    {
        var builder = new SpanMapBuilder();
        builder.Copy("  one\n  two", 2, 4);
        builder.Copy('t', 8);
        builder.Copy("  one\n  two", 9, 2);

        builder.ToString().Should().Be("one\ntwo");
        builder.Length.Should().Be(7);
        builder.ToMap().Runs.Should().Equal(new SpanMap.Run(0, 2, 4), new SpanMap.Run(4, 8, 3));
    }

    [Fact]
    public void Copies_nothing_without_a_trace()
    {
        var builder = new SpanMapBuilder();
        builder.Copy("text", 2, 0);

        builder.ToMap().Runs.Should().BeEmpty();
    }

    [Fact]
    public void Gives_an_empty_text_a_place()
    {
        var builder = new SpanMapBuilder();
        builder.Mark(7);

        builder.ToMap().ToOuter(default).Should().Be(new TextSpan(7, 0));
    }

    [Fact]
    public void Ignores_a_mark_behind_which_it_already_is()
    {
        var builder = new SpanMapBuilder();
        builder.Copy("abcdef", 2, 3);
        builder.Mark(1);
        builder.Mark(5);

        builder.ToMap().Runs.Should().Equal(new SpanMap.Run(0, 2, 3));
    }

    [Fact]
    public void Marks_the_end_of_an_escape()
    {
        var builder = new SpanMapBuilder();
        builder.Mark(1);
        builder.Insert('\n');
        builder.Mark(3);
        builder.Insert("\t");
        builder.Mark(5);

        builder.ToString().Should().Be("\n\t");
        builder.ToMap().ToOuter(new(0, 1)).Should().Be(new TextSpan(1, 2));
        builder.ToMap().ToOuter(new(1, 1)).Should().Be(new TextSpan(3, 2));
    }
}
