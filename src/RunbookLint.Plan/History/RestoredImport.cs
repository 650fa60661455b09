namespace RunbookLint.Plan;

/// <summary>An import that a restore brings back in part, or wrongly.</summary>
/// <param name="Import">The import.</param>
/// <param name="Case">How the restore lies to it.</param>
public sealed record RestoredImport(Import Import, RestoredImportCase Case)
{
    /// <summary>The snapshot behind the import; null when none surely follows.</summary>
    public SnapshotBackup? Following { get; init; }

    /// <summary>The snapshot that the restore starts from, where a step takes it.</summary>
    public SnapshotBackup? Base { get; init; }

    /// <summary>What tells when the import runs; null when only the order matters.</summary>
    public Text.SourceSpan? When { get; init; }
}

/// <summary>How a restore lies to an import.</summary>
public enum RestoredImportCase
{
    /// <summary>It ends while the import runs.</summary>
    Inside,

    /// <summary>It starts before the import and ends behind it, before a snapshot holds the rows.</summary>
    BeforeSnapshot,

    /// <summary>It starts before the import although it could start from a snapshot behind it.</summary>
    StaleBase,
}
