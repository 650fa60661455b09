namespace RunbookLint.Plan;

/// <summary>Decides which operations of a plan are about one cluster.</summary>
/// <remarks>
/// Explicit identities decide by themselves. Inside one document more is known: an unknown cluster is the same unknown cluster, two
/// equal expressions are one value, and a page that names one cluster throughout, in two ways (a PD address and a SQL host, say),
/// means that one. Across documents unknown equals nothing.
/// </remarks>
internal sealed class ClusterResolution(RunbookPlan plan)
{
    // Rules may run at the same time, and all documents are read in one pass: a workspace has many.
    private readonly Lazy<Dictionary<string, Mentions>> documents = new(() => plan.Operations
        .GroupBy(operation => plan.DocumentOf(operation) ?? "")
        .ToDictionary(document => document.Key, document => new Mentions(document.Select(operation => Mention.Of(operation.Cluster)))));

    public Certainty Same(Operation first, Operation second)
    {
        if (ReferenceEquals(first, second))
            return Certainty.Yes;

        var together = plan.DocumentOf(first) == plan.DocumentOf(second);
        var (a, b) = (Mention.Of(first.Cluster), Mention.Of(second.Cluster));

        if (a.Identity is { } known && b.Identity is { } other)
        {
            var same = known.Same(other);
            return same != Certainty.Maybe || !together ? same
                : known.Kind == other.Kind ? Certainty.Yes
                : MentionsIn(first).AreOneEach(a.Kind, b.Kind) ? Certainty.Yes : Certainty.Maybe;
        }

        if (!together)
            return Certainty.Maybe;

        if (a.IsAbsent || b.IsAbsent)
            return a.IsAbsent && b.IsAbsent || MentionsIn(first).IsSingle ? Certainty.Yes : Certainty.Maybe;

        if (a.Kind != b.Kind)
            return MentionsIn(first).AreOneEach(a.Kind, b.Kind) ? Certainty.Yes : Certainty.Maybe;

        return a.Expression is not null && a.Expression == b.Expression ? Certainty.Yes : Certainty.Maybe;
    }

    private Mentions MentionsIn(Operation operation) => documents.Value[plan.DocumentOf(operation) ?? ""];

    /// <summary>One way in which an operation names its cluster.</summary>
    private readonly record struct Mention(ClusterIdentity? Identity, string? Expression, ClusterIdentityKind Kind, bool IsAbsent)
    {
        public static Mention Of(Setting<string> cluster)
        {
            if (cluster.IsAbsent)
                return new(null, null, default, true);

            if (cluster.IsKnown(out var text))
            {
                var identity = ClusterIdentity.Parse(text!);
                return new(identity, null, identity.Kind, false);
            }

            // A dynamic SQL host keeps the prefix that tells it from a dynamic PD address.
            var isSql = cluster.Expression?.StartsWith("sql:", StringComparison.Ordinal) == true;
            return new(null, cluster.Expression, isSql ? ClusterIdentityKind.Sql : ClusterIdentityKind.Pd, false);
        }
    }

    /// <summary>All ways in which one document names clusters, equal ones joined.</summary>
    private sealed class Mentions
    {
        private readonly List<Mention> distinct = [];
        private readonly Lazy<int[]> counts;

        public Mentions(IEnumerable<Mention> mentions)
        {
            counts = new(() => [.. Enumerable.Range(0, 1 + (int)ClusterIdentityKind.Name).Select(kind => distinct.Count(mention => (int)mention.Kind == kind))]);
            foreach (var mention in mentions)
            {
                if (!mention.IsAbsent && !distinct.Any(other => AreOne(other, mention)))
                    distinct.Add(mention);
            }
        }

        /// <summary>At most one way of each kind: nothing says that the document is about more than one cluster.</summary>
        public bool IsSingle => counts.Value.All(count => count <= 1);

        public bool AreOneEach(ClusterIdentityKind first, ClusterIdentityKind second) =>
            counts.Value[(int)first] <= 1 && counts.Value[(int)second] <= 1;

        private static bool AreOne(Mention first, Mention second) => (first.Identity, second.Identity) switch
        {
            ({ } a, { } b) => a.Kind == b.Kind && a.Same(b) != Certainty.No,
            (null, null) => first.Kind == second.Kind && (first.Expression is null || first.Expression == second.Expression),
            _ => false,
        };
    }
}
