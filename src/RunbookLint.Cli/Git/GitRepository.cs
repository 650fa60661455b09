using System.Text;

namespace RunbookLint.Cli.Git;

/// <summary>A repository, as far as it is asked about revisions.</summary>
internal sealed class GitRepository
{
    /// <summary>More than this is a tree made to fill disks.</summary>
    private const int MaxEntries = 1_000_000;

    private const int BufferLength = 64 * 1024;

    private const string FetchAll = "this clone is shallow: fetch the history too (git fetch --unshallow; with actions/checkout, fetch-depth: 0)";

    private readonly GitProgram git;

    private GitRepository(GitProgram git, string top) => (this.git, Top) = (git, top);

    /// <summary>The folder of the repository.</summary>
    public string Top { get; }

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

    /// <summary>The commit that a revision means.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string Commit(string revision)
    {
        if (revision.Length == 0 || revision[0] == '-' || revision.Contains('\0'))
            throw new UsageException($"'{revision}' is no revision");

        return git.Ask(out _, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}") is { Length: > 0 } commit
            ? commit
            : throw new UsageException($"there is no revision '{revision}' in this repository" + (IsShallow() ? $"; {FetchAll}" : ""));
    }

    /// <summary>The last commit that a branch and the current one have in common.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string MergeBase(string branch)
    {
        var commits = (Other: Commit(branch), Own: Commit("HEAD"));
        return git.Ask(out _, "merge-base", commits.Own, commits.Other) is { Length: > 0 } common
            ? common.Split('\n')[0]
            : throw new UsageException($"'{branch}' and HEAD have no commit in common" + (IsShallow() ? $" here; {FetchAll}" : ""));
    }

    /// <summary>The files of a commit.</summary>
    /// <exception cref="UsageException">They cannot be read.</exception>
    public IReadOnlyList<GitEntry> Files(string commit) => List(commit, GitEntry.Read);

    /// <summary>The submodules of a commit.</summary>
    /// <exception cref="UsageException">They cannot be read.</exception>
    public IReadOnlyList<GitSubmodule> Submodules(string commit) => File.Exists(Path.Combine(Top, ".gitmodules")) ? List(commit, GitSubmodule.Read) : [];

    private List<T> List<T>(string commit, Func<string, T?> readEntry)
        where T : class
    {
        var entries = new List<T>();
        Check(git.Run(["ls-tree", "-r", "-l", "-z", "--full-tree", commit], null, output =>
        {
            foreach (var line in Records(output))
            {
                if (readEntry(line) is { } entry)
                    entries.Add(entry);

                if (entries.Count > MaxEntries)
                    throw new UsageException($"revision {commit} has more than {MaxEntries} files");
            }
        }));
        return entries;
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
