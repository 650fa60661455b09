namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>A reference such as <c>$(NAME)</c>, <c>${NAME}</c>, <c>$@</c>, or a call of a function such as <c>$(shell date)</c>.</summary>
/// <param name="End">The offset behind it.</param>
/// <param name="Inner">The offset of what stands between the brackets.</param>
/// <param name="Text">What stands between the brackets, or the one character behind the dollar.</param>
internal readonly record struct MakeReference(int End, int Inner, string Text)
{
    /// <summary>The function that is called; null for a variable.</summary>
    public string? Function => Text.IndexOfAny([' ', '\t']) is > 0 and var blank ? Text.Substring(0, blank) : null;

    /// <summary>The reference at a dollar; null when the dollar starts none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dollar">The offset of the dollar.</param>
    /// <param name="brackets">The ends of the brackets of the text.</param>
    public static MakeReference? At(string text, int dollar, IReadOnlyDictionary<int, int> brackets)
    {
        if (dollar + 1 >= text.Length)
            return null;

        var next = text[dollar + 1];
        if (next is '(' or '{')
            return brackets.TryGetValue(dollar + 1, out var end) ? new(end, dollar + 2, text.Substring(dollar + 2, end - dollar - 3)) : null;

        return char.IsLetterOrDigit(next) || next is '@' or '<' or '^' or '*' or '?' or '+' or '%' ? new(dollar + 2, dollar + 1, next.ToString()) : null;
    }

    /// <summary>The offset behind the closing bracket for each opening one that has it.</summary>
    public static IReadOnlyDictionary<int, int> Brackets(string text)
    {
        var ends = new Dictionary<int, int>();
        var open = new Stack<int>();

        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '(' or '{')
                open.Push(index);
            else if (text[index] is ')' or '}' && open.Count > 0 && text[open.Peek()] == (text[index] == ')' ? '(' : '{'))
                ends[open.Pop()] = index + 1;
        }

        return ends;
    }
}
