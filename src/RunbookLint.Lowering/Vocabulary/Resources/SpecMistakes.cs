using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>What is wrong with the fields of a spec themselves, and the fields that only rules read.</summary>
internal static class SpecMistakes
{
    private static readonly string[] Providers = ["s3", "gcs", "azblob", "local"];
    private static readonly string[] OfLogBackup = ["logTruncateUntil", "logSubcommand", "logStop"];
    private static readonly string[] OfPointRestore = ["pitrRestoredTs", "pitrFullBackupStorageProvider", "logRestoreStartTs"];

    /// <summary>The settings that say so.</summary>
    public static IEnumerable<NamedSetting> Of(BrSpec spec) =>
        Durations(spec).Concat(Ignored(spec)).Concat(SecretsIn(spec)).Where(setting => setting.Value.IsKnown());

    private static IEnumerable<NamedSetting> Durations(BrSpec spec)
    {
        yield return new("gc-life-time", spec["tikvGCLifeTime"]);
        yield return new("retry-timeout", spec.Resource.Yaml.Setting(spec.Spec["backoffRetryPolicy"]["retryTimeout"]));
        yield return new("min-retry-duration", spec.Resource.Yaml.Setting(spec.Spec["backoffRetryPolicy"]["minRetryDuration"]));
    }

    private static IEnumerable<NamedSetting> Ignored(BrSpec spec)
    {
        var providers = Providers.Where(spec.Sets).ToList();
        foreach (var provider in providers.Where(provider => providers.TakeWhile(first => first != provider).Any(first => spec.HasBoth(first, provider))))
            yield return Ignored(spec, provider);

        foreach (var field in OfLogBackup.Where(field => IsOfOtherMode(spec, field, "backupMode", "log", "Backup")))
            yield return Ignored(spec, field);

        foreach (var field in OfPointRestore.Where(field => IsOfOtherMode(spec, field, "restoreMode", "pitr", "Restore")))
            yield return Ignored(spec, field);
    }

    /// <summary>Whether a field is set, and stands beside the other mode: a template may write it with that mode only.</summary>
    private static bool IsOfOtherMode(BrSpec spec, string field, string key, string mode, string kind) =>
        spec.Sets(field) && HasOtherMode(spec, key, mode, kind) && (spec[key].IsAbsent || spec.HasBoth(key, field));

    /// <summary>Whether the mode is surely another one. Without a mode it is the default, unless the spec is a part of one.</summary>
    private static bool HasOtherMode(BrSpec spec, string key, string mode, string kind)
    {
        if (!spec.Resource.Kind.StartsWith(kind, StringComparison.Ordinal))
            return false;

        return spec[key].IsAbsent ? spec.IsWhole : spec.All(key).All(given => given.IsKnown(out var text) && text != mode);
    }

    private static NamedSetting Ignored(BrSpec spec, string field)
    {
        foreach (var entry in spec.Spec.Entries)
        {
            if (entry.Key.Text == field)
                return new(MistakeNames.IgnoredField, Setting<string>.Known(field, spec.Resource.Yaml.Locate(entry.Key)));
        }

        return new(MistakeNames.IgnoredField, Setting<string>.Absent(spec.Place));
    }

    private static IEnumerable<NamedSetting> SecretsIn(BrSpec spec)
    {
        if (spec.Spec["azblob"]["sasToken"] is YamlScalar token && Secrets.IsPlain(spec.Resource.Yaml.Argument(token)))
            yield return Secrets.Mark("sasToken", spec.Resource.Yaml.Argument(token));

        foreach (var variable in spec.Spec["env"].Items)
        {
            if (Secrets.IsVariable(variable["name"].Text) && variable["value"] is YamlScalar value && Secrets.IsPlain(spec.Resource.Yaml.Argument(value)))
                yield return Secrets.Mark(variable["name"].Text!, spec.Resource.Yaml.Argument(value));
        }
    }
}
