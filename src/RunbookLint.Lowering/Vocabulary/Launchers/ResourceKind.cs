namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>The kinds of resources whose change or deletion matters to a backup.</summary>
internal enum ResourceKind
{
    /// <summary>Any other kind.</summary>
    Other,

    /// <summary>A backup, which may be a log backup.</summary>
    Backup,

    /// <summary>A schedule of backups.</summary>
    BackupSchedule,

    /// <summary>A cluster.</summary>
    TidbCluster,

    /// <summary>A namespace, with all that is in it.</summary>
    Namespace,
}
