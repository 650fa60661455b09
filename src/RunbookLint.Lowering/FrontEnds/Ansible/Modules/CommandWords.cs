using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary>Splits the text of a command that no shell reads into words, as Python's <c>shlex</c> does.</summary>
internal static class CommandWords
{
    /// <summary>The words of a command.</summary>
    public static ImmutableArray<Argument> Split(Argument command)
    {
        var words = ImmutableArray.CreateBuilder<Argument>();
        var reader = new Reader(command);
        while (reader.Next() is { } word)
            words.Add(word);

        return words.ToImmutable();
    }

    private sealed class Reader(Argument command)
    {
        private readonly string text = command.Text;
        private int at;
        private int hole;

        public Argument? Next()
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]) && !IsHole())
                at++;

            if (at == text.Length)
                return null;

            var builder = new SpanMapBuilder();
            var holes = ImmutableArray.CreateBuilder<TextSpan>();
            var quote = '\0';
            builder.Mark(at);

            while (at < text.Length && (quote != '\0' || !char.IsWhiteSpace(text[at]) || IsHole()))
            {
                if (IsHole())
                    CopyHole(builder, holes, command.Holes[hole].End);
                else if (quote != '\'' && text[at] == '$' && EndOfVariable() is var end && end > at + 1)
                    CopyHole(builder, holes, end);
                else
                    quote = Copy(builder, quote);
            }

            return Argument.Of(command.Fragment.Embed(builder.ToString(), builder.ToMap()), holes.ToImmutable(), []);
        }

        private bool IsHole()
        {
            while (hole < command.Holes.Length && command.Holes[hole].End <= at)
                hole++;

            return hole < command.Holes.Length && command.Holes[hole].Start <= at;
        }

        private void CopyHole(SpanMapBuilder builder, ImmutableArray<TextSpan>.Builder holes, int end)
        {
            holes.Add(new(builder.Length, end - at));
            builder.Copy(text, at, end - at);
            at = end;
        }

        private char Copy(SpanMapBuilder builder, char quote)
        {
            if (text[at] == quote)
            {
                at++;
                return '\0';
            }

            if (quote == '\0' && text[at] is '"' or '\'')
                return text[at++];

            if (text[at] == '\\' && quote != '\'' && at + 1 < text.Length)
                at++;

            builder.Copy(text[at], at);
            at++;
            return quote;
        }

        /// <summary>The module expands environment variables of the host.</summary>
        private int EndOfVariable()
        {
            if (at + 1 < text.Length && text[at + 1] == '{')
                return text.IndexOf('}', at) + 1;

            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                end++;

            return end;
        }
    }
}
