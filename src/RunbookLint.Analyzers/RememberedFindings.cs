using System.Collections.Immutable;

namespace RunbookLint.Analyzers;

/// <summary>
/// The findings of the last builds, by what they depend on. The compiler's server and editors keep one process for many builds of the same few
/// projects, and most of those change code that no runbook has to do with.
/// </summary>
/// <param name="capacity">How many builds are kept.</param>
internal sealed class RememberedFindings(int capacity)
{
    private readonly object gate = new();
    private readonly LinkedList<(BuildFingerprint Fingerprint, ImmutableArray<BuildFinding> Findings)> builds = new();

    /// <summary>Those of this process.</summary>
    public static RememberedFindings OfProcess { get; } = new(capacity: 16);

    /// <summary>The findings of an equal build; default when there was none.</summary>
    public ImmutableArray<BuildFinding> Of(BuildFingerprint fingerprint)
    {
        lock (gate)
        {
            for (var node = builds.First; node is not null; node = node.Next)
            {
                if (!node.Value.Fingerprint.Equals(fingerprint))
                    continue;

                builds.Remove(node);
                builds.AddFirst(node);
                return node.Value.Findings;
            }

            return default;
        }
    }

    /// <summary>Keeps the findings of a build, and forgets those that nobody asked for in the longest time.</summary>
    public void Keep(BuildFingerprint fingerprint, ImmutableArray<BuildFinding> findings)
    {
        lock (gate)
        {
            builds.AddFirst((fingerprint, findings));
            while (builds.Count > capacity)
                builds.RemoveLast();
        }
    }
}
