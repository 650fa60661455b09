using System.Collections.Concurrent;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>Runs the rules over the plan of some documents: under each limit that configurations give, and each version that is asked for.</summary>
/// <param name="documents">What the plan is made of.</param>
/// <param name="rules">Those that run for any of the documents.</param>
/// <param name="present">The present, for rules about the future.</param>
/// <param name="options">The rest.</param>
/// <param name="errors">Told of rules that fail.</param>
/// <param name="cancellation">Asked in every rule.</param>
internal sealed class RuleChecks(LoweredDocument[] documents, Rule[] rules, Timestamp? present, LintOptions options, ErrorList errors, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<string, byte> unfinished = new(StringComparer.Ordinal);

    /// <summary>
    /// What is said of rules that took too long: that they may have missed something. It stands at the start of the file with the most operations, which
    /// has made them slow, or at least some of it.
    /// </summary>
    public IEnumerable<Finding> Unfinished
    {
        get
        {
            if (unfinished.IsEmpty)
                return [];

            var place = Largest().Locate(default);
            return unfinished.Keys.OrderBy(id => id, StringComparer.Ordinal).Select(id =>
                new Finding(EngineRules.LimitReached, place, $"{id} takes longer than {LintTimes.Seconds(options.TimePerRule)} seconds on these files; not all that it would report is reported"));
        }
    }

    /// <summary>What the rules find in a plan.</summary>
    public IEnumerable<Finding> Of(RunbookPlan plan) =>
        options.Targets.Length < 2 ? Check(plan, options.Targets.FirstOrDefault()) : TargetComparison.Of(options.Targets, target => Check(plan, target));

    /// <summary>What is found in a file counts under the limits of its own configuration.</summary>
    private IEnumerable<Finding> Check(RunbookPlan plan, TargetVersions? target)
    {
        if (plan.Operations.IsEmpty)
            return [];

        var context = new RuleContext { IsWholeFolder = options.IsWholeFolder, AsOf = present, Target = target };
        var limits = new LimitGroups(options, documents.Select(document => document.File.Path));

        return limits.All.Length == 1
            ? Check(plan, context with { Options = limits.All[0] })
            : limits.All.SelectMany(group => Check(plan, context with { Options = group }).Where(finding => ReferenceEquals(limits.Of(finding.Span.File.Path), group)));
    }

    private IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var found = new IReadOnlyList<Finding>[rules.Length];
        var jobs = plan.Operations.Length < Workers.Worth ? 1 : options.Jobs;

        Workers.ForEach(rules.Length, jobs, cancellation, index =>
        {
            var rule = rules[index];
            found[index] = options.Times.Rule(rule.Descriptor.Id, () => TryCheck(rule, plan, context, out _) ?? CheckEach(rule, context));
        });

        return found.SelectMany(findings => findings);
    }

    /// <summary>A rule that fails on the whole is tried on each document alone: what it finds elsewhere must not be lost, and the file it fails on be named.</summary>
    private List<Finding> CheckEach(Rule rule, RuleContext context)
    {
        var found = new List<Finding>();
        var failed = false;

        foreach (var document in documents.Where(document => !document.Root.IsEmpty))
        {
            found.AddRange(TryCheck(rule, new RunbookPlan(document.Root), context, out var exception) ?? []);
            if (exception is null)
                continue;

            failed = true;
            errors.Add(InternalError.Of(document.File.Path, rule.Descriptor.Id, exception));
        }

        if (!failed)
            errors.Add(new(documents[0].File.Path, rule.Descriptor.Id, "it fails on these files together, on none of them alone"));

        return found;
    }

    /// <summary>What a rule finds, as far as it comes; null when it fails.</summary>
    private List<Finding>? TryCheck(Rule rule, RunbookPlan plan, RuleContext context, out Exception? error)
    {
        var found = new List<Finding>();
        error = null;

        try
        {
            Reading.Within(options.TimePerRule, cancellation, () =>
            {
                found.AddRange(rule.Check(plan, context));
                return found;
            });
        }
        catch (ReadingTimeException)
        {
            unfinished.TryAdd(rule.Descriptor.Id, 0);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            error = exception;
            return null;
        }

        return found;
    }

    private SourceFile Largest()
    {
        var largest = documents[0];
        var most = -1;

        foreach (var document in documents)
        {
            var count = new RunbookPlan(document.Root).Operations.Length;
            if (count > most)
                (largest, most) = (document, count);
        }

        return largest.File;
    }
}
