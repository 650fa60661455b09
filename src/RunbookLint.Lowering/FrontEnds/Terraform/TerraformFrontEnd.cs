using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Syntax.Hcl;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Terraform;

/// <summary>Reads Terraform for two things: rules of buckets that delete what grows old, and resources of Kubernetes.</summary>
/// <seealso href="https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_lifecycle_configuration"/>
/// <seealso href="https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_bucket"/>
internal sealed class TerraformFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var blocks = HclParser.Parse(fragment.Text).Blocks;
        var kubernetes = new KubernetesResources(fragment, blocks, scope, context);
        var resources = blocks.Where(block => block is { Type: "resource", Labels.Length: 2 }).ToList();
        var buckets = resources.Where(resource => resource.Labels[0] == "aws_s3_bucket" && resource["bucket"] is { IsLiteral: true })
            .GroupBy(resource => resource.Labels[1], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First()["bucket"]!.Text, StringComparer.Ordinal);

        return PlanNodes.Unordered(fragment.Span, [.. resources.SelectMany(resource => Lower(resource, buckets, fragment).Concat(kubernetes.Lower(resource)))]);
    }

    private static IEnumerable<PlanNode> Lower(HclBlock resource, Dictionary<string, string> buckets, Fragment fragment) => resource.Labels[0] switch
    {
        "aws_s3_bucket" => Expiring("s3", Literal(resource["bucket"]), resource.Blocks.Where(block => block.Type == "lifecycle_rule" && block["enabled"]?.Text != "false"), fragment),
        "aws_s3_bucket_lifecycle_configuration" =>
            Expiring("s3", BucketOf(resource["bucket"], buckets), resource.Blocks.Where(block => block.Type == "rule" && block["status"]?.Text != "Disabled"), fragment),
        "google_storage_bucket" => Deleting(Literal(resource["name"]), resource.Blocks.Where(block => block.Type == "lifecycle_rule"), fragment),
        _ => [],
    };

    private static IEnumerable<PlanNode> Expiring(string scheme, string? bucket, IEnumerable<HclBlock> rules, Fragment fragment) =>
        rules.Where(rule => bucket is not null && rule.Block("expiration") is not null)
            .Select(rule => Deletion(rule, rule.Block("filter")?["prefix"] ?? rule.Block("filter")?.Block("and")?["prefix"] ?? rule["prefix"], $"{scheme}://{bucket}", fragment));

    private static IEnumerable<PlanNode> Deleting(string? bucket, IEnumerable<HclBlock> rules, Fragment fragment)
    {
        foreach (var rule in rules.Where(rule => bucket is not null && rule.Block("action")?["type"]?.Text == "Delete" && rule.Block("condition")?["matches_suffix"] is null))
        {
            if (rule.Block("condition")?["matches_prefix"] is not { } prefixes)
                yield return Deletion(rule, null, "gcs://" + bucket, fragment);
            else
            {
                foreach (var prefix in prefixes.Items)
                    yield return Deletion(rule, prefix, "gcs://" + bucket, fragment);
            }
        }
    }

    private static DeleteFiles Deletion(HclBlock rule, HclValue? prefix, string bucket, Fragment fragment)
    {
        var span = fragment.Locate(prefix?.Span ?? new TextSpan(rule.Start, rule.Type.Length));
        return Vocabulary.Files.Deletion.ByLifecycle(span, prefix switch
        {
            null => Setting<string>.Known(bucket, span),
            { IsLiteral: true } => Setting<string>.Known(bucket + "/" + prefix.Text, span),
            _ => Setting<string>.Dynamic(span, prefix.Text),
        });
    }

    /// <summary>The bucket by its name, or by the resource that it is: <c>aws_s3_bucket.dr.id</c>.</summary>
    private static string? BucketOf(HclValue? value, Dictionary<string, string> buckets) =>
        Literal(value) ?? (value?.Text.Split('.') is ["aws_s3_bucket", var name, "id" or "bucket"] && buckets.TryGetValue(name, out var bucket) ? bucket : null);

    private static string? Literal(HclValue? value) => value is { IsLiteral: true } ? value.Text : null;
}
