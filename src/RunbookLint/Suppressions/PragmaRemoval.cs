using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;

namespace RunbookLint.Suppressions;

/// <summary>Takes rules out of <c>#pragma warning disable</c>; those of other analyzers stay.</summary>
internal static class PragmaRemoval
{
    private static readonly string[] Keywords = ["disable", "restore"];

    /// <summary>The change of one line; null for one that names nothing: it speaks about all of them.</summary>
    public static FixEdit? Of(FoundSuppression part, Func<string, bool> isRemoved)
    {
        var text = part.Place.File.Content;
        var (start, end) = (part.Place.Span.Start, part.Place.Span.End);
        var keyword = Keywords.Select(word => (Word: word, At: text.IndexOf(word, start, end - start, StringComparison.Ordinal))).FirstOrDefault(found => found.At >= 0);
        if (keyword.Word is null)
            return null;

        var codes = keyword.At + keyword.Word.Length;
        var comment = text.IndexOf("//", codes, end - codes, StringComparison.Ordinal);
        var codesEnd = comment < 0 ? end : comment;
        string[] named = [.. text.Substring(codes, codesEnd - codes).Split(',').Select(code => code.Trim()).Where(code => code.Length > 0)];
        if (named.Length == 0)
            return null;

        string[] kept = [.. named.Where(code => !isRemoved(code))];
        return kept.Length == 0
            ? new RewriteText(new(part.Place.File, EntryRemoval.Of(text, part.Place.Span)), "")
            : new RewriteText(new(part.Place.File, TextSpan.FromBounds(codes, codesEnd)), $" {string.Join(", ", kept)}{(comment < 0 ? "" : " ")}");
    }
}
