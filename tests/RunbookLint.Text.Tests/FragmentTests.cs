using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text.Tests;

public class FragmentTests
{
    [Fact]
    public void Locates_spans_of_the_whole_file()
    {
        var file = SourceFile.From("run.sh", "br log start");
        var fragment = Fragment.Whole(file);

        fragment.Text.Should().Be("br log start");
        fragment.Span.Text.Should().Be("br log start");
        fragment.Locate(new(3, 3)).Text.Should().Be("log");
    }

    [Fact]
    public void Locates_spans_through_any_depth_in_one_step()
    {
        var file = SourceFile.From("page.md", "- run: |\n    mysql -e \"IMPORT \\\"INTO\\\" t\"\n");
        var script = Indented(Fragment.Whole(file), "    ");
        var argument = script.Slice(TextSpan.FromBounds(script.Text.IndexOf('"') + 1, script.Text.LastIndexOf('"')));
        var statement = Unescaped(argument);

        statement.Text.Should().Be("IMPORT \"INTO\" t");
        statement.Locate(new(0, 6)).Text.Should().Be("IMPORT");
        statement.Locate(new(8, 4)).Text.Should().Be("INTO");
        statement.Locate(new(7, 6)).Text.Should().Be("\\\"INTO\\\"");
        statement.Span.Text.Should().Be("IMPORT \\\"INTO\\\" t");
        statement.File.Should().BeSameAs(file);
    }

    [Fact]
    public void Slices_of_slices_stay_in_place()
    {
        var slice = Fragment.Whole(SourceFile.From("a", "0123456789")).Slice(new(2, 6)).Slice(new(1, 4));

        slice.Text.Should().Be("3456");
        slice.Span.Span.Should().Be(new TextSpan(3, 4));
        slice.Slice(new(4, 0)).Span.Span.Should().Be(new TextSpan(7, 0));
    }

    [Fact]
    public void An_empty_file_is_a_fragment() => Fragment.Whole(SourceFile.From("a", "")).Span.Span.Should().Be(new TextSpan(0, 0));

    [Fact]
    public void A_place_is_cut_at_the_end_of_its_line()
    {
        var file = SourceFile.From("a", "one\ntwo\n");

        file.Locate(new(1, 5)).FirstLine().Text.Should().Be("ne");
        file.Locate(new(4, 3)).FirstLine().Text.Should().Be("two");
        file.Locate(new(3, 4)).FirstLine().Text.Should().Be("");
    }

    [Fact]
    public void A_place_is_shown_from_one()
    {
        var place = SourceFile.From("dir/a.sh", "one\ntwo").Locate(new(5, 1));

        place.ToString().Should().Be("dir/a.sh:2:2");
        place.Contains(new(place.File, new(5, 0))).Should().BeTrue();
        place.Contains(new(SourceFile.From("b.sh", "one\ntwo"), new(5, 1))).Should().BeFalse();
    }

    private static Fragment Indented(Fragment outer, string indent)
    {
        var builder = new SpanMapBuilder();
        for (var start = outer.Text.IndexOf('\n') + 1; start < outer.Text.Length;)
        {
            var end = outer.Text.IndexOf('\n', start) + 1;
            builder.Copy(outer.Text, start + indent.Length, end - start - indent.Length);
            start = end;
        }

        return outer.Embed(builder.ToString(), builder.ToMap());
    }

    private static Fragment Unescaped(Fragment outer)
    {
        var builder = new SpanMapBuilder();
        for (var index = 0; index < outer.Text.Length; index++)
        {
            if (outer.Text[index] == '\\')
                builder.Insert(outer.Text[++index]);
            else
                builder.Copy(outer.Text[index], index);
        }

        return outer.Embed(builder.ToString(), builder.ToMap());
    }
}
