namespace RunbookLint.Tests.Rules;

public class PitrSourceCountCarrierTests
{
    [Fact]
    public void None_of_them() => Carrier.Findings("RBL8006", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-10T12:00:00Z"
          br:
            cluster: restored
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8006 r.yaml:7");

    [Fact]
    public void Both() => Carrier.Findings("RBL8006", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-10T12:00:00Z"
          br:
            cluster: restored
          s3:
            provider: aws
            bucket: dr
            prefix: log
          pitrFullBackupStorageProvider:
            s3:
              provider: aws
              bucket: dr
              prefix: full
          logRestoreStartTs: "436986434462580737"
        """)).Should().Equal("RBL8006 r.yaml:20");

    [Fact]
    public void A_snapshot() => Carrier.Findings("RBL8006", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-10T12:00:00Z"
          br:
            cluster: restored
          s3:
            provider: aws
            bucket: dr
            prefix: log
          pitrFullBackupStorageProvider:
            s3:
              provider: aws
              bucket: dr
              prefix: full
        """)).Should().BeEmpty();

    [Fact]
    public void A_patch() => Carrier.Findings("RBL8006", ("p.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-10T12:00:00Z"
        """)).Should().BeEmpty();

    [Fact]
    public void A_command() => Carrier.Findings("RBL8006", ("t.sh", """
        br restore point -s s3://dr/log --full-backup-storage s3://dr/full --start-ts 436986434462580737
        """)).Should().BeEmpty();

    /// <summary>A restore with some lines in its spec; the first of them is the eighth line of the file.</summary>
    private static string Restore(string lines) => $$"""
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
        {{lines}}
          br:
            cluster: restored
          s3:
            provider: aws
            bucket: dr
            prefix: log

        """;

    private const string Snapshot = "  pitrFullBackupStorageProvider:\n    s3:\n      bucket: dr\n      prefix: full\n";
    private const string Start = "  logRestoreStartTs: \"436986434462580737\"\n";

    [Theory]
    [InlineData("  {{- include \"lib.podSettings\" . | nindent 2 }}")]
    [InlineData("  {{- toYaml .Values.extra | nindent 2 }}")]
    [InlineData("{{- with .Values.extraSpec }}{{- toYaml . | nindent 2 }}{{- end }}")]
    [InlineData("  {{- with .Values.extraSpec }}\n  {{- toYaml . | nindent 2 }}\n  {{- end }}")]
    [InlineData("{% include \"source.yaml\" %}")]
    [InlineData("  {{ source | indent(2) }}")]
    [InlineData("  $SOURCE")]
    [InlineData("  ${SOURCE_BLOCK}")]
    [InlineData("${SOURCE_BLOCK}")]
    [InlineData("  $(cat part.yaml)")]
    public void What_a_block_brings_in_is_not_known(string block)
    {
        Carrier.Findings("RBL8006", ("r.yaml", Restore(block))).Should().BeEmpty();
        Carrier.Findings("RBL8006", ("r.yaml", Restore(Snapshot + block))).Should().BeEmpty();
        Carrier.Findings("RBL8006", ("r.yaml", Restore(Start + block))).Should().BeEmpty();
        Carrier.Findings("RBL8006", ("r.yaml", Restore(Snapshot + Start + block))).Should().Equal("RBL8006 r.yaml:12");
    }

    [Theory]
    [InlineData("  $SOURCE")]
    [InlineData("  ${SOURCE_BLOCK}")]
    [InlineData("  $(cat part.yaml)")]
    public void Nor_in_a_script(string block)
    {
        Carrier.Findings("RBL8006", ("r.sh", "SOURCE=$(cat part.yaml)\nkubectl apply -f - <<EOF\n" + Restore(block) + "EOF\n")).Should().BeEmpty();
        Carrier.Findings("RBL0002", ("r.sh", "SOURCE=$(cat part.yaml)\nkubectl apply -f - <<EOF\n" + Restore(block) + "EOF\n")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("{{- if .Values.first }}", "{{- else }}", "{{- end }}")]
    [InlineData("{{- with .Values.first }}", "{{- else with .Values.next }}", "{{- end }}")]
    [InlineData("{% if first %}", "{% else %}", "{% endif %}")]
    [InlineData("{% if first %}", "{% elif next %}", "{% endif %}")]
    [InlineData("{% if first %}", "{% endif %}\n{% if not first %}", "{% endif %}")]
    public void Alternatives(string first, string other, string end)
    {
        Carrier.Findings("RBL8006", ("r.yaml", Restore($"{first}\n{Snapshot}{other}\n{Start}{end}"))).Should().BeEmpty();
        Carrier.Findings("RBL8006", ("r.yaml", Restore($"{first}\n{Start}{other}\n{Snapshot}{end}"))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("{{- if .Values.from }}", "{{- end }}")]
    [InlineData("{% if from %}", "{% endif %}")]
    public void Both_under_a_condition(string open, string close)
    {
        Carrier.Findings("RBL8006", ("r.yaml", Restore($"{Snapshot}{open}\n{Start}{close}"))).Should().Equal("RBL8006 r.yaml:13");
        Carrier.Findings("RBL8006", ("r.yaml", Restore($"{open}\n{Start}{Snapshot}{close}"))).Should().Equal("RBL8006 r.yaml:9");
    }

    [Fact]
    public void An_option_of_br() => Carrier.Findings("RBL8006", ("r.yaml", Restore(Snapshot).Replace("    cluster: restored", "    cluster: restored\n    options: [\"--start-ts=436986434462580737\"]")))
        .Should().BeEmpty();

    [Fact]
    public void No_field_but_an_option() => Carrier.Findings("RBL8006", ("r.yaml", Restore("").Replace("    cluster: restored", "    cluster: restored\n    options: [\"--start-ts=436986434462580737\"]")))
        .Should().Equal("RBL8006 r.yaml:7");

    [Fact]
    public void Null() => Carrier.Findings("RBL8006", ("r.yaml", Restore("  pitrFullBackupStorageProvider: null\n" + Start))).Should().BeEmpty();

    private static readonly (string, string)[] Chart = [("c/Chart.yaml", "apiVersion: v2\nname: c\nversion: 0.1.0\n"), ("c/values.yaml", "cluster: restored\n")];

    [Theory]
    [InlineData("{{- if .Values.first }}", "{{- else }}", "{{- end }}")]
    [InlineData("{{- if .Values.first }}", "{{- end }}\n{{- if .Values.next }}", "{{- end }}")]
    [InlineData("{{- with .Values.first }}", "{{- end }}\n{{- with .Values.next }}", "{{- end }}")]
    public void Alternatives_of_a_chart(string first, string other, string end) =>
        Carrier.Findings("RBL8006", [.. Chart, ("c/templates/r.yaml", Restore($"{first}\n{Snapshot}{other}\n{Start}{end}"))]).Should().BeEmpty();

    [Fact]
    public void Both_under_a_condition_of_a_chart() =>
        Carrier.Findings("RBL8006", [.. Chart, ("c/templates/r.yaml", Restore($"{Snapshot}{{{{- if .Values.from }}}}\n{Start}{{{{- end }}}}"))]).Should().Equal("RBL8006 c/templates/r.yaml:13");

    [Theory]
    [InlineData("  {{- include \"lib.podSettings\" . | nindent 2 }}")]
    [InlineData("  {{- toYaml .Values.extra | nindent 2 }}")]
    [InlineData("{{- with .Values.extraSpec }}{{- toYaml . | nindent 2 }}{{- end }}")]
    [InlineData("  {{- with .Values.extraSpec }}\n  {{- toYaml . | nindent 2 }}\n  {{- end }}")]
    public void What_a_block_of_a_chart_brings_in_is_not_known(string block)
    {
        Carrier.Findings("RBL8006", [.. Chart, ("c/templates/r.yaml", Restore(block))]).Should().BeEmpty();
        Carrier.Findings("RBL8006", [.. Chart, ("c/templates/r.yaml", Restore(Snapshot + block))]).Should().BeEmpty();
    }
}
