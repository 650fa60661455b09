using System.Runtime.CompilerServices;

namespace RunbookLint.Plan;

/// <summary>Two equal commands are two operations.</summary>
internal sealed class ByReference : IEqualityComparer<Operation>
{
    public static readonly ByReference Instance = new();

    public bool Equals(Operation? x, Operation? y) => ReferenceEquals(x, y);

    public int GetHashCode(Operation obj) => RuntimeHelpers.GetHashCode(obj);
}
