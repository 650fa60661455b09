using System.Runtime.CompilerServices;

namespace RunbookLint.Plan;

/// <summary>Tells operations apart by reference: two equal commands are two operations.</summary>
internal sealed class OperationReference : IEqualityComparer<Operation>
{
    public static readonly OperationReference Comparer = new();

    public bool Equals(Operation? x, Operation? y) => ReferenceEquals(x, y);

    public int GetHashCode(Operation obj) => RuntimeHelpers.GetHashCode(obj);
}
