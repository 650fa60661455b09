namespace RunbookLint.Plan;

/// <summary>All the ways in which one document names clusters.</summary>
internal sealed class DocumentMentions(ClusterSets sets)
{
    /// <summary>The first mention of each way, and whether all others of that way are spellings of the same cluster.</summary>
    private readonly List<(Mention First, bool IsOne)> ways = new(1);

    /// <summary>The same without the clusters that are only restored into: backups of another one go there.</summary>
    private readonly List<(Mention First, bool IsOne)> sources = new(1);

    private ClusterIdentity? target;

    /// <summary>Whether the document names one cluster, and in one way.</summary>
    public bool IsOfOne => ways.Count == 1 && ways.TrueForAll(way => way.IsOne);

    public void Add(Mention mention, bool isTarget)
    {
        Add(mention, ways);
        if (isTarget)
            target ??= mention.Identity;
        else
            Add(mention, sources);
    }

    private void Add(Mention mention, List<(Mention First, bool IsOne)> ways)
    {
        if (mention.Way is not { } way)
            return;

        var index = IndexOf(way, ways);
        if (index < 0)
            ways.Add((mention, true));
        else if (ways[index].IsOne && ways[index].First.IsBlank)
            ways[index] = (mention, true);
        else if (!mention.IsBlank)
            ways[index] = (ways[index].First, ways[index].IsOne && AreSpelledAlike(ways[index].First, mention));
    }

    /// <summary>The ways are few: most documents have one.</summary>
    private static int IndexOf(ClusterIdentityKind way, List<(Mention First, bool IsOne)> ways) => ways.FindIndex(seen => seen.First.Way == way);

    /// <summary>Whether two mentions of this document are of one cluster, which they cannot tell by themselves.</summary>
    public bool AreOne(Mention first, Mention second) => (first.Way, second.Way) switch
    {
        (null, null) => first.Machine == second.Machine,
        (null, _) or (_, null) => ways.TrueForAll(way => way.IsOne),
        ({ } a, { } b) when a != b => MayBeOne(first, second) && ((IsOne(a) && IsOne(b)) || AreSources(first, second)),
        _ => AreSpelledAlike(first, second),
    };

    private bool IsOne(ClusterIdentityKind way) => ways[IndexOf(way, ways)].IsOne;

    private bool MayBeOne(Mention first, Mention second) =>
        first.Identity is null || second.Identity is null || (!sets.AreApart(first.Identity, second.Identity) && !sets.MayBeOthers(first.Identity, second.Identity) && HostAffinity.MayBeOne(first.Identity, second.Identity));

    /// <summary>
    /// Whether both name the only cluster that is not restored into. The names themselves must say so: what is done through SQL may be done to the
    /// restored cluster, too.
    /// </summary>
    private bool AreSources(Mention first, Mention second) =>
        target is not null && first.Identity is { } one && second.Identity is { } other && IsSource(first) && IsSource(second)
        && HostAffinity.IsCloser(one, other, target);

    private bool IsSource(Mention mention) => IndexOf(mention.Way!.Value, sources) is >= 0 and var index && sources[index].IsOne && AreSpelledAlike(sources[index].First, mention);

    private bool AreSpelledAlike(Mention first, Mention second) => (first.Identity, second.Identity) switch
    {
        ({ } a, { } b) => (first.Machine == second.Machine && a.IsSpelledLike(b)) || sets.AreJoined(a, b),
        (null, null) => first.Expression == second.Expression,
        _ => false,
    };
}
