using System.IO.Enumeration;
using RunbookLint.Cli.Baselines;
using RunbookLint.Configuration;
using RunbookLint.Lowering;

namespace RunbookLint.Cli.Files;

/// <summary>Finds the files to lint.</summary>
internal sealed class Discovery(string currentFolder, bool respectsIgnoreFiles, CancellationToken cancellation)
{
    private static readonly string[] NeverEntered = [".git", "node_modules"];
    private static readonly string[] HiddenEntered = [".circleci", ".forgejo", ".gitea", ".github", ".gitlab", ".tekton", ".woodpecker"];

    /// <summary>What steers the linter is none of the files to lint.</summary>
    private static readonly string[] OwnFiles = [BaselineFile.Name, .. ConfigurationFile.Paths, ".runbooklint.schema.json"];
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    private readonly Dictionary<string, InputFile> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> entered = new(StringComparer.Ordinal);
    private readonly HashSet<string> plain = new(StringComparer.Ordinal);
    private readonly List<(string Shown, string Reason)> unreadable = [];
    private readonly List<string> notices = [];
    private readonly List<string> walked = [];
    private readonly string currentRealFolder = RealPath.Of(currentFolder) ?? currentFolder;

    /// <summary>The current folder without links: shown paths are seen from it.</summary>
    public string CurrentFolder => currentRealFolder;

    /// <summary>The files found so far.</summary>
    public IReadOnlyCollection<InputFile> Files => files.Values;

    /// <summary>Folders that could not be read, and why.</summary>
    public IReadOnlyList<(string Shown, string Reason)> Unreadable => unreadable;

    /// <summary>Whether a folder was looked through, and nothing stands in it that could be a configuration or begin a repository.</summary>
    public bool IsPlain(string folder) => plain.Contains(folder);

    /// <summary>The folders that were named, without links.</summary>
    public IReadOnlyList<string> Walked => walked;

    /// <summary>What was named and is not there.</summary>
    public IReadOnlyList<string> Notices => notices;

    /// <summary>How many files and folders were passed over that a rule or a link kept out.</summary>
    public int Skipped { get; private set; }

    /// <summary>Adds a file, or the files in a folder and below.</summary>
    public void Add(string path)
    {
        if (path.Length == 0)
            throw new UsageException("a path is empty");

        if (path.Contains('\0'))
            throw new UsageException("a path holds a NUL character");

        var full = Path.GetFullPath(path, currentFolder);
        var isFolder = Directory.Exists(full);
        if (!isFolder && !File.Exists(full))
        {
            notices.Add($"no such file or folder: {path}");
            return;
        }

        var real = RealPath.Of(full);
        var root = RootOf(isFolder ? full : Path.GetDirectoryName(full)!);
        if (real is null || !RealPath.IsInside(real, root))
        {
            notices.Add($"{path} is a link that leads outside of '{root}'; it is not read");
            return;
        }

        if (isFolder)
            Walk(Path.TrimEndingDirectorySeparator(real), root);
        else
            files[real] = new(real, Shown(path, real), root, IsNamed: true);
    }

    /// <summary>Adds what a list names. Lists of changed files hold files of all kinds: those of no kind that is read are nobody's mistake.</summary>
    public void AddListed(string path)
    {
        if (path.Contains('\0'))
        {
            notices.Add($"a path in the list of files holds a NUL character: {path.Replace('\0', ' ')}");
            return;
        }

        var full = Path.GetFullPath(path, currentFolder);
        if (!File.Exists(full) || IsCandidate(full))
            Add(path);
        else
            Skipped++;
    }

    /// <summary>A path as reports show it: from the current folder when it is inside, else whole.</summary>
    public string Shown(string real)
    {
        if (!RealPath.IsInside(real, currentRealFolder))
            return real.Replace('\\', '/');

        return RealPath.Below(currentRealFolder, real).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>
    /// The folder of the nearest configuration or <c>.git</c> upward, without links: nothing outside of it is read. Without either, the folder itself.
    /// </summary>
    public static string RootOf(string folder) => Upward(folder, current => IsRepository(current) || ConfigurationFiles.In(current) is not null);

    /// <summary>The folder of <c>.git</c> upward, without links; without one, the folder itself.</summary>
    public static string RepositoryOf(string folder) => Upward(folder, IsRepository);

    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static string Upward(string folder, Func<string, bool> isRoot)
    {
        for (var current = Path.GetFullPath(folder); current is not null; current = Path.GetDirectoryName(current))
        {
            if (isRoot(current))
                return RealPath.Of(current) ?? current;
        }

        return Path.TrimEndingDirectorySeparator(RealPath.Of(folder) ?? folder);
    }

    /// <summary>A link that was named keeps its name.</summary>
    private string Shown(string path, string real)
    {
        var lexical = Path.GetRelativePath(currentFolder, Path.GetFullPath(path, currentFolder)).Replace(Path.DirectorySeparatorChar, '/');
        return lexical.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(lexical) ? Shown(real) : lexical;
    }

    private void Walk(string start, string root)
    {
        walked.Add(start);
        var ignored = respectsIgnoreFiles ? IgnoreFiles.DownTo(start, RepositoryOf(start)) : null;
        var folders = new Stack<(string Path, IgnoreFiles? Ignored)>();
        var links = new Queue<(string Path, IgnoreFiles? Ignored)>();
        folders.Push((start, ignored));

        // What links lead to comes last: a file is shown by its own path when that is found too.
        while (folders.Count > 0 || links.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (folders.Count == 0)
            {
                Follow(links.Dequeue(), root, folders);
                continue;
            }

            var (folder, rules) = folders.Pop();
            if (!entered.Add(folder))
                continue;

            try
            {
                var isPlain = true;
                foreach (var entry in Entries(folder, name => isPlain = isPlain && !ConfigurationFiles.MayStandIn(name)))
                    Visit(entry, rules, root, folders, links);

                if (isPlain)
                    plain.Add(folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                unreadable.Add((Shown(folder), exception is UnauthorizedAccessException ? "permission denied" : exception.Message.TrimEnd('.')));
            }
        }
    }

    private void Visit(
        Entry entry, IgnoreFiles? rules, string root, Stack<(string Path, IgnoreFiles? Ignored)> folders, Queue<(string Path, IgnoreFiles? Ignored)> links)
    {
        if (entry.IsFolder && !IsEntered(Path.GetFileName(entry.Path)))
        {
            Skipped++;
            return;
        }

        if (rules is not null && rules.Ignores(entry.Path, entry.IsFolder && !entry.IsLink))
        {
            Skipped++;
            return;
        }

        if (entry.IsLink)
            links.Enqueue((entry.Path, rules));
        else if (entry.IsFolder)
            folders.Push((entry.Path, respectsIgnoreFiles ? IgnoreFiles.With(rules, entry.Path) : null));
        else if (IsCandidate(entry.Path))
            files.TryAdd(entry.Path, new(entry.Path, Shown(entry.Path), root, IsNamed: false));
    }

    private void Follow((string Path, IgnoreFiles? Ignored) link, string root, Stack<(string Path, IgnoreFiles? Ignored)> folders)
    {
        var real = RealPath.Of(link.Path);
        if (real is null || !RealPath.IsInside(real, root))
        {
            Skipped++;
            return;
        }

        if (Directory.Exists(real))
            folders.Push((real, respectsIgnoreFiles ? IgnoreFiles.DownTo(real, RepositoryOf(real)) : null));
        else if (File.Exists(real) && IsCandidate(link.Path))
            files.TryAdd(real, new(real, Shown(real), root, IsNamed: false));
    }

    private static bool IsEntered(string name) =>
        Array.IndexOf(NeverEntered, name) < 0 && (name[0] != '.' || Array.IndexOf(HiddenEntered, name) >= 0);

    private static bool IsCandidate(string path) => Array.IndexOf(OwnFiles, Path.GetFileName(path)) < 0 && IsReadable(path);

    /// <summary>Files without an extension may be scripts: their first bytes say so.</summary>
    private static bool IsReadable(string path) =>
        FileLanguage.Of(path.Replace('\\', '/')) != FragmentLanguage.None || (Path.GetExtension(path).Length == 0 && Shebang.Opens(path));

    private static IEnumerable<Entry> Entries(string folder, SeeName see) =>
        new FileSystemEnumerable<Entry>(folder, Read, Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
            {
                see(entry.FileName);
                return entry.IsDirectory || MayBeCandidate(entry.FileName);
            },
        }.OrderBy(entry => entry.Path, StringComparer.Ordinal);

    private static Entry Read(ref FileSystemEntry entry) =>
        new(entry.ToFullPath(), entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0);

    /// <summary>Tells most files that do not matter by their name alone, before anything else is asked about them.</summary>
    private static bool MayBeCandidate(ReadOnlySpan<char> name) =>
        name.LastIndexOf('.') < 0 || FileLanguage.Of(name.ToString()) != FragmentLanguage.None;

    private delegate void SeeName(ReadOnlySpan<char> name);

    private readonly record struct Entry(string Path, bool IsFolder, bool IsLink);
}
