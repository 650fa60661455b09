using RunbookLint.Baselines;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Tests.Reporting;

namespace RunbookLint.Tests.Baselines;

public class FindingFingerprintsTests
{
    private const string Written = "#!/bin/sh\nbr log start --task-name ⟦pitr⟧ --pd 10.0.0.1:2379\n";

    [Theory]
    [InlineData("the line moves", "#!/bin/sh\n\n# Start.\nset -e\nbr log start --task-name ⟦pitr⟧ --pd 10.0.0.1:2379\n")]
    [InlineData("the line is indented", "#!/bin/sh\nif true; then\n\tbr log start --task-name ⟦pitr⟧ --pd 10.0.0.1:2379\nfi\n")]
    [InlineData("blanks are written otherwise", "br  log start  --task-name ⟦pitr⟧ --pd\t10.0.0.1:2379  ")]
    [InlineData("line endings become those of Windows", "#!/bin/sh\r\nbr log start --task-name ⟦pitr⟧ --pd 10.0.0.1:2379\r\n")]
    [InlineData("the command is wrapped", "br log start \\\n  --task-name ⟦pitr⟧ \\\n  --pd 10.0.0.1:2379\n")]
    [InlineData("the command is wrapped under Windows", "br log start \\\r\n  --task-name ⟦pitr⟧ \\\r\n  --pd 10.0.0.1:2379\r\n")]
    [InlineData("something else is edited", "br log stop\nbr log start --task-name ⟦pitr⟧ --pd 10.0.0.1:2379\necho done\n")]
    [InlineData("another finding of the line is suppressed", "#!/bin/sh\nbr log start --task-name ⟦pitr⟧ --pd 10.0.0.1:2379  # runbooklint: ignore[RBL1001] known\n")]
    [InlineData("a new version of the rule accuses another word", "⟦br log start⟧ --task-name pitr --pd 10.0.0.1:2379\n")]
    public void Stay_when(string what, string text) => Of(text).Should().Be(Of(Written), because: what);

    [Theory]
    [InlineData("the value changes", "#!/bin/sh\nbr log start --task-name ⟦daily⟧ --pd 10.0.0.1:2379\n")]
    [InlineData("the command changes", "#!/bin/sh\nbr log stop --task-name ⟦pitr⟧ --pd 10.0.0.1:2379\n")]
    [InlineData("another option of the command changes", "#!/bin/sh\nbr log start --task-name ⟦pitr⟧ --pd 10.0.0.2:2379\n")]
    [InlineData("the command of a wrapped line changes", "br log stop \\\n  --task-name ⟦pitr⟧ \\\n  --pd 10.0.0.1:2379\n")]
    public void Change_when(string what, string text) => Of(text).Should().NotBe(Of(Written), because: what);

    [Fact]
    public void Stay_when_the_file_is_renamed() =>
        Of(Report.Finding("new/name.sh", Written, "m")).Should().Be(Of(Report.Finding("old.sh", Written, "m")));

    [Fact]
    public void Stay_when_the_message_is_worded_otherwise() =>
        Of(Report.Finding("a.sh", Written, "30 hours")).Should().Be(Of(Report.Finding("a.sh", Written, "31 hours are too many")));

    [Fact]
    public void Change_with_the_rule()
    {
        var finding = Report.Finding("a.sh", Written, "m");

        Of(finding with { Rule = Report.Rule with { Id = "RBL9999" } }).Should().NotBe(Of(finding));
    }

    [Fact]
    public void Know_a_resource_by_its_kind_and_name_whatever_else_is_in_it()
    {
        var before = Of("⟦apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata:\n  name: daily\nspec:\n  backupMode: log⟧\n");

        Of("kind: ConfigMap\n---\n⟦apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata:\n  labels: {}\n  name: daily\nspec: {}⟧\n").Should().Be(before);
        Of("⟦apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: {name: weekly}\nspec: {}⟧\n").Should().NotBe(before);
        Of("⟦apiVersion: pingcap.com/v1alpha1\nkind: Restore\nmetadata:\n  name: daily\nspec: {}⟧\n").Should().NotBe(before);
    }

    [Fact]
    public void Know_a_resource_written_as_JSON_by_its_kind_and_name()
    {
        var before = Of("⟦{\n  \"kind\": \"Backup\",\n  \"metadata\": {\n    \"name\": \"daily\"\n  },\n  \"spec\": {}\n}⟧\n");

        Of("⟦{\n  \"kind\": \"Backup\",\n  \"metadata\": {\n    \"name\": \"daily\"\n  },\n  \"spec\": {\"backupMode\": \"log\"}\n}⟧\n").Should().Be(before);
        Of("⟦{\n  \"kind\": \"Backup\",\n  \"metadata\": {\n    \"name\": \"weekly\"\n  },\n  \"spec\": {}\n}⟧\n").Should().NotBe(before);
        Of("⟦{\n  \"a\": 1\n}⟧\n").Should().NotBe(Of("⟦{\n  \"a\": 2\n}⟧\n"));
    }

    [Fact]
    public void Of_a_statement_hold_all_of_its_lines() =>
        Of("⟦IMPORT INTO t\nFROM 's3://a'\nWITH DISABLE_PRECHECK⟧;\n").Should().NotBe(Of("⟦IMPORT INTO t\nFROM 's3://b'\nWITH DISABLE_PRECHECK⟧;\n"));

    [Fact]
    public void Of_equal_mistakes_are_two()
    {
        var twice = FindingFingerprints.Of(Report.Of(Report.Finding("a.sh", Written, "m"), Report.Finding("b.sh", Written, "m"))).Findings;

        twice.Should().OnlyHaveUniqueItems();
        twice[0][..^2].Should().Be(twice[1][..^2]);
    }

    [Fact]
    public void Of_shown_and_of_suppressed_findings_are_counted_together()
    {
        var report = Report.Of(Report.Finding("b.sh", Written, "m"));
        var all = FindingFingerprints.Of(report with { Suppressed = [new SuppressedFinding(Report.Finding("a.sh", Written, "m"), SuppressionKind.InSource, "")] });

        all.Findings.Single().Should().EndWith(":2");
        all.Suppressed.Single().Should().EndWith(":1");
    }

    [Theory]
    [InlineData("mysql -uroot -p⟦hunter2⟧ -e 'SELECT 1'\n", "mysql -uroot -p⟦correct-horse⟧ -e 'SELECT 1'\n")]
    [InlineData("password: ⟦hunter2⟧\n", "password: ⟦correct-horse⟧\n")]
    public void Hold_nothing_of_a_credential_not_even_its_length(string one, string other) => Of(one).Should().Be(Of(other));

    [Fact]
    public void Of_files_that_have_no_text_are_told_apart_by_their_paths() =>
        Of(Report.Finding("a.sh", "⟦⟧", "m")).Should().NotBe(Of(Report.Finding("b.sh", "⟦⟧", "m")));

    [Fact]
    public void Of_a_file_in_one_line_hold_the_place_only()
    {
        var padding = new string('x', 10_000);

        Of($"{{\"a\":\"⟦7day⟧\",\"b\":\"{padding}\"}}").Should().Be(Of($"{{\"c\":\"{padding}\",\"a\":\"⟦7day⟧\"}}"));
    }

    private static string Of(string text) => Of(Report.Finding("a.sh", text, "m"));

    private static string Of(Finding finding) => FindingFingerprints.Of(Report.Of(finding)).Findings.Single();
}
