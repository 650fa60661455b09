using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Syntax.Hcl;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Terraform;

/// <summary>Resources of Kubernetes that Terraform applies: manifests as objects or as YAML, and its own blocks for them.</summary>
/// <seealso href="https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs/resources/manifest"/>
internal sealed class KubernetesResources(Fragment file, IReadOnlyList<HclBlock> blocks, LoweringScope scope, LoweringContext context)
{
    private const string Decode = "yamldecode(";

    private readonly Dictionary<string, string> constants = Constants(blocks);

    /// <summary>What one resource plans.</summary>
    public IEnumerable<PlanNode> Lower(HclBlock resource)
    {
        if (resource["count"]?.Text == "0" || Text(resource) is not { } text)
            return [];

        var nodes = context.LowerGuessed(text, FragmentLanguage.Yaml, scope);
        var isCertain = resource["for_each"] is null && resource["count"]?.Text is null or "1";
        return nodes.IsEmpty || isCertain ? nodes : [Region.Choice(text.Span, nodes)];
    }

    private Fragment? Text(HclBlock resource) => resource.Labels[0] switch
    {
        "kubernetes_manifest" => resource["manifest"] is { } manifest ? Manifest(manifest, resource) : null,
        "kubectl_manifest" => resource["yaml_body"] is { } body ? Yaml(body) : null,
        var type when KubernetesBlocks.Of(type) is { } made => Written(resource, text => KubernetesBlocks.Write(resource, made, text)),
        _ => null,
    };

    private Fragment? Manifest(HclValue manifest, HclBlock resource) =>
        manifest.Text.StartsWith(Decode, StringComparison.Ordinal) ? Yaml(manifest)
        : manifest.Text.StartsWith("{", StringComparison.Ordinal) ? Written(resource, text => text.Write(manifest.Span.Start, manifest.Span.End))
        : null;

    /// <summary>YAML in a here-document.</summary>
    private Fragment? Yaml(HclValue value)
    {
        var start = value.Span.Start + (value.Text.StartsWith(Decode, StringComparison.Ordinal) ? Decode.Length : 0);
        if (string.CompareOrdinal(file.Text, start, "<<", 0, 2) != 0)
            return null;

        var here = HereDocument.At(file.Text, start, value.Span.End);
        return file.Slice(TextSpan.FromBounds(here.Start, here.End));
    }

    private Fragment Written(HclBlock resource, Action<ExpressionText> write)
    {
        var text = new ExpressionText(file.Text, constants);
        text.Mark(resource.Start);
        write(text);
        return file.Embed(text.ToString(), text.Map);
    }

    /// <summary>Variables with a default, and locals, that are plain strings.</summary>
    private static Dictionary<string, string> Constants(IReadOnlyList<HclBlock> blocks)
    {
        var defaults = blocks.Where(block => block is { Type: "variable", Labels.Length: 1 }).Select(block => (Name: "var." + block.Labels[0], Value: block["default"]));
        var locals = blocks.Where(block => block.Type == "locals").SelectMany(block => block.Attributes.Select(local => (Name: "local." + local.Key, Value: (HclValue?)local.Value)));

        return defaults.Concat(locals).Where(constant => constant.Value is { IsLiteral: true })
            .GroupBy(constant => constant.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Value!.Text, StringComparer.Ordinal);
    }
}
