using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Configuration;

public class AsOfTests
{
    private const string Restore = "br restore point --pd 10.0.0.1:2379 -s s3://b/log --full-backup-storage s3://b/full --restored-ts '2024-06-02 00:00:00+0000'\n";

    [Theory]
    [InlineData("asOf: 2024-05-31", null, "RBL1009")]
    [InlineData("asOf: '2024-06-01T23:00:00Z'", null, "RBL1009")]
    [InlineData("asOf: 2024-06-02", null, "")]
    [InlineData("", null, "")]
    [InlineData("", "2024-05-31", "RBL1009")]
    [InlineData("asOf: 2024-05-31", "2024-06-30", "")]
    [InlineData("asOf: 2024-06-30", "2024-05-31", "RBL1009")]
    public void Makes_the_present_known(string configuration, string? given, string expected)
    {
        var options = LintOptions.Default with { Configurations = [Read(configuration)], AsOf = given is not null && Timestamp.TryParse(given, out var asOf) ? asOf : null };

        string.Join(" ", Linter.Lint([SourceFile.From("restore.sh", Restore)], NoRelatedFiles.Instance, options, default).Findings.Select(finding => finding.Rule.Id)).Should().Be(expected);
    }

    [Theory]
    [InlineData("asOf: today")]
    [InlineData("asOf: [2024-05-31]")]
    [InlineData("asOf: 2024-13-31")]
    public void Says_what_is_no_date(string configuration)
    {
        var problem = Read(configuration).Problems.Should().ContainSingle().Subject;

        problem.Rule.Should().Be(EngineRules.BadConfiguration);
        problem.Message.Should().StartWith("'asOf' must be a date such as 2024-05-31");
    }

    private static ConfigurationFile Read(string source) => ConfigurationReader.Read(SourceFile.From(".runbooklint.yaml", source));
}
