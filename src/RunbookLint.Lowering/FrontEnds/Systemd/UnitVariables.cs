using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Texts;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>
/// Puts variables into the words of a command line: <c>${NAME}</c> anywhere, <c>$NAME</c> only as a word of its own, which then gives as
/// many words as the value has; <c>$$</c> is a dollar.
/// </summary>
internal static class UnitVariables
{
    /// <summary>The words that a word gives.</summary>
    public static IEnumerable<Argument> Expand(Argument word, ImmutableDictionary<string, Argument> variables)
    {
        if (word.Text.IndexOf('$') < 0)
            return [word];

        if (word.Text[0] == '$' && EndOfName(word.Text, 1) == word.Text.Length && word.Text.Length > 1)
        {
            return variables.TryGetValue(word.Text.Substring(1), out var value)
                ? TextLines.Words(value.Text, new(0, value.Text.Length)).Select(part => value.Slice(part.Start, part.Length))
                : [Argument.Of(word.Fragment, [new(0, word.Text.Length)], [])];
        }

        return [Substitute(word, variables, isScript: word.Text.Any(char.IsWhiteSpace))];
    }

    /// <summary>A script names variables of its own, which systemd does not know; what it does not set, the shell still sees.</summary>
    private static Argument Substitute(Argument word, ImmutableDictionary<string, Argument> variables, bool isScript)
    {
        var builder = new ArgumentRewriter(word);

        while (!builder.IsAtEnd)
        {
            var text = word.Text;
            var index = builder.Position;
            var next = index + 1 < text.Length ? text[index + 1] : '\0';

            if (text[index] != '$' || next is not ('$' or '{'))
            {
                builder.Copy(1);
                continue;
            }

            if (next == '$')
            {
                builder.Skip(1);
                builder.Copy(1);
                continue;
            }

            var end = EndOfName(text, index + 2);
            if (end == index + 2 || end >= text.Length || text[end] != '}' || isScript)
                builder.Copy(1);
            else if (variables.TryGetValue(text.Substring(index + 2, end - index - 2), out var value))
                builder.Put(value, end + 1 - index);
            else
                builder.CopyHole(end + 1 - index);
        }

        return builder.ToArgument();
    }

    private static int EndOfName(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        return end;
    }
}
