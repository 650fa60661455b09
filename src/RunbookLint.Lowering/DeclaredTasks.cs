namespace RunbookLint.Lowering;

/// <summary>The log backup tasks that a document brings about through resources, so that a later change of a resource can be understood.</summary>
internal sealed class DeclaredTasks
{
    private readonly Dictionary<string, bool> paused = new(StringComparer.Ordinal);

    /// <summary>Remembers the state that a resource asks for.</summary>
    public void Set(string name, bool isPaused) => paused[name] = isPaused;

    /// <summary>Forgets a task that is stopped.</summary>
    public void Remove(string name) => paused.Remove(name);

    /// <summary>Whether the document has brought the task about.</summary>
    public bool Contains(string name) => paused.ContainsKey(name);

    /// <summary>Whether it has paused the task.</summary>
    public bool IsPaused(string name) => paused.TryGetValue(name, out var state) && state;
}
