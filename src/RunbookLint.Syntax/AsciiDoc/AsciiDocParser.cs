using System.Collections.Immutable;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Syntax.AsciiDoc;

/// <summary>Reads the blocks of an AsciiDoc page into those of any page.</summary>
/// <seealso href="https://docs.asciidoctor.org/asciidoc/latest/"/>
public static class AsciiDocParser
{
    /// <summary>Reads a page. Never throws.</summary>
    /// <param name="text">The page.</param>
    /// <param name="include">The content of a page that this one includes, of which only the attributes are read; null when there is none.</param>
    public static MarkdownPage Parse(string text, Func<string, string?> include)
    {
        var attributes = new AsciiDocAttributes();
        attributes.Read(text, include);
        return new(new AsciiDocReader(text, attributes).Read(), ImmutableArray<SyntaxError>.Empty);
    }
}
