using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>Finds how long a window takes that a list or a line of a page states, for the steps of its section and of those in it.</summary>
internal sealed class StatedWindows
{
    private readonly RunbookPlan plan;
    private readonly Dictionary<Region, List<StateFact>> facts = new(ByReference.Instance);

    public StatedWindows(RunbookPlan plan)
    {
        this.plan = plan;
        foreach (var fact in plan.Operations.OfType<StateFact>().Where(fact => fact.Window.IsKnown()))
        {
            var section = plan.RegionsAround(fact).Last();
            if (!facts.TryGetValue(section, out var stated))
                facts.Add(section, stated = []);

            stated.Add(fact);
        }
    }

    /// <summary>The window of the innermost section that states one; nothing when it states two.</summary>
    public (TimeSpan? Length, SourceSpan? Span) Of(Operation step)
    {
        if (facts.Count == 0)
            return default;

        foreach (var region in plan.RegionsAround(step).Reverse())
        {
            if (facts.TryGetValue(region, out var stated))
                return stated.TrueForAll(fact => fact.Window.Is(stated[0].Window.Value)) ? (stated[0].Window.Value, stated[0].Window.Span) : default;
        }

        return default;
    }

    private sealed class ByReference : IEqualityComparer<Region>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(Region? x, Region? y) => ReferenceEquals(x, y);

        public int GetHashCode(Region region) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(region);
    }
}
