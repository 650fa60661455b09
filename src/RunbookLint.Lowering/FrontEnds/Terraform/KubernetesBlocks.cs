using RunbookLint.Syntax.Hcl;

namespace RunbookLint.Lowering.FrontEnds.Terraform;

/// <summary>Resources of Kubernetes that are written as blocks of Terraform, with their names in snake case.</summary>
/// <seealso href="https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs/resources/cron_job_v1"/>
internal static class KubernetesBlocks
{
    private static readonly Dictionary<string, (string Version, string Kind)> Kinds = new(StringComparer.Ordinal)
    {
        ["kubernetes_config_map"] = ("v1", "ConfigMap"),
        ["kubernetes_cron_job"] = ("batch/v1", "CronJob"),
        ["kubernetes_deployment"] = ("apps/v1", "Deployment"),
        ["kubernetes_job"] = ("batch/v1", "Job"),
        ["kubernetes_pod"] = ("v1", "Pod"),
        ["kubernetes_stateful_set"] = ("apps/v1", "StatefulSet"),
    };

    /// <summary>Blocks of which a resource has a list, under another name.</summary>
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["container"] = "containers",
        ["init_container"] = "initContainers",
        ["env"] = "env",
        ["env_from"] = "envFrom",
        ["volume"] = "volumes",
        ["volume_mount"] = "volumeMounts",
    };

    /// <summary>The version and kind of what a type of resource makes; null when it makes nothing of ours.</summary>
    public static (string Version, string Kind)? Of(string type) =>
        Kinds.TryGetValue(type.EndsWith("_v1", StringComparison.Ordinal) ? type.Substring(0, type.Length - 3) : type, out var found) ? found : null;

    /// <summary>Writes the resource.</summary>
    public static void Write(HclBlock resource, (string Version, string Kind) made, ExpressionText text)
    {
        text.Raw($"{{\"apiVersion\":\"{made.Version}\",\"kind\":\"{made.Kind}\"");
        Members(resource, text, isFirst: false, DepthLimits.Data);
        text.Raw("}");
    }

    private static void Members(HclBlock block, ExpressionText text, bool isFirst, int depth)
    {
        var attributes = block.Attributes.Select(attribute => (attribute.Value.Span.Start, attribute.Key, attribute.Value, Blocks: (List<HclBlock>?)null));
        var blocks = block.Blocks.GroupBy(child => child.Type, StringComparer.Ordinal).Select(group => (group.First().Start, group.Key, Value: (HclValue?)null!, Blocks: (List<HclBlock>?)[.. group]));

        foreach (var member in attributes.Concat(blocks).OrderBy(member => member.Start))
        {
            text.Raw(isFirst ? "" : ",");
            isFirst = false;

            if (member.Blocks is not { } children)
            {
                text.Raw($"\"{CamelCase(member.Key)}\":");
                text.Write(member.Value.Span.Start, member.Value.Span.End);
                continue;
            }

            var isList = Lists.TryGetValue(member.Key, out var list);
            text.Raw($"\"{(isList ? list : CamelCase(member.Key))}\":{(isList ? "[" : "")}");
            foreach (var (child, index) in children.Take(isList ? int.MaxValue : 1).Select((child, index) => (child, index)))
            {
                text.Raw(index > 0 ? ",{" : "{");
                if (depth > 0)
                    Members(child, text, isFirst: true, depth - 1);

                text.Raw("}");
            }

            text.Raw(isList ? "]" : "");
        }
    }

    private static string CamelCase(string name)
    {
        var words = name.Split('_');
        return words[0] + string.Concat(words.Skip(1).Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }
}
