using System.Text;

namespace RunbookLint.Lowering.Tests.Helm;

/// <summary>Charts that have nothing to do with TiDB, and charts that mean harm.</summary>
public class ForeignChartTests : ChartTest
{
    private const string Helpers = """
        {{- define "common.labels" -}}
        app: {{ .Chart.Name }}
        {{ with .Values.commonLabels }}{{ toYaml . }}{{ end }}
        {{- end -}}
        {{- define "common.tpl" -}}
            {{- if typeIs "string" .value }}
                {{- tpl .value .context }}
            {{- else }}
                {{- tpl (.value | toYaml) .context }}
            {{- end }}
        {{- end -}}
        """;

    [Theory]
    [InlineData("""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ .Release.Name }}-nginx
          labels: {{- include "common.labels" . | nindent 4 }}
          annotations:
            checksum/config: {{ include (print $.Template.BasePath "/configmap.yaml") . | sha256sum }}
            {{- range $key, $value := .Values.annotations }}
            {{ $key }}: {{ $value | quote }}
            {{- end }}
        spec:
          {{- if not .Values.autoscaling.enabled }}
          replicas: {{ .Values.replicaCount }}
          {{- end }}
          template:
            spec:
              {{- with .Values.imagePullSecrets }}
              imagePullSecrets:
                {{- toYaml . | nindent 8 }}
              {{- end }}
              containers:
                - name: {{ .Chart.Name }}
                  image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                  ports: [{ containerPort: 80 }]
                  {{- if .Values.extraArgs }}
                  args:
                  {{- range .Values.extraArgs }}
                    - {{ . }}
                  {{- end }}
                  {{- end }}
                  resources:
                    {{- toYaml .Values.resources | nindent 12 }}
        """)]
    [InlineData("""
        {{- $root := . -}}
        {{- range $i, $rule := .Values.rules }}
        {{- if or $rule.enabled (eq (toString $i) "0") }}
        ---
        apiVersion: monitoring.coreos.com/v1
        kind: PrometheusRule
        metadata:
          name: {{ printf "%s-%d" (include "common.tpl" (dict "value" $rule.name "context" $)) $i | trunc 63 | trimSuffix "-" }}
        spec:
          groups:
        {{- include "common.tpl" (dict "value" $rule.groups "context" $root) | nindent 4 }}
            {{- if and $rule.extra (hasKey $rule "extra") }}
            - {{- $rule.extra | toYaml | nindent 6 }}
            {{- end }}
        {{- end }}
        {{- end }}
        """)]
    [InlineData("{{- define \"x\" }}a{{ end }}\n{{ block \"y\" . }}kind: ConfigMap\ndata:\n  {{- (.Files.Glob \"files/*\").AsConfig | nindent 2 }}\n{{ end }}")]
    [InlineData("{{ range until 3 }}\n---\nkind: Service\nmetadata: { name: s{{ . }} }\n{{ if eq . 1 }}{{ break }}{{ end }}{{ end }}")]
    [InlineData("{{ fail \"not for you\" }}")]
    [InlineData("")]
    public void Says_nothing_about_charts_of_others(string template)
    {
        var document = LowerChart("""
            replicaCount: 2
            image: { repository: nginx, tag: "" }
            annotations: { "a.b/c": "yes: no", d: 1 }
            autoscaling: { enabled: false }
            imagePullSecrets: []
            extraArgs: [--a, "--b={{ .Release.Name }}"]
            resources: { limits: { memory: 1Gi, cpu: "1" }, requests: {} }
            rules:
              - name: "{{ .Release.Name }}-a"
                enabled: true
                groups: [{ name: g, rules: [{ alert: A, expr: 'up == 0 and on (x) "y"' }] }]
                extra: { name: z, "quoted key": "multi\nline" }
            """, template, ("chart/templates/_helpers.tpl", Helpers));

        document.Problems.Should().BeEmpty();
        document.Root.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Survives_charts_that_depend_on_one_another()
    {
        const string chart = "name: x\ndependencies:\n- { name: a, repository: 'file://../a' }\n- { name: b, repository: 'file://../b' }\n- { name: a, alias: c, repository: 'file://../a' }\n";

        Lower("a/Chart.yaml", chart, ("b/Chart.yaml", chart), ("a/templates/x.yaml", "kind: Pod\n")).Problems.Should().BeEmpty();
    }

    [Fact]
    public void Says_nothing_about_templates_that_generate_charts() =>
        LowerChart("", "{% if x %}\nkind: {{ cookiecutter.kind | replace('-', '_') }}\n{% endif %}\n").Problems.Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Survives(string values, string template, string helpers)
    {
        var document = LowerChart(values, template, ("chart/templates/_helpers.tpl", helpers));

        document.Problems.Length.Should().BeLessThan(4);
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "", string.Concat(Enumerable.Repeat("{{ if .Values.a }}\n", 5000)) + string.Concat(Enumerable.Repeat("{{ end }}\n", 5000)), "" },
        { "", string.Concat(Enumerable.Range(0, 5000).Select(number => $"{{{{ if .Values.a{number} }}}}\nx{number}: 1\n{{{{ end }}}}\n")), "" },
        { Values(50_000), "{{ range $k, $v := .Values }}\n{{ $k }}: {{ $v | quote }}\n{{ end }}{{ toYaml .Values | nindent 2 }}", "" },
        { "", "{{ include \"a\" . }}", "{{ define \"a\" }}{{ include \"a\" . }}{{ include \"a\" . }}{{ end }}" },
        { "", "{{ include \"a0\" . }}", string.Concat(Enumerable.Range(0, 40).Select(number => $"{{{{ define \"a{number}\" }}}}x{{{{ include \"a{number + 1}\" . }}}}{{{{ include \"a{number + 1}\" . }}}}{{{{ end }}}}\n")) },
        { "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d]\nf: [*e, *e, *e, *e]\n", "{{ toYaml .Values }}", "" },
        { "", "{{ range until 256 }}{{ range until 256 }}{{ range until 256 }}{{ range until 256 }}x{{ end }}{{ end }}{{ end }}{{ end }}", "" },
        { "a: \"{{ tpl .Values.a . }}{{ tpl .Values.a . }}\"\n", "{{ tpl .Values.a . }}", "" },
        { "", "{{ " + new string('(', 10_000), "" },
        { "", "{{ \"" + new string('x', 100_000), "" },
        { "", string.Concat(Enumerable.Repeat("{{", 50_000)), "" },
    };

    private static string Values(int lines)
    {
        var text = new StringBuilder();
        for (var line = 0; line < lines; line++)
            text.Append("key").Append(line).Append(": value\n");

        return text.ToString();
    }
}
