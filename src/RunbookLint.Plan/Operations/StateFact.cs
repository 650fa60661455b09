using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>
/// Something that prose states about a cluster: numbers with units beside the domain's words, in a table, a list or a comment. Whoever reads
/// it may have misunderstood, so that what is concluded from it is no error.
/// </summary>
public sealed record StateFact(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "state-fact";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>How much the log's storage holds.</summary>
    public Setting<decimal> Capacity => Settings["log-capacity"].Read<decimal>(ByteQuantity.TryParse);

    /// <summary>How much is written to the cluster in a day.</summary>
    public Setting<decimal> DailyWrites => Settings["daily-writes"].Read<decimal>(ByteQuantity.TryParse);

    /// <summary>How long the log is kept.</summary>
    public Setting<TimeSpan> Retention => Settings["retention"].Read<TimeSpan>(Durations.TryParse);

    /// <summary>How far full backups are apart.</summary>
    public Setting<TimeSpan> FullBackupEvery => Settings["full-backup-every"].Read<TimeSpan>(Durations.TryParse);

    /// <summary>How many writes a TiKV takes in a second.</summary>
    public Setting<decimal> WritesPerSecond => Settings["writes-per-second"].Read<decimal>(TryReadNumber);

    /// <summary>For how long it takes them.</summary>
    public Setting<TimeSpan> WritesFor => Settings["for"].Read<TimeSpan>(Durations.TryParse);

    /// <summary>How long the longest transaction takes.</summary>
    public Setting<TimeSpan> LongestTransaction => Settings["longest-transaction"].Read<TimeSpan>(Durations.TryParse);

    /// <summary>How long the maintenance or the outage takes that the steps beside it are for.</summary>
    public Setting<TimeSpan> Window => Settings["window"].Read<TimeSpan>(Durations.TryParse);

    private static bool TryReadNumber(string text, out decimal number) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
