using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>Knows for what a comment on lines of its own speaks: the next node, as long as that does not stand outside of what the comment stands in.</summary>
internal sealed class Attachment
{
    private readonly List<TextSpan> nodes;
    private readonly Dictionary<TextSpan, TextSpan> targets = [];

    public Attachment(RemarkedText text)
    {
        var comments = text.Remarks.Select(remark => remark.Span).OrderBy(span => span.Start).ToList();
        nodes = [.. Trimmed(text, comments).Distinct().OrderBy(node => node.Start).ThenByDescending(node => node.End)];
        Attach(comments, text.Text.Length);
    }

    /// <summary>The node that a comment speaks for; null when there is none.</summary>
    public TextSpan? Of(Remark remark) => targets.TryGetValue(remark.Span, out var target) ? target : null;

    private void Attach(List<TextSpan> comments, int end)
    {
        var around = new Stack<TextSpan>();
        var next = 0;

        foreach (var comment in comments)
        {
            for (; next < nodes.Count && nodes[next].Start < comment.End; next++)
            {
                while (around.Count > 0 && around.Peek().End <= nodes[next].Start)
                    around.Pop();

                around.Push(nodes[next]);
            }

            while (around.Count > 0 && around.Peek().End <= comment.Start)
                around.Pop();

            if (next < nodes.Count && nodes[next].Start < (around.Count > 0 ? around.Peek().End : end))
                targets[comment] = nodes[next];
        }
    }

    /// <summary>The nodes without the blanks and comments at their ends: some parsers take those for a part of what stands before them.</summary>
    private static IEnumerable<TextSpan> Trimmed(RemarkedText text, List<TextSpan> comments)
    {
        var startOfRun = new Dictionary<int, int>();
        foreach (var comment in comments.Where(comment => text.OpensLine(comment.Start)))
        {
            var before = BeforeBlanks(text.Text, comment.Start);
            startOfRun[comment.End] = startOfRun.TryGetValue(before, out var first) ? first : comment.Start;
        }

        foreach (var node in text.Nodes)
        {
            var end = BeforeBlanks(text.Text, node.End);
            while (startOfRun.TryGetValue(end, out var start) && start > node.Start)
                end = BeforeBlanks(text.Text, start);

            if (end > node.Start)
                yield return TextSpan.FromBounds(node.Start, end);
        }
    }

    private static int BeforeBlanks(string text, int at)
    {
        at = Math.Min(at, text.Length);
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\r' or '\n')
            at--;

        return at;
    }
}
