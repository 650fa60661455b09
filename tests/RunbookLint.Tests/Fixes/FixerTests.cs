using RunbookLint.Fixes;
using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Fixes;

public class FixerTests
{
    private const string Restore = """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: { name: r, namespace: dr }
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2026-03-02T00:00:00Z"
          pitrFullBackupStorageProvider: { s3: { provider: aws, bucket: b, prefix: full-20260301T120000Z } }
          br: { cluster: basic }
          s3: { provider: aws, bucket: b, prefix: log }
          resources:
            limits:
              memory: "8Gi"   # what the node has
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Changes_nothing_but_what_is_at_fault(string lineBreak)
    {
        var source = Restore.ReplaceLineEndings(lineBreak);
        var result = Fix(FixSafety.Safe, SourceFile.From("restore.yaml", source));

        result.Fixed.Should().ContainSingle().Which.Rule.Id.Should().Be("RBL1003");
        result.Files.Should().ContainSingle().Which.After.Content.Should().Be(source.Replace("8Gi", "16Gi", StringComparison.Ordinal));
        result.Report.Findings.Should().NotContain(finding => finding.Rule.Id == "RBL1003");
    }

    [Fact]
    public void Makes_unsafe_fixes_only_when_asked_to()
    {
        var file = SourceFile.From("crontab", "@daily br log status --pd 10.0.0.1:2379 --task-name=p\n30 1 * * 0 br backup full --pd 10.0.0.1:2379 -s s3://b/full-$(date +\\%F)\n");

        Fix(FixSafety.Safe, file).Files.Should().BeEmpty();
        Fix(FixSafety.Unsafe, file).Files.Should().ContainSingle().Which.After.Content.Should().Contain("\n30 1 */2 * * br backup full");
    }

    [Fact]
    public void Is_idempotent()
    {
        var once = Fix(FixSafety.Unsafe, SourceFile.From("restore.yaml", Restore)).Files.Single().After;

        Fix(FixSafety.Unsafe, once).Files.Should().BeEmpty();
    }

    [Fact]
    public void Mends_several_places_of_several_files()
    {
        var result = Fix(FixSafety.Safe, SourceFile.From("a.yaml", Restore + "\n---\n" + Restore.Replace("name: r", "name: s", StringComparison.Ordinal)), SourceFile.From("b.yaml", Restore.Replace("8Gi", "900Mi", StringComparison.Ordinal)));

        result.Fixed.Should().HaveCount(3);
        result.Files.Select(file => file.After.Path).Should().Equal("a.yaml", "b.yaml");
    }

    [Fact]
    public void Looks_for_new_findings_of_rules_that_nobody_asks_about()
    {
        var file = SourceFile.From("load.sh", "br log start --task-name=p --pd 10.0.0.1:2379 -s s3://b/log\nbr backup full --pd 10.0.0.1:2379 -s s3://b/full\ntidb-lightning --pd-urls 10.0.0.1:2379 --backend local -d /x\n");
        var selection = RuleSelection.Create(RuleCatalog.Descriptors, ["RBL3001"], [], [], []);
        var result = Fixer.Fix([new(file, null)], NoRelatedFiles.Instance, LintOptions.Default with { Selection = selection }, FixSafety.Unsafe, default);

        result.Files.Should().BeEmpty();
        result.Report.Findings.Select(finding => finding.Rule.Id).Should().Equal("RBL3001");
    }

    [Fact]
    public void Makes_all_fixes_that_work_when_one_does_not()
    {
        const string Load = "br log start --task-name=p --pd 10.0.0.1:2379 -s s3://b/log\nbr backup full --pd 10.0.0.1:2379 -s s3://b/full\ntidb-lightning --pd-urls 10.0.0.1:2379 --backend local -d /x\n";
        var files = Enumerable.Range(0, 20).Select(number => SourceFile.From($"r{number:00}.yaml", Restore.Replace("name: r", $"name: r{number}", StringComparison.Ordinal)));
        var result = Fix(FixSafety.Unsafe, [SourceFile.From("load.sh", Load), .. files]);

        result.Fixed.Should().HaveCount(20);
    }

    [Fact]
    public void Refused_fixes_do_not_stand_in_the_way_of_others()
    {
        const string Cut = "0 3 * * * br log truncate -s s3://b/l?a=1&c=2 --until \"2026-03-02 00:00:00+00:00\"\n";
        var result = Fix(FixSafety.Unsafe, SourceFile.From("tidb.crontab", Cut));

        result.Files.Should().ContainSingle().Which.After.Content.Should().Be(Cut.Replace("s3://b/l?a=1&c=2", "'s3://b/l?a=1&c=2'", StringComparison.Ordinal).TrimEnd() + " --yes\n");
    }

    [Fact]
    public void Keeps_the_encoding()
    {
        var text = SourceDecoder.Decode("restore.yaml", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Restore)]);
        var after = Fixer.Fix([text], NoRelatedFiles.Instance, LintOptions.Default, FixSafety.Safe, default).Files.Single().After;

        after.Text.Encoding!.GetPreamble().Should().Equal(0xFF, 0xFE);
        after.Content.Should().Be(Restore.Replace("8Gi", "16Gi", StringComparison.Ordinal));
    }

    private static FixResult Fix(FixSafety safety, params SourceFile[] files) =>
        Fixer.Fix([.. files.Select(file => new DecodedSource(file, null))], NoRelatedFiles.Instance, LintOptions.Default, safety, default);
}
