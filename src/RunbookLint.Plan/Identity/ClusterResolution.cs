namespace RunbookLint.Plan;

/// <summary>Decides which operations of a plan are about one cluster.</summary>
/// <remarks>
/// Explicit identities decide by themselves, and names that one list of PD endpoints or one declaration holds are one cluster everywhere.
/// Inside one document more is known: an unknown cluster is the same unknown cluster, two equal expressions are one value, the machine is
/// one, and a page that names one cluster throughout, in two ways (a PD address and a SQL host, say), means that one. Across documents
/// unknown equals nothing.
/// </remarks>
internal sealed class ClusterResolution
{
    private readonly Dictionary<Operation, Mention> mentions = new(OperationReference.Comparer);
    private readonly Dictionary<string, DocumentMentions> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Operation> named = new(StringComparer.Ordinal);
    private readonly ClusterSets sets;

    public ClusterResolution(RunbookPlan plan)
    {
        foreach (var operation in plan.Operations)
            mentions.Add(operation, Mention.Of(operation, plan.DocumentOf(operation) ?? ""));

        sets = new(
            mentions.Values.Select(mention => mention.Identity).OfType<ClusterIdentity>(),
            plan.Operations.OfType<DeclareCluster>().Select(cluster => cluster.Identities));

        // In the order of the text, so that the first mention of a document is its first.
        foreach (var operation in plan.Operations)
        {
            var mention = mentions[operation];
            if (!documents.TryGetValue(mention.Document, out var document))
                documents.Add(mention.Document, document = new(sets));

            document.Add(mention, isTarget: operation is PointRestore);
            if (!named.ContainsKey(mention.Document) && mention.Identity is { Kind: ClusterIdentityKind.Pd or ClusterIdentityKind.Operator })
                named.Add(mention.Document, operation);
        }
    }

    /// <summary>
    /// What names the cluster of an operation that does not name it itself: SQL is meant for the cluster that its page is about, when that is only one.
    /// Null for an operation that speaks for itself.
    /// </summary>
    public Operation? NamedBy(Operation operation) =>
        operation is BulkWrite or ImportInto or AddIndex or FlashbackCluster && mentions[operation] is { Way: null, Machine: null } mention
        && named.TryGetValue(mention.Document, out var other) && documents[mention.Document].IsOfOne
            ? other
            : null;

    /// <summary>The same text for all operations whose names are joined; null where the name joins nothing, or there is none.</summary>
    public string? RootOf(Operation operation) => Across(operation).Identity is { } identity ? sets.RootOf(identity) : null;

    /// <summary>What tells the name of an operation's cluster from most others at once.</summary>
    public ClusterTraits TraitsOf(Operation operation) => Across(operation).Identity is { } identity
        ? new(identity.Kind, sets.RootOf(identity), sets.IsDeclared(identity), identity.Keys.Any(key => key.StartsWith("local:", StringComparison.Ordinal)))
        : default;

    /// <summary>How many clusters the operations name, declarations aside; a name that only the run knows is none.</summary>
    public int CountOf(IEnumerable<Operation> operations)
    {
        var counter = new ClusterCounter(Same);
        foreach (var operation in operations.Where(operation => operation is not DeclareCluster))
        {
            var mention = Across(operation);
            if (mention.Identity is { } identity)
                counter.Add(operation, mention.Document, sets.RootOf(identity) ?? NameWithin(mention, identity));
        }

        return counter.Count;
    }

    /// <summary>What a document calls a cluster; a context of Kubernetes makes a name that counts everywhere.</summary>
    private static string NameWithin(Mention mention, ClusterIdentity identity) =>
        identity is { Context: not null, IsPartial: false } ? $"{identity.Keys[0]}@{identity.Context}" : $"{mention.Document}\n{mention.Machine}\n{identity.Keys[0]}";

    public Certainty Same(Operation first, Operation second)
    {
        if (ReferenceEquals(first, second))
            return Certainty.Yes;

        var (a, b) = (mentions[first], mentions[second]);
        if (a.Document != b.Document)
            return SameAcrossDocuments(first, second);

        var alone = SameAlone(a, b);
        return alone == Certainty.Maybe && documents[a.Document].AreOne(a, b) ? Certainty.Yes : alone;
    }

    /// <summary>Whether a namespace and a name are all that two documents of different environments share: those are often the same in all of them.</summary>
    private static bool AreNamedAlike(Mention first, Mention second) =>
        first.Identity?.Kind == ClusterIdentityKind.Operator && second.Identity?.Kind == ClusterIdentityKind.Operator
        && HostAffinity.AreOfDifferentEnvironments(first.Document, second.Document);

    /// <summary>The same, as if the two stood in different documents.</summary>
    public Certainty SameAcrossDocuments(Operation first, Operation second) => SameAcrossDocuments(Across(first), Across(second));

    private Mention Across(Operation operation) => mentions[NamedBy(operation) ?? operation];

    private Certainty SameAcrossDocuments(Mention first, Mention second) =>
        SameAlone(first, second) is var alone && alone == Certainty.Yes && AreNamedAlike(first, second) ? Certainty.Maybe : alone;

    private Certainty SameAlone(Mention first, Mention second)
    {
        if (first.Identity is not { } known || second.Identity is not { } other)
            return Certainty.Maybe;

        if (sets.AreJoined(known, other))
            return Certainty.Yes;

        var alone = known.Same(other);
        return alone == Certainty.Maybe && sets.AreApart(known, other) ? Certainty.No : alone;
    }
}
