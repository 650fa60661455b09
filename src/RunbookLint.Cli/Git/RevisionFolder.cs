using System.Text;
using RunbookLint.Cli.Files;
using RunbookLint.Configuration;

namespace RunbookLint.Cli.Git;

/// <summary>
/// The files of a revision in a folder of their own, gone after the run, so that they are found and read by the same rules as all others.
/// They are written as git keeps them: nothing is checked out, no filter of the repository runs.
/// </summary>
internal sealed class RevisionFolder : IDisposable
{
    /// <summary>What decides how files are linted is that of today: two trees are compared, not two configurations.</summary>
    private static readonly string[] Configurations = [.. ConfigurationFile.Paths, ".editorconfig", ".globalconfig"];

    /// <summary>How the content begins that git-lfs and git-crypt leave in the place of a file.</summary>
    private static readonly byte[][] Filters = [[.. "version https://git-lfs.github.com/spec/v1"u8], [.. "\0GITCRYPT\0"u8]];

    private readonly string top;
    private readonly string home;

    private RevisionFolder(string top, string home) => (this.top, this.home) = (top, home);

    /// <summary>The folder, without links.</summary>
    public string Path { get; } = RealPath.Of(Directory.CreateTempSubdirectory("runbooklint-").FullName)!;

    /// <summary>The files whose content git keeps elsewhere or encrypted: only a filter would bring it, and none is run.</summary>
    public List<string> Filtered { get; } = [];

    /// <summary>The files of a commit, with the configurations of the working tree.</summary>
    /// <exception cref="UsageException">They cannot be read, or written.</exception>
    public static RevisionFolder Create(GitRepository repository, string commit, Host host) =>
        Create(repository, repository.Tree(commit), host, _ => true);

    /// <summary>Some files, with those configurations of the working tree that git ignores: somebody's own. One that is only not added yet is none.</summary>
    /// <exception cref="UsageException">They cannot be read, or written.</exception>
    public static RevisionFolder CreateConfigured(GitRepository repository, GitTree tree, Host host)
    {
        var tracked = tree.Files.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        return Create(repository, tree, host, path => !tracked.Contains(path) && File.Exists(System.IO.Path.Combine(repository.Top, path)) && repository.Ignores(path));
    }

    /// <param name="repository">Where the files are.</param>
    /// <param name="tree">Which they are.</param>
    /// <param name="host">The surroundings.</param>
    /// <param name="isOfToday">Which configurations come from the working tree, by their paths.</param>
    private static RevisionFolder Create(GitRepository repository, GitTree tree, Host host, Func<string, bool> isOfToday)
    {
        RevisionFolder? folder = null;
        try
        {
            folder = new(RealPath.Of(repository.Top) ?? repository.Top, RealPath.Of(repository.Home) ?? repository.Home);
            folder.Configure(folder.Fill(repository, tree, host), isOfToday);
            return folder;
        }
        catch (Exception exception)
        {
            folder?.Dispose();
            if (exception is IOException or UnauthorizedAccessException)
                throw new UsageException($"the files of the revision cannot be put into a temporary folder: {exception.Message}");

            throw;
        }
    }

    /// <summary>Where a path of the working tree lies in the revision; null for one outside of the repository.</summary>
    public string? Of(string full) => RealPath.IsInside(full, top) ? System.IO.Path.GetFullPath(System.IO.Path.GetRelativePath(top, full), Path) : null;

    /// <summary>Brings a file of today into the revision, in the place of the one that was there.</summary>
    public void Overlay(string full)
    {
        // A folder of the revision that is a link elsewhere is not written into.
        if (Of(full) is not { } place || RealPath.Of(System.IO.Path.GetDirectoryName(place)!) is not { } folder || !RealPath.IsInside(folder, Path))
            return;

        if (File.Exists(place))
            File.Delete(place);

        if (!File.Exists(full) || !FileType.IsRegular(full))
            return;

        Directory.CreateDirectory(folder);
        File.Copy(full, place);
    }

    /// <summary>Puts something empty where today has a file or folder that the revision does not know.</summary>
    public void Reserve(string full)
    {
        if (Of(full) is not { } place || System.IO.Path.Exists(place) || RealPath.Of(System.IO.Path.GetDirectoryName(place)!) is not { } folder || !RealPath.IsInside(folder, Path))
            return;

        Directory.CreateDirectory(Directory.Exists(full) ? place : folder);
        if (!Directory.Exists(full))
            File.WriteAllText(place, "");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system clears its temporary files, too.
        }
    }

    /// <summary>Writes a tree and those of its submodules.</summary>
    /// <returns>All that is written, by its path.</returns>
    private List<GitEntry> Fill(GitRepository repository, GitTree whole, Host host)
    {
        var all = new List<GitEntry>();
        var links = new List<(GitEntry Entry, byte[] Target)>();
        var trees = new Queue<(GitRepository Repository, GitTree Tree, string Folder)>([(repository, whole, "")]);

        for (var count = 0; count < FollowLimits.Submodules && trees.TryDequeue(out var next); count++)
        {
            // The top of a repository is the root of what may be read, here as there.
            Directory.CreateDirectory(System.IO.Path.Combine(Path, next.Folder, ".git"));
            GitEntry[] entries = [.. next.Tree.Files.Select(entry => entry with { Path = next.Folder + entry.Path })];
            all.AddRange(entries);
            if (all.Sum(entry => Math.Min(entry.Length, SizeLimits.File)) > SizeLimits.Revision)
                throw new UsageException("the files of the revision are too large to be compared with");

            Fill(next.Repository, entries, links, host);
            foreach (var submodule in next.Tree.Submodules)
            {
                if (Inside(next.Folder + submodule.Path, host) is { } inner)
                    trees.Enqueue((inner, inner.Tree(CommitOf(inner, submodule)), $"{next.Folder}{submodule.Path}/"));
            }
        }

        // Links come last, so that nothing is written through one. Where they lead is looked at when they are followed.
        foreach (var (entry, target) in links)
            Link(Place(entry), Encoding.UTF8.GetString(target));

        return all;
    }

    private void Fill(GitRepository repository, GitEntry[] entries, List<(GitEntry Entry, byte[] Target)> links, Host host)
    {
        foreach (var entry in entries.Where(entry => entry.Length > SizeLimits.File && !entry.IsLink))
        {
            using var file = File.Create(Place(entry));
            file.SetLength(SizeLimits.File + 1);
        }

        repository.Read([.. entries.Where(entry => entry.Length <= SizeLimits.File)], (entry, content) =>
        {
            host.Interrupted.ThrowIfCancellationRequested();
            if (entry.IsLink)
                links.Add((entry, content));
            else
                File.WriteAllBytes(Place(entry), content);

            if (!entry.IsLink && Array.Exists(Filters, start => content.AsSpan().StartsWith(start)))
                Filtered.Add(entry.Path);
        });
    }

    /// <summary>The repository of a submodule, when it is checked out: without it today's tree has none of its files either.</summary>
    private GitRepository? Inside(string path, Host host)
    {
        var folder = System.IO.Path.GetFullPath(path, home);
        return System.IO.Path.Exists(System.IO.Path.Combine(folder, ".git")) && RealPath.Of(folder) == folder ? GitRepository.Around(folder, host) : null;
    }

    private static string CommitOf(GitRepository repository, GitSubmodule submodule)
    {
        try
        {
            return repository.Commit(submodule.Commit);
        }
        catch (UsageException exception)
        {
            throw new UsageException($"submodule '{submodule.Path}': {exception.Message}");
        }
    }

    private string Place(GitEntry entry)
    {
        var place = System.IO.Path.Combine(Path, entry.Path.Replace('/', System.IO.Path.DirectorySeparatorChar));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
        return place;
    }

    private static void Link(string place, string target)
    {
        if (target.Length == 0 || target.Contains('\0') || System.IO.Path.Exists(place))
            return;

        try
        {
            File.CreateSymbolicLink(place, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows lets not everybody make links; a file that links to another one is found by its own path, too.
        }
    }

    private void Configure(IReadOnlyList<GitEntry> entries, Func<string, bool> isWanted)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var entry in entries)
        {
            for (var slash = entry.Path.LastIndexOf('/'); slash > 0 && folders.Add(entry.Path[..slash]); slash = entry.Path.LastIndexOf('/', slash - 1))
            {
            }
        }

        foreach (var folder in folders)
        {
            foreach (var path in Configurations.Select(name => folder.Length == 0 ? name : $"{folder}/{name}").Where(isWanted))
                Overlay(System.IO.Path.Combine(top, path));
        }
    }
}
