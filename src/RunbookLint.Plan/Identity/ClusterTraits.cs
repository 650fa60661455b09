namespace RunbookLint.Plan;

/// <summary>What tells most names of clusters apart at once.</summary>
/// <param name="Kind">How the cluster is named.</param>
/// <param name="Root">The same text for all names that are joined; null for a name that joins nothing.</param>
/// <param name="IsDeclared">Whether a declaration gives it other names, too.</param>
/// <param name="HasLocalKey">Whether an address of the machine itself is among its names.</param>
internal readonly record struct ClusterTraits(ClusterIdentityKind Kind, string? Root, bool IsDeclared, bool HasLocalKey);
