using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Finds what makes Helm refuse a file of values.</summary>
internal static class ValuesMistakes
{
    /// <summary>Files of helmfile, which renders their templates before Helm sees them.</summary>
    private const string Rendered = ".gotmpl";

    /// <summary>The mistakes: what is no YAML; without any, a root that is no mapping, or a template.</summary>
    public static ImmutableArray<LoweringProblem> Of(SourceFile file)
    {
        var stream = YamlParser.Parse(file.Content);
        if (!stream.Errors.IsEmpty)
            return [.. stream.Errors.Select(error => new LoweringProblem(file.Locate(error.Span), error.Message, error.IsLimit))];

        // Helm reads the first document, and none is as good as an empty one.
        if (file.Path.EndsWith(Rendered, StringComparison.Ordinal) || stream.Documents is not [{ Root: var root }, ..])
            return [];

        if (Kind(root) is { } kind)
            return [Problem(file, root, $"values of a chart are a mapping; this is {kind}")];

        return TemplateIn(root) is { } template ? [Problem(file, template, "a template stands in values of a chart, which Helm does not render")] : [];
    }

    private static LoweringProblem Problem(SourceFile file, YamlNode node, string message) => new(file.Locate(node.Span).FirstLine(), message, IsLimit: false);

    private static string? Kind(YamlNode root) => root switch
    {
        YamlSequence => "a list",
        YamlScalar { IsNull: false } => "a text",
        _ => null,
    };

    /// <summary>The first scalar that begins with a template: without quotes that is no YAML.</summary>
    private static YamlNode? TemplateIn(YamlNode root)
    {
        // What is behind several aliases is gone through once.
        var seen = new HashSet<TextSpan>();
        var open = new Stack<YamlNode>([root]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node is YamlScalar { Style: YamlScalarStyle.Plain, Templates: [{ Start: 0 }, ..] })
                return node;

            if (node is YamlScalar || !seen.Add(node.Span))
                continue;

            foreach (var child in ChildrenOf(node).Reverse())
                open.Push(child);
        }

        return null;
    }

    private static IEnumerable<YamlNode> ChildrenOf(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.OwnEntries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        _ => node.Items,
    };
}
