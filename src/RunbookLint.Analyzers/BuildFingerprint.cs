using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RunbookLint.Analyzers;

/// <summary>
/// All that the findings of a build depend on: which files there are, what the additional ones hold, what that code holds which has a word of
/// ours, and the settings, with the day. Of other code only its path counts, unless a runbook leads to it.
/// </summary>
internal sealed class BuildFingerprint : IEquatable<BuildFingerprint>
{
    private readonly BuildSettings settings;
    private readonly ImmutableArray<Entry> entries;

    private BuildFingerprint(BuildSettings settings, ImmutableArray<Entry> entries) => (this.settings, this.entries) = (settings, entries);

    /// <summary>Looks at every file, and parses none.</summary>
    public static BuildFingerprint Of(BuildFiles files, BuildSettings settings, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var file in files.All)
        {
            cancellation.ThrowIfCancellationRequested();
            entries.Add(new(file.FullPath, Counts(file, options, cancellation) ? file.Checksum(cancellation) : []));
        }

        return new(settings, entries.ToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals(BuildFingerprint? other) => other is not null && settings == other.settings && entries.SequenceEqual(other.entries);

    /// <inheritdoc/>
    public override bool Equals(object? other) => Equals(other as BuildFingerprint);

    /// <inheritdoc/>
    public override int GetHashCode() => entries.Length;

    private static bool Counts(BuildFile file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        file.Tree is null || BuildSources.IsOurCode(file, options, cancellation);

    private readonly record struct Entry(string Path, ImmutableArray<byte> Checksum)
    {
        public bool Equals(Entry other) => Path == other.Path && Checksum.AsSpan().SequenceEqual(other.Checksum.AsSpan());

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
    }
}
