namespace RunbookLint.Plan;

/// <summary>A <c>BackupSchedule</c> of TiDB Operator, with what it says about itself. The backups that it takes stand beside it.</summary>
public sealed record DeclareBackupSchedule(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "declare-backup-schedule";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>When it takes snapshots, as a cron expression.</summary>
    public Setting<string> Schedule => Settings["schedule"];

    /// <summary>How many backups it keeps.</summary>
    public Setting<string> MaxBackups => Settings["max-backups"];

    /// <summary>How long it keeps backups, as a duration of Go.</summary>
    public Setting<string> MaxReservedTime => Settings["max-reserved-time"];

    /// <summary><c>true</c> when it takes no snapshots for now.</summary>
    public Setting<string> Pause => Settings["pause"];

    /// <summary>There when it has a template of a log backup.</summary>
    public Setting<string> LogTemplate => Settings["log-template"];
}
