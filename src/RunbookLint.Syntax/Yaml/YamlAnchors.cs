using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Yaml;

/// <summary>The anchors of a document, and how much their aliases bring in.</summary>
internal sealed class YamlAnchors
{
    private readonly Dictionary<string, (YamlNode? Node, long Size, int Height)> anchored = new(StringComparer.Ordinal);
    private long expanded;

    /// <summary>A node with an anchor begins. Until it ends, an alias of it would put it into itself.</summary>
    public void Begin(string? anchor)
    {
        if (anchor is not null)
            anchored[anchor] = default;
    }

    /// <summary>The node is complete.</summary>
    public void End(string? anchor, YamlNode node, long size, int height)
    {
        if (anchor is not null)
            anchored[anchor] = (node, size, height);
    }

    /// <summary>The node that an alias stands for, or a missing one and the reason.</summary>
    /// <param name="alias">The name of the anchor.</param>
    /// <param name="span">Where the alias stands.</param>
    /// <param name="room">How high the node may be for the tree not to be too deep.</param>
    public (YamlNode Node, long Size, int Height, SyntaxError? Error) Resolve(string alias, TextSpan span, int room)
    {
        if (!anchored.TryGetValue(alias, out var target))
            return Missing($"'*{alias}' refers to an anchor that does not exist; quote the value if it is meant as text");

        if (target.Node is null)
            return Missing($"'*{alias}' refers to a value that contains it");

        if (expanded + target.Size > GrowthLimits.Aliases)
            return Missing("the aliases of this document stand for too many values", isLimit: true);

        if (target.Height > room)
            return Missing("the aliases of this document nest too deep", isLimit: true);

        expanded += target.Size;
        return (target.Node, target.Size, target.Height, null);

        (YamlNode, long, int, SyntaxError?) Missing(string message, bool isLimit = false) =>
            (new YamlMissing(span), 1, 0, new(span, message, isLimit));
    }
}
