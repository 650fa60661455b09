namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>The label in a title that names one of several ways: <c>A</c> of "Option A: …" and "Plan A – …", 一 of 方案一.</summary>
internal static class OptionTitle
{
    private static readonly string[] Words = ["option ", "alternative ", "method ", "approach ", "solution ", "variant ", "case ", "scenario ", "plan ", "path ", "branch "];

    private static readonly string[] ChineseWords = ["方案", "方法", "选项", "方式", "情况", "场景", "路径", "分支"];

    /// <summary>The label in lower case; null when the title has none.</summary>
    public static string? LabelOf(string title)
    {
        var text = title.TrimStart(' ', '*', '_');
        if (Words.FirstOrDefault(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } word)
            return LabelAt(text, word.Length);

        return ChineseWords.FirstOrDefault(word => text.StartsWith(word, StringComparison.Ordinal)) is { } chinese
            ? LabelAt(text, chinese.Length)
            : null;
    }

    /// <summary>The capital of a title that begins with no more than that: "A. …", "B) …"; null for others.</summary>
    public static char? LetterOf(string title)
    {
        var text = title.TrimStart(' ', '*', '_', '(');
        return text.Length >= 2 && text[0] is >= 'A' and <= 'Z' && text[1] is '.' or ')' or '）' or '、' && (text.Length == 2 || text[1] == '、' || text[2] == ' ')
            ? text[0]
            : null;
    }

    private static string? LabelAt(string text, int start)
    {
        while (start < text.Length && text[start] == ' ')
            start++;

        if (start < text.Length && "一二三四五六七八九".IndexOf(text[start]) >= 0)
            return text.Substring(start, 1);

        var end = start;
        while (end < text.Length && IsLatin(text[end]))
            end++;

        var label = text.Substring(start, end - start);
        return label.Length > 0 && (char.IsDigit(label[0]) || IsRoman(label) || (label.Length == 1 && IsNamed(text, end))) ? label.ToLowerInvariant() : null;
    }

    /// <summary>"Plan a backup" names no plan.</summary>
    private static bool IsNamed(string text, int end)
    {
        if (text[end - 1] != 'a')
            return true;

        var rest = text.Substring(end).TrimStart();
        return rest.Length == 0 || !char.IsLetterOrDigit(rest[0]);
    }

    private static bool IsRoman(string label) => label.All(c => c is 'I' or 'V' or 'X');

    private static bool IsLatin(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
