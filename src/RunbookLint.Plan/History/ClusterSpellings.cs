using System.Collections.Concurrent;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>
/// Which operations are about one cluster, answered for the pairs of ways in which they spell it: a workspace asks the same again and
/// again.
/// </summary>
internal sealed class ClusterSpellings
{
    private readonly RunbookPlan plan;
    private readonly Dictionary<Operation, (int Number, Spelling Spelling)> spellings = new(OperationReference.Comparer);
    private readonly List<Operation> identities = [];
    /// <summary>What is remembered of pairs, so that a list of thousands of clusters does not fill the memory.</summary>
    private const int MaxAnswers = 1_000_000;

    private readonly List<ClusterTraits> traits = [];
    private readonly ConcurrentDictionary<long, Certainty> acrossPairs = new();
    private readonly ConcurrentDictionary<long, Certainty> pairs = new();
    private int answers;

    public ClusterSpellings(RunbookPlan plan)
    {
        this.plan = plan;
        var numbers = new Dictionary<(string?, bool, bool, string?, string?), Spelling>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var operation in plan.Operations)
        {
            var cluster = operation.Cluster;
            var machine = operation.Settings[SettingNames.Machine];
            var key = (plan.DocumentOf(operation), cluster.IsAbsent, cluster.IsDynamic, cluster.Value ?? cluster.Expression, ContextOf(operation) + (machine.Value ?? machine.Expression) + (plan.ClusterNamedBy(operation) is null ? "" : " "));
            if (!numbers.TryGetValue(key, out var spelling))
                numbers.Add(key, spelling = new(numbers.Count, key.Item1, IdentityOf(operation, known), cluster.IsKnown()));

            spellings.Add(operation, (spellings.Count, spelling));
        }
    }

    /// <summary>The same number for all operations of one document that spell their cluster alike.</summary>
    public int Of(Operation operation) => spellings[operation].Spelling.Number;

    /// <summary>The number of the operation in the order of the text.</summary>
    public int NumberOf(Operation operation) => spellings[operation].Number;

    /// <summary>The same number for all operations that spell their cluster alike, in whatever document; -1 when only the run knows it.</summary>
    public int IdentityOf(Operation operation) => spellings[operation].Spelling.Identity;

    /// <summary>
    /// What tells the cluster of an operation from all others that are told in the same way, in one document: two with the same kind and different roots
    /// are surely not one cluster. Null when more has to be asked.
    /// </summary>
    public (ClusterIdentityKind Kind, string Root)? PlainOf(Operation operation)
    {
        var spelling = spellings[operation].Spelling;
        if (!spelling.IsNamed || traits[spelling.Identity] is not { Root: { } root, HasLocalKey: false } found)
            return null;

        return found.Kind is ClusterIdentityKind.Sql or ClusterIdentityKind.Group ? null : (found.Kind, root);
    }

    /// <summary>Whether an operation of another document is about the cluster of an identity.</summary>
    public Certainty Same(int identity, Operation other) => Same(identity, spellings[other].Spelling.Identity);

    public Certainty Same(Operation first, Operation second)
    {
        Reading.Step();
        var (a, b) = (spellings[first].Spelling, spellings[second].Spelling);

        // Inside one document more is known than the identities say.
        if (a.Document == b.Document)
            return a.Number == b.Number && ReferenceEquals(first, second) ? Certainty.Yes : SameInOneDocument(first, second, a, b);

        return Same(a.Identity, b.Identity);
    }

    private Certainty Same(int first, int second)
    {
        Reading.Step();
        return first < 0 || second < 0 ? Certainty.Maybe : Quickly(first, second) ?? SameAcross(first, second);
    }

    /// <summary>What the roots of two joined names tell already; null when there is more to ask.</summary>
    private Certainty? Quickly(int first, int second)
    {
        var (a, b) = (traits[first], traits[second]);
        if (a.Root is null || b.Root is null || a.HasLocalKey || b.HasLocalKey)
            return null;

        if (a.Root == b.Root)
            return a.Kind == ClusterIdentityKind.Operator && b.Kind == ClusterIdentityKind.Operator ? null : Certainty.Yes;

        if (a.Kind == b.Kind && a.Kind is not (ClusterIdentityKind.Sql or ClusterIdentityKind.Group))
            return Certainty.No;

        return a.IsDeclared && b.IsDeclared ? null : Certainty.Maybe;
    }

    private Certainty SameAcross(int first, int second)
    {
        var pair = ((long)first << 32) | (uint)second;
        if (acrossPairs.TryGetValue(pair, out var same))
            return same;

        same = plan.SameClusterAcrossDocuments(identities[first], identities[second]);
        if (Interlocked.Increment(ref answers) <= MaxAnswers)
            acrossPairs[pair] = same;

        return same;
    }

    private Certainty SameInOneDocument(Operation first, Operation second, Spelling a, Spelling b)
    {
        if (a.IsNamed && b.IsNamed && Quickly(a.Identity, b.Identity) is { } told and not Certainty.Maybe)
            return told;

        var pair = ((long)Math.Min(a.Number, b.Number) << 32) | (uint)Math.Max(a.Number, b.Number);
        if (pairs.TryGetValue(pair, out var same))
            return same;

        same = plan.SameCluster(first, second);
        if (Interlocked.Increment(ref answers) <= MaxAnswers)
            pairs[pair] = same;

        return same;
    }

    private int IdentityOf(Operation operation, Dictionary<string, int> known)
    {
        operation = plan.ClusterNamedBy(operation) ?? operation;
        if (!operation.Cluster.IsKnown(out var text))
            return -1;

        var key = $"{text} {ContextOf(operation)} {HostAffinity.EnvironmentKey(plan.DocumentOf(operation) ?? "")}";
        if (!known.TryGetValue(key, out var number))
        {
            known.Add(key, number = known.Count);
            identities.Add(operation);
            traits.Add(plan.ClusterTraitsOf(operation));
        }

        return number;
    }

    private static string? ContextOf(Operation operation) => operation.Settings[SettingNames.KubeContext] is var context ? context.Value ?? context.Expression : null;

    /// <param name="Number">The same for all that spell it alike in one document.</param>
    /// <param name="Document">The document.</param>
    /// <param name="Identity">The same for all that spell it alike in any document; -1 when only the run knows it.</param>
    /// <param name="IsKnown">Whether the operation itself names the cluster.</param>
    private sealed record Spelling(int Number, string? Document, int Identity, bool IsKnown)
    {
        public bool IsNamed => IsKnown && Identity >= 0;
    }
}
