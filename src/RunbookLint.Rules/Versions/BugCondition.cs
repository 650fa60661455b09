using RunbookLint.Plan;

namespace RunbookLint.Rules.Versions;

/// <summary>Tells whether the conditions of a bug hold for an operation. Most depend on data and clusters, which no plan shows.</summary>
internal static class BugCondition
{
    /// <summary>Whether each of the conditions of a bug holds. Kinds of storage are alternatives, since none is of two kinds.</summary>
    public static IEnumerable<Certainty> Holds(IEnumerable<string> conditions, Operation operation, RunbookPlan plan) =>
        conditions.GroupBy(condition => condition is "storage:s3" or "storage:gcs" or "storage:azure" ? "storage" : condition)
            .Select(alternatives => alternatives.Max(condition => Holds(condition, operation, plan)));

    /// <summary>Whether a condition holds.</summary>
    public static Certainty Holds(string condition, Operation operation, RunbookPlan plan) => condition switch
    {
        "storage:s3" => HasScheme(operation, "s3"),
        "storage:gcs" => HasScheme(operation, "gcs"),
        "storage:azure" => HasScheme(operation, "azure"),
        "cloud-storage" => Negate(HasScheme(operation, "local")),
        "storage:s3-compatible" => HasEndpoint(operation, host => host.IndexOf("amazonaws.", StringComparison.Ordinal) < 0),
        "storage:gcs-via-s3" => HasEndpoint(operation, host => host.IndexOf("storage.googleapis.", StringComparison.Ordinal) >= 0),
        "storage-root" => IsRoot(operation),
        "table-filter" => IsGiven(operation, SettingNames.Filter),
        "parallel-import" => IsOn(operation, "parallel-import", fallback: false),
        "duplicate-resolution" => IsOther(operation, "duplicate-resolution", "none"),
        "conflict-replace" => IsValue(operation, "conflict-strategy", "replace"),
        "rate-limit" => IsOther(operation, "ratelimit", "0"),
        "keyspace" => IsGiven(operation, "keyspace-name"),
        "check-requirements-false" => Negate(IsOn(operation, "check-requirements", fallback: true)),
        "checksum-off" => MaybeUnless(operation, "checksum", "true"),
        "checkpoint" => MaybeUnless(operation, "use-checkpoint", "false"),
        "sys-tables" => MaybeUnless(operation, "with-sys-table", "false"),
        "restore-stats" => MaybeUnless(operation, "load-stats", "false"),
        "zstd" => operation.Settings["compression"] is var compression && compression.IsKnown(out var kind) ? kind == "zstd" ? Certainty.Yes : Certainty.No : Certainty.Maybe,
        "rawkv" => operation.Settings[SettingNames.Scope].Is("raw") ? Certainty.Yes : Certainty.No,
        "txnkv" => operation.Settings[SettingNames.Scope].Is("txn") ? Certainty.Yes : Certainty.No,
        "from-select" => operation.Settings["data-source-dir"].IsAbsent ? Certainty.Maybe : Certainty.No,
        "log-backup-running" => plan.History.LogBackupAt(operation).Exists == Certainty.Yes ? Certainty.Yes : Certainty.Maybe,
        "object-lock" or "prefix-scoped-credentials" or "storage-credential-special-chars" => HasScheme(operation, "local") == Certainty.Yes ? Certainty.No : Certainty.Maybe,
        _ => Certainty.Maybe,
    };

    private static Setting<string> StorageOf(Operation operation) =>
        operation is Plan.Import ? operation.Settings["data-source-dir"] : operation.Settings[SettingNames.Storage];

    private static Certainty HasScheme(Operation operation, string scheme) =>
        StorageOf(operation) is var storage && storage.IsKnown(out var url) && StorageLocation.Parse(url) is { } location
            ? location.Scheme == scheme ? Certainty.Yes : Certainty.No
            : Certainty.Maybe;

    private static Certainty HasEndpoint(Operation operation, Func<string, bool> isMeant)
    {
        if (HasScheme(operation, "s3") is var isS3 && isS3 != Certainty.Yes)
            return isS3;

        var url = StorageOf(operation).Value!;
        var start = url.IndexOf("endpoint=", StringComparison.OrdinalIgnoreCase);
        var flag = operation.Settings["s3.endpoint"];
        var endpoint = start >= 0 ? url.Substring(start) : flag.IsKnown(out var given) ? given : null;

        return endpoint is not null ? isMeant(endpoint) ? Certainty.Yes : Certainty.No : flag.IsAbsent ? Certainty.No : Certainty.Maybe;
    }

    private static Certainty IsRoot(Operation operation)
    {
        if (!StorageOf(operation).IsKnown(out var url) || url.IndexOf("://", StringComparison.Ordinal) is not (>= 0 and var scheme))
            return Certainty.Maybe;

        var path = url.Substring(scheme + 3).Split('?')[0].TrimEnd('/');
        return path.IndexOf('/') < 0 ? Certainty.Yes : Certainty.No;
    }

    private static Certainty IsGiven(Operation operation, string name) =>
        operation.Settings[name] is var setting && setting.IsAbsent ? Certainty.No : setting.IsKnown() ? Certainty.Yes : Certainty.Maybe;

    private static Certainty IsOn(Operation operation, string name, bool fallback) =>
        operation.Settings[name].Or(fallback ? "true" : "false") is var setting && setting.IsKnown(out var text) ? text == "true" ? Certainty.Yes : Certainty.No : Certainty.Maybe;

    private static Certainty IsValue(Operation operation, string name, string value) =>
        operation.Settings[name] is var setting && setting.IsAbsent ? Certainty.No : !setting.IsKnown() ? Certainty.Maybe : setting.Is(value) ? Certainty.Yes : Certainty.No;

    /// <summary>Whether a setting has another value than its default.</summary>
    private static Certainty IsOther(Operation operation, string name, string fallback) =>
        IsGiven(operation, name) is var given && given != Certainty.Yes ? given : operation.Settings[name].Is(fallback) ? Certainty.No : Certainty.Yes;

    private static Certainty MaybeUnless(Operation operation, string name, string opposite) =>
        operation.Settings[name].Is(opposite) ? Certainty.No : Certainty.Maybe;

    private static Certainty Negate(Certainty certainty) => certainty switch { Certainty.Yes => Certainty.No, Certainty.No => Certainty.Yes, _ => certainty };
}
