namespace RunbookLint.Plan;

/// <summary>All the ways in which one document names clusters.</summary>
internal sealed class DocumentMentions(ClusterSets sets)
{
    /// <summary>The first mention of each way, and whether all others of that way are spellings of the same cluster.</summary>
    private readonly Dictionary<ClusterIdentityKind, (Mention First, bool IsOne)> ways = [];

    public void Add(Mention mention)
    {
        if (mention.Way is not { } way)
            return;

        if (!ways.TryGetValue(way, out var seen) || (seen.IsOne && seen.First.IsBlank))
            ways[way] = (mention, true);
        else if (!mention.IsBlank)
            ways[way] = (seen.First, seen.IsOne && AreSpelledAlike(seen.First, mention));
    }

    /// <summary>Whether two mentions of this document are of one cluster, which they cannot tell by themselves.</summary>
    public bool AreOne(Mention first, Mention second) => (first.Way, second.Way) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => ways.Values.All(way => way.IsOne),
        ({ } a, { } b) when a != b => ways[a].IsOne && ways[b].IsOne && (first.Identity is null || second.Identity is null || (!sets.AreApart(first.Identity, second.Identity) && HostAffinity.MayBeOne(first.Identity, second.Identity))),
        _ => AreSpelledAlike(first, second),
    };

    private bool AreSpelledAlike(Mention first, Mention second) => (first.Identity, second.Identity) switch
    {
        ({ } a, { } b) => a.IsSpelledLike(b) || sets.AreJoined(a, b),
        (null, null) => first.Expression == second.Expression,
        _ => false,
    };
}
