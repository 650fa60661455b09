using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Tests.Stories;

/// <summary>Two teams, two files, two names of one cluster. Only the configuration knows that it is one.</summary>
public class DeclaredClusterStoryTests
{
    private const string Start = "br log start --task-name=pitr --pd 10.0.0.1:2379 --storage s3://dr/log";

    private const string Import = """
        [tidb]
        host = "db.prod"
        [tikv-importer]
        backend = "local"
        """;

    [Fact]
    public void An_import_is_found_when_the_configuration_joins_the_two_names() =>
        Lint("clusters: { prod: { pd: [10.0.0.1:2379], sql: ['db.prod:4000'] } }").Should().Equal("RBL3001 loads/tidb-lightning.toml");

    [Fact]
    public void Nothing_is_said_when_the_configuration_tells_them_apart() =>
        Lint("clusters: { prod: { pd: [10.0.0.1:2379] }, lab: { sql: ['db.prod:4000'] } }").Should().BeEmpty();

    [Fact]
    public void Nothing_is_said_without_a_configuration() => Lint("").Should().BeEmpty();

    private static IEnumerable<string> Lint(string configuration)
    {
        SourceFile[] files = [SourceFile.From("backup/start.sh", Start), SourceFile.From("loads/tidb-lightning.toml", Import)];
        var options = LintOptions.Default with { Configurations = [ConfigurationReader.Read(SourceFile.From(".runbooklint.yaml", configuration))] };
        return Linter.Lint(files, NoRelatedFiles.Instance, options, default).Findings.Where(finding => finding.Rule.Id != "RBL4003").Select(finding => $"{finding.Rule.Id} {finding.Span.File.Path}");
    }
}
