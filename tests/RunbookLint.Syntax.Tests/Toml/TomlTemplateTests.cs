using RunbookLint.Syntax.Toml;

namespace RunbookLint.Syntax.Tests.Toml;

public class TomlTemplateTests
{
    [Theory]
    [InlineData("key = {{ port }}\n", "{{ port }}")]
    [InlineData("key = {{ .Values.host }}:{{ .Values.port }} # c\n", "{{ .Values.host }}:{{ .Values.port }}")]
    [InlineData("key = ${PORT}\n", "${PORT}")]
    [InlineData("key = $PORT\n", "$PORT")]
    [InlineData("key = <pd address>:2379\n", "<pd address>:2379")]
    [InlineData("key = 10{{ unit }}\n", "10{{ unit }}")]
    [InlineData("key = \"{{ x | default \"y\" }}\"\n", "{{ x | default \"y\" }}")]
    [InlineData("key = \"{{ x | default \\\"y\\\" }}\"\n", "{{ x | default \"y\" }}")]
    [InlineData("key = '{{ x }}'\n", "{{ x }}")]
    [InlineData("key = \"\"\"\n{{ x\n}}\"\"\"\n", "{{ x\n}}")]
    public void A_templated_value_is_a_string(string text, string value)
    {
        var document = TomlParser.Parse(text);

        document.Errors.Should().BeEmpty();
        var entry = document.Entries.Should().ContainSingle().Subject;
        entry.Value.Kind.Should().Be(TomlKind.String);
        entry.Value.Text.Should().Be(value);
    }

    [Fact]
    public void Lines_of_templates_are_skipped()
    {
        var document = TomlParser.Parse(
            """
            {{- if .Values.tls }}
            [security]
            ca-path = {{ .Values.ca }}
            {{- end }} # if
            {% for h in hosts %}
            {{ h }} = [ {{ h.port }}, 1, "{{ h.name }}" ]
            {% endfor %}
            [{{ .Values.name }}.x]
            inline = { {{ key }} = {{ value }}, b = 2 }
            """);

        document.Errors.Should().BeEmpty();
        document.Entries.Select(entry => entry.Path).Should().Equal(
            "security.ca-path", "security.{{ h }}", "{{ .Values.name }}.x.inline.{{ key }}", "{{ .Values.name }}.x.inline.b");
        document.Entries[1].Value.Items.Select(item => item.Text).Should().Equal("{{ h.port }}", "1", "{{ h.name }}");
    }
}
