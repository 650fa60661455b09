using System.Collections.Immutable;
using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>Reads files into one plan and runs the rules over it. It does no IO of its own and throws nothing but cancellation.</summary>
public static class Linter
{
    /// <summary>Lints files that all could be read.</summary>
    public static LintReport Lint(IReadOnlyList<SourceFile> files, IRelatedFiles related, LintOptions options, CancellationToken cancellation) =>
        Lint([.. files.Select(file => new DecodedSource(file, null))], related, options, cancellation);

    /// <summary>Lints files, some of which could not be read.</summary>
    public static LintReport Lint(IReadOnlyList<DecodedSource> sources, IRelatedFiles related, LintOptions options, CancellationToken cancellation)
    {
        var errors = new ErrorList();
        var settings = options.Settings;
        var run = settings.OfRun();
        if (options.Targets.IsEmpty && run.Configuration is { Targets.IsEmpty: false } targeted)
            (options, settings) = Renewed(options with { Targets = targeted.Targets });

        var sorted = sources.OrderBy(source => source.File.Path, StringComparer.Ordinal).ToArray();
        var leads = new HashSet<string>(sorted.Where(source => source.IsLead).Select(source => source.File.Path), StringComparer.Ordinal);
        var values = GivenFiles.ProblemsOf(options.Lowering);
        var asked = new HashSet<string>(sorted.Where(source => !source.IsKeptOut).Select(source => source.File.Path).Concat(values.Select(problem => problem.Span.File.Path)), StringComparer.Ordinal);
        var documents = options.Times.Stage(LintTimes.Understanding, () => Lower([.. sorted.Where(source => source.Problem is null).Select(source => source.File)], related, options, errors, cancellation));
        var plan = WorkspacePlan.Of([.. documents, .. options.Configurations.Select(configuration => configuration.ToDocument())]);

        string[] read = [.. documents.Select(document => document.File.Path)];
        var checks = new RuleChecks(documents, [.. options.Rules.Where(rule => Runs(rule.Descriptor, options, read))], PresentOf(options), options, errors, cancellation);
        var broken = options.Times.Stage(LintTimes.Checking, () => checks.Of(plan).ToArray());
        var found = options.Times.Stage(LintTimes.Sorting, () => sorted.Where(source => source.Problem is not null).Select(source => source.Problem!)
            .Concat(options.Configurations.SelectMany(configuration => configuration.Problems))
            .Concat(new LimitGroups(options, documents.Select(document => document.File.Path)).Problems)
            .Concat(documents.Where(document => !document.Root.IsEmpty || !leads.Contains(document.File.Path)).SelectMany(document => document.Problems).Concat(values).Select(ToFinding))
            .Concat(checks.Unfinished)
            .Concat(PlanFindings.Of(plan))
            .Concat(new RenderedFindings(related, options.Lowering).Name(GivenValues.Name(broken, plan)))
            .Where(finding => settings.Of(finding.Span.File.Path) is var file && file.Selection.Includes(finding.Rule) && (!file.IsExcluded || asked.Contains(finding.Span.File.Path) || finding.Rule == EngineRules.BadConfiguration))
            .Select(finding => finding with { Severity = settings.Of(finding.Span.File.Path).Selection.SeverityOf(finding) })
            .GroupBy(finding => (finding.Rule.Id, finding.Span.File.Path, finding.Span.Span, finding.Message)).Select(same => same.First())
            .ToArray());

        var suppressed = options.Times.Stage(LintTimes.Suppressing, () => Suppress(found, documents, options, errors));
        var (shown, overridden) = new OverrideStep(options, settings, PresentOf(options)?.Day ?? options.Today).Apply(suppressed.Shown);

        string[] paths = [.. sorted.Select(source => source.File.Path)];

        return new(options.Times.Stage(LintTimes.Sorting, () => FindingOrder.Sort(FindingCount.Limited([.. shown.Where(finding => settings.Of(finding.Span.File.Path).Shows(finding))], options.MaxFindings))), plan, [.. sorted.Select(source => source.File)])
        {
            Rules = [.. EngineRules.All.Concat(options.Rules.Select(rule => rule.Descriptor)).Where(rule => Runs(rule, options, paths))],
            Selection = run.Selection,
            SettingsOf = settings.Of,
            MaxWarnings = options.MaxWarnings ?? run.Configuration?.MaxWarnings,
            InternalErrors = errors.Sorted(),
            IsIncomplete = shown.Any(finding => EngineRules.IsGap(finding.Rule)),
            Suppressed = Sort(suppressed.Hidden.Concat(overridden).Where(hidden => settings.Of(hidden.Finding.Span.File.Path).Shows(hidden.Finding))),
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
            Shown =
            [
                .. result.Shown.Select(finding => (Finding: finding, options.Settings.Of(finding.Span.File.Path).Selection))
                    .Where(pair => pair.Selection.Includes(pair.Finding.Rule))
                    .Select(pair => pair.Finding with { Severity = pair.Selection.SeverityOf(pair.Finding) }),
            ],
        };
    }

    private static ImmutableArray<SuppressedFinding> Sort(IEnumerable<SuppressedFinding> hidden)
    {
        var byFinding = hidden.ToLookup(suppressed => suppressed.Finding);
        return [.. FindingOrder.Sort(byFinding.Select(same => same.Key)).Select(finding => byFinding[finding].First())];
    }

    private static (LintOptions Options, FileSettingsResolver Settings) Renewed(LintOptions options) => (options, options.Settings);

    /// <summary>Whether a rule runs for any of the files. What an editor's configuration switches off there may still run: it is left out later.</summary>
    private static bool Runs(RuleDescriptor rule, LintOptions options, string[] paths) =>
        options.Configurations.Any(configuration => options.Selection.Within(configuration.Selection).Includes(rule))
        || (options.Selection.Includes(rule) && (options.Configurations.IsEmpty || Array.Exists(paths, path => options.Settings.Of(path).Configuration is null)));

    private static Timestamp? PresentOf(LintOptions options) =>
        options.AsOf ?? options.Configurations.Select(configuration => configuration.AsOf).OrderByDescending(asOf => asOf?.Latest).FirstOrDefault();

    /// <summary>Reads one file and keeps an exception of the parsers away from everybody else.</summary>
    public static LoweredDocument Lower(SourceFile file, IRelatedFiles related, out InternalError? error) =>
        Lower(file, related, LoweringOptions.Default, out error);

    /// <summary>The same, with what the host says about the files.</summary>
    public static LoweredDocument Lower(SourceFile file, IRelatedFiles related, LoweringOptions options, out InternalError? error) =>
        Lower(file, related, LintOptions.Default with { Lowering = options }, out error);

    private static LoweredDocument Lower(SourceFile file, IRelatedFiles related, LintOptions options, out InternalError? error, CancellationToken cancellation = default)
    {
        try
        {
            error = null;
            return Reading.Within(options.TimePerFile, cancellation, () => options.Lower?.Invoke(file, related) ?? Lowerer.Lower(file, related, options.Lowering));
        }
        catch (ReadingTimeException)
        {
            error = null;
            return Unread(file, [new(file.Locate(default), $"reading this file takes longer than {LintTimes.Seconds(options.TimePerFile)} seconds; it is not checked", IsLimit: true)]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            error = InternalError.Of(file.Path, "reading the file", exception);
            return Unread(file, []);
        }
    }

    private static LoweredDocument Unread(SourceFile file, ImmutableArray<LoweringProblem> problems) => new(file, Region.Sequence(file.Locate(default), []), problems, []);

    private static LoweredDocument[] Lower(SourceFile[] files, IRelatedFiles related, LintOptions options, ErrorList errors, CancellationToken cancellation)
    {
        var documents = new LoweredDocument[files.Length];
        var understood = 0;

        Workers.ForEach(files.Length, options.Jobs, cancellation, index =>
        {
            documents[index] = Lower(files[index], related, options, out var error, cancellation);
            errors.Add(error);
            options.Understood?.Invoke(Interlocked.Increment(ref understood));
        });

        return documents;
    }

    private static Finding ToFinding(LoweringProblem problem) =>
        new(problem.IsLimit ? EngineRules.LimitReached : EngineRules.SyntaxError, problem.Span, problem.Message);
}
