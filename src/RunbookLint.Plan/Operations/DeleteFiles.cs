namespace RunbookLint.Plan;

/// <summary>Files are deleted or moved away with the tools of their storage, by hand or by a rule of the bucket.</summary>
public sealed record DeleteFiles(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "delete-files";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The directory, as a URL or a path.</summary>
    public Setting<string> Storage => Settings[SettingNames.Storage];

    /// <summary>Whether the tool knows by itself at which endpoint the storage is.</summary>
    public bool HasOwnEndpoint => Settings["endpoint"].Is("own");

    /// <summary>Whether the storage does it by itself, again and again.</summary>
    public bool IsLifecycle => Settings["by"].Is("lifecycle");
}
