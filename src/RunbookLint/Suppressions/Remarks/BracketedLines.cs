using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>The lines of a program as nodes: each reaches to the line where the brackets that it opens are closed.</summary>
internal static class BracketedLines
{
    /// <summary>Adds the lines.</summary>
    /// <param name="nodes">Where to.</param>
    /// <param name="mask">The text without what stands in quotes and comments.</param>
    /// <param name="continuation">What takes a line break's meaning away; NUL when nothing does.</param>
    public static void AddTo(List<TextSpan> nodes, string mask, char continuation = '\0')
    {
        var open = new Stack<(int Start, int Depth)>();
        var depth = 0;
        var goesOn = false;

        for (var line = 0; line < mask.Length;)
        {
            var newline = mask.IndexOf('\n', line);
            var end = newline < 0 ? mask.Length : newline;
            var start = line;
            while (start < end && char.IsWhiteSpace(mask[start]))
                start++;

            if (start < end)
            {
                // The line that closes a bracket belongs to the one that opens it.
                if (!goesOn && mask[start] is not (')' or ']' or '}'))
                    open.Push((start, depth));

                depth = Math.Max(0, depth + BalanceOf(mask, start, end));
                goesOn = continuation != '\0' && LastOf(mask, start, end) == continuation;

                while (!goesOn && open.Count > 0 && open.Peek().Depth >= depth)
                    nodes.Add(TextSpan.FromBounds(open.Pop().Start, end));
            }

            line = end + 1;
        }

        while (open.Count > 0)
            nodes.Add(TextSpan.FromBounds(open.Pop().Start, mask.Length));
    }

    private static int BalanceOf(string mask, int start, int end)
    {
        var balance = 0;
        for (var at = start; at < end; at++)
            balance += mask[at] is '(' or '[' or '{' ? 1 : mask[at] is ')' or ']' or '}' ? -1 : 0;

        return balance;
    }

    private static char LastOf(string mask, int start, int end)
    {
        while (end > start + 1 && mask[end - 1] == '\r')
            end--;

        return mask[end - 1];
    }
}
