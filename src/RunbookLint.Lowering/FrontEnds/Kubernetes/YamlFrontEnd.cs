using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>
/// Reads YAML and JSON. The resources of one text are declared state, in no order; documents that are nothing of ours give nothing.
/// </summary>
internal sealed class YamlFrontEnd : IFrontEnd
{
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        fragment = ReferenceEquals(fragment.Text, fragment.File.Content) ? fragment : Indentation.Without(fragment);
        var stream = YamlParser.Parse(fragment.Text);
        if (!IsForeign(fragment))
            context.Report(fragment, stream.Errors);

        if (PatchFile.Is(context.Document.Path))
            return [];

        var yaml = new YamlSettings(fragment);
        ImmutableArray<Resource> resources = [.. ManifestReader.Read(stream, yaml, scope)];
        var maps = ConfigMaps.Among(resources);
        new MountedFiles(maps, yaml, context.Written).Write(resources);

        ImmutableArray<PlanNode> nodes = [.. resources.SelectMany(resource => Lower(resource with { ConfigMaps = maps }, context))];
        if (yaml.IsExhausted)
            context.Report(fragment.Span.FirstLine(), "variables and aliases repeat too much text; not all of it is read", isLimit: true);

        return PlanNodes.Unordered(fragment.Span, nodes);
    }

    private static IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context) =>
        ResourceCatalog.For(resource) is { } lowering ? lowering.Lower(resource, context) : [];

    /// <summary>JSON that holds no resource belongs to other tools, which may read dialects of it with comments.</summary>
    private static bool IsForeign(Fragment fragment) =>
        fragment.File.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && fragment.Text.IndexOf("\"apiVersion\"", StringComparison.Ordinal) < 0;
}
