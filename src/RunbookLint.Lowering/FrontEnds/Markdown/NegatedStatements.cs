using RunbookLint.Syntax.Shell;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Finds the commands of a fence that a comment right above them marks as wrong: <c># ❌ wrong</c>, <c># DON'T do this:</c>.</summary>
internal static class NegatedStatements
{
    private const int LongestComment = 200;

    /// <summary>Whether a line is a comment that marks the command behind it as wrong.</summary>
    public static bool IsMark(string line)
    {
        var text = line.Trim();
        if (text.Length < 2 || text.Length > LongestComment || text[0] != '#' || text[1] == '!')
            return false;

        var words = text.TrimStart('#', ' ', '\t').ToLowerInvariant();

        // "avoid running out of memory" says why a command is as it is.
        return Negation.IsIn(words) && (!words.StartsWith("avoid", StringComparison.Ordinal) || words.StartsWith("avoid this", StringComparison.Ordinal) || words.StartsWith("avoid:", StringComparison.Ordinal));
    }

    /// <summary>The fence with blanks in the place of such commands.</summary>
    public static Fragment Cut(Fragment fence)
    {
        var marks = Marks(fence.Text);
        if (marks.Count == 0)
            return fence;

        var statements = ShellParser.Parse(fence.Text).Root.Statements;
        var builder = new SpanMapBuilder();
        var (at, next) = (0, 0);

        foreach (var (start, code) in marks)
        {
            while (next < statements.Length && statements[next].Span.Start < start)
                next++;

            if (next == statements.Length || statements[next].Span.Start != code || code < at)
                continue;

            builder.Copy(fence.Text, at, code - at);
            at = EndOf(fence.Text, statements[next]);
            foreach (var character in fence.Text.Substring(code, at - code))
                builder.Insert(character == '\n' ? '\n' : ' ');
        }

        builder.Copy(fence.Text, at, fence.Text.Length - at);
        builder.Mark(0);
        return fence.Embed(builder.ToString(), builder.ToMap());
    }

    /// <summary>Behind the command and an <c>&amp;</c> or <c>;</c> that ends it; a here-document of a wrong command is part of its span.</summary>
    private static int EndOf(string text, ShellStatement statement)
    {
        var end = statement.Span.End;
        while (end < text.Length && text[end] is ' ' or ';' or '&')
            end++;

        return end;
    }

    /// <summary>Where the comments start, and the first code behind each.</summary>
    private static List<(int Start, int Code)> Marks(string text)
    {
        var marks = new List<(int, int)>();
        int? mark = null;

        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.Substring(start, end - start);
            var indentation = line.Length - line.TrimStart().Length;

            if (line.TrimStart().StartsWith("#", StringComparison.Ordinal))
            {
                mark = IsMark(line) ? start : mark is not null && Introduction.Of(line).IsCorrective ? null : mark;
            }
            else if (indentation == line.Length)
            {
                // A blank line ends what a comment speaks about.
                mark = null;
            }
            else if (mark is { } marked)
            {
                marks.Add((marked, start + indentation));
                mark = null;
            }

            start = end + 1;
        }

        return marks;
    }
}
