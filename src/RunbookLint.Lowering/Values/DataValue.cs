namespace RunbookLint.Lowering.Values;

/// <summary>
/// A value of a configuration (a chart's values, a resource to be patched), which remembers where each of its parts was set.
/// </summary>
internal abstract class DataValue
{
    /// <summary>Whether a template takes it for true: it is neither empty, zero nor false. Null when only the run knows.</summary>
    public abstract bool? IsTrue { get; }

    /// <summary>How a template reaches it, such as <c>.Values.backup.pd</c>; null for what a template made itself.</summary>
    public string? Path { get; init; }
}
