using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.PromQl;

/// <summary>
/// Finds what is filled in before the query runs: <c>{{ … }}</c> and <c>{% … %}</c> of templates, <c>$name</c>, <c>${name}</c> and
/// <c>[[name]]</c> of dashboards, and whatever the text around the query says is unknown.
/// </summary>
internal sealed class PromQlHoles(string text, ImmutableArray<TextSpan> given)
{
    /// <summary>What is missing at the end is missing further on, too: nobody looks for it again.</summary>
    private readonly HashSet<string> neverClosed = new(StringComparer.Ordinal);
    private int next;

    /// <summary>The offset behind the hole at a position; null when there is none. Positions must not go back.</summary>
    public int? EndAt(int position)
    {
        while (next < given.Length && given[next].End <= position)
            next++;

        if (next < given.Length && given[next].Start <= position)
            return given[next].End;

        var following = position + 1 < text.Length ? text[position + 1] : '\0';
        return text[position] switch
        {
            // The first of three braces belongs to the query: {{{ .Values.selector }}}.
            '{' when following == '{' && !(position + 2 < text.Length && text[position + 2] == '{') => EndOf("}}", position),
            '{' when following == '%' => EndOf("%}", position),
            '[' when following == '[' => EndOf("]]", position),
            '$' when following == '{' => EndOf("}", position),
            '$' when following == '(' => EndOf(")", position),
            '$' when following == '_' || char.IsLetter(following) => EndOfName(position + 1),
            _ => null,
        };
    }

    private int? EndOf(string close, int position)
    {
        if (neverClosed.Contains(close))
            return null;

        if (text.IndexOf(close, position, StringComparison.Ordinal) is >= 0 and var end)
            return end + close.Length;

        neverClosed.Add(close);
        return null;
    }

    private int EndOfName(int position)
    {
        while (position < text.Length && (text[position] == '_' || char.IsLetterOrDigit(text[position])))
            position++;

        return position;
    }
}
