namespace RunbookLint.Plan;

/// <summary>Decides which operations of a plan are about one cluster.</summary>
/// <remarks>
/// Explicit identities decide by themselves, and PD endpoints that one list holds are one cluster everywhere. Inside one document more is
/// known: an unknown cluster is the same unknown cluster, two equal expressions are one value, the machine is one, and a page that names
/// one cluster throughout, in two ways (a PD address and a SQL host, say), means that one. Across documents unknown equals nothing.
/// </remarks>
internal sealed class ClusterResolution
{
    private readonly Dictionary<Operation, Mention> mentions = new(OperationReference.Comparer);
    private readonly Dictionary<string, DocumentMentions> documents = new(StringComparer.Ordinal);
    private readonly EndpointSets endpoints;

    public ClusterResolution(RunbookPlan plan)
    {
        foreach (var operation in plan.Operations)
            mentions.Add(operation, Mention.Of(operation, plan.DocumentOf(operation) ?? ""));

        endpoints = new(mentions.Values.Select(mention => mention.Identity).OfType<ClusterIdentity>(), plan.Operations.OfType<DeclareCluster>().Select(DeclaredEndpoints.Of));

        // In the order of the text, so that the first mention of a document is its first.
        foreach (var mention in plan.Operations.Select(operation => mentions[operation]))
        {
            if (!documents.TryGetValue(mention.Document, out var document))
                documents.Add(mention.Document, document = new(endpoints));

            document.Add(mention);
        }
    }

    public Certainty Same(Operation first, Operation second)
    {
        if (ReferenceEquals(first, second))
            return Certainty.Yes;

        var (a, b) = (mentions[first], mentions[second]);
        var alone = SameAlone(a, b);
        return alone == Certainty.Maybe && a.Document == b.Document && documents[a.Document].AreOne(a, b) ? Certainty.Yes : alone;
    }

    /// <summary>The same, as if the two stood in different documents.</summary>
    public Certainty SameAcrossDocuments(Operation first, Operation second) => SameAlone(mentions[first], mentions[second]);

    private Certainty SameAlone(Mention first, Mention second) =>
        first.Identity is { } known && second.Identity is { } other
            ? endpoints.AreJoined(known, other) ? Certainty.Yes : endpoints.AreApart(known, other) ? Certainty.No : known.Same(other)
            : Certainty.Maybe;
}
