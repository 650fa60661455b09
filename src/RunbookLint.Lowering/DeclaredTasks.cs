using System.Collections.Immutable;

namespace RunbookLint.Lowering;

/// <summary>The log backup tasks that a document brings about through resources, so that a later change of a resource can be understood.</summary>
internal sealed class DeclaredTasks
{
    private readonly Dictionary<string, bool> paused = new(StringComparer.Ordinal);

    private readonly HashSet<string> tied = new(StringComparer.Ordinal);

    /// <summary>Remembers that the data of a task goes with its resource.</summary>
    public void Tie(string name) => tied.Add(name);

    /// <summary>Whether the data of a task goes with its resource.</summary>
    public bool IsTied(string name) => tied.Contains(name);

    /// <summary>Remembers the state that a resource asks for.</summary>
    public void Set(string name, bool isPaused) => paused[name] = isPaused;

    /// <summary>Forgets a task that is stopped.</summary>
    public void Remove(string name) => paused.Remove(name);

    /// <summary>The tasks that the document has brought about.</summary>
    public ImmutableArray<string> Names => [.. paused.Keys.OrderBy(name => name, StringComparer.Ordinal)];

    /// <summary>Whether the document has brought the task about.</summary>
    public bool Contains(string name) => paused.ContainsKey(name);

    /// <summary>Whether it has paused the task.</summary>
    public bool IsPaused(string name) => paused.TryGetValue(name, out var state) && state;
}
