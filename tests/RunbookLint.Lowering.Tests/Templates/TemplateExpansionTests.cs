using RunbookLint.Lowering.Templates;
using RunbookLint.Syntax.Templates;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests.Templates;

public class TemplateExpansionTests
{
    private static readonly Dictionary<string, Fragment> Values = new()
    {
        ["pd"] = Fragment.Whole(SourceFile.From("group_vars/prod.yml", "10.0.0.1:2379")),
        ["task"] = Fragment.Whole(SourceFile.From("group_vars/all.yml", "pitr")),
    };

    [Fact]
    public void Puts_in_what_is_known_and_leaves_the_rest_as_it_is_written()
    {
        var expanded = Expand("br log start --pd {{ pd }} --task-name {{ task }}-{{ env }}");

        expanded.Text.Should().Be("br log start --pd 10.0.0.1:2379 --task-name pitr-{{ env }}");
        expanded.Holes.Select(hole => expanded.Text.Substring(hole.Start, hole.Length)).Should().Equal("{{ env }}");
    }

    [Fact]
    public void A_setting_that_is_one_value_stands_where_the_value_was_set()
    {
        var setting = Expand("{{ pd }}").ToSetting();

        (setting.Value, setting.Span.ToString(), setting.Use.ToString()).Should().Be(("10.0.0.1:2379", "group_vars/prod.yml:1:1", "play.yml:1:1"));
    }

    [Fact]
    public void A_setting_of_several_values_stands_where_it_is_written_and_knows_its_sources()
    {
        var setting = Expand("{{ task }}@{{ pd }}").ToSetting();

        setting.Span.ToString().Should().Be("play.yml:1:1");
        setting.Sources.Select(source => source.ToString()).Should().Equal("group_vars/all.yml:1:1", "group_vars/prod.yml:1:1");
    }

    [Fact]
    public void An_unknown_setting_says_why()
    {
        var setting = Expand("{{ env }}").ToSetting();

        (setting.IsDynamic, setting.Expression, setting.Reason).Should().Be((true, "{{ env }}", "env is set by nothing in reach"));
    }

    private static Argument Expand(string template)
    {
        var text = Fragment.Whole(SourceFile.From("play.yml", template));
        return TemplateExpansion.Expand(text, TemplateScanner.Find(template).Select(found => found.Span), span =>
        {
            var name = template.Substring(span.Start + 2, span.Length - 4).Trim();
            return Values.TryGetValue(name, out var value) ? TemplateValue.Of(value) : TemplateValue.Unknown($"{name} is set by nothing in reach");
        });
    }
}
