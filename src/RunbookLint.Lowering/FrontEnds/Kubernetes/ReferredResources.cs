using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Argo;
using RunbookLint.Lowering.FrontEnds.Tekton;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>The resources of one text, and how they refer to one another by name, and to templates in files beside it.</summary>
/// <param name="all">The resources.</param>
internal sealed class ReferredResources(ImmutableArray<Resource> all)
{
    /// <summary>Kinds that do nothing until another resource refers to them.</summary>
    private static readonly string[] Templates = ["ClusterTask", "ClusterWorkflowTemplate", "Pipeline", "Task", "WorkflowTemplate"];

    private static readonly string[] Groups = ["argoproj.io", "tekton.dev"];

    private readonly Lazy<HashSet<string>> named = new(() => new(all.SelectMany(TektonOrder.References).Concat(all.SelectMany(ArgoReferences.Of)), StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, Resource>> own = new(() => ByName(all));
    private Dictionary<string, (Resource Resource, string File)>? beside;

    /// <summary>A text without resources.</summary>
    public static ReferredResources None { get; } = new([]);

    /// <summary>Whether another resource of the text names one of the kind.</summary>
    public bool IsNamed(string kind, string? name) => name is not null && named.Value.Contains(Key(kind, name));

    /// <summary>The resource of one of the kinds; null when there is none in reach.</summary>
    public Resource? Find(string name, Resource from, LoweringContext context, params string[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (own.Value.TryGetValue(Key(kind, name), out var found))
                return found with { Beside = this, ConfigMaps = from.ConfigMaps };
        }

        beside ??= InFolder(from, context);
        foreach (var kind in kinds)
        {
            if (!beside.TryGetValue(Key(kind, name), out var found))
                continue;

            // A file that only holds what others use is part of their plan; one that does more has a plan of its own.
            if (found.File.Length > 0)
                context.ReadFile(found.File, from.Span.File);

            return found.Resource;
        }

        return null;
    }

    /// <summary>How references name a resource.</summary>
    public static string Key(string kind, string name) => kind + "/" + name;

    private static Dictionary<string, (Resource Resource, string File)> InFolder(Resource from, LoweringContext context)
    {
        var found = new Dictionary<string, (Resource, string)>(StringComparer.Ordinal);
        var file = from.Span.File;

        foreach (var entry in context.ListFolder("", file).Where(entry => FileLanguage.Of(entry) == FragmentLanguage.Yaml))
        {
            if (context.ConsultFile(entry, file)?.File is not { } other || other.Path == file.Path || !Groups.Any(group => other.Content.IndexOf(group, StringComparison.Ordinal) >= 0)
                || !from.Yaml.MayGrow(other.Content.Length))
                continue;

            var whole = Fragment.Whole(other);
            ImmutableArray<Resource> resources = [.. ManifestReader.Read(YamlParser.Parse(other.Content), new YamlSettings(whole), from.Scope)];
            var isUsed = resources.All(resource => Array.IndexOf(Templates, resource.Kind) >= 0);
            var set = new ReferredResources(resources);
            foreach (var resource in ByName(resources))
                found[resource.Key] = (resource.Value with { Beside = set }, isUsed ? entry : "");
        }

        return found;
    }

    private static Dictionary<string, Resource> ByName(IEnumerable<Resource> resources)
    {
        var byName = new Dictionary<string, Resource>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            if (Array.IndexOf(Templates, resource.Kind) >= 0 && resource.Root["metadata"]["name"].Text is { Length: > 0 } name)
                byName[Key(resource.Kind, name)] = resource;
        }

        return byName;
    }
}
