using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>The Kubernetes resources of a file, with what each is called.</summary>
internal sealed class ResourceIndex
{
    private readonly List<(TextSpan Span, string Kind, string Namespace, string Name)> resources = [];

    /// <summary>The resources of a file; those in a list count one by one.</summary>
    public static ResourceIndex Of(SourceFile file)
    {
        var index = new ResourceIndex();
        foreach (var document in YamlParser.Parse(file.Content).Documents)
        {
            index.Add(document.Root);
            foreach (var item in document.Root["items"].Items)
                index.Add(item);
        }

        return index;
    }

    /// <summary>Whether a position lies in a resource of a name: <c>kind/name</c> or <c>kind/namespace/name</c>.</summary>
    public bool IsInside(int position, string name)
    {
        var parts = name.Split('/');
        return resources.Exists(resource =>
            resource.Span.Contains(position)
            && resource.Kind.Equals(parts[0].Trim(), StringComparison.OrdinalIgnoreCase)
            && resource.Name == parts[parts.Length - 1].Trim()
            && (parts.Length < 3 || resource.Namespace == parts[1].Trim()));
    }

    private void Add(YamlNode root)
    {
        if (root["kind"].Text is { } kind && root["metadata"]["name"].Text is { } name)
            resources.Add((root.Span, kind, root["metadata"]["namespace"].Text ?? "", name));
    }
}
