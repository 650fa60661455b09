using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>
/// Mends findings. After each change the files are linted again: a change that does not mend its finding, or brings a new one, is undone.
/// A milder finding of the same rule, or of one that the mended finding spoke instead of, is not new: it was there all along.
/// </summary>
public static class Fixer
{
    /// <summary>Fixes what can be fixed.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="related">The files that they refer to.</param>
    /// <param name="options">How to lint.</param>
    /// <param name="safety">Up to which safety fixes are made.</param>
    /// <param name="cancellation">Ends it with an exception.</param>
    /// <param name="mayChange">Whether a file that is only referred to may be changed, by its path: one with values may be asked for, and hold nothing to lint. None may when nobody says so.</param>
    public static FixResult Fix(
        IReadOnlyList<DecodedSource> sources, IRelatedFiles related, LintOptions options, FixSafety safety, CancellationToken cancellation, Func<string, bool>? mayChange = null)
    {
        var before = sources.Where(source => source.Problem is null).ToDictionary(source => source.File.Path, source => source.File, StringComparer.Ordinal);
        var session = new Session(sources, related, options, cancellation);
        var report = session.Lint(ImmutableDictionary<string, SourceFile>.Empty);
        var changed = ImmutableDictionary.Create<string, SourceFile>(StringComparer.Ordinal);
        var mended = ImmutableArray.CreateBuilder<Finding>();
        var refused = new HashSet<(string, string, string)>();
        var trials = 0;

        for (var round = 0; round < ReportLimits.FixRounds; round++)
        {
            var candidates = Candidates(report.Findings.Where(IsWanted), before, mayChange ?? (_ => false), safety).ToList();
            if (candidates.Count == 0)
                break;

            var step = session.Try(changed, report, candidates);
            if (step.Made.Count == 0)
                step = OneByOne(candidates);

            if (step.Made.Count == 0)
                break;

            (changed, report) = (step.Changed, step.Report);
            mended.AddRange(step.Made);
        }

        bool IsWanted(Finding finding) => options.Settings.Of(finding.Span.File.Path) is var settings && settings.Shows(finding) && settings.Selection.Includes(finding.Rule) && !refused.Contains(KeyOf(finding));

        // Those that work together with the ones before them.
        (ImmutableDictionary<string, SourceFile> Changed, LintReport Report, IReadOnlyList<Finding> Made) OneByOne(List<Candidate> candidates)
        {
            (ImmutableDictionary<string, SourceFile> Changed, LintReport Report, IReadOnlyList<Finding> Made) best = (changed, report, []);
            var accepted = new List<Candidate>();

            foreach (var candidate in candidates)
            {
                if (trials++ >= ReportLimits.FixTrials)
                    break;

                var step = session.Try(changed, report, [.. accepted, candidate]);
                if (step.Made.Count == 0)
                {
                    refused.Add(KeyOf(candidate.Finding));
                    continue;
                }

                accepted.Add(candidate);
                best = step;
            }

            return best;
        }

        return new(
            [.. changed.Where(file => file.Value.Content != before[file.Key].Content).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new FixedFile(before[file.Key], file.Value))],
            mended.ToImmutable(),
            session.Report(changed));
    }

    /// <summary>The fixes that may be made together: none touches the text of another.</summary>
    private static IEnumerable<Candidate> Candidates(IEnumerable<Finding> findings, Dictionary<string, SourceFile> files, Func<string, bool> mayChange, FixSafety safety)
    {
        var taken = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);

        foreach (var finding in findings.Where(finding => finding.Fix is not null && finding.Fix.Safety <= safety))
        {
            if (TextEdits.Of(finding.Fix!) is not { } changes || changes.Any(change => !files.ContainsKey(change.File.Path) && !mayChange(change.File.Path)))
                continue;

            if (changes.Any(change => taken.TryGetValue(change.File.Path, out var spans) && spans.Exists(span => span.IntersectsWith(change.Change.Span))))
                continue;

            foreach (var (file, change) in changes)
            {
                if (!files.ContainsKey(file.Path))
                    files.Add(file.Path, file);

                if (!taken.TryGetValue(file.Path, out var spans))
                    taken.Add(file.Path, spans = []);

                spans.Add(change.Span);
            }

            yield return new(finding, changes);
        }
    }

    private static (string, string, string) KeyOf(Finding finding) => (finding.Rule.Id, finding.Span.File.Path, finding.Span.Text + finding.Message);

    private sealed record Candidate(Finding Finding, ImmutableArray<(SourceFile File, TextChange Change)> Changes)
    {
        public string Rule => Finding.Rule.Id;

        public Severity Severity => Finding.Severity;
    }

    private sealed class Session(IReadOnlyList<DecodedSource> sources, IRelatedFiles related, LintOptions options, CancellationToken cancellation)
    {
        /// <summary>What all rules find, those too that nobody asks about: a fix must not bring what is not looked at.</summary>
        public LintReport Lint(ImmutableDictionary<string, SourceFile> changed) => Lint(changed, options with { MinSeverity = Severity.Info, MinConfidence = Confidence.Low, Selection = options.Selection.Widest });

        /// <summary>The findings as they were asked for.</summary>
        public LintReport Report(ImmutableDictionary<string, SourceFile> changed) => Lint(changed, options);

        private LintReport Lint(ImmutableDictionary<string, SourceFile> changed, LintOptions asked) => Linter.Lint(
            [.. sources.Select(source => changed.TryGetValue(source.File.Path, out var other) ? source with { File = other } : source)],
            changed.IsEmpty ? related : new OverlaidFiles(related, changed),
            changed.IsEmpty ? asked : asked with { Lowering = asked.Lowering.With(changed) },
            cancellation);

        /// <summary>The files with the changes made, when that mends all of the findings and brings no new one.</summary>
        public (ImmutableDictionary<string, SourceFile> Changed, LintReport Report, IReadOnlyList<Finding> Made) Try(
            ImmutableDictionary<string, SourceFile> changed, LintReport report, IReadOnlyList<Candidate> candidates)
        {
            var texts = changed;
            foreach (var file in candidates.SelectMany(candidate => candidate.Changes).GroupBy(change => change.File.Path, StringComparer.Ordinal))
            {
                var text = file.First().File.Text;
                texts = texts.SetItem(file.Key, new(file.Key, SourceText.From(text.WithChanges(file.Select(change => change.Change).OrderBy(change => change.Span.Start)).ToString(), text.Encoding)));
            }

            var after = Lint(texts);
            var (old, fresh) = (new FindingCounts(report), new FindingCounts(after));
            var isMended = candidates.GroupBy(candidate => (candidate.Rule, candidate.Severity)).All(mended => fresh.Of(mended.Key.Rule, mended.Key.Severity)
                <= old.Of(mended.Key.Rule, mended.Key.Severity) - candidates.Count(other => other.Rule == mended.Key.Rule && other.Severity >= mended.Key.Severity));
            var isClean = fresh.Rules.All(rule => fresh.Of(rule, MildestNew(rule, candidates)) <= old.Of(rule, MildestNew(rule, candidates))) && after.InternalErrors.Length <= report.InternalErrors.Length;

            return isMended && isClean ? (texts, after, [.. candidates.Select(candidate => candidate.Finding)]) : (changed, report, []);
        }

        /// <summary>From which severity on no finding of a rule may be new: hints that nobody asked for may, and what a fix uncovers is milder than what it mends.</summary>
        private Severity MildestNew(string rule, IReadOnlyList<Candidate> candidates)
        {
            var uncovering = candidates.Where(candidate => candidate.Finding.Fix!.Uncovers.Contains(rule)).ToList();
            return uncovering.Count == 0 ? options.Settings.OfRun().MinSeverity : uncovering.Max(candidate => candidate.Severity);
        }
    }
}
