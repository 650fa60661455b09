using System.Collections.Immutable;
using RunbookLint.Baselines;
using RunbookLint.Cli.Commands;
using RunbookLint.Cli.Files;
using RunbookLint.Cli.Git;

namespace RunbookLint.Cli.Baselines;

/// <summary>
/// A revision whose findings are known. Its whole tree is linted as that of today is, and the findings of both are compared: a change in one file
/// may make a mistake of a line in another one, which no comparison of lines would tell.
/// </summary>
internal sealed class ComparedRevision(GitRepository repository, string name, string commit, ParsedCommand command, Host host)
{
    private const int ShortId = 7;

    private readonly string top = RealPath.Of(repository.Top) ?? repository.Top;

    /// <summary>The revision that a command line names, or null.</summary>
    /// <exception cref="UsageException">There is no such revision.</exception>
    public static ComparedRevision? Of(ParsedCommand command, Host host)
    {
        var (revision, branch) = (command.Value("new-from-rev"), command.Value("new-from-merge-base"));
        if (revision is null && branch is null)
            return null;

        if (revision is not null && branch is not null)
            throw new UsageException("--new-from-rev and --new-from-merge-base cannot go together");

        var repository = GitRepository.Around(BaselineFile.StartOf(command, host), host);
        var commit = branch is null ? repository.Commit(revision!) : repository.MergeBase(branch);
        return new(repository, revision ?? $"merge base with {branch}", commit, command, host);
    }

    /// <summary>The report without what the revision has, too.</summary>
    /// <param name="report">Today's findings that no baseline knows.</param>
    /// <param name="inputs">Today's files.</param>
    /// <param name="options">How they were linted.</param>
    /// <param name="baselines">Which file is measured by which baseline; null for none.</param>
    /// <param name="recorded">The baselines: of two equal mistakes they must not know one and the revision the other.</param>
    public LintReport Hide(LintReport report, Inputs inputs, LintOptions options, RunBaselines? baselines, ImmutableArray<(BaselineFile File, Baseline Baseline)> recorded)
    {
        using var folder = RevisionFolder.Create(repository, commit, host);
        if (command.Value("config") is { Length: > 0 } path)
            folder.Overlay(host.Named(path));

        return Lint(folder, options, baselines, recorded).Apply(report, RunScope.Of(inputs, host, top), $"revision {name} ({commit[..ShortId]}) has it, too").Report;
    }

    private Baseline Lint(RevisionFolder folder, LintOptions options, RunBaselines? baselines, ImmutableArray<(BaselineFile File, Baseline Baseline)> recorded)
    {
        var there = host.In(folder.Of(RealPath.Of(host.Folder) ?? host.Folder) ?? folder.Path, path => folder.Of(host.Named(path)) ?? host.Named(path));
        Directory.CreateDirectory(there.Folder);

        string[] Translated(IEnumerable<string> named) => [.. named.Select(path => Translate(path, folder, there)).OfType<string>()];

        var paths = Translated(Inputs.PathsOf(command).Select(path => path == "-" ? command.Value("stdin-filename") : path).OfType<string>());
        var listed = command.Listed is null ? null : Translated(command.Listed);
        if (paths.Length == 0 && listed is null or [])
            return Baseline.Empty;

        var asked = new EarlierInputs(folder, host, there).Of(command with { Arguments = paths, Listed = listed });
        var inputs = Inputs.Load(asked, there);
        var report = Linter.Lint(inputs.Sources, inputs.Related, inputs.Complete(options, asked, there), host.Interrupted);

        var whole = RunScope.Of(inputs, there, folder.Path);
        foreach (var (file, baseline) in recorded)
        {
            // The configurations there are those of today, read anew: which of them counts is asked of today's files.
            if (folder.Of(file.Folder) is { } from)
                report = baseline.Apply(report, RunScope.Of(inputs, there, from) with { Covers = shown => baselines!.CoversWhole(file, Path.GetFullPath(whole.PathOf(shown), top)) }, "").Report;
        }

        return Baseline.Of(report, whole);
    }

    /// <summary>A path that the user names, as it is named in the revision; null when the revision does not have it.</summary>
    private string? Translate(string path, RevisionFolder folder, Host there)
    {
        if (path.Length == 0 || path.Contains('\0'))
            return null;

        var full = Path.GetFullPath(path, RealPath.Of(host.Folder) ?? host.Folder);
        if (folder.Of(full) is not { } place || !Path.Exists(place))
            return null;

        // Shown paths are to be alike in both trees.
        return Path.IsPathRooted(path) || Path.GetFullPath(path, there.Folder) != place ? place : path;
    }
}
