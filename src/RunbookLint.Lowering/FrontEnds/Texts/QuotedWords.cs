using System.Collections.Immutable;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>Splits a command line into words as a shell does, without running one: quotes and backslashes count, nothing is expanded.</summary>
internal static class QuotedWords
{
    /// <summary>The words.</summary>
    public static ImmutableArray<Argument> Split(Argument line)
    {
        var words = ImmutableArray.CreateBuilder<Argument>();
        var text = line.Text;
        var nextHole = 0;

        for (var index = 0; index < text.Length;)
        {
            if (IsBlank(text[index]))
            {
                index++;
                continue;
            }

            var (end, isPlain) = EndOfWord(line, index, ref nextHole);
            var word = line.Slice(index, end - index);
            words.Add(isPlain ? word : Unquoted(word));
            index = end;
        }

        return words.ToImmutable();
    }

    private static (int End, bool IsPlain) EndOfWord(Argument line, int start, ref int nextHole)
    {
        var text = line.Text;
        var isPlain = true;
        var quote = '\0';

        for (var index = start; index < text.Length; index++)
        {
            while (nextHole < line.Holes.Length && line.Holes[nextHole].Start < index)
                nextHole++;

            if (nextHole < line.Holes.Length && line.Holes[nextHole].Start == index && line.Holes[nextHole].Length > 0)
            {
                index = line.Holes[nextHole].End - 1;
                continue;
            }

            var c = text[index];
            if (quote == '\0' && IsBlank(c))
                return (index, isPlain);

            isPlain &= c is not ('"' or '\'' or '\\');
            if (c == '\\' && quote != '\'')
                index++;
            else if (quote == '\0' && c is '"' or '\'')
                quote = c;
            else if (c == quote)
                quote = '\0';
        }

        return (text.Length, isPlain);
    }

    /// <summary>The word without its quotes and backslashes. A value from elsewhere that is all of a quoted word keeps its origin.</summary>
    private static Argument Unquoted(Argument word)
    {
        var text = word.Text;
        if (text.Length > 2 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0] && text.IndexOf(text[0], 1) == text.Length - 1 && text.IndexOf('\\') < 0)
            return word.Slice(1, text.Length - 2);

        var builder = new ArgumentRewriter(word);
        var quote = '\0';

        while (!builder.IsAtEnd)
        {
            var c = text[builder.Position];
            if (builder.IsAtHole)
            {
                builder.Copy(1);
            }
            else if (c == '\\' && quote != '\'' && builder.Position + 1 < text.Length)
            {
                // Within double quotes a backslash escapes only what is special there.
                if (quote == '"' && text[builder.Position + 1] is not ('"' or '\\' or '$' or '`'))
                    builder.Copy(1);
                else
                    builder.Skip(1);

                builder.Copy(1);
            }
            else if (c == quote || (quote == '\0' && c is '"' or '\''))
            {
                quote = quote == '\0' ? c : '\0';
                builder.Skip(1);
            }
            else
            {
                builder.Copy(1);
            }
        }

        return builder.ToArgument();
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';
}
