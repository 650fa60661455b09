using RunbookLint.Configuration;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Configuration;

public class ConfigurationReaderTests
{
    [Theory]
    [InlineData("clsuters: {}", "clsuters", "unknown key 'clsuters'; did you mean 'clusters'?")]
    [InlineData("colour: red", "colour", "unknown key 'colour'; there are root, extends, profile, ")]
    [InlineData("- a", "- a", "'a configuration' must be a mapping of settings")]
    [InlineData("profile: stricter", "stricter", "'profile' must be one of minimal, recommended, strict; did you mean 'strict'?")]
    [InlineData("profile: [strict]", "[strict]", "'profile' must be one of minimal, recommended, strict")]
    [InlineData("profile:", "profile", "'profile' must be one of minimal, recommended, strict")]
    [InlineData("root: maybe", "maybe", "'root' must be true or false")]
    [InlineData("failOn: always", "always", "'failOn' must be one of never, info, warning, error")]
    [InlineData("maxWarnings: -1", "-1", "'maxWarnings' must be a whole number from 0")]
    [InlineData("select: [RBL1001, nothing]", "nothing", "'select' must name rules by id, name, category, prefix of ids or 'all'")]
    [InlineData("ignore: RBL77", "RBL77", "'ignore' must name rules by id, name, category, prefix of ids or 'all'")]
    [InlineData("exclude: ['ops/{a']", "'ops/{a'", "'exclude' must be a glob such as ops/**/*.sh, with every bracket closed")]
    [InlineData("overrides: [{ rules: [RBL1001], severity: off }]", "{ rules: [RBL1001], severity: off }", "'reason' is missing here")]
    [InlineData("overrides: [{ rules: [RBL1O01], severity: off, reason: x }]", "RBL1O01", "'rules' must name rules by id, name, category, prefix of ids or 'all'; did you mean 'RBL1001'?")]
    [InlineData("overrides: [{ rules: [RBL1001], severity: off, reason: x, untill: 2026-01-01 }]", "untill", "unknown key 'untill'; did you mean 'until'?")]
    [InlineData("overrides: [{ rules: [RBL1001], severity: off, reason: x, resource: nightly }]", "nightly", "'resource' must be kind/name or kind/namespace/name")]
    [InlineData("overrides: [{ paths: [], rules: [RBL1001], severity: off, reason: x }]", "[]", "'paths' is empty: that matches no file; leave the key out to speak for all")]
    [InlineData("overrides: [{ rules: [], severity: off, reason: x }]", "[]", "'rules' is empty: an override names the rules that it speaks about, or 'all'")]
    [InlineData("rules: { RBL30: off }", "RBL30", "'RBL30' stands for several rules; here each is named by its id or name")]
    [InlineData("rules: { point-restore: off }", "point-restore", "'point-restore' stands for several rules; here each is named by its id or name")]
    [InlineData("suppressible: { all: false }", "all", "'all' stands for several rules; here each is named by its id or name")]
    [InlineData("rules: { RBL1001: off, log-range-too-long: error }", "log-range-too-long", "'log-range-too-long' is said twice: it is RBL1001; the first counts")]
    [InlineData("external: [{ cluster: prod, snapshots: nightly }]", "nightly", "'snapshots' must be a cron expression such as '0 2 * * *', or a duration such as 24h")]
    [InlineData("targets: { tikv: 8.5.2 }", "tikv", "unknown key 'tikv'; there are tidb, br, operator")]
    [InlineData("targets: { tidb: 8.5 }", "8.5", "'tidb' must be a version such as 8.5.1")]
    [InlineData("suppressible: { RBL3001: no }", "no", "'RBL3001' must be true or false")]
    public void Says_what_it_does_not_understand_at_its_place(string source, string place, string message)
    {
        var problem = Read(source).Problems.Should().ContainSingle().Subject;

        (problem.Rule.Id, problem.Span.Text).Should().Be(("RBL0006", place));
        problem.Message.Should().StartWith(message);
    }

    [Theory]
    [InlineData("resource: nightly")]
    [InlineData("until: soon")]
    public void An_override_whose_limits_are_wrong_speaks_for_nothing(string limit) =>
        Read("overrides: [{ " + limit + ", rules: [RBL1001], severity: off, reason: x }]").Overrides.Should().BeEmpty();

    [Theory]
    [InlineData("paths: []")]
    [InlineData("paths: ['{a']")]
    public void An_override_without_a_file_speaks_for_none(string paths) =>
        Read("overrides: [{ " + paths + ", rules: [RBL1001], severity: off, reason: x }]").Overrides.Should().BeEmpty();

    [Fact]
    public void Loses_nothing_else_to_a_mistake()
    {
        var configuration = Read("profil: strict\nfailOn: warning\nrules: { RBL1001: of, RBL3001: off }\nselect: [RBL10, nope]\nmaxWarnings: many\n");

        configuration.Problems.Should().HaveCount(4);
        configuration.FailOn.Should().Be(new FailThreshold(Severity.Warning));
        configuration.Rules.Severities.Should().ContainKey("RBL3001").And.HaveCount(1);
        configuration.Selection.Includes(RuleCatalog.Find("RBL1001")!).Should().BeTrue();
        configuration.Selection.Includes(RuleCatalog.Find("RBL4001")!).Should().BeFalse();
    }

    [Fact]
    public void Merges_maps_by_key_and_replaces_all_else_with_the_nearer_one()
    {
        var configuration = Read(
            "extends: [a.yaml, b.yaml]\nrules: { RBL1001: { max: 10d } }\nexclude: [own/]\n",
            ("a.yaml", "rules: { RBL1001: { severity: info, max: 20d }, RBL3001: off }\nfailOn: info\nexclude: [a/]\n"),
            ("b.yaml", "rules: { RBL3001: warning }\nfailOn: warning\nminSeverity: info\n"));

        configuration.Problems.Should().BeEmpty();
        configuration.Rules.Severities.Should().BeEquivalentTo(new Dictionary<string, Severity?> { ["RBL1001"] = Severity.Info, ["RBL3001"] = Severity.Warning });
        configuration.FailOn.Should().Be(new FailThreshold(Severity.Warning));
        configuration.Exclude.Select(glob => glob.Pattern.Text).Should().Equal("own/");
        configuration.Rules.Options.IsSame(Read("rules: { RBL1001: { max: 240h } }").Rules.Options).Should().BeTrue();
    }

    [Fact]
    public void Sees_paths_from_the_file_that_says_them()
    {
        var configuration = Read("extends: shared/base.yaml\n", ("shared/base.yaml", "exclude: [old/**]\n"));

        configuration.Includes("shared/old/a.sh", "").Should().BeFalse();
        configuration.Includes("old/a.sh", "").Should().BeTrue();
    }

    [Theory]
    [InlineData("extends: missing.yaml", "there is no file 'missing.yaml' in the repository that can be read")]
    [InlineData("extends: .runbooklint.yaml", "'.runbooklint.yaml' extends this configuration in turn")]
    [InlineData("extends: a.yaml", "'b.yaml' extends this configuration in turn")]
    public void Says_what_cannot_be_extended(string source, string message) =>
        Read(source, ("a.yaml", "extends: b.yaml"), ("b.yaml", "extends: [b.yaml]")).Problems.Should().ContainSingle().Which.Message.Should().Be(message);

    [Fact]
    public void Gives_up_on_configurations_that_extend_one_another_without_end()
    {
        var files = Enumerable.Range(0, 1000).Select(index => ($"{index}.yaml", $"extends: [{index + 1}.yaml, {index + 2}.yaml]")).ToArray();

        Read("extends: 0.yaml", files).Problems.Should().NotBeEmpty();
    }

    [Fact]
    public void Stays_quick_whatever_it_is_given()
    {
        Read("overrides:\n" + string.Concat(Enumerable.Repeat("- { paths: ['**/*.sh'], rules: [RBL3001], severity: off, reason: x }\n", 100_000))).Overrides.Should().HaveCount(100_000);
        Read(new string('[', 100_000)).Problems.Should().NotBeEmpty();
        Read("a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 20).Select(level => $"{(char)('a' + level)}: &{(char)('a' + level)} [{string.Join(',', Enumerable.Repeat($"*{(char)('a' + level - 1)}", 9))}]\n"))).Problems.Should().NotBeEmpty();
    }

    private static ConfigurationFile Read(string source, params (string Path, string Text)[] others) => ConfigurationReader.Read(
        SourceFile.From(".runbooklint.yaml", source),
        (path, _) => path == ".runbooklint.yaml" ? SourceFile.From(path, source) : others.Where(other => other.Path == path).Select(other => SourceFile.From(path, other.Text)).FirstOrDefault());
}
