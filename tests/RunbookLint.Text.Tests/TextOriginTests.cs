using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text.Tests;

public class TextOriginTests
{
    private static readonly SourceFile Template = SourceFile.From("templates/job.yaml", "args: [--pd, {{ pd }}:2379]");
    private static readonly SourceFile Values = SourceFile.From("values.yaml", "pd: 'basic-pd'");

    /// <summary>The template with <c>basic-pd</c> put in where the expression stands.</summary>
    private static readonly Fragment Expanded = Expand();

    [Fact]
    public void A_value_is_located_where_it_was_set() =>
        Locate(Expanded, "basic-pd").Should().Be("values.yaml: basic-pd");

    [Fact]
    public void A_part_of_a_value_is_located_in_the_value() =>
        Locate(Expanded, "pd:").Should().Be("templates/job.yaml: {{ pd }}:", "the colon is not part of it");

    [Fact]
    public void What_is_wider_than_the_value_is_located_in_the_template() =>
        Locate(Expanded, "basic-pd:2379").Should().Be("templates/job.yaml: {{ pd }}:2379");

    [Fact]
    public void A_value_keeps_its_origin_in_texts_that_are_embedded_in_the_template()
    {
        var word = Expanded.Slice(SpanOf(Expanded, "basic-pd:2379")).Slice(new TextSpan(0, 8)).Slice(new TextSpan(6, 2));

        word.Text.Should().Be("pd");
        word.Span.ToString().Should().Be("values.yaml:1:12");
    }

    [Fact]
    public void The_use_of_a_value_stands_in_the_template()
    {
        var use = Expanded.LocateUse(SpanOf(Expanded, "basic-pd"));

        (use.File.Path, use.Text).Should().Be(("templates/job.yaml", "{{ pd }}"));
    }

    [Fact]
    public void A_text_made_from_a_value_is_located_at_the_whole_value()
    {
        var source = Fragment.Whole(Values).Slice(new TextSpan(5, 8));
        var upper = Fragment.Whole(Template).Embed("BASIC-PD", SpanMap.Shifted(13, 0), [TextOrigin.From(new TextSpan(0, 8), source)]);

        upper.Slice(new TextSpan(6, 2)).Span.Text.Should().Be("basic-pd");
    }

    private static Fragment Expand()
    {
        const int start = 13;
        var builder = new SpanMapBuilder();
        builder.Copy(Template.Content, 0, start);
        builder.Mark(start);
        builder.Insert("basic-pd");
        builder.Mark(start + "{{ pd }}".Length);
        builder.Copy(Template.Content, start + "{{ pd }}".Length, 6);
        return Fragment.Whole(Template).Embed(builder.ToString(), builder.ToMap(), [TextOrigin.Of(start, Fragment.Whole(Values).Slice(new TextSpan(5, 8)))]);
    }

    private static TextSpan SpanOf(Fragment fragment, string text) => new(fragment.Text.IndexOf(text, StringComparison.Ordinal), text.Length);

    private static string Locate(Fragment fragment, string text)
    {
        var place = fragment.Locate(SpanOf(fragment, text));
        return $"{place.File.Path}: {place.Text}";
    }
}
