using System.Collections.Immutable;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>Reads files into one plan and runs the rules over it. It does no IO of its own and throws nothing but cancellation.</summary>
public static class Linter
{
    /// <summary>Below this many there is less to gain from threads than they cost to start.</summary>
    private const int WorthThreads = 8;

    /// <summary>Lints files that all could be read.</summary>
    public static LintReport Lint(IReadOnlyList<SourceFile> files, IRelatedFiles related, LintOptions options, CancellationToken cancellation) =>
        Lint([.. files.Select(file => new DecodedSource(file, null))], related, options, cancellation);

    /// <summary>Lints files, some of which could not be read.</summary>
    public static LintReport Lint(IReadOnlyList<DecodedSource> sources, IRelatedFiles related, LintOptions options, CancellationToken cancellation)
    {
        var errors = new ErrorList();
        options = options with { Selection = options.Configurations.Aggregate(options.Selection, (selection, configuration) => selection.Over(configuration.Rules.Severities)) };
        var sorted = sources.OrderBy(source => source.File.Path, StringComparer.Ordinal).ToArray();
        var leads = new HashSet<string>(sorted.Where(source => source.IsLead).Select(source => source.File.Path), StringComparer.Ordinal);
        var documents = Lower([.. sorted.Where(source => source.Problem is null).Select(source => source.File)], related, options, errors, cancellation);
        var plan = WorkspacePlan.Of([.. documents, .. options.Configurations.Select(configuration => configuration.ToDocument())]);

        var found = sorted.Where(source => source.Problem is not null).Select(source => source.Problem!)
            .Concat(options.Configurations.SelectMany(configuration => configuration.Problems))
            .Concat(documents.Where(document => !document.Root.IsEmpty || !leads.Contains(document.File.Path)).SelectMany(document => document.Problems).Select(ToFinding))
            .Concat(CheckTargets(plan, documents, options, errors, cancellation))
            .Where(finding => options.Selection.Includes(finding.Rule))
            .Select(finding => finding with { Severity = options.Selection.SeverityOf(finding) })
            .GroupBy(finding => (finding.Rule, finding.Span, finding.Message)).Select(same => same.First())
            .ToArray();

        var suppressed = Suppress(found, documents, options, errors);

        return new(FindingOrder.Sort(suppressed.Shown.Where(finding => finding.Severity >= options.MinSeverity)), plan, [.. sorted.Select(source => source.File)])
        {
            Rules = [.. EngineRules.All.Concat(options.Rules.Select(rule => rule.Descriptor)).Where(options.Selection.Includes)],
            Selection = options.Selection,
            InternalErrors = errors.Sorted(),
            IsIncomplete = suppressed.Shown.Any(finding => EngineRules.IsGap(finding.Rule)),
            Suppressed = Sort(suppressed.Hidden.Where(hidden => hidden.Finding.Severity >= options.MinSeverity)),
            Suppressions = suppressed.Suppressions,
        };
    }

    /// <summary>Hides what the files ask to be hidden.</summary>
    private static SuppressionResult Suppress(Finding[] found, LoweredDocument[] documents, LintOptions options, ErrorList errors)
    {
        if (!options.HonoursSuppressions)
            return new([.. found], [], []);

        var unsure = new HashSet<string>(documents.Where(document => !document.Problems.IsEmpty).Select(document => document.File.Path), StringComparer.Ordinal);
        unsure.UnionWith(errors.Sorted().SelectMany(error => new[] { error.Path, error.Stage }));
        var result = new SuppressionStep(options, PresentOf(options)?.Day ?? options.Today).Apply(found, documents, unsure);

        return result with
        {
            Shown = [.. result.Shown.Where(finding => options.Selection.Includes(finding.Rule)).Select(finding => finding with { Severity = options.Selection.SeverityOf(finding) })],
        };
    }

    private static ImmutableArray<SuppressedFinding> Sort(IEnumerable<SuppressedFinding> hidden)
    {
        var byFinding = hidden.ToLookup(suppressed => suppressed.Finding);
        return [.. FindingOrder.Sort(byFinding.Select(same => same.Key)).Select(finding => byFinding[finding].First())];
    }

    private static Timestamp? PresentOf(LintOptions options) =>
        options.AsOf ?? options.Configurations.Select(configuration => configuration.AsOf).OrderByDescending(asOf => asOf?.Latest).FirstOrDefault();

    /// <summary>Reads one file and keeps an exception of the parsers away from everybody else.</summary>
    public static LoweredDocument Lower(SourceFile file, IRelatedFiles related, out InternalError? error) =>
        Lower(file, related, LoweringOptions.Default, out error);

    /// <summary>The same, with what the host says about the files.</summary>
    public static LoweredDocument Lower(SourceFile file, IRelatedFiles related, LoweringOptions options, out InternalError? error) =>
        Lower(file, related, LintOptions.Default with { Lowering = options }, out error);

    private static LoweredDocument Lower(SourceFile file, IRelatedFiles related, LintOptions options, out InternalError? error)
    {
        try
        {
            error = null;
            return options.Lower?.Invoke(file, related) ?? Lowerer.Lower(file, related, options.Lowering);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            error = new(file.Path, "reading the file", Describe(exception));
            return new(file, Region.Sequence(file.Locate(default), []), [], []);
        }
    }

    private static LoweredDocument[] Lower(SourceFile[] files, IRelatedFiles related, LintOptions options, ErrorList errors, CancellationToken cancellation)
    {
        var documents = new LoweredDocument[files.Length];

        ForEach(files.Length, options.Jobs, cancellation, index =>
        {
            documents[index] = Lower(files[index], related, options, out var error);
            errors.Add(error);
        });

        return documents;
    }

    /// <summary>Checks a plan as it is, or under each of the versions that are asked for.</summary>
    private static IEnumerable<Finding> CheckTargets(RunbookPlan plan, LoweredDocument[] documents, LintOptions options, ErrorList errors, CancellationToken cancellation) =>
        options.Targets.Length < 2
            ? Check(plan, documents, options, options.Targets.FirstOrDefault(), errors, cancellation)
            : TargetComparison.Of(options.Targets, target => Check(plan, documents, options, target, errors, cancellation));

    private static IEnumerable<Finding> Check(RunbookPlan plan, LoweredDocument[] documents, LintOptions options, TargetVersions? target, ErrorList errors, CancellationToken cancellation)
    {
        if (plan.Operations.IsEmpty)
            return [];

        Rule[] rules = [.. options.Rules.Where(rule => options.Selection.Includes(rule.Descriptor))];
        var context = new RuleContext
        {
            IsWholeFolder = options.IsWholeFolder,
            AsOf = PresentOf(options),
            Target = target,
            Options = options.Configurations.Aggregate(RuleOptions.Default, (limits, configuration) => limits.Over(configuration.Rules.Options)),
        };
        var found = new Finding[rules.Length][];
        var jobs = plan.Operations.Length < WorthThreads ? 1 : options.Jobs;

        ForEach(rules.Length, jobs, cancellation, index =>
        {
            found[index] = TryCheck(rules[index], plan, context, out _) ?? CheckEach(rules[index], documents, context, errors);
        });

        return found.SelectMany(findings => findings);
    }

    /// <summary>A rule that fails on the whole is tried on each document alone: what it finds elsewhere must not be lost, and the file it fails on be named.</summary>
    private static Finding[] CheckEach(Rule rule, LoweredDocument[] documents, RuleContext context, ErrorList errors)
    {
        var found = new List<Finding>();
        var failed = false;

        foreach (var document in documents.Where(document => !document.Root.IsEmpty))
        {
            found.AddRange(TryCheck(rule, new RunbookPlan(document.Root), context, out var exception) ?? []);
            if (exception is null)
                continue;

            failed = true;
            errors.Add(new(document.File.Path, rule.Descriptor.Id, Describe(exception)));
        }

        if (!failed)
            errors.Add(new(documents[0].File.Path, rule.Descriptor.Id, "it fails on these files together, on none of them alone"));

        return [.. found];
    }

    private static Finding[]? TryCheck(Rule rule, RunbookPlan plan, RuleContext context, out Exception? error)
    {
        try
        {
            error = null;
            return [.. rule.Check(plan, context)];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            error = exception;
            return null;
        }
    }

    private static Finding ToFinding(LoweringProblem problem) =>
        new(problem.IsLimit ? EngineRules.LimitReached : EngineRules.SyntaxError, problem.Span, problem.Message);

    private static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}".Replace('\n', ' ').Replace("\r", "");

    private static void ForEach(int count, int jobs, CancellationToken cancellation, Action<int> act)
    {
        if (jobs > 1 && count >= WorthThreads)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, act);
            return;
        }

        for (var index = 0; index < count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            act(index);
        }
    }

    /// <summary>Internal errors of several threads.</summary>
    private sealed class ErrorList
    {
        private readonly List<InternalError> errors = [];

        public void Add(InternalError? error)
        {
            if (error is null)
                return;

            lock (errors)
                errors.Add(error);
        }

        public ImmutableArray<InternalError> Sorted() =>
        [
            .. errors.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Stage, StringComparer.Ordinal),
        ];
    }
}
