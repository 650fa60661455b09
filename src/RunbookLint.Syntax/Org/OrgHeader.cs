using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Org;

/// <summary>The words behind <c>#+BEGIN_SRC</c> and <c>#+INCLUDE:</c>.</summary>
internal sealed class OrgHeader(string[] words)
{
    /// <summary>The language of a source block.</summary>
    public string Language => words.Length > 1 && words[1][0] != ':' && words[1][0] != '-' ? words[1] : "";

    /// <summary>The file that a source block is written to; null when it is none.</summary>
    public string? File
    {
        get
        {
            var tangle = Array.IndexOf(words, ":tangle");
            return tangle > 0 && tangle + 1 < words.Length && words[tangle + 1] is not ("no" or "yes") ? words[tangle + 1].Trim('"') : null;
        }
    }

    /// <summary>The page that is included, or the code in a file.</summary>
    public MarkdownBlock Include(TextSpan span)
    {
        var include = new FileInclude(words[1].Trim('"'));
        if (words.Length < 3 || words[2] is not ("src" or "example"))
            return new MarkdownInclude(span, include);

        var language = words[2] == "src" && words.Length > 3 ? words[3].ToLowerInvariant() : "";
        return new MarkdownCode(span, language, language, null, IsFenced: true, "", SpanMap.Shifted(span.End, 0)) { Include = include };
    }
}
