namespace RunbookLint.Plan;

/// <summary>Files are deleted or moved away with the tools of their storage, by hand or by a rule of the bucket.</summary>
public sealed record DeleteFiles(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "delete-files";

    /// <summary>The setting of the age from which on files are deleted.</summary>
    public const string Age = "older-than";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The directory, as a URL or a path.</summary>
    public Setting<string> Storage => Settings[SettingNames.Storage];

    /// <summary>From which age on files are deleted; those of every age when absent.</summary>
    public Setting<TimeSpan> OlderThan => Settings[Age].Read<TimeSpan>(Durations.TryParse);

    /// <summary>How many days ago the one was, after whose date the directory is named; null when it is not named so.</summary>
    public TimeSpan? NamedAfter => Storage is { IsDynamic: true, Expression: { } expression } ? RelativeInstant.AgoOf(expression) : null;

    /// <summary>Whether the tool knows by itself at which endpoint the storage is.</summary>
    public bool HasOwnEndpoint => Settings["endpoint"].Is("own");

    /// <summary>Whether the storage does it by itself, again and again.</summary>
    public bool IsLifecycle => Settings["by"].Is("lifecycle");
}
