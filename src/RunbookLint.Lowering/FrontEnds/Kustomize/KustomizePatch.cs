using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Values;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>A patch of a kustomization.</summary>
/// <param name="Content">A part of a resource, or a list of operations.</param>
/// <param name="Kind">The kind that it is meant for; null for any.</param>
/// <param name="Name">The name that it is meant for; null for any.</param>
/// <param name="IsCertain">Whether kind and name say all about which resources it is meant for.</param>
internal sealed record KustomizePatch(DataValue Content, string? Kind, string? Name, bool IsCertain)
{
    /// <summary>All patches of a kustomization, in the order in which they are applied.</summary>
    public static IEnumerable<KustomizePatch> Of(KustomizationFile file, LoweringContext context)
    {
        foreach (var item in file.Root["patchesStrategicMerge"].Items.OfType<YamlScalar>())
        {
            var text = item.Value.IndexOf('\n') >= 0 ? file.Yaml.Embedded(item) : RelatedPath.Read(item.Value, file.File, context);
            foreach (var patch in Read(text, default))
                yield return patch;
        }

        foreach (var item in file.Root["patches"].Items.Concat(file.Root["patchesJson6902"].Items))
        {
            var text = item["patch"] is YamlScalar inline ? file.Yaml.Embedded(inline)
                : item["path"].Text is { Length: > 0 } path ? RelatedPath.Read(path, file.File, context)
                : null;
            foreach (var patch in Read(text, item["target"]))
                yield return patch;
        }
    }

    /// <summary>Applies it to a resource when it is meant for it.</summary>
    public void ApplyTo(KustomizedResource resource)
    {
        if (!IsMeantFor(resource))
            return;

        if (Content is DataList operations)
            resource.Change(data => JsonPatch.Apply(data, operations));
        else if (Content is DataMap patch && IsCertain && StrategicMerge.IsDeletion(patch))
            resource.IsDeleted = true;
        else if (Content is DataMap changes && IsCertain)
            resource.Change(data => new StrategicMerge(resource.IsBuiltIn).Merge(data, WithoutIdentity(changes)));
        else if (Content is DataMap uncertain)
            resource.Change(data => StrategicMerge.Blur(data, uncertain, "a patch that may be meant for it changes it"));
    }

    private bool IsMeantFor(KustomizedResource resource) => (Kind is null || Kind == resource.Kind) && (Name is null || Name == resource.Name);

    private static IEnumerable<KustomizePatch> Read(Fragment? text, YamlNode? target)
    {
        if (text is null)
            yield break;

        var yaml = new YamlSettings(text);
        foreach (var document in YamlParser.Parse(text.Text).Documents)
        {
            var content = DataReader.Read(document.Root, yaml);
            if (target is { Exists: true })
                yield return new(content, Plain(target["kind"]), Plain(target["name"]), IsPlain(target));
            else if (document.Root["metadata"]["name"].Text is { Length: > 0 } name && document.Root["kind"].Text is { Length: > 0 } kind)
                yield return new(content, kind, name, IsCertain: true);
        }
    }

    /// <summary>Names are patterns; one that is more than a name is taken for any.</summary>
    private static string? Plain(YamlNode node) => node.Text is { Length: > 0 } text && IsName(text) ? text : null;

    private static bool IsName(string text) => text.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_');

    private static bool IsPlain(YamlNode target) =>
        !target["labelSelector"].Exists && !target["annotationSelector"].Exists && (target["name"].Text is not { Length: > 0 } name || IsName(name) || name == ".*");

    /// <summary>A patch is recognised by its name; it does not change it.</summary>
    private static DataMap WithoutIdentity(DataMap patch)
    {
        var rest = new DataMap();
        foreach (var (key, written, value) in patch.Entries.Where(entry => entry.Key is not ("apiVersion" or "kind")))
        {
            if (key == "metadata" && value is DataMap metadata)
            {
                var other = new DataMap();
                foreach (var entry in metadata.Entries.Where(entry => entry.Key is not ("name" or "namespace")))
                    other.Set(entry.Key, entry.Value, entry.Written);

                rest.Set(key, other, written);
            }
            else
            {
                rest.Set(key, value, written);
            }
        }

        return rest;
    }
}
