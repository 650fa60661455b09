using System.Globalization;
using RunbookLint.Plan;
using RunbookLint.Rules.Versions;

namespace RunbookLint.Rules.Tests.Versions;

/// <summary>
/// The tables of releases and known bugs. To add a row see <c>src/RunbookLint.Rules/Versions/Data/README.md</c>; its verdicts go into
/// <c>verdicts.txt</c>.
/// </summary>
public class AdvisoryDataTests
{
    private static readonly string[] Components = ["br", "ddl", "import-into", "lightning", "pd", "tiflash", "tikv", "tikv-log-backup"];

    private static readonly string[] Consequences = ["data-loss", "failure", "hang", "inconsistent-data", "metadata", "oom", "other", "performance", "security"];

    private static string[][] Advisories => [.. DataTable.Read("advisories.tsv")];

    private static string[][] Releases => [.. DataTable.Read("releases.tsv")];

    [Fact]
    public void Has_one_row_an_issue() => Advisories.Select(row => row[0]).Should().OnlyHaveUniqueItems().And.AllSatisfy(issue => issue.Should().MatchRegex("^[a-z]+/[a-z]+#[0-9]+$"));

    [Fact]
    public void Has_all_columns_in_every_row()
    {
        Advisories.Should().AllSatisfy(row => row.Should().HaveCount(12).And.NotContain(column => column.Length == 0 || column != column.Trim()));
        Releases.Should().AllSatisfy(row => row.Should().HaveCount(3));
    }

    [Fact]
    public void Names_components_scopes_and_consequences_that_there_are() => Advisories.Should().AllSatisfy(row =>
    {
        row[1].Should().BeOneOf(Components);
        row[2].Should().BeOneOf("core", "adjacent");
        row[3].Should().BeOneOf(Consequences);
        DataTable.List(row[4]).Should().NotBeEmpty();
        row[10].Should().EndWith(".");
    });

    [Fact]
    public void Lists_fixes_in_order_and_releases_that_there_are()
    {
        var released = Releases.Select(row => row[0]).ToHashSet();

        Advisories.Should().AllSatisfy(row =>
        {
            var fixes = DataTable.List(row[6]);
            fixes.Should().NotBeEmpty().And.BeSubsetOf(released);
            fixes.Should().Equal(fixes.OrderBy(Version), "row {0} is sorted", row[0]);
            new[] { row[7], row[8] }.Where(since => since != "-").Should().BeSubsetOf(released);
        });
    }

    [Fact]
    public void Dates_every_release() => Releases.Should().AllSatisfy(row =>
        DateTime.TryParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).Should().BeTrue(row[0]));

    [Fact]
    public void Judges_every_release_as_an_independent_implementation_does()
    {
        var versions = Releases.Select(row => row[0]).ToArray();
        var advisories = AdvisoryCatalog.All.ToDictionary(advisory => advisory.Issue);
        var expected = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Versions", "verdicts.txt")).Where(line => line[0] != '#').Select(line => line.Split('\t')).ToArray();

        expected.Select(row => row[0]).Should().Equal(Advisories.Select(row => row[0]));
        expected.Should().AllSatisfy(row => string.Concat(versions.Select(version => Letter(advisories[row[0]], version))).Should().Be(row[1], row[0]));
    }

    [Theory]
    [InlineData("8.1.0-alpha")]
    [InlineData("8.1.0-20250101-1a2b3c4")]
    [InlineData("8.1.99")]
    public void Knows_nothing_of_what_is_no_release(string version) =>
        AdvisoryVerdict.Of(AdvisoryCatalog.All[0], Version(version)).Should().Be(Verdict.Unknown);

    /// <summary>The example of the notes on the method: fixed in 7.5.3 and 8.1.1.</summary>
    [Theory]
    [InlineData("6.5.10", Verdict.Possible)]
    [InlineData("7.5.2", Verdict.Affected)]
    [InlineData("7.5.3", Verdict.NotAffected)]
    [InlineData("7.6.0", Verdict.Affected)]
    [InlineData("8.0.0", Verdict.Affected)]
    [InlineData("8.1.0", Verdict.Affected)]
    [InlineData("8.1.1", Verdict.NotAffected)]
    [InlineData("8.2.0", Verdict.Possible)]
    [InlineData("8.4.0", Verdict.NotAffected)]
    internal void Judges_by_the_series_of_the_fixes(string version, Verdict verdict) =>
        AdvisoryVerdict.Of(new("a/b#1", "br", true, "failure", [], [], [new(7, 5, 3), new(8, 1, 1)], null, [], "."), Version(version)).Should().Be(verdict);

    private static char Letter(Advisory advisory, string version)
    {
        var verdict = ComponentVersion.TryParse(version, out var read) ? AdvisoryVerdict.Of(advisory, read) : Verdict.Unknown;
        return verdict switch { Verdict.Affected => 'a', Verdict.Possible => 'p', Verdict.NotAffected => 'n', _ => 'u' };
    }

    private static ComponentVersion Version(string text) => ComponentVersion.TryParse(text, out var version) ? version : throw new FormatException(text);
}
