using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RunbookLint.Analyzers;

/// <summary>The one run of the linter for a compilation, made when somebody asks first. Whoever asks while it runs waits for it.</summary>
/// <param name="lint">Lints.</param>
internal sealed class BuildRun(Func<CancellationToken, BuildFindings> lint)
{
    private readonly object gate = new();
    private volatile BuildFindings? findings;

    /// <summary>What is found in a file.</summary>
    public ImmutableArray<Diagnostic> Of(string path, CancellationToken cancellation) =>
        Get(cancellation).ByFile.TryGetValue(BuildPaths.Normalize(path), out var found) ? found : [];

    /// <summary>What belongs to no file.</summary>
    public ImmutableArray<Diagnostic> OfNoFile(CancellationToken cancellation) => Get(cancellation).OfNoFile;

    private BuildFindings Get(CancellationToken cancellation)
    {
        if (findings is { } known)
            return known;

        lock (gate)
        {
            // A run that is cancelled leaves nothing behind; the next one who asks begins anew.
            cancellation.ThrowIfCancellationRequested();
            return findings ??= TryLint(cancellation);
        }
    }

    private BuildFindings TryLint(CancellationToken cancellation)
    {
        try
        {
            return lint(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var error = new InternalError("", "the build", $"{exception.GetType().Name}: {exception.Message}".Replace('\n', ' ').Replace("\r", ""));
            return new(ImmutableDictionary<string, ImmutableArray<Diagnostic>>.Empty, [Diagnostic.Create(Descriptors.InternalError, Location.None, error.Message)]);
        }
    }
}
