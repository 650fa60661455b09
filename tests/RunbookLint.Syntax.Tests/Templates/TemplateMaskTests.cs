using CsCheck;
using RunbookLint.Syntax.Templates;

namespace RunbookLint.Syntax.Tests.Templates;

public class TemplateMaskTests
{
    [Fact]
    public void A_text_without_templates_is_not_copied()
    {
        var text = "a: {b: c}\n";

        TemplateMask.Apply(text).Text.Should().BeSameAs(text);
    }

    [Theory]
    [InlineData("a: {{ b }} c", "a: xxxxxxx c")]
    [InlineData("{{- if a }}\nb: c\n{{- end }}\n", "           \nb: c\n          \n")]
    [InlineData("a:\n  {{ b }}\n", "a:\n  xxxxxxx\n")]
    [InlineData("a:\n{{ b }}\n", "a:\n xxxxxx\n")]
    [InlineData("a:\n  {{ b }}\n  c: d\n", "a:\n         \n  c: d\n")]
    [InlineData("a: {{ b }}\n  c: d\n", "a:        \n  c: d\n")]
    [InlineData("a: {{ b }}\n- c\n", "a:        \n- c\n")]
    [InlineData("a: {{ b }}\nc: d\n", "a: xxxxxxx\nc: d\n")]
    [InlineData("a: |\n  b\n{{ end }}\n", "a: |\n  b\n#xxxxxxxx\n")]
    [InlineData("a: |\n  b\n{{ end }}\n  c\n", "a: |\n  b\n  _______\n  c\n")]
    [InlineData("a: |\n{{ b }}\nc: d\n", "a: |\n xxxxxx\nc: d\n")]
    [InlineData("a: |\n    {{ b }}\n  c\n", "a: |\n  __xxxxxxx\n  c\n")]
    [InlineData("a: b\n{{/* c\n d */}}\n", "a: b\n      \n       \n")]
    [InlineData("a: b\n{% include \"c\" %}\nd: e\n", "a: b\n                 \nd: e\n")]
    [InlineData("a: b\n${C}\nd: e\n", "a: b\n    \nd: e\n")]
    [InlineData("$(cat a)\nb: c\n", "        \nb: c\n")]
    [InlineData("a:\n  $B\n  c: d\n", "a:\n    \n  c: d\n")]
    [InlineData("a: {b: c}\n  $D ${E}\n", "a: {b: c}\n         \n")]
    [InlineData("a: |\n  b\n$C\nd: e\n", "a: |\n  b\n#x\nd: e\n")]
    [InlineData("a:\n  $B\n", "a:\n  $B\n")]
    [InlineData("a: |\n  $B\n  c\n", "a: |\n  $B\n  c\n")]
    [InlineData("a: b\n  $C\nd: e\n", "a: b\n  $C\nd: e\n")]
    [InlineData("a: [b,\n  $C\n]\n", "a: [b,\n  $C\n]\n")]
    [InlineData("a: b\n$1\n", "a: b\n$1\n")]
    [InlineData("a: b\n$C d\n", "a: b\n$C d\n")]
    public void Lines_of_templates_leave_the_structure_readable(string text, string masked) =>
        TemplateMask.Apply(text).Text.Should().Be(masked);

    [Fact]
    public void Every_mask_is_as_long_as_its_text_and_touches_only_templates() =>
        Gen.OneOf("a: ", "- ", "b", "|", "\n", "\r\n", "  ", "{{ x }}", "{{- if x }}", "{{ y | nindent 4 }}", "{% if %}", "{# c #}", "${{ z }}", "$A", "${B}", "$(c d)", "{{", "}}", "\"", "'", "`", "# ", "---\n")
            .Array[0, 30].Select(string.Concat).Sample(text =>
            {
                var mask = TemplateMask.Apply(text);

                mask.Text.Length.Should().Be(text.Length);
                for (var at = 0; at < text.Length; at++)
                {
                    var isTemplate = mask.Templates.Any(template => template.Start <= at && at < template.End);
                    if (!isTemplate && text[at] != ' ')
                        mask.Text[at].Should().Be(text[at]);
                }
            });
}
