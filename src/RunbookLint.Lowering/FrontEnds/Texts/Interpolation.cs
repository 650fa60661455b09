using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>
/// Puts variables into text as compose files and Dockerfiles have them: <c>$NAME</c>, <c>${NAME}</c>, <c>${NAME:-default}</c> and the like.
/// A name that nothing sets may come from outside: it is left to the run, but a default is what its author planned with.
/// </summary>
/// <param name="valueOf">The value of a variable; null when it is not known.</param>
/// <param name="escape">What stands before a dollar that is one: another dollar, or a backslash.</param>
internal sealed class Interpolation(Func<string, Argument?> valueOf, char escape)
{
    /// <summary>The word with the known values in it.</summary>
    public Argument Expand(Argument word) => Expand(word, 0);

    private Argument Expand(Argument word, int depth)
    {
        if (word.Text.IndexOf('$') < 0)
            return word;

        var builder = new ArgumentRewriter(word);
        var braces = Braces(word.Text);
        while (!builder.IsAtEnd)
            Step(builder, word, braces, depth);

        return builder.ToArgument();
    }

    private void Step(ArgumentRewriter builder, Argument word, Dictionary<int, int> braces, int depth)
    {
        var text = word.Text;
        var index = builder.Position;
        var next = index + 1 < text.Length ? text[index + 1] : '\0';

        if (text[index] == escape && next == '$')
        {
            builder.Skip(1);
            builder.Copy(1);
        }
        else if (text[index] != '$')
        {
            builder.Copy(1);
        }
        else if (next == '{' && braces.TryGetValue(index + 1, out var end))
        {
            Put(builder, ValueOf(word.Slice(index + 2, end - index - 3), depth), end - index);
        }
        else if (EndOfName(text, index + 1) is var nameEnd && nameEnd > index + 1)
        {
            Put(builder, valueOf(text.Substring(index + 1, nameEnd - index - 1)), nameEnd - index);
        }
        else
        {
            builder.Copy(1);
        }
    }

    private static void Put(ArgumentRewriter builder, Argument? value, int length)
    {
        if (value is null)
            builder.CopyHole(length);
        else
            builder.Put(value, length);
    }

    /// <summary>The value of what stands between the braces.</summary>
    private Argument? ValueOf(Argument expression, int depth)
    {
        var text = expression.Text;
        var end = EndOfName(text, 0);
        var value = end == 0 ? null : valueOf(text.Substring(0, end));
        if (end == text.Length || end == 0)
            return value;

        var hasColon = text[end] == ':';
        var operation = end + (hasColon ? 1 : 0);
        if (operation >= text.Length)
            return null;

        if (depth == DepthLimits.Defaults)
        {
            Reading.Meets($"defaults are nested more than {DepthLimits.Defaults} levels deep; what they are is not known");
            return null;
        }

        var isSet = value is not null && !(hasColon && value is { IsKnown: true, Text.Length: 0 });
        return text[operation] switch
        {
            '-' or '=' => isSet ? value : Expand(expression.From(operation + 1), depth + 1),
            '+' => isSet ? Expand(expression.From(operation + 1), depth + 1) : null,
            '?' => value,
            _ => null,
        };
    }

    /// <summary>The offset behind the closing brace for each opening one that has it.</summary>
    private static Dictionary<int, int> Braces(string text)
    {
        var ends = new Dictionary<int, int>();
        var open = new Stack<int>();

        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n')
                open.Clear();
            else if (text[index] == '{')
                open.Push(index);
            else if (text[index] == '}' && open.Count > 0)
                ends[open.Pop()] = index + 1;
        }

        return ends;
    }

    private static int EndOfName(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '_' || (end > start && char.IsDigit(text[end]))))
            end++;

        return end;
    }
}
