using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>What <c>echo</c> and <c>printf</c> print, as far as it is known.</summary>
internal static class PrintedText
{
    /// <summary>The words with blanks between them.</summary>
    public static Argument OfEcho(ImmutableArray<Argument> words, bool readsEscapes)
    {
        var text = words is [var only] ? only : Argument.Join(words);
        return readsEscapes ? Decoded(text) : text;
    }

    /// <summary>The format alone, or what is put into it: one line for each word when the format says so, else the last of them.</summary>
    public static Argument OfPrintf(ImmutableArray<Argument> words)
    {
        if (words is [var format])
            return Decoded(format);

        return words[0].Text is "%s\\n" or "%b\\n" && words.Length > 2 ? Argument.Join(words.RemoveAt(0), '\n') : words[words.Length - 1];
    }

    /// <summary>The text with its escapes read.</summary>
    private static Argument Decoded(Argument argument)
    {
        var text = argument.Text;
        if (text.IndexOf('\\') < 0)
            return argument;

        var builder = new SpanMapBuilder();
        var holes = ImmutableArray.CreateBuilder<Microsoft.CodeAnalysis.Text.TextSpan>();
        var nextHole = 0;

        for (var index = 0; index < text.Length; index++)
        {
            if (nextHole < argument.Holes.Length && argument.Holes[nextHole].Start == index && argument.Holes[nextHole].Length > 0)
            {
                var hole = argument.Holes[nextHole++];
                holes.Add(new(builder.Length, hole.Length));
                builder.Copy(text, index, hole.Length);
                index = hole.End - 1;
            }
            else if (text[index] == '\\' && index + 1 < text.Length && text[index + 1] is 'n' or 't' or '\\')
            {
                builder.Insert(text[++index] switch { 'n' => '\n', 't' => '\t', _ => '\\' });
            }
            else
            {
                builder.Copy(text[index], index);
            }
        }

        return Argument.Of(argument.Fragment.Embed(builder.ToString(), builder.ToMap()), holes.ToImmutable(), []);
    }
}
