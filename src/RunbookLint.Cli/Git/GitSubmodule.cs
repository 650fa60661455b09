namespace RunbookLint.Cli.Git;

/// <summary>Another repository in the tree of a revision.</summary>
/// <param name="Path">Its folder from the top of the repository, with forward slashes.</param>
/// <param name="Commit">Which of its commits belongs to the revision.</param>
internal sealed record GitSubmodule(string Path, string Commit)
{
    /// <summary>A submodule as <c>ls-tree -l -z</c> writes it; null for everything else.</summary>
    public static GitSubmodule? Read(string line)
    {
        var tab = line.IndexOf('\t');
        return tab >= 0 && line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, "commit", var id, _] && GitEntry.IsSafePath(line[(tab + 1)..]) ? new(line[(tab + 1)..], id) : null;
    }

    /// <summary>A submodule as <c>ls-files -s -z</c> writes it; null for everything else.</summary>
    public static GitSubmodule? ReadStaged(string line)
    {
        var tab = line.IndexOf('\t');
        return tab >= 0 && line[..tab].Split(' ') is ["160000", var id, "0"] && GitEntry.IsSafePath(line[(tab + 1)..]) ? new(line[(tab + 1)..], id) : null;
    }
}
