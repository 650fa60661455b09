using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Finds the Kubernetes resources in a stream of documents.</summary>
internal static class ManifestReader
{
    /// <summary>The resources in the order of the text, those of lists one by one. Documents that are no resources are left out.</summary>
    public static IEnumerable<Resource> Read(YamlStream stream, YamlSettings yaml, LoweringScope scope) =>
        stream.Documents.SelectMany(document => Read(document.Root, yaml, scope, DepthLimits.Data));

    private static IEnumerable<Resource> Read(YamlNode node, YamlSettings yaml, LoweringScope scope, int nesting)
    {
        if (node is not YamlMapping root || root["kind"].Text is not { Length: > 0 } kind)
            return [];

        if (kind.EndsWith("List", StringComparison.Ordinal) && nesting > 0)
            return root["items"].Items.SelectMany(item => Read(item, yaml, scope, nesting - 1));

        if (kind == "Template" && nesting > 0 && root["objects"].Exists)
            return root["objects"].Items.SelectMany(item => Read(item, yaml, scope, nesting - 1));

        return [new Resource(root, yaml, scope)];
    }
}
