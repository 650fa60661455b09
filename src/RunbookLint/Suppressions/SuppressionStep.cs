using RunbookLint.Lowering;
using RunbookLint.Rules;

namespace RunbookLint.Suppressions;

/// <summary>Hides what the files themselves ask to be hidden, and says what is wrong with how they ask.</summary>
/// <param name="options">How to lint.</param>
/// <param name="today">The day of the run; null when nobody knows it.</param>
internal sealed class SuppressionStep(LintOptions options, DateTime? today)
{
    private readonly RuleNames names = new([.. EngineRules.All, .. options.Rules.Select(rule => rule.Descriptor)]);

    /// <summary>Applies the suppressions of documents.</summary>
    /// <param name="findings">What was found in them.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="unsure">Paths of files that were not understood wholly, and ids of rules that failed: of those nothing is claimed to be missing.</param>
    public SuppressionResult Apply(IReadOnlyList<Finding> findings, IReadOnlyList<LoweredDocument> documents, ISet<string> unsure)
    {
        var collector = new SuppressionCollector();
        foreach (var text in documents.SelectMany(document => document.Texts))
            collector.Read(text);

        var found = collector.Found.ToList();
        if (found.Count == 0)
            return new([.. findings], [], []);

        var findingsAbout = new SuppressionFindings(options, names, unsure);
        var own = new HashSet<string>(documents.Select(document => document.File.Path), StringComparer.Ordinal);
        var problems = new List<Finding>();

        foreach (var suppression in found)
        {
            var wrong = findingsAbout.Validate(suppression).ToList();
            suppression.Mistakes = [.. wrong.Select(problem => problem.Message)];
            suppression.IsExpired = suppression.Directive.Until < today;
            if (own.Contains(suppression.Place.File.Path))
                problems.AddRange(wrong);
        }

        var hidden = new Dictionary<Finding, FoundSuppression>(ReferenceComparer.Instance);
        var ignoring = found.Where(suppression => suppression.IsIgnoring).ToLookup(suppression => suppression.Place.File.Path, StringComparer.Ordinal);
        foreach (var file in findings.Where(finding => IsHideable(finding.Rule) && ignoring.Contains(finding.Span.File.Path)).GroupBy(finding => finding.Span.File.Path, StringComparer.Ordinal))
            Match(file, [.. ignoring[file.Key]], hidden);

        problems.AddRange(found.Where(suppression => own.Contains(suppression.Place.File.Path)).SelectMany(findingsAbout.Review));

        return new(
            [.. findings.Where(finding => !hidden.ContainsKey(finding)), .. problems],
            [.. findings.Where(hidden.ContainsKey).Select(finding => new SuppressedFinding(finding, SuppressionKind.InSource, hidden[finding].Directive.Reason) { Place = hidden[finding].Place })],
            [.. found.Where(suppression => suppression.IsIgnoring || !suppression.IsValid).Select(ToSuppression)]);
    }

    /// <summary>Whether a file may hide the findings of a rule: not those that say that it could not be read, and not those about what it hides.</summary>
    public static bool IsHideable(RuleDescriptor rule) => rule.Category != RuleCategory.Engine || rule.Id is "RBL0002" or "RBL0007";

    private static void Match(IGrouping<string, Finding> file, List<FoundSuppression> here, Dictionary<Finding, FoundSuppression> hidden)
    {
        var byRule = here.SelectMany(suppression => suppression.Rules.Select(rule => (rule.Rule.Id, Suppression: suppression))).ToLookup(pair => pair.Id, pair => pair.Suppression, StringComparer.Ordinal);
        var ofAll = here.Where(suppression => suppression.HidesAll).ToList();

        foreach (var rule in file.GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal))
        {
            var speaking = byRule[rule.Key].Concat(ofAll).ToList();
            var findings = rule.ToList();
            SuppressionMatcher.MarkUsed(rule.Key, speaking, findings);

            foreach (var (finding, suppression) in new SuppressionMatcher(speaking.Where(suppression => !suppression.IsExpired)).Match(findings))
            {
                if (suppression is not null)
                    hidden[finding] = suppression;
            }
        }
    }

    private static Suppression ToSuppression(FoundSuppression found) =>
        new(found.Place, found.Form, found.Reach, [.. found.Rules.Select(rule => rule.Rule.Id).Distinct()], found.Directive.Reason)
        {
            Until = found.Directive.Until,
            IsExpired = found.IsExpired,
            Mistakes = found.Mistakes,
            Used = [.. found.Used.OrderBy(id => id, StringComparer.Ordinal)],
        };

    /// <summary>Findings are records: comparing all that they hold would be slow, and two equal ones are hidden alike anyway.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<Finding>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Finding? x, Finding? y) => ReferenceEquals(x, y);

        public int GetHashCode(Finding obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
