using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Reads the storage of TiDB Operator's resources as the URL that BR is given.</summary>
/// <remarks>With several providers the first of S3, GCS, Azure and local counts, as in the operator.</remarks>
internal static class StorageProvider
{
    /// <summary>The URL in a node that may have providers; absent when it has none, or when a bucket is missing as in a patch.</summary>
    public static Setting<string> Of(YamlNode node, YamlSettings yaml)
    {
        if (IsSet(node["s3"]))
            return Bucket("s3", "bucket", node["s3"], yaml);

        if (IsSet(node["gcs"]))
            return Bucket("gcs", "bucket", node["gcs"], yaml);

        if (IsSet(node["azblob"]))
            return Bucket("azure", "container", node["azblob"], yaml);

        return IsSet(node["local"]) ? Local(node["local"], yaml) : yaml.Setting(node["local"]);
    }

    /// <summary>Null is no provider.</summary>
    private static bool IsSet(YamlNode provider) => provider is not (YamlMissing or YamlScalar { IsNull: true });

    private static Setting<string> Bucket(string scheme, string bucketKey, YamlNode provider, YamlSettings yaml) =>
        Composed(scheme, bucketKey, provider, yaml) with { Parts = Parts(scheme, provider, yaml) };

    private static ImmutableArray<SettingPart> Parts(string scheme, YamlNode provider, YamlSettings yaml)
    {
        var parts = ImmutableArray.CreateBuilder<SettingPart>();

        foreach (var entry in provider.Entries.OrderBy(entry => entry.Key.Text, StringComparer.Ordinal))
        {
            if (entry is not { Key: YamlScalar key, Value: YamlScalar })
                return [];

            var setting = yaml.Setting(entry.Value);
            if (!setting.IsKnown(out var value))
                return [];

            parts.Add(new(CommonTexts.Of($"{scheme}.{key.Value}"), value, setting.Span));
        }

        return parts.ToImmutable();
    }

    private static Setting<string> Composed(string scheme, string bucketKey, YamlNode provider, YamlSettings yaml)
    {
        var bucket = yaml.Setting(provider[bucketKey]);
        var path = yaml.Setting(provider["path"]);
        if (bucket.IsAbsent)
            return path.IsAbsent ? path : Path(scheme, path);

        return Url(scheme + "://" + Trim(bucket), bucket, yaml.Setting(provider["prefix"]), ("endpoint", yaml.Setting(provider["endpoint"])), ("account-name", Account(scheme, provider, yaml)));
    }

    private static Setting<string> Account(string scheme, YamlNode provider, YamlSettings yaml) => yaml.Setting(scheme == "azure" ? provider["storageAccount"] : new YamlMissing(provider.Span));

    /// <summary>What Dumpling and Lightning are given in place of a bucket: <c>bucket/prefix</c>, or a whole URL.</summary>
    private static Setting<string> Path(string scheme, Setting<string> path)
    {
        var text = SettingText.Show(path);
        var url = text.IndexOf("://", StringComparison.Ordinal) >= 0 ? text : scheme + "://" + Trim(path);
        return SettingText.Compose(path.Span, url, path);
    }

    private static Setting<string> Local(YamlNode provider, YamlSettings yaml)
    {
        var mount = yaml.Setting(provider["volumeMount"]["mountPath"]);
        return mount.IsAbsent ? mount : Url("local:///" + Trim(mount), mount, yaml.Setting(provider["prefix"]));
    }

    private static Setting<string> Url(string root, Setting<string> bucket, Setting<string> prefix, params (string Name, Setting<string> Value)[] store)
    {
        var url = root;
        if (Trim(prefix) is { Length: > 0 } path && !prefix.IsAbsent)
            url += "/" + path;

        var parameters = store.Where(parameter => !parameter.Value.IsAbsent).ToList();
        if (parameters.Count > 0)
            url += "?" + string.Join("&", parameters.Select(parameter => $"{parameter.Name}={SettingText.Show(parameter.Value)}"));

        return SettingText.Compose(prefix.IsAbsent ? bucket.Span : prefix.Span, url, [bucket, prefix, .. parameters.Select(parameter => parameter.Value)]);
    }

    private static string Trim(Setting<string> part) => SettingText.Show(part).Trim('/');
}
