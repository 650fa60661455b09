using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Analyzers.Tests;

/// <summary>A file in which places are marked: <c>{|RBL3001:text|}</c>.</summary>
internal sealed record MarkedFile(string Path, string Text, IReadOnlyList<(string Id, TextSpan Span)> Marks)
{
    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    public static MarkedFile Of(string path, string marked)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var marks = new List<(string, TextSpan)>();
        for (var index = 0; index < marked.Length; index++)
        {
            if (string.CompareOrdinal(marked, index, "{|RBL", 0, 5) == 0)
            {
                open.Push((marked.Substring(index + 2, 7), text.Length));
                index += "{|RBL0000:".Length - 1;
            }
            else if (open.Count > 0 && string.CompareOrdinal(marked, index, "|}", 0, 2) == 0)
            {
                var (id, start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                index++;
            }
            else
            {
                text.Append(marked[index]);
            }
        }

        return new(path, text.ToString(), marks);
    }
}
