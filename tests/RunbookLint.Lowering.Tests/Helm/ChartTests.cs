using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Helm;

public class ChartTests : ChartTest
{
    private const string Backup = "br backup full --pd {{ .Values.pd }} --storage {{ .Values.storage }}";
    private const string Known = "snapshot-backup cluster=pd.tidb:2379 storage=s3://full scope=full tool-version=v7.5.1";

    [Fact]
    public void Puts_values_in() => Renders("pd: pd.tidb:2379\nstorage: s3://full\n", Job($"\"{Backup}\""), Known);

    [Fact]
    public void Underlines_a_value_where_it_is_set()
    {
        var document = LowerChart("pd: 'pd.tidb:2379'\nstorage: s3://full\n", Job($"\"{Backup}\""));

        Places(document, "cluster").Should().Equal("chart/values.yaml: pd.tidb:2379");
        Places(document, "storage").Should().Equal("chart/values.yaml: s3://full");
    }

    [Fact]
    public void Underlines_what_a_helper_writes_in_the_helper() => Places(
        LowerChart("", Job("""{{ printf "br backup full --pd %s --storage s3://full" (include "pd" .) | quote }}"""), ("chart/templates/_helpers.tpl", "{{ define \"pd\" }}pd.tidb:2379{{ end }}")), "cluster")
        .Should().Equal("chart/templates/_helpers.tpl: pd.tidb:2379");

    [Fact]
    public void Leaves_unknown_what_nothing_sets()
    {
        var document = LowerChart("storage: s3://full\n", Job($"\"{Backup}\""));
        var cluster = new RunbookPlan(document.Root).Operations.Single().Cluster;

        cluster.Expression.Should().Be("{{ .Values.pd }}");
        cluster.Reason.Should().Be("pd is set by nothing in reach");
    }

    [Theory]
    [InlineData("pd: ''")]
    [InlineData("pd:")]
    [InlineData("pd: null")]
    public void Leaves_unknown_what_is_left_empty_for_the_installation(string pd) =>
        Renders(pd + "\nstorage: s3://full\n", Job($"\"{Backup}\""), """snapshot-backup cluster=?"{{ .Values.pd }}" storage=s3://full scope=full tool-version=v7.5.1""");

    [Theory]
    [InlineData("{{ default \"pd.tidb:2379\" .Values.pd }}")]
    [InlineData("{{ .Values.pd | default \"pd.tidb:2379\" }}")]
    [InlineData("{{ .Values.deep.er.pd | default .Values.known }}")]
    [InlineData("{{ coalesce .Values.pd .Values.empty .Values.known }}")]
    [InlineData("{{ or .Values.empty .Values.known }}")]
    [InlineData("{{ required \"a PD is needed\" .Values.known }}")]
    [InlineData("{{ ternary \"pd.tidb:2379\" \"no\" (eq .Values.mode \"prod\") }}")]
    [InlineData("{{ printf \"%s:%d\" .Values.host (int .Values.port) }}")]
    [InlineData("{{ .Values.host }}:{{ add 2000 379 }}")]
    [InlineData("{{ index .Values.list 1 }}")]
    [InlineData("{{ join \":\" (list .Values.host .Values.port) }}")]
    [InlineData("{{ with .Values.deep }}{{ .known }}{{ end }}")]
    [InlineData("{{ with .Values.empty }}no{{ else }}{{ .Values.known }}{{ end }}")]
    [InlineData("{{ $pd := .Values.known }}{{ $pd }}")]
    [InlineData("{{ tpl .Values.templated . }}")]
    [InlineData("{{ upper \"PD.TIDB\" | lower }}:{{ trimPrefix \"x-\" \"x-2379\" }}")]
    [InlineData("{{ include \"pd\" . }}")]
    [InlineData("{{ template \"pd\" . }}")]
    [InlineData("{{ range .Values.one }}{{ . }}{{ end }}")]
    [InlineData("{{ range $key, $value := .Values.parts }}{{ $key }}:{{ $value }}{{ end }}")]
    [InlineData("{{ if and .Values.on (not .Values.off) -}} {{ .Values.known }} {{- end }}")]
    [InlineData("{{ .Files.Get \"pd.txt\" }}")]
    [InlineData("{{ get .Values.deep \"known\" | trim }}")]
    [InlineData("{{ (index .Values \"deep\").known | quote | trimAll \"\\\"\" }}")]
    [InlineData("{{ `pd.tidb:2379` }}{{/* a comment */}}")]
    [InlineData("{{ dict \"a\" .Values.known | toYaml | trimPrefix \"a: \" }}")]
    [InlineData("{{ if lt (len .Values.list) 1 }}no{{ else if hasPrefix \"pr\" .Values.mode }}{{ .Values.known }}{{ else }}no{{ end }}")]
    public void Evaluates(string expression) => Renders(
        """
        storage: s3://full
        known: pd.tidb:2379
        empty: ""
        mode: prod
        host: pd.tidb
        port: 2379
        on: true
        off: false
        list: [no, pd.tidb:2379]
        one: [pd.tidb:2379]
        parts: { pd.tidb: 2379 }
        templated: "{{ .Values.host }}:{{ .Values.port }}"
        deep: { known: pd.tidb:2379 }
        """,
        Job($"'br backup full --pd {expression} --storage {{{{ .Values.storage }}}}'"), Known,
        ("chart/templates/_helpers.tpl", """{{- define "pd" -}} {{ .Values.known }} {{- end -}}"""), ("chart/pd.txt", "pd.tidb:2379"));

    [Theory]
    [InlineData("{{ lookup \"v1\" \"Service\" \"tidb\" \"pd\" }}")]
    [InlineData("{{ randAlphaNum 5 }}")]
    [InlineData("{{ .Release.Name }}-pd")]
    [InlineData("{{ .Capabilities.KubeVersion }}")]
    [InlineData("{{ .Values.known | sha256sum }}")]
    [InlineData("{{ noSuchFunction .Values.known }}")]
    [InlineData("{{ include \"missing\" . }}")]
    [InlineData("{{ include \"itself\" . }}")]
    [InlineData("{{ .Files.Get \"missing.txt\" }}")]
    [InlineData("{{ if .Values.unset }}{{ .Values.known }}{{ else }}other.tidb:2379{{ end }}")]
    [InlineData("{{ if eq .Release.Name \"prod\" }}{{ .Values.known }}{{ else }}other.tidb:2379{{ end }}")]
    [InlineData("{{ .Values.known.deeper }}")]
    public void Leaves_the_rest_to_the_run(string expression)
    {
        var document = LowerChart("known: pd.tidb:2379\n", Job($"'br backup full --pd {expression} --storage s3://full'"), ("chart/templates/_helpers.tpl", """{{ define "itself" }}{{ include "itself" . }}{{ end }}"""));

        document.Problems.Should().NotContain(problem => !problem.IsLimit);
        new RunbookPlan(document.Root).Operations.Should().ContainSingle().Which.Cluster.IsKnown().Should().BeFalse();
    }

    [Fact]
    public void Leaves_out_what_its_values_switch_off() => Renders("backup: { enabled: false }\n", "{{ if .Values.backup.enabled }}\n" + Job("br log stop --task-name x --pd a:1") + "\n{{ end }}", "");

    [Fact]
    public void Takes_a_resource_behind_an_unknown_switch_for_a_choice() => Renders("", "{{ if .Values.backup.enabled }}\n" + Job("br log stop --task-name pitr --pd a:1") + "\n{{ end }}", """
        choice
          stop-log-backup cluster=a:1 task=pitr tool-version=v7.5.1
        """);

    [Fact]
    public void Takes_both_sides_of_an_unknown_condition_for_alternatives() => Renders("",
        "{{ if .Values.stop }}\n" + Job("br log stop --task-name pitr --pd a:1") + "\n{{ else }}\n" + Job("br log pause --task-name pitr --pd a:1") + "\n{{ end }}", """
        choice
          stop-log-backup cluster=a:1 task=pitr tool-version=v7.5.1
          pause-log-backup cluster=a:1 task=pitr tool-version=v7.5.1
        """);

    [Fact]
    public void Knows_what_both_sides_of_an_unknown_condition_agree_on() => Renders("", """
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: full
          {{- if .Values.labels }}
          labels: { a: b }
          {{- end }}
        spec:
          {{- if .Values.often }}
          schedule: "0 2 * * *"
          {{- else }}
          schedule: "0 2 1 * *"
          {{- end }}
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                    - image: pingcap/br:{{ .Chart.AppVersion }}
                      args: [backup, full, --pd, "{{ if .Values.other }}b:2379{{ else }}a:2379{{ end }}", --storage, s3://full]
        """, """
        repeat title=full schedule=?
          snapshot-backup cluster=? storage=s3://full scope=full tool-version=v7.5.1
        """);

    [Fact]
    public void Asks_one_condition_once() => Renders("", """
        {{- if .Values.pitr }}
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: files }
        data: { pd: "pd.tidb:2379" }
        {{- end }}
        ---
        {{- if not .Values.pitr }}
        # nothing
        {{- end }}
        {{- if .Values.pitr }}
        apiVersion: v1
        kind: Pod
        metadata: { name: pod }
        spec:
          containers:
            - image: pingcap/br:v7.5.1
              env: [{ name: PD, valueFrom: { configMapKeyRef: { name: files, key: pd } } }]
              args: [log, stop, --pd, $(PD), --task-name, "{{ if .Values.pitr }}pitr{{ else }}other{{ end }}"]
        {{- end }}
        """, """
        choice
          stop-log-backup cluster=pd.tidb:2379 task=pitr tool-version=v7.5.1
        """);

    [Fact]
    public void Reads_a_resource_for_each_item_of_a_known_list() => Renders("clusters: [{ name: a, pd: 'a:2379' }, { name: b, pd: 'b:2379' }]\n", """
        {{- range .Values.clusters }}
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: {{ .name }} }
        spec: { containers: [{ image: pingcap/br, args: [log, stop, --pd, {{ .pd }}, --task-name, {{ .name | quote }}] }] }
        {{- end }}
        """, """
        unordered
          stop-log-backup cluster=a:2379 task=a
          stop-log-backup cluster=b:2379 task=b
        """);

    [Fact]
    public void Reads_the_items_of_an_unknown_list_once() => Renders("", """
        {{- range $cluster := .Values.clusters }}
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: {{ $cluster.name }} }
        spec: { containers: [{ image: pingcap/br, args: [log, stop, --pd, {{ $cluster.pd }}, --task-name, pitr] }] }
        {{- end }}
        """, """
        choice
          stop-log-backup cluster=?"{{ .Values.clusters[].pd }}" task=pitr
        """);

    [Fact]
    public void Reads_a_script_from_a_value() => Renders("""
        pd: a:2379
        script: |
          br log stop --task-name pitr \
            --pd {{ .Values.pd }}
        """, Job("x").Replace("[\"sh\", \"-c\", x]", "[sh, -c, {{ tpl .Values.script . | quote }}]"), "stop-log-backup cluster=a:2379 task=pitr tool-version=v7.5.1");

    [Fact]
    public void Indents_a_script_from_a_value_and_keeps_its_places()
    {
        var document = LowerChart("script: |\n  set -e\n  br log stop --task-name pitr \\\n    --pd a:2379\n", Job("x").Replace("[\"sh\", \"-c\", x]", "\n            - sh\n            - -c\n            - |\n              {{- .Values.script | nindent 14 }}"));

        new RunbookPlan(document.Root).Operations.Single().Span.Text.Should().Be("br log stop --task-name pitr \\\n    --pd a:2379");
    }

    [Fact]
    public void Lets_one_template_be_read_by_itself() => Lowers("chart/templates/jobs/job.yaml", Job($"\"{Backup}\""), Known,
        ("chart/Chart.yaml", Chart), ("chart/values.yaml", "pd: pd.tidb:2379\nstorage: s3://full\n"));

    [Fact]
    public void Contains_its_templates() => LowerChart("", Job("date")).UsedFiles.Should().Equal("chart/templates/job.yaml");

    [Fact]
    public void Gives_a_subchart_its_values() => Lowers("chart/Chart.yaml", Chart + "dependencies:\n- { name: load, alias: import, condition: import.enabled }\n- { name: extra, condition: extra.enabled }\n", "stop-log-backup cluster=b:2379 task=t tool-version=v7.5.1",
        ("chart/values.yaml", "global: { task: t }\nimport: { pd: 'b:2379' }\nextra: { enabled: false }\n"),
        ("chart/charts/load/Chart.yaml", "name: load\n"), ("chart/charts/load/values.yaml", "pd: a:2379\n"),
        ("chart/charts/load/templates/job.yaml", Job("'br log stop --pd {{ .Values.pd }} --task-name {{ .Values.global.task }}'")),
        ("chart/charts/extra/Chart.yaml", "name: extra\n"), ("chart/charts/extra/templates/job.yaml", Job("br log stop --pd a:1 --task-name x")));

    [Fact]
    public void Takes_only_definitions_from_a_library() => Lowers("chart/Chart.yaml", Chart + "dependencies:\n- { name: lib, repository: 'file://../lib' }\n", "stop-log-backup cluster=a:2379 task=t tool-version=v7.5.1",
        ("chart/templates/job.yaml", "{{ include \"lib.job\" . }}"), ("lib/Chart.yaml", "name: lib\ntype: library\n"),
        ("lib/templates/_job.yaml", "{{ define \"lib.job\" }}\n" + Job("br log stop --pd a:2379 --task-name t") + "{{ end }}"), ("lib/templates/job.yaml", Job("br log stop --pd never:1 --task-name x")));

    [Fact]
    public void Says_at_its_place_that_a_block_has_no_end_and_reads_on()
    {
        var document = LowerChart("", "{{- if .Values.a }}\n" + Job("br log stop --pd a:2379 --task-name t"));

        document.Problems.Should().ContainSingle().Which.Should().Match<LoweringProblem>(problem => problem.Span.Text == "{{- if .Values.a }}" && problem.Message == "this block has no '{{ end }}'");
        new RunbookPlan(document.Root).Operations.Should().ContainSingle();
    }

    [Fact]
    public void Is_silent_about_braces_in_files_of_no_chart() => Lower("templates/x.yaml", "{{- if .Values.a }}\nkind: Pod\n").Problems.Should().BeEmpty();

    [Fact]
    public void Leaves_out_a_subchart_whose_tags_are_off() => Lowers("chart/Chart.yaml", Chart + "dependencies:\n- { name: load, tags: [loads] }\n", "",
        ("chart/values.yaml", "tags: { loads: false }\n"), ("chart/charts/load/Chart.yaml", "name: load\n"), ("chart/charts/load/templates/job.yaml", Job("br log stop --task-name t --pd a:1")));

    [Theory]
    [InlineData(".Values.port", "?")]
    [InlineData("int .Values.port", "a:2379000")]
    public void Knows_that_large_numbers_are_printed_in_another_notation(string expression, string cluster)
    {
        var plan = new RunbookPlan(LowerChart("port: 2379000\n", Job("br log stop --task-name t --pd a:{{ " + expression + " }}")).Root);

        (plan.Operations.Single().Settings["cluster"].Value ?? "?").Should().Be(cluster);
    }
}
