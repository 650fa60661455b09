using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Helm;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Values;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>Builds a kustomization: collects its resources, those of its bases included, and changes them as it says.</summary>
internal sealed class KustomizationBuild(LoweringScope scope, LoweringContext context)
{
    private readonly Dictionary<string, ImmutableArray<ConfigMapEntry>> generated = new(StringComparer.Ordinal);
    private readonly List<PlanNode> charts = [];
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private int read;
    private int builds;

    /// <summary>The plan of a kustomization, in no order.</summary>
    public ImmutableArray<PlanNode> Lower(KustomizationFile file)
    {
        ImmutableArray<Resource> resources = [.. Build(file).Select(resource => resource.ToResource())];
        var maps = ConfigMaps.Among(resources);
        foreach (var entry in generated)
        {
            maps.Add(entry.Key, entry.Value);

            // Who reads them is among the resources, or was taken away by a patch.
            foreach (var content in entry.Value.Select(file => file.Read()).OfType<Argument>())
                context.Written.Use(content.Fragment);
        }

        var set = new ResourceSet(resources, maps, context);
        return PlanNodes.Unordered(file.Text.Span, [.. resources.SelectMany(set.Lower), .. charts]);
    }

    private List<KustomizedResource> Build(KustomizationFile file)
    {
        var resources = new List<KustomizedResource>();
        if (builds++ > FollowLimits.Kustomizations)
            return TooMany(resources);

        if (!open.Add(file.File.Path))
            return resources;

        foreach (var path in file.Texts("resources", "bases", "components", "crds"))
            resources.AddRange(ReadPath(path, file));

        foreach (var (name, entries, isMerged) in GeneratedMaps.Of(file, context))
            generated[name] = isMerged && generated.TryGetValue(name, out var old) ? old.AddRange(entries) : entries;

        AddCharts(file);
        foreach (var patch in KustomizePatch.Of(file, context))
            resources.ForEach(patch.ApplyTo);

        resources.RemoveAll(resource => resource.IsDeleted);
        Rename(file, resources);
        foreach (var image in ImageChange.Of(file))
            resources.ForEach(image.ApplyTo);

        Replacement.ApplyAll(file, resources);

        // Two overlays of one base may be built together; only a base of itself must not be.
        open.Remove(file.File.Path);
        return resources;
    }

    private IEnumerable<KustomizedResource> ReadPath(string path, KustomizationFile file)
    {
        // A path into another repository is not in reach.
        if (path.IndexOf("://", StringComparison.Ordinal) >= 0)
            return [];

        if (read >= FollowLimits.Resources)
            return TooMany([]);

        if (FileLanguage.Of(path) == FragmentLanguage.Yaml)
            return RelatedPath.Read(path, file.File, context) is { } text ? ReadResources(text) : [];

        return KustomizationFile.At(path, file.File, context) is { } inner ? Build(inner) : [];
    }

    private IEnumerable<KustomizedResource> ReadResources(Fragment text)
    {
        var stream = YamlParser.Parse(text.Text);
        context.Report(text, stream.Errors);
        var resources = ManifestReader.Read(stream, new YamlSettings(text), scope).Select(resource => new KustomizedResource(resource, text)).ToList();
        read += resources.Count;
        return resources;
    }

    private void AddCharts(KustomizationFile file)
    {
        foreach (var item in file.Root["helmCharts"].Items)
        {
            if (item["name"].Text is not { Length: > 0 } name)
                continue;

            var given = item["valuesFile"].Text is { Length: > 0 } path ? RelatedPath.Read(path, file.File, context) : null;
            var values = given is null ? new DataMap { Path = ".Values" } : DataReader.ReadMap(given, ".Values");
            var release = new HelmRelease(Given(item["releaseName"], file), Given(item["namespace"], file) ?? Given(file.Root["namespace"], file), [values, DataReader.ReadMap(item["valuesInline"], file.Yaml, ".Values")])
            {
                HasUnseenValues = given is null && item["valuesFile"].Exists,
            };

            charts.AddRange(ReleaseLowering.Lower(name, release, file.Yaml.Locate(item.Span), file.File, scope, context));
        }
    }

    /// <summary>Sets the namespace and completes the names. Those of ConfigMaps stay: whoever refers to them is not changed either.</summary>
    private static void Rename(KustomizationFile file, List<KustomizedResource> resources)
    {
        var (place, prefix, suffix) = (Given(file.Root["namespace"], file), Given(file.Root["namePrefix"], file), Given(file.Root["nameSuffix"], file));
        if (place is null && prefix is null && suffix is null)
            return;

        foreach (var resource in resources)
        {
            resource.Change(data =>
            {
                var metadata = new DataMap();
                foreach (var (key, written, value) in data.MapOf("metadata").Entries)
                    metadata.Set(key, key == "name" && value is DataScalar name && resource.Kind != "ConfigMap" ? Affixed(prefix, name, suffix) : value, written);

                if (place is not null)
                    metadata.Set("namespace", new DataScalar(place, DataKind.String));

                return new StrategicMerge(mergesLists: false).Merge(data, new DataMap().Set("metadata", metadata));
            });
        }
    }

    private static DataScalar Affixed(Argument? prefix, DataScalar name, Argument? suffix)
    {
        if (prefix is null && suffix is null)
            return name;

        var composer = new TextComposer(name.Text.Fragment);
        composer.Mark(0);
        if (prefix is not null)
            composer.Put(prefix);

        composer.Put(name.Text);
        if (suffix is not null)
            composer.Put(suffix);

        composer.Mark(name.Text.Text.Length);
        return new DataScalar(composer.ToArgument(), DataKind.String);
    }

    private static Argument? Given(YamlNode node, KustomizationFile file) => node is YamlScalar { IsNull: false, Value.Length: > 0 } scalar ? file.Yaml.Argument(scalar) : null;

    private static List<KustomizedResource> TooMany(List<KustomizedResource> resources)
    {
        Reading.Meets($"more than {FollowLimits.Kustomizations} kustomizations or {FollowLimits.Resources} resources are built on; the others are not read");
        return resources;
    }
}
