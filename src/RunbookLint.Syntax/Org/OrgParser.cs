using System.Collections.Immutable;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Syntax.Org;

/// <summary>Reads the blocks of an Org page into those of any page.</summary>
/// <seealso href="https://orgmode.org/worg/org-syntax.html"/>
public static class OrgParser
{
    /// <summary>Reads a page. Never throws.</summary>
    public static MarkdownPage Parse(string text) => new(new OrgReader(text).Read(), ImmutableArray<SyntaxError>.Empty);
}
