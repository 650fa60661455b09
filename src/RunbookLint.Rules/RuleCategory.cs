namespace RunbookLint.Rules;

/// <summary>The areas of the catalogue, one a folder.</summary>
public enum RuleCategory
{
    /// <summary>The engine's own findings: files that cannot be read or parsed.</summary>
    Engine,

    /// <summary>Point-in-time restore.</summary>
    PointRestore,

    /// <summary>The lifecycle of a log backup task.</summary>
    LogBackup,

    /// <summary>Imports and bulk writes.</summary>
    Import,

    /// <summary>Schedules and retention.</summary>
    Schedule,

    /// <summary>Storage and capacity.</summary>
    Storage,

    /// <summary>Alerts.</summary>
    Monitoring,

    /// <summary>Command lines and values.</summary>
    CommandLine,

    /// <summary>TiDB Operator resources.</summary>
    Resources,

    /// <summary>Versions and known bugs.</summary>
    Versions,
}
