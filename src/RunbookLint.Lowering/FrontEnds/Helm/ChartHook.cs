using RunbookLint.Lowering.Vocabulary.Resources;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Tells resources that Helm brings only at certain events.</summary>
internal static class ChartHook
{
    private const string Annotation = "helm.sh/hook";

    /// <summary>The events of every installation and upgrade.</summary>
    private static readonly string[] Usual = ["pre-install", "post-install", "pre-upgrade", "post-upgrade", "crd-install"];

    /// <summary>Whether a resource is brought only when somebody tests, deletes or rolls back the release.</summary>
    public static bool IsOptional(Resource resource) =>
        resource.Root["metadata"]["annotations"][Annotation].Text is { Length: > 0 } events && !events.Split(',').Any(name => Usual.Contains(name.Trim()));
}
