using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Versions;

/// <summary>The release notes tell which bugs a version has: those that later versions call fixed.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/release-notes"/>
public sealed class KnownBug : Rule
{
    private const int ShownOperations = 5;
    private const int ShownIssues = 4;

    /// <summary>The consequences, the worst first.</summary>
    private static readonly ImmutableArray<string> Consequences =
        ["data-loss", "inconsistent-data", "failure", "oom", "hang", "security", "metadata", "performance", "other"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL9001",
        Name: "known-bug",
        RuleCategory.Versions,
        Severity.Error,
        Summary: "The version that runs has known bugs that a later one has fixed");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        // A tree has a handful of versions: what is said of one of them is said of thousands of operations.
        var said = new Dictionary<string, string>(StringComparer.Ordinal);

        return plan.Operations.SelectMany(operation => BugHit.Of(operation, plan, context))
            .GroupBy(hit => (hit.Met.Place, hit.Met.Version))
            .Select(hits => Report([.. hits], said));
    }

    private Finding Report(ImmutableArray<BugHit> hits, Dictionary<string, string> said)
    {
        var met = hits[0].Met;

        // What is certain is not mixed with what is merely possible.
        ImmutableArray<BugHit> counted = hits.Any(hit => hit.IsSure) ? [.. hits.Where(hit => hit.IsSure)] : hits;
        ImmutableArray<BugHit> bugs = [.. counted.GroupBy(hit => hit.Advisory.Summary).Select(same => same.OrderByDescending(hit => hit.Severity).First())];
        ImmutableArray<Operation> operations = [.. counted.Select(hit => hit.Operation).Distinct()];
        var worst = bugs.OrderByDescending(hit => hit.Severity).ThenBy(hit => Rank(hit.Advisory)).First();
        var verb = counted[0].IsSure ? operations.Length == 1 ? "hits" : "hit" : "may hit";

        return new(Descriptor, met.Place, Once(said,
            $"{string.Join(", ", operations.Select(BuggyOperation.Say).Distinct())} on {met.Version} {verb} {Count(bugs.Length)}, e.g. {worst.Advisory.Issue}: "
            + $"{worst.Advisory.Summary.TrimEnd('.')}; {FixOf(worst)}"))
        {
            Severity = worst.Severity,
            Label = met.Version + (counted[0].IsSure ? " has known bugs" : " may have known bugs"),
            Related = [.. operations.Where(operation => operation.Span != met.Place).Take(ShownOperations).Select(operation => new RelatedPlace(operation.Span, $"{BuggyOperation.Say(operation)} runs with it"))],
            Help = Once(said, $"{Remedy(met.Version)}; {string.Join("; ", Lists(bugs))}"),
            Fix = ReleaseCatalog.Instance.NewestOf(met.Version) is var newest && newest > met.Version ? VersionFix.Of(met, newest) : null,
        };
    }

    private static string Once(Dictionary<string, string> said, string text)
    {
        if (!said.TryGetValue(text, out var first))
            said.Add(text, first = text);

        return first;
    }

    private static int Rank(Advisory advisory) => Consequences.IndexOf(advisory.Consequence);

    /// <summary>What is merely possible may be fixed already: a fix in another series says nothing about this one.</summary>
    private static string FixOf(BugHit hit) =>
        (hit.Advisory.FixInSeriesOf(hit.Met.Version) ?? (hit.IsSure ? hit.Advisory.FixAfter(hit.Met.Version) : null)) is { } fix
            ? $"fixed in {fix}"
            : $"no fix is listed for {Series(hit.Met.Version)}";

    private static string Series(ComponentVersion version) => string.Format(CultureInfo.InvariantCulture, "v{0}.{1}", version.Major, version.Minor);

    private static string Count(int bugs) => bugs == 1 ? "1 known bug" : bugs.ToString(CultureInfo.InvariantCulture) + " known bugs";

    private static string Remedy(ComponentVersion version) =>
        ReleaseCatalog.Instance.NewestOf(version) is var newest && newest > version ? $"raise it to {newest}, the newest of its series" : "move to a later series";

    /// <summary><c>failure: pingcap/tidb#1, pingcap/tidb#2 and 7 more</c>, the worst first.</summary>
    private static IEnumerable<string> Lists(ImmutableArray<BugHit> bugs) =>
        from consequence in Consequences
        let issues = bugs.Where(hit => hit.Advisory.Consequence == consequence).Select(hit => hit.Advisory.Issue).ToList()
        where issues.Count > 0
        let rest = issues.Count - ShownIssues
        select consequence + ": " + string.Join(", ", issues.Take(ShownIssues)) + (rest > 0 ? $" and {rest.ToString(CultureInfo.InvariantCulture)} more" : "");
}
