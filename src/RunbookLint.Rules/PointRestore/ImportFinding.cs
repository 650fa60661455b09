using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>What the rules about imports in the range of a restore say alike.</summary>
internal static class ImportFinding
{
    /// <summary>The snapshot that the restore starts from, the import, and the snapshot behind it.</summary>
    public static ImmutableArray<RelatedPlace> Chain(RestoredImport found) =>
    [
        .. found.Base is { } start ? [new RelatedPlace(start.Span, "the restore starts from this snapshot")] : Array.Empty<RelatedPlace>(),
        new(found.Import.Span, "the import"),
        .. found.When is { } when && when != found.Import.Span ? [new RelatedPlace(when, "this tells when it runs")] : Array.Empty<RelatedPlace>(),
        .. found.Following is { } next ? [new RelatedPlace(next.Span, "this snapshot holds the imported rows")] : Array.Empty<RelatedPlace>(),
    ];

    /// <summary>The storage of a snapshot in quotes, or other words for it.</summary>
    public static string Name(SnapshotBackup snapshot) => snapshot.Storage.IsKnown(out var url) ? $"'{WithoutParameters(url)}'" : "the snapshot taken after it";

    /// <summary>A storage without its parameters, which may be secrets.</summary>
    public static string WithoutParameters(string url)
    {
        var query = url.IndexOf('?');
        return query < 0 ? url : url.Substring(0, query);
    }
}
