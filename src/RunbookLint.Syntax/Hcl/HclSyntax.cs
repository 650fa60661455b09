using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Hcl;

/// <summary>The value of an attribute.</summary>
/// <param name="Span">As written, quotes included.</param>
/// <param name="Text">The text of a plain string, else the expression as written.</param>
/// <param name="IsLiteral">Whether it is a plain string.</param>
/// <param name="Items">The plain strings of a list.</param>
public sealed record HclValue(TextSpan Span, string Text, bool IsLiteral, ImmutableArray<HclValue> Items);

/// <summary>A block: <c>resource "kind" "name" { … }</c>. The whole text is one without a type.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Type">Its type.</param>
/// <param name="Labels">Its labels.</param>
public sealed record HclBlock(int Start, string Type, ImmutableArray<string> Labels)
{
    /// <summary>Its attributes by name; the first of a name counts.</summary>
    public Dictionary<string, HclValue> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The blocks in it.</summary>
    public List<HclBlock> Blocks { get; } = [];

    /// <summary>The attribute of a name, or null.</summary>
    public HclValue? this[string name] => Attributes.TryGetValue(name, out var value) ? value : null;

    /// <summary>The first block of a type in it, or null.</summary>
    public HclBlock? Block(string type) => Blocks.Find(block => block.Type == type);
}
