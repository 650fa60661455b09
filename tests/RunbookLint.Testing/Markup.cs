using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Testing;

/// <summary>Reads texts in which spans are marked <c>[|like this|]</c>, or <c>⟦like this⟧</c> where the first occurs in the language.</summary>
public static class Markup
{
    /// <summary>The text without its marks, and the marked spans in order of their starts.</summary>
    public static (string Text, TextSpan[] Spans) Parse(string marked, string open = "[|", string close = "|]")
    {
        var text = new System.Text.StringBuilder();
        var starts = new Stack<int>();
        var spans = new List<TextSpan>();

        for (var index = 0; index < marked.Length;)
        {
            if (string.CompareOrdinal(marked, index, open, 0, open.Length) == 0)
            {
                starts.Push(text.Length);
                index += open.Length;
            }
            else if (starts.Count > 0 && string.CompareOrdinal(marked, index, close, 0, close.Length) == 0)
            {
                spans.Add(TextSpan.FromBounds(starts.Pop(), text.Length));
                index += close.Length;
            }
            else
            {
                text.Append(marked[index++]);
            }
        }

        if (starts.Count > 0)
            throw new FormatException($"A mark is never closed in:\n{marked}");

        return (text.ToString(), [.. spans.OrderBy(span => span.Start)]);
    }
}
