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
    /// <summary>Larger than what is read: a file without content stands for it.</summary>
    private const long MaxLength = SourceDecoder.MaxBytes;

    /// <summary>More than this is a tree made to fill disks.</summary>
    private const long MaxTotal = 4L << 30;

    /// <summary>What decides how files are linted is that of today: two trees are compared, not two configurations.</summary>
    private static readonly string[] Configurations = [.. ConfigurationFile.Paths, ".editorconfig", ".globalconfig"];

    private readonly string top;

    private RevisionFolder(string top) => this.top = top;

    /// <summary>The folder, without links.</summary>
    public string Path { get; } = RealPath.Of(Directory.CreateTempSubdirectory("runbooklint-").FullName)!;

    /// <summary>The files of a commit, with the configurations of the working tree.</summary>
    /// <exception cref="UsageException">They cannot be read, or written.</exception>
    public static RevisionFolder Create(GitRepository repository, string commit, Host host)
    {
        RevisionFolder? folder = null;
        try
        {
            folder = new(RealPath.Of(repository.Top) ?? repository.Top);
            folder.Fill(repository, commit, host);
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

    private void Fill(GitRepository repository, string commit, Host host)
    {
        // The top of the repository is the root of what may be read, here as there.
        Directory.CreateDirectory(System.IO.Path.Combine(Path, ".git"));

        var entries = repository.Files(commit);
        if (entries.Sum(entry => Math.Min(entry.Length, MaxLength)) > MaxTotal)
            throw new UsageException($"the files of revision {commit} are too large to be compared with");

        foreach (var entry in entries.Where(entry => entry.Length > MaxLength && !entry.IsLink))
        {
            using var file = File.Create(Place(entry));
            file.SetLength(MaxLength + 1);
        }

        var links = new List<(GitEntry Entry, byte[] Target)>();
        repository.Read([.. entries.Where(entry => entry.Length <= MaxLength)], (entry, content) =>
        {
            host.Interrupted.ThrowIfCancellationRequested();
            if (entry.IsLink)
                links.Add((entry, content));
            else
                File.WriteAllBytes(Place(entry), content);
        });

        // Links come last, so that nothing is written through one. Where they lead is looked at when they are followed.
        foreach (var (entry, target) in links)
            Link(Place(entry), Encoding.UTF8.GetString(target));

        Configure(entries);
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

    private void Configure(IReadOnlyList<GitEntry> entries)
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
            foreach (var name in Configurations)
                Overlay(System.IO.Path.Combine(top, folder, name));
        }
    }
}
