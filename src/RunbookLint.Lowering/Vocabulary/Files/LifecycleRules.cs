using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Files;

/// <summary>Reads the lifecycle rules of a bucket as the tools of S3 and of Google Cloud Storage take them: JSON.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRule.html"/>
/// <seealso href="https://cloud.google.com/storage/docs/lifecycle"/>
internal static class LifecycleRules
{
    /// <summary>What the rules delete.</summary>
    /// <param name="text">The rules.</param>
    /// <param name="bucket">The bucket as a URL.</param>
    public static IEnumerable<PlanNode> Of(Fragment text, string bucket)
    {
        var yaml = new YamlSettings(text);

        foreach (var root in YamlParser.Parse(text.Text).Documents.Select(document => document.Root))
        {
            foreach (var rule in root["Rules"].Items.Where(rule => rule["Expiration"].Exists && rule["Status"].Text != "Disabled" && !NamesTags(rule["Filter"])))
                yield return OfPrefix(rule, rule["Expiration"]["Days"], rule["Filter"]["Prefix"], rule["Filter"]["And"]["Prefix"], rule["Prefix"]);

            foreach (var rule in root["rule"].Items.Concat(root["lifecycle"]["rule"].Items).Where(rule => rule["action"]["type"].Text == "Delete"))
            {
                if (rule["condition"]["matchesPrefix"].Items is { Length: > 0 } prefixes)
                {
                    foreach (var prefix in prefixes)
                        yield return OfPrefix(rule, rule["condition"]["age"], prefix);
                }
                else if (!rule["condition"]["matchesSuffix"].Exists)
                {
                    yield return OfPrefix(rule, rule["condition"]["age"]);
                }
            }
        }

        // Which objects have a tag, nobody knows here.
        static bool NamesTags(YamlNode filter) => filter["Tag"].Exists || filter["And"]["Tags"].Exists;

        PlanNode OfPrefix(YamlNode rule, YamlNode days, params YamlNode[] prefixes)
        {
            var prefix = Array.Find(prefixes, node => node.Exists);
            var span = yaml.Locate(prefix?.Span ?? rule.Span).FirstLine();

            // An empty prefix is that of all there is.
            return Deletion.ByLifecycle(span, prefix is null or { Text: "" } ? Setting<string>.Known(bucket, span) : Deletion.Map(yaml.Setting(prefix), path => bucket + "/" + path), yaml.Setting(days));
        }
    }
}
