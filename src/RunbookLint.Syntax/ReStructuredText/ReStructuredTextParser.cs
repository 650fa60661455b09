using System.Collections.Immutable;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Syntax.ReStructuredText;

/// <summary>Reads the blocks of a reStructuredText page into those of any page.</summary>
/// <seealso href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html"/>
public static class ReStructuredTextParser
{
    /// <summary>Reads a page. Never throws.</summary>
    /// <param name="text">The page.</param>
    /// <param name="include">The content of a page that this one includes, of which only the substitutions are read; null when there is none.</param>
    public static MarkdownPage Parse(string text, Func<string, string?> include)
    {
        var substitutions = new Substitutions();
        substitutions.Read(text, include);
        return new(new ReStructuredTextReader(text, substitutions).Read(), ImmutableArray<SyntaxError>.Empty);
    }
}
