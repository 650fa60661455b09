using RunbookLint.Syntax.Templates;

namespace RunbookLint.Syntax.Tests.Templates;

public class TemplateScannerTests
{
    [Theory]
    [InlineData("a {{ b }} c", "{{ b }}")]
    [InlineData("{{ a }}{{ b }}", "{{ a }}|{{ b }}")]
    [InlineData("x: ${{ a }}", "${{ a }}")]
    [InlineData("{{ \"}}\" }} }}", "{{ \"}}\" }}")]
    [InlineData("{{ `}}\n` }}", "{{ `}}\n` }}")]
    [InlineData("{{ {'a': {'b': 1}} }}", "{{ {'a': {'b': 1}} }}")]
    [InlineData("{{ user's }} b's", "{{ user's }}")]
    [InlineData("{{/* don't }} */}} x", "{{/* don't }} */}}")]
    [InlineData("{# a {{ b }} #}", "{# a {{ b }} #}")]
    [InlineData("{% if a == \"%}\" %}x", "{% if a == \"%}\" %}")]
    [InlineData("{{ { }} {{ b }}", "{{ { }}|{{ b }}")]
    [InlineData("{{ a\n  b }}", "{{ a\n  b }}")]
    [InlineData("{{ a\n---\n}}", "")]
    [InlineData("# {{ a\n}}", "")]
    [InlineData("{{ a {{ b }}", "{{ b }}")]
    [InlineData("{{", "")]
    [InlineData("{", "")]
    [InlineData("${#a} {a: {b: c}}", "")]
    public void Finds_templates(string text, string templates) =>
        string.Join('|', TemplateScanner.Find(text).Select(found => text.Substring(found.Start, found.Span.Length))).Should().Be(templates);

    [Theory]
    [InlineData("{{ a }}", TemplateKind.Expression)]
    [InlineData("{{ $a }}", TemplateKind.Expression)]
    [InlineData("{{ include \"a\" . }}", TemplateKind.Expression)]
    [InlineData("{{ ifs }}", TemplateKind.Expression)]
    [InlineData("{{ $a == 1 }}", TemplateKind.Expression)]
    [InlineData("${{ if }}", TemplateKind.Statement)]
    [InlineData("{{- if a }}", TemplateKind.Statement)]
    [InlineData("{{end}}", TemplateKind.Statement)]
    [InlineData("{{ $a := 1 }}", TemplateKind.Statement)]
    [InlineData("{{ $a = 1 }}", TemplateKind.Statement)]
    [InlineData("{% include 'a' %}", TemplateKind.Statement)]
    [InlineData("{{- /* a */ -}}", TemplateKind.Comment)]
    [InlineData("{# a #}", TemplateKind.Comment)]
    public void Knows_what_a_template_does(string text, TemplateKind kind) =>
        TemplateScanner.Find(text).Should().ContainSingle().Which.Kind.Should().Be(kind);
}
