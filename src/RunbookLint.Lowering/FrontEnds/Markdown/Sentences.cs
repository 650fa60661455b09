namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Finds the bounds of sentences, and their kind.</summary>
internal static class Sentences
{
    /// <summary>No sentence is looked at any further, to look at each word no more than some times.</summary>
    private const int Longest = 1000;

    private static readonly string[] Finished = ["finish", "complete", "succe", "done", " end", "is over", "完成", "结束", "成功", "后"];

    /// <summary>Where the sentence around an offset starts.</summary>
    public static int StartOf(string text, int offset)
    {
        for (var index = offset - 1; index > Math.Max(0, offset - Longest); index--)
        {
            if (Ends(text, index))
                return index + 1;
        }

        return Math.Max(0, offset - Longest);
    }

    /// <summary>Where the sentence around an offset ends.</summary>
    public static int EndOf(string text, int offset)
    {
        for (var index = offset; index < Math.Min(text.Length, offset + Longest); index++)
        {
            if (Ends(text, index))
                return index;
        }

        return Math.Min(text.Length, offset + Longest);
    }

    /// <summary>Whether a sentence in lower case holds on a condition that may not come true: "when it is done" will.</summary>
    public static bool IsConditional(string sentence)
    {
        var start = sentence.TrimStart(' ', '*', '_', '-', '>');
        return Starts(start, "if ") || Starts(start, "in case ") || Starts(start, "unless ") || Starts(start, "如果") || Starts(start, "若")
            || ((Starts(start, "when ") || Starts(start, "当")) && !Finished.Any(word => start.IndexOf(word, StringComparison.Ordinal) >= 0));
    }

    private static bool Starts(string text, string word) => text.StartsWith(word, StringComparison.Ordinal);

    /// <summary>A dot inside a word, as in <c>v7.5.1</c> or <c>backup.sh</c>, ends no sentence.</summary>
    private static bool Ends(string text, int index) =>
        text[index] is '。' or '！' or '？' or '；' || (text[index] is '.' or '!' or '?' or ';' && (index + 1 == text.Length || text[index + 1] == ' '));
}
