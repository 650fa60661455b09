using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>Cuts a text into the words of a command line.</summary>
internal static class CommandText
{
    /// <summary>
    /// The words as .NET cuts <c>ProcessStartInfo.Arguments</c>, and as C programs on Windows do: double quotes keep blanks, and backslashes
    /// count before a quote only.
    /// </summary>
    /// <seealso href="https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments"/>
    public static ImmutableArray<Argument> Split(Argument text) => Split(text, quotes: "\"", isWindows: true);

    /// <summary>The words as a POSIX shell cuts them when nothing is expanded, like <c>shlex.split</c>.</summary>
    public static ImmutableArray<Argument> SplitPosix(Argument text) => Split(text, quotes: "\"'", isWindows: false);

    /// <summary>The words between blanks.</summary>
    public static ImmutableArray<Argument> SplitBlanks(Argument text) => Split(text, quotes: "", isWindows: true);

    private static ImmutableArray<Argument> Split(Argument argument, string quotes, bool isWindows)
    {
        argument = argument.Origin ?? argument;
        var text = argument.Text;
        var words = ImmutableArray.CreateBuilder<Argument>();
        var holes = argument.Holes;
        var nextHole = 0;

        for (var at = 0; at < text.Length && words.Count < GrowthLimits.Elements;)
        {
            if (text[at] is ' ' or '\t' or '\n' or '\r')
            {
                at++;
                continue;
            }

            var builder = new WordBuilder(argument);
            var quote = '\0';

            for (; at < text.Length; at++)
            {
                while (nextHole < holes.Length && holes[nextHole].End <= at)
                    nextHole++;

                var c = text[at];
                if (nextHole < holes.Length && holes[nextHole].Start <= at)
                    builder.Copy(at);
                else if (quote == '\0' && c is ' ' or '\t' or '\n' or '\r')
                    break;
                else if (c == '\\' && quotes.Length > 0)
                    at = isWindows ? Backslashes(text, at, builder) : Escaped(text, at, quote, builder);
                else if (quote == '\0' && quotes.IndexOf(c) >= 0)
                    builder.Quote(quote = c);
                else if (c == quote)
                    quote = '\0';
                else
                    builder.Copy(at);
            }

            words.Add(builder.ToArgument(at));
        }

        return words.ToImmutable();
    }

    /// <summary>Before a quote, two backslashes are one, and one hides the quote; elsewhere they are what they are.</summary>
    private static int Backslashes(string text, int at, WordBuilder builder)
    {
        var end = at;
        while (end < text.Length && text[end] == '\\')
            end++;

        if (end >= text.Length || text[end] != '"')
        {
            for (; at < end; at++)
                builder.Copy(at);

            return end - 1;
        }

        for (var index = at + 1; index < end; index += 2)
            builder.Copy(index);

        if ((end - at) % 2 == 0)
            return end - 1;

        builder.Copy(end);
        return end;
    }

    private static int Escaped(string text, int at, char quote, WordBuilder builder)
    {
        if (quote == '\'' || at + 1 == text.Length || (quote == '"' && text[at + 1] is not ('"' or '\\')))
        {
            builder.Copy(at);
            return at;
        }

        if (text[at + 1] != '\n')
            builder.Copy(at + 1);

        return at + 1;
    }

    private sealed class WordBuilder(Argument argument)
    {
        private readonly SpanMapBuilder map = new();
        private int start = -1;
        private int end = -1;
        private bool isWhole = true;

        public void Quote(char _)
        {
            // A word that is quoted as a whole, or not at all, is a stretch of the text.
            if (start >= 0)
                isWhole = false;
        }

        public void Copy(int at)
        {
            if (start < 0)
                start = at;
            else if (at != end)
                isWhole = false;

            end = at + 1;
            map.Copy(argument.Text[at], at);
        }

        public Argument ToArgument(int behind)
        {
            if (start < 0)
                return argument.Slice(Math.Max(0, behind - 1), 0);

            if (isWhole)
                return argument.Slice(start, end - start);

            var slice = argument.Slice(start, end - start);
            var text = map.ToString();
            return Argument.Of(argument.Fragment.Embed(text, map.ToMap()), Holes(slice, text), []);
        }

        /// <summary>A word of several pieces has its holes where their text is.</summary>
        private static ImmutableArray<TextSpan> Holes(Argument slice, string text)
        {
            var holes = ImmutableArray.CreateBuilder<TextSpan>();
            var from = 0;

            foreach (var hole in slice.Holes)
            {
                var at = text.IndexOf(slice.Text.Substring(hole.Start, hole.Length), from, StringComparison.Ordinal);
                if (at < 0)
                    continue;

                holes.Add(new(at, hole.Length));
                from = at + hole.Length;
            }

            return holes.ToImmutable();
        }
    }
}
