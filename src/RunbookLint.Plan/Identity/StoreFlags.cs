namespace RunbookLint.Plan;

/// <summary>The flags that say the same of a store as the parameters of a storage URL, for all storages of a command.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-storages">pingcap/tidb br/pkg/storage/flags.go</seealso>
internal static class StoreFlags
{
    /// <summary>A store of which nothing can be told, not even whether it is the same one elsewhere.</summary>
    public const string Unknown = "$";

    private static readonly string[] Names = ["s3.endpoint", "gcs.endpoint", "azblob.endpoint", "azblob.account-name"];

    /// <summary>The endpoint for the storages of a scheme; null when there is none.</summary>
    public static string? EndpointOf(string scheme, SettingList? settings) => scheme switch
    {
        "s3" or "ks3" or "oss" => Read(settings, "s3.endpoint"),
        "gcs" => Read(settings, "gcs.endpoint"),
        "azure" => Read(settings, "azblob.endpoint"),
        _ => null,
    };

    /// <summary>The account of Azure's containers; null when there is none.</summary>
    public static string? AccountIn(SettingList? settings) => Read(settings, "azblob.account-name");

    /// <summary>All of them in one text; empty where there are none.</summary>
    public static string TextOf(SettingList settings)
    {
        var text = "";
        foreach (var name in Names)
        {
            if (Read(settings, name) is { } value)
                text += $" {name}={value}";
        }

        return text;
    }

    /// <summary>What a variable holds is the same in one file, as long as it is not set again.</summary>
    private static string? Read(SettingList? settings, string name)
    {
        if (settings?[name] is not { IsAbsent: false } setting)
            return null;

        return setting.IsKnown(out var value) ? value
            : setting.Expression is { Length: > 0 } expression ? $"${expression} {setting.Generation} {(setting.Use ?? setting.Span).File.Path}"
            : Unknown;
    }
}
