using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>Reads the lines of a makefile.</summary>
internal static class MakeLines
{
    /// <summary>The lines that are not empty.</summary>
    public static IEnumerable<MakeLine> Of(Fragment fragment)
    {
        var text = fragment.Text;
        var lines = TextLines.Of(text).ToList();
        var prefix = '\t';

        for (var next = 0; next < lines.Count; next++)
        {
            var first = next;
            while (IsContinued(text, lines[next]) && next + 1 < lines.Count)
                next++;

            var span = TextSpan.FromBounds(lines[first].Start, lines[next].End);
            if (TextLines.Trim(text, span).IsEmpty)
                continue;

            if (text[span.Start] == prefix)
            {
                yield return new(fragment.Slice(TextSpan.FromBounds(span.Start + 1, span.End)), true, true);
                continue;
            }

            var joined = Joined(fragment, lines.GetRange(first, next - first + 1));
            if (joined.Text.Length == 0)
                continue;

            if (joined.Text.StartsWith(".RECIPEPREFIX", StringComparison.Ordinal) && joined.Text.TrimEnd() is [.., '=' or ' ', var other])
                prefix = other;

            yield return new(joined, false, text[span.Start] is ' ' or '\t');
        }
    }

    private static bool IsContinued(string text, TextSpan line) => !line.IsEmpty && text[line.End - 1] == '\\' && (line.Length < 2 || text[line.End - 2] != '\\');

    /// <summary>Outside of recipes, a continuation is a blank, and a comment ends the line.</summary>
    private static Fragment Joined(Fragment fragment, List<TextSpan> lines)
    {
        var text = fragment.Text;
        var builder = new SpanMapBuilder();

        for (var index = 0; index < lines.Count; index++)
        {
            var line = index < lines.Count - 1 ? new TextSpan(lines[index].Start, lines[index].Length - 1) : lines[index];
            var own = TextLines.Trim(text, line);
            var comment = CommentIn(text, own);
            var end = comment < 0 ? own : TextLines.Trim(text, TextSpan.FromBounds(own.Start, comment));

            if (builder.Length > 0 && !end.IsEmpty)
                builder.Insert(' ');

            builder.Copy(text, end.Start, end.Length);
            if (comment >= 0)
                break;
        }

        return fragment.Embed(builder.ToString(), builder.ToMap());
    }

    private static int CommentIn(string text, TextSpan line)
    {
        for (var index = line.Start; index < line.End; index++)
        {
            if (text[index] == '#' && (index == line.Start || text[index - 1] != '\\'))
                return index;
        }

        return -1;
    }
}
