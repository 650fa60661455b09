using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Templates;
using RunbookLint.Syntax.Yaml;
using static RunbookLint.Syntax.Tests.Yaml.YamlSamples;

namespace RunbookLint.Syntax.Tests.Yaml;

public class YamlTemplateTests
{
    private const string Chart =
        """
        {{- if .Values.backup.enabled }}
        {{- /* A comment: with - things. */}}
        apiVersion: pingcap.com/v1alpha1
        metadata:
          name: {{ include "x.fullname" . }}-backup
          labels:
            {{- include "x.labels" . | nindent 4 }}
          annotations: {{- toYaml .Values.annotations | nindent 4 }}
            extra: "yes"
            {{- range $key, $value := .Values.more }}
            {{ $key }}: {{ $value | quote }}
            {{- end }}
        spec:
          {{- with .Values.resources }}
          resources:
        {{ toYaml . | indent 4 }}
          {{- end }}
          br:
            cluster: "{{ .Values.cluster | default "basic" }}"
            {{- include "more.br" . | nindent 4 }}
          tolerations:
          {{- range .Values.tolerations }}
          - key: {{ . }}
          {{- end }}
          script: |-
            {{- if .Values.log }}
            br log start --pd {{ .Values.pd }}
        {{- else }}
            br backup full
        {{ .Values.extra | indent 4 }}
        {{- end }}
          config: |
        {{ .Files.Get "tidb-lightning.toml" | indent 4 }}
          last: {{ .Values.last }}
        {{- end }}
        """;

    [Fact]
    public void Reads_a_chart()
    {
        var root = Root(Chart).ShouldMapBut(Chart);

        root["metadata"]["name"].Text.Should().Be("{{ include \"x.fullname\" . }}-backup");
        root["metadata"]["labels"].Text.Should().Be("{{- include \"x.labels\" . | nindent 4 }}");
        root["metadata"]["annotations"]["extra"].Text.Should().Be("yes");
        root["metadata"]["annotations"]["{{ $key }}"].Text.Should().Be("{{ $value | quote }}");
        root["spec"]["resources"].Text.Should().Be("{{ toYaml . | indent 4 }}");
        root["spec"]["br"]["cluster"].Text.Should().Be("{{ .Values.cluster | default \"basic\" }}");
        root["spec"]["tolerations"].Items.Single()["key"].Text.Should().Be("{{ . }}");
        root["spec"]["config"].Text.Should().Be("{{ .Files.Get \"tidb-lightning.toml\" | indent 4 }}\n");
        root["spec"]["last"].Text.Should().Be("{{ .Values.last }}");
    }

    [Fact]
    public void Templates_in_a_block_scalar_keep_its_lines()
    {
        var script = (YamlScalar)Root(Chart)["spec"]["script"];

        script.Value.Split('\n').Select(line => line.TrimEnd()).Should().Equal(
            "{{- if .Values.log }}", "br log start --pd {{ .Values.pd }}", "", "br backup full", "{{ .Values.extra | indent 4 }}");
        script.Templates.Select(span => script.Value.Substring(span.Start, span.Length).Trim()).Should().Equal(
            "{{- if .Values.log }}", "{{ .Values.pd }}", "", "{{ .Values.extra | indent 4 }}");
    }

    [Fact]
    public void What_a_template_may_bring_in_is_known_to_the_collection()
    {
        var root = Root(Chart);

        Injected(root["metadata"]["annotations"]).Should().Equal("{{- toYaml .Values.annotations | nindent 4 }}");
        Injected(root["spec"]["br"]).Should().Equal("{{- include \"more.br\" . | nindent 4 }}");
        Injected(root["spec"]).Should().BeEmpty();

        static IEnumerable<string> Injected(YamlNode node) => node.Injections.Select(span => Chart.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("key: {{ x }}\n", "{{ x }}", "{{ x }}")]
    [InlineData("key: {{ a }}:{{ b }}/c\n", "{{ a }}:{{ b }}/c", "{{ a }}|{{ b }}")]
    [InlineData("key: ${{ secrets.X }}-y\n", "${{ secrets.X }}-y", "${{ secrets.X }}")]
    [InlineData("key: {% if a %}b{% endif %}\n", "{% if a %}b{% endif %}", "{% if a %}|{% endif %}")]
    [InlineData("key: a {# no: comment #} b\n", "a {# no: comment #} b", "{# no: comment #}")]
    [InlineData("key: '{{ lookup(''env'', ''X'') }}'\n", "{{ lookup('env', 'X') }}", "{{ lookup('env', 'X') }}")]
    [InlineData("key: '{{ x | default('y') }}'\n", "{{ x | default('y') }}", "{{ x | default('y') }}")]
    [InlineData("key: \"{{ lookup(\\\"env\\\") }} \\t\"\n", "{{ lookup(\"env\") }} \t", "{{ lookup(\"env\") }}")]
    [InlineData("key: \"{{ x | quote \"a b\" }}\" # c\n", "{{ x | quote \"a b\" }}", "{{ x | quote \"a b\" }}")]
    [InlineData("key: {{ dict \"a\"\n    \"b: }}\" }}\n", "{{ dict \"a\"\n    \"b: }}\" }}", "{{ dict \"a\"\n    \"b: }}\" }}")]
    [InlineData("key: >-\n  br {{ a }}\n  --x {{ b }}\n", "br {{ a }} --x {{ b }}", "{{ a }}|{{ b }}")]
    [InlineData("key: br backup\n  {{ options }}\n  --pd x\n", "br backup {{ options }} --pd x", "{{ options }}")]
    [InlineData("key: {{ open\n", null, null)]
    [InlineData("key: a {{ open\n", "a {{ open", "")]
    [InlineData("key: ${#array[@]}\n", "${#array[@]}", "")]
    public void Values_keep_their_templates_as_written(string text, string? value, string? templates)
    {
        if (value is null)
        {
            YamlParser.Parse(text).Errors.Should().ContainSingle();
            return;
        }

        var scalar = Scalar(text);

        scalar.Value.Should().Be(value);
        string.Join('|', scalar.Templates.Select(span => value.Substring(span.Start, span.Length))).Should().Be(templates);
    }

    [Fact]
    public void A_template_has_its_exact_place()
    {
        var text = "a:\n{{ toYaml .x | indent 2 }}\n";
        var scalar = (YamlScalar)Root(text)["a"];

        scalar.In(text).Should().Be("{{ toYaml .x | indent 2 }}");
        scalar.Map.ToOuter(scalar.Templates[0]).Should().Be(new TextSpan(3, 26));
    }

    [Fact]
    public void Reads_a_playbook()
    {
        var root = Root(
            """
            - hosts: "{{ target }}"
              tasks:
              {# a comment #}
              {% for pd in pds %}
              - shell: br backup full --pd {{ pd }} -s "{{ url }}"
                when: enabled | bool
              {% endfor %}
            """);

        root.Items[0]["tasks"].Items.Single()["shell"].Text.Should().Be("br backup full --pd {{ pd }} -s \"{{ url }}\"");
    }

    [Fact]
    public void Templates_in_a_flow_collection_are_values()
    {
        var root = Root("args: [--pd, {{ pd }}, {{ a }}: {{ b }}]\nmap: { {{ k }}: {{ v }} }\n");

        root["args"].Items[1].Text.Should().Be("{{ pd }}");
        root["map"]["{{ k }}"].Text.Should().Be("{{ v }}");
    }

    [Fact]
    public void A_script_behind_block_scalars_and_templates_is_read()
    {
        var text = "a: |\n    {{- if x }}\n  one\n{{ end }}\n  two\n{{ end }}\nb: |\n  {{ x }}\nc: 1\n";
        var root = Root(text);

        root["a"].Text!.Split('\n').Select(line => line.Trim()).Should().Equal("{{- if x }}", "one", "", "two", "");
        root["b"].Text.Should().Be("{{ x }}\n");
        root["c"].Text.Should().Be("1");
    }

    [Theory]
    [InlineData("a: 1\nb: 2\n", true)]
    [InlineData("a: 1\n{{ if x }}\nb: 2\n{{ end }}\n", true)]
    [InlineData("{{ if x }}\na: 1\nb: 2\n{{ end }}\n", true)]
    [InlineData("{{ if x }}\na: 1\n{{ if y }}\nb: 2\n{{ end }}\n{{ end }}\n", true)]
    [InlineData("{{ if x }}\nc: 3\n{{ end }}\na: 1\nb: 2\n", true)]
    [InlineData("a: |\n  {{ if x }}\n  {{ else }}\n  {{ end }}\nb: 2\n", true)]
    [InlineData("a: ${{ if x }}\nb: 2\n", true)]
    [InlineData("{{ if x }}\na: 1\n{{ else }}\nb: 2\n{{ end }}\n", false)]
    [InlineData("{{ if x }}\na: 1\n{{ else if y }}\nc: 3\n{{ else }}\n{{ with z }}\nb: 2\n{{ end }}\n{{ end }}\n", false)]
    [InlineData("{{ if x }}\na: 1\n{{ end }}\n{{ if y }}\nb: 2\n{{ end }}\n", false)]
    [InlineData("{% if x %}\na: 1\n{% elif y %}\nb: 2\n{% endif %}\n", false)]
    [InlineData("{% for x in y %}\na: 1\n{%- else %}\nb: 2\n{% endfor %}\n", false)]
    public void Entries_know_which_of_them_go_together(string text, bool together)
    {
        var entries = Root(text).Entries;

        TemplateArm.GoTogether(Arm("a"), Arm("b")).Should().Be(together);

        TemplateArm? Arm(string key) => entries.Single(entry => entry.Key.Text == key).Arm;
    }
}

file static class MapAssertions
{
    /// <summary>Like the check of all maps, but where a template had to be hidden the value has blanks.</summary>
    public static YamlNode ShouldMapBut(this YamlNode node, string text)
    {
        if (node is YamlScalar scalar)
        {
            foreach (var run in scalar.Map.Runs)
            {
                for (var at = 0; at < run.Length; at++)
                {
                    if (scalar.Value[run.Inner + at] != ' ')
                        text[run.Outer + at].Should().Be(scalar.Value[run.Inner + at]);
                }
            }
        }

        foreach (var entry in node.Entries)
            entry.Value.ShouldMapBut(text);
        foreach (var item in node.Items)
            item.ShouldMapBut(text);
        return node;
    }
}
