using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>A timestamp that BR is given, and how it is written.</summary>
/// <param name="Operation">What it is given to.</param>
/// <param name="Name">The flag, without dashes.</param>
/// <param name="Setting">The value.</param>
/// <param name="Text">The value, or one that it may have.</param>
/// <param name="Form">How it is written.</param>
/// <param name="NeedsZone">Whether BR refuses it without an offset.</param>
internal sealed record GivenTimestamp(Operation Operation, string Name, Setting<string> Setting, string Text, TimestampForm Form, bool NeedsZone)
{
    /// <summary>The end of time, which BR has as a default.</summary>
    private const string EndOfTime = "999999999999999999";

    /// <summary>Whether only the format of a <c>date</c> is known.</summary>
    public bool IsSample => Setting.IsDynamic;

    /// <summary>How sure a finding about it is.</summary>
    public Confidence Confidence => IsSample ? Confidence.Low : Confidence.High;

    /// <summary>The value for a message: as written, or what it will look like.</summary>
    public string Shown => IsSample ? $"{Setting.Expression} (such as '{Text}')" : $"'{Text}'";

    /// <summary>The timestamps of all operations that BR reads. Those that the operator reads itself have a rule of their own, and SQL has a session.</summary>
    public static IEnumerable<GivenTimestamp> In(RunbookPlan plan)
    {
        foreach (var operation in plan.Operations)
        {
            foreach (var (setting, flag, needsZone) in NamesOf(operation))
            {
                if (!operation.Settings[SettingNames.OperatorParses].Is(setting) && Read(operation, setting, flag, needsZone) is { } timestamp)
                    yield return timestamp;
            }
        }
    }

    private static (string Setting, string Flag, bool NeedsZone)[] NamesOf(Operation operation) => operation switch
    {
        Plan.PointRestore => [("restored-ts", "restored-ts", true), ("start-ts", "start-ts", true)],
        StartLogBackup => [("start-ts", "start-ts", true), ("end-ts", "end-ts", true)],
        TruncateLogBackup => [("until", "until", true)],
        SnapshotBackup when operation.Settings[SettingNames.Statement].IsAbsent => [("backup-ts", "backupts", false)],
        _ => [],
    };

    private static GivenTimestamp? Read(Operation operation, string name, string flag, bool needsZone)
    {
        var setting = operation.Settings[name];
        var text = setting.IsKnown(out var known) ? known : DateCommand.SampleOf(setting.Expression);
        return text is null or EndOfTime ? null : new(operation, flag, setting, text, TimestampForms.Of(text), needsZone);
    }
}
