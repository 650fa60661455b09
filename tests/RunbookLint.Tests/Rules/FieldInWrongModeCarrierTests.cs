namespace RunbookLint.Tests.Rules;

public class FieldInWrongModeCarrierTests
{
    [Fact]
    public void In_a_snapshot() => Carrier.Findings("RBL8008", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: snapshot
          logSubcommand: log-start
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8008 b.yaml:8");

    [Fact]
    public void By_default() => Carrier.Findings("RBL8008", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          logStop: true
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8008 b.yaml:7");

    [Fact]
    public void In_a_restore() => Carrier.Findings("RBL8008", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: snapshot
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
        """)).Should().Equal("RBL8008 r.yaml:8", "RBL8008 r.yaml:15");

    [Fact]
    public void Two_storages() => Carrier.Findings("RBL8008", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
          gcs:
            projectId: p
            bucket: b
        """)).Should().Equal("RBL8008 b.yaml:14");

    [Fact]
    public void In_its_mode() => Carrier.Findings("RBL8008", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logSubcommand: log-start
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();

    [Fact]
    public void A_patch() => Carrier.Findings("RBL8008", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
        spec:
          logStop: true
        """)).Should().BeEmpty();

    private static string Backup(string lines) => $"""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          br:
            cluster: basic
        {lines}

        """;

    private const string S3 = "  s3:\n    bucket: dr\n    prefix: log\n";
    private const string Gcs = "  gcs:\n    bucket: dr\n";

    [Theory]
    [InlineData("{{- if eq .Values.cloud \"aws\" }}", "{{- else }}", "{{- end }}")]
    [InlineData("{{- if eq .Values.cloud \"aws\" }}", "{{- else if eq .Values.cloud \"gcp\" }}", "{{- end }}")]
    [InlineData("{% if cloud == 'aws' %}", "{% elif cloud == 'gcp' %}", "{% endif %}")]
    [InlineData("{% if cloud == 'aws' %}", "{% endif %}\n{% if cloud == 'gcp' %}", "{% endif %}")]
    public void Alternatives(string first, string other, string end) => Carrier.Findings("RBL8008", ("b.yaml", Backup($"{first}\n{S3}{other}\n{Gcs}{end}"))).Should().BeEmpty();

    [Fact]
    public void A_storage_under_a_condition() => Carrier.Findings("RBL8008", ("b.yaml", Backup($"{S3}{{{{- if .Values.copy }}}}\n{Gcs}{{{{- end }}}}"))).Should().Equal("RBL8008 b.yaml:13");

    [Fact]
    public void Modes_that_exclude_one_another() => Carrier.Findings("RBL8008", ("b.yaml", Backup("""
        {{- if .Values.full }}
          backupMode: snapshot
        {{- else }}
          backupMode: log
          logSubcommand: log-start
        {{- end }}

        """ + S3))).Should().BeEmpty();

    [Theory]
    [InlineData("azblob: null")]
    [InlineData("azblob: ~")]
    [InlineData("azblob:")]
    [InlineData("logSubcommand: \"\"")]
    [InlineData("logSubcommand: null")]
    [InlineData("logTruncateUntil: \"\"")]
    [InlineData("logStop: false")]
    [InlineData("logStop: {{ .Values.stop }}")]
    public void What_is_not_set(string field) => Carrier.Findings("RBL8008", ("b.yaml", Backup(S3 + "  " + field))).Should().BeEmpty();

    [Theory]
    [InlineData("azblob: {}")]
    [InlineData("azblob: {container: dr}")]
    [InlineData("logSubcommand: log-stop")]
    [InlineData("logTruncateUntil: \"2022-10-10T15:21:00+08:00\"")]
    [InlineData("logStop: true")]
    public void What_is_set(string field) => Carrier.Findings("RBL8008", ("b.yaml", Backup(S3 + "  " + field))).Should().Equal("RBL8008 b.yaml:12");

    [Fact]
    public void The_first_that_is_set() => Carrier.Findings("RBL8008", ("b.yaml", Backup("  s3: null\n" + Gcs))).Should().BeEmpty();
}
