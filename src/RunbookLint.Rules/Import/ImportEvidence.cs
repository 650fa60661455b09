using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>What the rules about imports say alike.</summary>
internal static class ImportEvidence
{
    /// <summary><c>log backup 'pitr' runs</c>, or what else is known of it.</summary>
    public static string Describe(LogBackupState state) => Name(state) + (state.Pause is null ? " runs" : " is only paused");

    /// <summary><c>log backup 'pitr'</c>, or <c>the log backup</c>.</summary>
    public static string Name(LogBackupState state) => state.Task is { Length: > 0 } task ? $"log backup '{task}'" : "the log backup";

    /// <summary><c>physical import into 10.0.1.10:2379</c>, <c>IMPORT INTO shop.orders</c>.</summary>
    public static string Label(Operation import)
    {
        if (import is ImportInto into)
            return into.Table.IsKnown(out var table) ? $"IMPORT INTO {table} is a physical import" : "IMPORT INTO is a physical import";

        var kind = import switch
        {
            PhysicalImport => "physical import",
            BulkWrite => "load in a loop",
            _ => "bulk import",
        };
        return import.Cluster.IsKnown(out var cluster) ? $"{kind} into {ClusterNames.Say(cluster!)}" : kind;
    }

    /// <summary>What makes an import physical (when that stands elsewhere), then the log backup that misses it.</summary>
    public static IEnumerable<RelatedPlace> Chain(Operation import, LogBackupState state)
    {
        if (Cause(import) is { } cause)
            yield return cause;

        if (state.Evidence is { } evidence)
            yield return new(evidence.Span, Describe(evidence));

        if (state.Pause is { } pause && !ReferenceEquals(pause, state.Evidence))
            yield return new(pause.Span, Describe(pause));
    }

    /// <summary>The setting that makes an import physical; null when it stands in the command itself.</summary>
    public static RelatedPlace? Cause(Operation import)
    {
        if (import is not PhysicalImport { Backend: var backend } || !backend.IsKnown())
            return null;

        return import.Span == backend.Span || import.Span.Contains(backend.Span) ? null : new(backend.Span, "this makes it physical");
    }

    private static string Describe(Operation evidence) => evidence switch
    {
        StartLogBackup => "log backup starts here",
        PauseLogBackup => "log backup is paused here, and still exists",
        DeclareCluster => "the configuration says that this cluster always has a log backup",
        _ => "log backup is resumed here, so it exists",
    };
}
