using System.Collections.Immutable;
using RunbookLint.Baselines;
using RunbookLint.Cli.Commands;
using RunbookLint.Cli.Files;
using RunbookLint.Cli.Git;
using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Suppressions;

namespace RunbookLint.Cli.Baselines;

/// <summary>
/// A check of what is to be committed. All files are linted as they will be, whatever the working tree holds. Whoever commits is told what lies in
/// a file of the commit, wholly or in part, and what the commit brings about elsewhere; what was there before is nobody's today.
/// </summary>
internal sealed class StagedCheck : IDisposable
{
    private const string Justification = "it was there before, in files that the commit does not touch";

    /// <summary>What is not read for itself, and values may be taken from.</summary>
    private static readonly string[] Data = [".cfg", ".cnf", ".conf", ".hcl", ".ini", ".properties", ".tfvars", ".vars"];

    /// <summary>What decides how files are found and linted.</summary>
    private static readonly string[] Settings = [.. ConfigurationFile.Paths.Select(path => Path.GetFileName(path)), ".editorconfig", ".globalconfig", ".gitignore", BaselineFile.Name];

    private readonly GitRepository repository;
    private readonly Change change;
    private readonly RevisionFolder folder;
    private readonly string top;

    private StagedCheck(GitRepository repository, Change change, RevisionFolder folder, ParsedCommand command, Host host)
    {
        (this.repository, this.change, this.folder) = (repository.At(folder.Path), change, folder);
        top = RealPath.Of(repository.Top) ?? repository.Top;
        Host = host.In(folder.Path, path => PlaceOf(host.Named(path)));

        var current = RealPath.Of(host.Folder) ?? host.Folder;
        Command = command with
        {
            Arguments = [.. command.Arguments.Select(path => Translate(path, current))],

            // What git has taken in is not ignored, whatever a .gitignore says.
            Replaced = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["no-respect-gitignore"] = [] },
        };
    }

    /// <summary>The surroundings, in a folder that holds the files as they will be; the top of the repository, wherever the user is.</summary>
    public Host Host { get; }

    /// <summary>The command, with its paths there.</summary>
    public ParsedCommand Command { get; }

    /// <summary>What of the commit could not be looked at.</summary>
    public IEnumerable<string> Notices => folder.Filtered
        .Where(path => (change.Parents.IsEmpty || change.Touched.Contains(path)) && FileLanguage.Of(path) != FragmentLanguage.None)
        .Select(path => $"{path} is staged as git-lfs or git-crypt keep it; no filter is run, and nothing in it was checked");

    /// <summary>The check that a command line asks for; null when nothing that could matter is to be committed.</summary>
    /// <exception cref="UsageException">It cannot be made.</exception>
    public static StagedCheck? Of(ParsedCommand command, Host host)
    {
        foreach (var other in new[] { "new-from-rev", "new-from-merge-base", "files-from", "stdin-filename" }.Where(other => command.Value(other) is not null))
            throw new UsageException($"--staged and --{other} cannot go together");

        if (command.Arguments.Contains("-"))
            throw new UsageException("--staged is about files that git knows; it cannot go with standard input");

        var repository = GitRepository.AroundHook(BaselineFile.StartOf(command, host), host);
        var change = Change.Of(repository, host);

        // Hooks of pre-commit run without a change when they are asked to look at all files.
        var isAboutEverything = change.Names.IsEmpty && host.Variable("PRE_COMMIT") is { Length: > 0 };
        if (!isAboutEverything && !change.Names.Any(MayMatter))
            return null;

        var folder = RevisionFolder.CreateConfigured(repository, change.Tree, host);
        try
        {
            return new(repository, isAboutEverything ? change with { Parents = [] } : change, folder, command, host);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The report without what the commit neither touches nor brings about.</summary>
    /// <param name="report">The findings of all files.</param>
    /// <param name="inputs">The files.</param>
    /// <param name="options">How they were linted.</param>
    /// <param name="baselines">Which file is measured by which baseline; null for none.</param>
    /// <param name="recorded">The baselines, which were looked at before.</param>
    public LintReport Hide(LintReport report, Inputs inputs, LintOptions options, RunBaselines? baselines, ImmutableArray<(BaselineFile File, Baseline Baseline)> recorded)
    {
        var touching = report.Findings.Where(finding => IsTouched(finding, inputs)).ToHashSet();
        var shown = report;

        // Comparing means to lint once more; most commits have nothing to compare.
        foreach (var parent in change.Parents.TakeWhile(_ => shown.Findings.Any(finding => !touching.Contains(finding))))
            shown = new ComparedRevision(repository, parent, parent, Command, Host).Hide(shown, inputs, options, baselines, recorded);

        var kept = shown.Findings.ToHashSet();
        var hidden = report.Findings.Where(finding => !kept.Contains(finding) && !touching.Contains(finding)).ToArray();
        return report with
        {
            Findings = [.. report.Findings.Where(finding => kept.Contains(finding) || touching.Contains(finding))],
            Suppressed = [.. report.Suppressed, .. hidden.Select(finding => new SuppressedFinding(finding, SuppressionKind.Baseline, Justification))],
            IsIncomplete = shown.IsIncomplete || (report.IsIncomplete && touching.Any(finding => EngineRules.IsGap(finding.Rule))),
        };
    }

    /// <summary>Where a file stands that was linted.</summary>
    public string? Original(string? full) =>
        full is not null && RealPath.IsInside(full, folder.Path) ? Path.GetFullPath(Path.GetRelativePath(folder.Path, full), top) : full;

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private bool IsTouched(Finding finding, Inputs inputs) =>
        change.Parents.IsEmpty || finding.Related.Select(related => related.Span).Prepend(finding.Span).Any(place => change.Touched.Contains(PathOf(place.File.Path, inputs)));

    private string PathOf(string shown, Inputs inputs) =>
        Path.GetRelativePath(folder.Path, inputs.WholePathOf(shown)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>A path that the user names, seen from the top of the repository.</summary>
    private string Translate(string path, string current)
    {
        if (path.Length == 0 || path.Contains('\0') || folder.Of(Path.GetFullPath(path, current)) is not { } place)
            throw new UsageException($"--staged is about one repository; '{path.Replace('\0', ' ')}' is not in it");

        return Path.GetRelativePath(folder.Path, place).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Where a file is read that an option names: as it is staged, and when git does not know it, as it is.</summary>
    private string PlaceOf(string full)
    {
        if (folder.Of(full) is not { } place)
            return full;

        if (!Path.Exists(place))
            folder.Overlay(full);

        return Path.Exists(place) ? place : full;
    }

    private static bool MayMatter(string path)
    {
        var extension = Path.GetExtension(path);
        return FileLanguage.Of(path) != FragmentLanguage.None || extension.Length == 0
            || Data.Contains(extension, StringComparer.OrdinalIgnoreCase) || Settings.Contains(Path.GetFileName(path), StringComparer.Ordinal);
    }
}
