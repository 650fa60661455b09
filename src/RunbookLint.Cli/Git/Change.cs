using System.Collections.Immutable;

namespace RunbookLint.Cli.Git;

/// <summary>What is about to be committed, or pushed.</summary>
/// <param name="Tree">The files as they will be.</param>
/// <param name="Parents">The commits that are changed; none for the first one of a repository.</param>
/// <param name="Names">Every path that differs from one of them, also of files that are gone.</param>
/// <param name="Touched">The files that differ from all of them: in a merge, what one side has is that side's. A file that is only renamed is not touched.</param>
internal sealed record Change(GitTree Tree, ImmutableArray<string> Parents, ImmutableHashSet<string> Names, ImmutableHashSet<string> Touched)
{
    /// <summary>The change that the index holds; in a hook of pre-commit for a range of commits, that range.</summary>
    /// <exception cref="UsageException">It cannot be told.</exception>
    public static Change Of(GitRepository repository, Host host) =>
        (host.Variable("PRE_COMMIT_FROM_REF"), host.Variable("PRE_COMMIT_TO_REF")) is ({ Length: > 0 } from, { Length: > 0 } to)
            ? OfRange(repository, repository.Commit(from), repository.Commit(to))
            : OfIndex(repository);

    private static Change OfRange(GitRepository repository, string from, string to)
    {
        var start = repository.FindCommon(from, to) ?? from;
        return Of(repository.Tree(to), [start], parent => repository.Differences(parent, to));
    }

    private static Change OfIndex(GitRepository repository) =>
        Of(repository.Staged(), [.. new[] { "HEAD", "MERGE_HEAD" }.Select(repository.FindCommit).OfType<string>()], parent => repository.Differences(parent, null));

    private static Change Of(GitTree tree, ImmutableArray<string> parents, Func<string, IReadOnlyList<string>> differences)
    {
        if (parents.IsEmpty)
        {
            var all = tree.Files.Select(entry => entry.Path).ToImmutableHashSet(StringComparer.Ordinal);
            return new(tree, parents, all, all);
        }

        var changes = parents.Select(parent => Read(differences(parent))).ToArray();
        return new(
            tree,
            parents,
            changes.Select(change => change.Names).Aggregate((one, other) => one.Union(other)),
            changes.Select(change => change.Touched).Aggregate((one, other) => one.Intersect(other)));
    }

    private static (ImmutableHashSet<string> Names, ImmutableHashSet<string> Touched) Read(IReadOnlyList<string> words)
    {
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var touched = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

        for (var index = 0; index + 1 < words.Count; index += 2)
        {
            names.Add(words[index + 1]);
            if (words[index].StartsWith('R') && index + 2 < words.Count)
                names.Add(words[++index + 1]);
            else
                touched.Add(words[index + 1]);
        }

        return (names.ToImmutable(), touched.ToImmutable());
    }
}
