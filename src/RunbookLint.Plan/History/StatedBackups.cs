using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>The full backups that prose has: somebody takes them, though no step of the plan does.</summary>
internal sealed class StatedBackups(RunbookPlan plan, ClusterSpellings clusters)
{
    /// <summary>One for all of a document that name the same cluster.</summary>
    private readonly ImmutableArray<StateFact> facts =
        [.. plan.Operations.OfType<StateFact>().Where(fact => fact.FullBackupEvery.IsKnown()).GroupBy(clusters.Of).Select(alike => alike.First())];

    /// <summary>Whether the cluster of an operation gets full backups again and again. What a page says of no cluster is about those of its steps.</summary>
    public Certainty Of(Operation operation)
    {
        var result = Certainty.No;

        foreach (var fact in facts)
        {
            var same = clusters.Same(fact, operation);
            if (same == Certainty.Yes || (same == Certainty.Maybe && plan.AreTogether(fact, operation)))
                return Certainty.Yes;

            if (same == Certainty.Maybe)
                result = Certainty.Maybe;
        }

        return result;
    }
}
