using System.Collections.Immutable;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>Splits a text into words at blanks; quotes keep words together, and go.</summary>
internal static class Words
{
    /// <summary>The words of a text.</summary>
    public static ImmutableArray<Argument> In(Argument line)
    {
        var words = ImmutableArray.CreateBuilder<Argument>();
        var text = line.Text;

        for (var start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var end = EndOf(line, start);
            var isQuoted = end - start > 1 && text[start] is '"' or '\'' && text[end - 1] == text[start];
            words.Add(isQuoted ? line.Slice(start + 1, end - start - 2) : line.Slice(start, end - start));
            start = end;
        }

        return words.ToImmutable();
    }

    private static int EndOf(Argument line, int start)
    {
        var quote = '\0';
        var nextHole = 0;

        for (var index = start; index < line.Text.Length; index++)
        {
            while (nextHole < line.Holes.Length && line.Holes[nextHole].End <= index)
                nextHole++;

            if (nextHole < line.Holes.Length && line.Holes[nextHole].Contains(index))
                continue;

            if (quote != '\0')
                quote = line.Text[index] == quote ? '\0' : quote;
            else if (line.Text[index] is '"' or '\'')
                quote = line.Text[index];
            else if (char.IsWhiteSpace(line.Text[index]))
                return index;
        }

        return line.Text.Length;
    }
}
