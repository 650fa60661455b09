namespace RunbookLint.Plan;

/// <summary>Truncations that name their log, cluster and task alike in one document, so that what holds for one holds for all.</summary>
/// <param name="head">The first of them.</param>
internal sealed class TruncationGroup(TruncateLogBackup head)
{
    private readonly List<(TruncateLogBackup Operation, int Number)> members = [];
    private readonly Dictionary<Region, int> inRegion = new(ByReference.Instance);
    private readonly Dictionary<(Region, int), int> inChild = new(ByChild.Instance);

    /// <summary>The first of them.</summary>
    public TruncateLogBackup Head { get; } = head;

    /// <summary>How many of them run on a schedule.</summary>
    public int Scheduled { get; private set; }

    /// <summary>The groups that maybe work on the same log, this one included.</summary>
    public List<(TruncationGroup Group, Certainty Same)> Related { get; } = [];

    public void Add(TruncateLogBackup truncation, int number, PlanPath path, bool isScheduled)
    {
        members.Add((truncation, number));
        Scheduled += isScheduled ? 1 : 0;

        foreach (var (region, child) in path.Steps().Where(step => step.Region.Kind == RegionKind.Unordered))
        {
            inRegion[region] = Count(inRegion, region) + 1;
            inChild[(region, child)] = Count(inChild, (region, child)) + 1;
        }
    }

    /// <summary>Whether another truncation of the group may run at the same time as what stands at the end of a path.</summary>
    public bool Overlaps(PlanPath path) => path.Steps().Any(step =>
        step.Region.Kind == RegionKind.Unordered && Count(inRegion, step.Region) > Count(inChild, step));

    /// <summary>Those in front of a place in the text, the nearest first.</summary>
    public IEnumerable<TruncateLogBackup> InFrontOf(int number)
    {
        var (low, high) = (0, members.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (members[middle].Number < number)
                low = middle + 1;
            else
                high = middle;
        }

        for (var index = low - 1; index >= 0; index--)
            yield return members[index].Operation;
    }

    private static int Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts.TryGetValue(key, out var count) ? count : 0;

    /// <summary>Regions are records; two that read alike are two.</summary>
    private sealed class ByReference : IEqualityComparer<Region>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(Region? x, Region? y) => ReferenceEquals(x, y);

        public int GetHashCode(Region obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }

    private sealed class ByChild : IEqualityComparer<(Region Region, int Child)>
    {
        public static readonly ByChild Instance = new();

        public bool Equals((Region Region, int Child) x, (Region Region, int Child) y) => ReferenceEquals(x.Region, y.Region) && x.Child == y.Child;

        public int GetHashCode((Region Region, int Child) obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Region) * 31 + obj.Child;
    }
}
