using System.Runtime.CompilerServices;

namespace RunbookLint.Plan;

/// <summary>Tells regions apart by reference; two equal ones at different places are two.</summary>
internal sealed class RegionReference : IEqualityComparer<Region>
{
    public static readonly RegionReference Comparer = new();

    public bool Equals(Region? x, Region? y) => ReferenceEquals(x, y);

    public int GetHashCode(Region obj) => RuntimeHelpers.GetHashCode(obj);
}
