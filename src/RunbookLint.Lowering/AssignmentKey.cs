namespace RunbookLint.Lowering;

/// <summary>One step on the way to a value: a key of a map, or an index of a list.</summary>
/// <param name="Name">The key; null for an index.</param>
/// <param name="Index">The index.</param>
public readonly record struct AssignmentKey(string? Name, int Index);
