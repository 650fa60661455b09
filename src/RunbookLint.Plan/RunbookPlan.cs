using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>What would be done to which cluster, in which order: one document, or all documents of a workspace side by side.</summary>
/// <remarks>Operations are told apart by reference; two equal commands are two operations.</remarks>
public sealed class RunbookPlan
{
    private readonly Dictionary<Operation, PlanPath> paths = new(OperationReference.Comparer);
    private readonly ClusterResolution clusters;
    private readonly Lazy<ILookup<string, Operation>> documents;
    private readonly Lazy<ClusterHistory> history;

    /// <summary>A plan with the given regions.</summary>
    public RunbookPlan(Region root)
    {
        Root = root;
        var operations = ImmutableArray.CreateBuilder<Operation>();
        var hasInnerDocuments = Index(root, operations);
        HasSeparateDocuments = !hasInnerDocuments && root is { Kind: RegionKind.Unordered, Document: null } && AreDocuments(root.Children);
        Operations = operations.ToImmutable();
        clusters = new(this);
        documents = new(() => Operations.ToLookup(operation => DocumentOf(operation) ?? "", StringComparer.Ordinal));
        history = new(() => new ClusterHistory(this));
    }

    /// <summary>The outermost region.</summary>
    public Region Root { get; }

    /// <summary>All operations in the order of the text.</summary>
    public ImmutableArray<Operation> Operations { get; }

    /// <summary>What the plan does to its clusters over time.</summary>
    public ClusterHistory History => history.Value;

    /// <summary>How two operations are ordered: by their lowest common region. An operation overlaps itself.</summary>
    public PlanOrder Order(Operation first, Operation second)
    {
        Reading.Step();
        return paths[first].OrderTo(paths[second]);
    }

    /// <summary>Whether the operation is surely ordered after the other one.</summary>
    public bool IsAfter(Operation operation, Operation other) => Order(operation, other) == PlanOrder.After;

    /// <summary>Whether two operations surely run at the same time: background jobs of one script, jobs of one pipeline without an order.</summary>
    /// <remarks>Of two that may be skipped each by itself, it may be that never both run: a script that does what its argument says.</remarks>
    public bool RunSideBySide(Operation first, Operation second) =>
        AreTogether(first, second) && paths[first].RunsBeside(paths[second]) && !(MayBeSkipped(first, second) && MayBeSkipped(second, first));

    /// <summary>The operations that are surely ordered after the given one, in the order of the text.</summary>
    public IEnumerable<Operation> After(Operation operation) => Operations.Where(other => Order(operation, other) == PlanOrder.Before);

    /// <summary>The operations that are surely ordered before the given one, in the order of the text.</summary>
    public IEnumerable<Operation> Before(Operation operation) => Operations.Where(other => Order(operation, other) == PlanOrder.After);

    /// <summary>The regions around an operation, outermost first.</summary>
    public IEnumerable<Region> RegionsAround(Operation operation) => paths[operation].Regions();

    /// <summary>The innermost region with a schedule around an operation, or null when it does not run by itself.</summary>
    public Region? ScheduleOf(Operation operation) => paths[operation].Schedule;

    /// <summary>Whether the operation stands in a loop or on a schedule.</summary>
    public bool Recurs(Operation operation) => paths[operation].Recurs;

    /// <summary>Whether the operation stands in a branch that may not be taken.</summary>
    public bool IsConditional(Operation operation) => paths[operation].IsConditional;

    /// <summary>Whether the operation stands in a branch that may not be taken even though the other one runs.</summary>
    /// <remarks>Of two branches of one choice it says nothing: their order is <see cref="PlanOrder.Exclusive"/>.</remarks>
    public bool MayBeSkipped(Operation operation, Operation other) => paths[operation].MayBeSkipped(paths[other]);

    /// <summary>Whether the two stand in one document.</summary>
    public bool AreTogether(Operation first, Operation second) => DocumentOf(first) == DocumentOf(second);

    /// <summary>The operations of the document that an operation stands in, in the order of the text.</summary>
    public IEnumerable<Operation> Beside(Operation operation) => documents.Value[DocumentOf(operation) ?? ""];

    /// <summary>The path of the document an operation stands in, null when the plan has no documents.</summary>
    public string? DocumentOf(Operation operation) => paths[operation].Document;

    /// <summary>The headings, names and titles around an operation, outermost first.</summary>
    public IEnumerable<string> TitlesOf(Operation operation) => RegionsAround(operation).Where(region => region.Title is not null).Select(region => region.Title!);

    /// <summary>Whether two operations are about the same cluster.</summary>
    public Certainty SameCluster(Operation first, Operation second) => clusters.Same(first, second);

    /// <summary>How many clusters the operations name, as far as that is known before they run; clusters that are only declared are not counted.</summary>
    public int CountClusters() => clusters.CountOf(Operations);

    internal Certainty SameClusterAcrossDocuments(Operation first, Operation second) => clusters.SameAcrossDocuments(first, second);

    internal Operation? ClusterNamedBy(Operation operation) => clusters.NamedBy(operation);

    internal ClusterTraits ClusterTraitsOf(Operation operation) => clusters.TraitsOf(operation);

    internal string? ClusterRootOf(Operation operation) => clusters.RootOf(operation);

    internal PlanPath PathOf(Operation operation) => paths[operation];

    /// <summary>Whether the plan is a workspace: each document stands in the root for itself, without an order to the others.</summary>
    internal bool HasSeparateDocuments { get; }

    private static bool AreDocuments(ImmutableArray<PlanNode> children)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return children.All(child => child is Region { Document: { } name } && names.Add(name));
    }

    /// <summary>Finds the way to each operation, and tells whether documents stand inside of others.</summary>
    private bool Index(Region root, ImmutableArray<Operation>.Builder operations)
    {
        var hasInnerDocuments = false;

        // Regions nest as deep as the text does, and the text may be hostile: no recursion.
        var stack = new Stack<PlanPath>();
        stack.Push(new(null, root, 0));

        while (stack.Count > 0)
        {
            var here = stack.Pop();
            here.Begin(operations.Count);
            if (here.Index == here.Region.Children.Length)
                continue;

            stack.Push(here.Next());
            var child = here.Region.Children[here.Index];

            if (child is Region inner)
            {
                hasInnerDocuments |= inner.Document is not null && stack.Count > 1;
                stack.Push(new(here, inner, 0));
            }
            else if (child is Operation operation && !paths.ContainsKey(operation))
            {
                paths.Add(operation, here);
                operations.Add(operation);
            }
        }

        return hasInnerDocuments;
    }
}
