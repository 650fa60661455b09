using System.Text;

namespace RunbookLint.Cli.Git;

/// <summary>A repository, as far as it is asked about revisions.</summary>
internal sealed class GitRepository
{
    private const int BufferLength = 64 * 1024;

    private const string FetchAll = "this clone is shallow: fetch the history too (git fetch --unshallow; with actions/checkout, fetch-depth: 0)";

    private readonly GitProgram git;

    private GitRepository(GitProgram git, string top, string? home = null) => (this.git, Top, Home) = (git, top, home ?? top);

    /// <summary>The same commits and files, as if another folder were the one of the repository.</summary>
    public GitRepository At(string folder) => new(git, folder, Home);

    /// <summary>The folder of the repository.</summary>
    public string Top { get; }

    /// <summary>The folder that git knows, where the repositories of submodules are, whatever takes its place.</summary>
    public string Home { get; }

    /// <summary>The repository around a folder.</summary>
    /// <exception cref="UsageException">There is none, or git does not want to read it.</exception>
    public static GitRepository Around(string folder, Host host)
    {
        var git = new GitProgram(host, folder);
        var top = git.Ask(out var complaint, "rev-parse", "--show-toplevel");
        if (top is { Length: > 0 })
            return new(git, Path.GetFullPath(top));

        throw new UsageException(complaint.Contains("not a git repository", StringComparison.Ordinal) || complaint.Length == 0
            ? $"'{folder}' is in no git repository: there is no revision to compare with"
            : $"git: {complaint}");
    }

    /// <summary>
    /// The repository around a folder as a hook of git sees it: when only some files are committed, git prepares an index of its own for that.
    /// </summary>
    /// <exception cref="UsageException">There is none, or git does not want to read it.</exception>
    public static GitRepository AroundHook(string folder, Host host)
    {
        var (top, chosen) = Chosen(host) ?? (Around(folder, host).Top, Array.Empty<(string, string)>());
        var index = host.Variable("GIT_INDEX_FILE") is { Length: > 0 } named ? Path.GetFullPath(named, top) : null;
        return new(new(host, top, [.. chosen, .. index is not null && File.Exists(index) ? [("GIT_INDEX_FILE", index)] : Array.Empty<(string, string)>()]), top);
    }

    /// <summary>The repository that the environment names; null when it names none, or the one that the current folder is in anyway.</summary>
    private static (string Top, (string Name, string Value)[] Chosen)? Chosen(Host host)
    {
        if (host.Variable("GIT_DIR") is not { Length: > 0 } named)
            return null;

        var folder = Path.GetFullPath(named, host.Folder);
        if (!Path.Exists(folder))
            return null;

        (string, string)[] chosen = host.Variable("GIT_WORK_TREE") is { Length: > 0 } files ? [("GIT_DIR", folder), ("GIT_WORK_TREE", Path.GetFullPath(files, host.Folder))] : [("GIT_DIR", folder)];
        var given = new GitProgram(host, host.Folder, chosen);
        if (given.Ask(out _, "rev-parse", "--show-toplevel") is not { Length: > 0 } top)
            return null;

        var own = new GitProgram(host, host.Folder);
        var isOwn = own.Ask(out _, "rev-parse", "--absolute-git-dir") == given.Ask(out _, "rev-parse", "--absolute-git-dir")
            && (chosen.Length == 1 || own.Ask(out _, "rev-parse", "--show-toplevel") == top);

        return isOwn ? null : (Path.GetFullPath(top), [("GIT_DIR", folder), ("GIT_WORK_TREE", Path.GetFullPath(top))]);
    }

    /// <summary>The commit that a revision means; null when there is none.</summary>
    public string? FindCommit(string revision) =>
        git.Ask(out _, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}") is { Length: > 0 } commit ? commit : null;

    /// <summary>Whether a file that git does not know is to stay so.</summary>
    public bool Ignores(string path) => git.Ask(out _, "check-ignore", "--", $"./{path}") is { Length: > 0 };

    /// <summary>The last commit that two have in common; null when there is none here.</summary>
    public string? FindCommon(string one, string other) =>
        git.Ask(out _, "merge-base", one, other) is { Length: > 0 } common ? common.Split('\n')[0] : null;

    /// <summary>The commit that a revision means.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string Commit(string revision)
    {
        if (revision.Length == 0 || revision[0] == '-' || revision.Contains('\0'))
            throw new UsageException($"'{revision}' is no revision");

        return FindCommit(revision)
            ?? throw new UsageException($"there is no revision '{revision}' in this repository" + (IsShallow() ? $"; {FetchAll}" : ""));
    }

    /// <summary>The last commit that a branch and the current one have in common.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string MergeBase(string branch)
    {
        var commits = (Other: Commit(branch), Own: Commit("HEAD"));
        return FindCommon(commits.Own, commits.Other)
            ?? throw new UsageException($"'{branch}' and HEAD have no commit in common" + (IsShallow() ? $" here; {FetchAll}" : ""));
    }

    /// <summary>What a commit holds.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public GitTree Tree(string commit) => List(["ls-tree", "-r", "-l", "-z", "--full-tree", commit], GitEntry.Read, GitSubmodule.Read, $"revision {commit}");

    /// <summary>What the index holds: the next commit.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public GitTree Staged()
    {
        var tree = List(["ls-files", "-s", "-z", "--full-name", "--", ":/"], GitEntry.ReadStaged, GitSubmodule.ReadStaged, "the index");

        var measured = new List<GitEntry>();
        Check(git.Run(["cat-file", "--batch-check"], input => Request(tree.Files, input), output =>
        {
            using var answers = new StreamReader(output, Encoding.ASCII);
            foreach (var entry in tree.Files)
            {
                if (answers.ReadLine()?.Split(' ') is [_, "blob", var size] && long.TryParse(size, System.Globalization.CultureInfo.InvariantCulture, out var length))
                    measured.Add(entry with { Length = length });
            }
        }));

        return tree with { Files = measured };
    }

    private GitTree List(string[] command, Func<string, GitEntry?> readEntry, Func<string, GitSubmodule?> readSubmodule, string what)
    {
        var entries = new List<GitEntry>();
        var submodules = new List<GitSubmodule>();
        var mayHaveSubmodules = File.Exists(Path.Combine(Top, ".gitmodules"));

        Check(git.Run(command, null, output =>
        {
            foreach (var line in Records(output))
            {
                if (readEntry(line) is { } entry)
                    entries.Add(entry);
                else if (mayHaveSubmodules && readSubmodule(line) is { } submodule)
                    submodules.Add(submodule);

                if (entries.Count + submodules.Count > SizeLimits.RevisionFiles)
                    throw new UsageException($"{what} has more than {SizeLimits.RevisionFiles} files");
            }
        }));

        return new(entries, submodules);
    }

    /// <summary>
    /// What differs from a commit, as <c>--name-status -z</c> writes it: a status, the path, and the new path of what was only renamed.
    /// </summary>
    /// <param name="commit">The commit.</param>
    /// <param name="later">The commit to compare with; null for the index.</param>
    /// <exception cref="UsageException">It cannot be told.</exception>
    public IReadOnlyList<string> Differences(string commit, string? later)
    {
        string[] command = later is null ? ["diff-index", "--cached"] : ["diff-tree", "-r"];
        string[] options = ["--name-status", "-z", "--find-renames=100%", "--no-ext-diff", commit, .. later is null ? Array.Empty<string>() : [later], "--"];
        string[] words = [];
        Check(git.Run([.. command, .. options], null, output => words = [.. Records(output)]));
        return words;
    }

    /// <summary>Reads the contents of files, one after the other.</summary>
    /// <exception cref="UsageException">They cannot be read.</exception>
    public void Read(IReadOnlyList<GitEntry> entries, Action<GitEntry, byte[]> receive) =>
        Check(git.Run(["cat-file", "--batch"], input => Request(entries, input), output =>
        {
            using var answers = new BufferedStream(output, BufferLength);
            foreach (var entry in entries)
                receive(entry, Content(answers, entry));
        }));

    private static void Request(IReadOnlyList<GitEntry> entries, Stream input)
    {
        using var writer = new StreamWriter(input, Encoding.ASCII, BufferLength, leaveOpen: true) { NewLine = "\n" };
        foreach (var entry in entries)
            writer.WriteLine(entry.Id);
    }

    /// <summary>One answer of <c>cat-file --batch</c>: a line with id, type and length, the content, a line break.</summary>
    private static byte[] Content(Stream output, GitEntry entry)
    {
        var header = new StringBuilder();
        for (var read = output.ReadByte(); read is not ('\n' or < 0); read = output.ReadByte())
            header.Append((char)read);

        if (header.ToString().Split(' ') is not [_, "blob", var length] || length != entry.Length.ToString(System.Globalization.CultureInfo.InvariantCulture))
            throw new UsageException($"'{entry.Path}' of the revision is not in this clone; fetch it whole, without --filter");

        var content = new byte[entry.Length + 1];
        output.ReadExactly(content);
        return content[..^1];
    }

    private static IEnumerable<string> Records(Stream output)
    {
        using var reader = new StreamReader(output, Encoding.UTF8);
        var line = new StringBuilder();
        for (int read; (read = reader.Read()) >= 0;)
        {
            if (read != 0)
            {
                line.Append((char)read);
                continue;
            }

            yield return line.ToString();
            line.Clear();
        }
    }

    private bool IsShallow() => git.Ask(out _, "rev-parse", "--is-shallow-repository") == "true";

    private static void Check(string complaint)
    {
        if (complaint.Length > 0)
            throw new UsageException($"git: {complaint}");
    }
}
