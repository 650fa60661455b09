using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests.Kubernetes;

public class VariableReferencesTests
{
    private static readonly YamlSettings Yaml = new(Fragment.Whole(SourceFile.From("a.yaml", "")));

    [Theory]
    [InlineData("--pd=$(PD):2379", "--pd=basic-pd:2379")]
    [InlineData("$(PD)", "basic-pd")]
    [InlineData("$(EMPTY)", "")]
    [InlineData("$(PD)$(PD)", "basic-pdbasic-pd")]
    [InlineData("$$(PD)", "$(PD)")]
    [InlineData("cost: 5$", "cost: 5$")]
    [InlineData("$", "$")]
    [InlineData("$(", "$(")]
    [InlineData("$(PD", "$(PD")]
    [InlineData("$()", "$()")]
    [InlineData("$(date +%F)", "$(date +%F)")]
    [InlineData("echo $(hostname) ${PD}", "echo $(hostname) ${PD}")]
    [InlineData("$((1+2))", "$((1+2))")]
    public void Replaces_what_the_kubelet_replaces(string written, string expanded)
    {
        var word = Expand(written);
        word.Text.Should().Be(expanded);
        word.IsKnown.Should().BeTrue();
    }

    [Theory]
    [InlineData("--pd=$(SECRET):2379", "$(SECRET)")]
    [InlineData("echo $(SECRET)", "$(SECRET)")]
    [InlineData("--pd=$(ELSEWHERE)", "$(ELSEWHERE)")]
    [InlineData("--storage=$(TEMPLATE)/full", "{{ x }}")]
    public void Remembers_what_is_not_known(string written, string hole)
    {
        var word = Expand(written);
        word.Holes.Should().ContainSingle();
        word.Text.Substring(word.Holes[0].Start, word.Holes[0].Length).Should().Be(hole);
    }

    [Fact]
    public void Keeps_the_holes_of_the_word()
    {
        var file = SourceFile.From("a.yaml", "{{ $(PD) }}/$(PD)/{{ y }}");
        var word = Argument.Of(Fragment.Whole(file), [new(0, 11), new(18, 7)], []);

        var expanded = VariableReferences.Expand(word, Values(), _ => false, Yaml);

        expanded.Text.Should().Be("{{ $(PD) }}/basic-pd/{{ y }}");
        expanded.Holes.Should().Equal(new TextSpan(0, 11), new TextSpan(21, 7));
    }

    [Fact]
    public void A_value_is_placed_where_it_is_used()
    {
        var word = Expand("--pd=$(PD):2379");
        word.Slice(5, 8).Span.Text.Should().Be("$(PD)");
        word.Slice(0, 5).Span.Text.Should().Be("--pd=");
        word.From(13).Span.Text.Should().Be(":2379");
    }

    [Fact]
    public void A_value_with_one_use_is_placed_where_it_is_set()
    {
        var setting = Expand("--pd=$(PD)", once: true).From(5).ToSetting();
        setting.Value.Should().Be("basic-pd");
        setting.Span.File.Path.Should().Be("values");
        setting.Use!.Value.Text.Should().Be("$(PD)");
    }

    [Fact]
    public void Values_that_name_one_another_do_not_grow_without_bounds()
    {
        var yaml = new YamlSettings(Fragment.Whole(SourceFile.From("a.yaml", "")));
        var values = new Dictionary<string, Argument?> { ["V0"] = Word("0123456789") };
        for (var index = 1; index < 64; index++)
            values[$"V{index}"] = VariableReferences.Expand(Word($"$(V{index - 1})$(V{index - 1})"), values, _ => false, yaml);

        values["V63"]!.Text.Length.Should().BeLessThan(1 << 21);
        values["V63"]!.IsKnown.Should().BeFalse();
    }

    private static Argument Expand(string written, bool once = false) => VariableReferences.Expand(Word(written), Values(), _ => once, Yaml);

    private static Dictionary<string, Argument?> Values() => new()
    {
        ["PD"] = Argument.Of(Fragment.Whole(SourceFile.From("values", "basic-pd"))),
        ["EMPTY"] = Word(""),
        ["SECRET"] = null,
        ["TEMPLATE"] = Argument.Of(Fragment.Whole(SourceFile.From("values", "s3://{{ x }}")), [new(5, 7)], []),
    };

    private static Argument Word(string text) => Argument.Of(Fragment.Whole(SourceFile.From("word", text)));
}
