namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>What the text before a command says about it: that it is to be run, or that it must not be.</summary>
/// <param name="IsNegative">The command is an example of what not to do.</param>
/// <param name="IsInstruction">The sentence tells to run something.</param>
internal readonly record struct Introduction(bool IsNegative, bool IsInstruction)
{
    private static readonly string[] Negative =
    [
        "do not run", "don't run", "don’t run", "never run", "do not execute", "don't execute", "never execute", "do not do", "don't do", "don’t do", "never do", "do not use",
        "don't use", "don’t use", "never use", "must not run", "should not run", "must not be run", "should not be run", "do not apply", "don't apply", "never apply", "instead of this",
        "wrong:", "wrong way", "wrong example", "wrong order", "incorrect:", "incorrect example", "incorrect way", "bad:", "bad example", "bad order", "anti-pattern", "antipattern", "not allowed:",
        "❌", "✗", "✘", "🚫", "⛔", "不要", "请勿", "切勿", "勿执行", "错误示例", "错误的", "错误做法", "反例", "禁止", "不能执行", "不可执行", "实行しないで", "実行しないで",
    ];

    private static readonly string[] Starts = ["avoid ", "avoid:", "wrong", "incorrect", "bad", "don't", "don’t", "do not", "never"];

    private static readonly string[] Instructions = ["run ", "execute", "start ", "stop ", "take ", "use ", "issue ", "launch", "invoke", "运行", "执行", "使用", "実行"];

    /// <summary>No text stands before it.</summary>
    public static Introduction None => default;

    /// <summary>Judges by the last sentence: negation reaches no further.</summary>
    public static Introduction Of(string text)
    {
        var sentence = LastSentence(text).ToLowerInvariant();
        var isConditional = sentence.StartsWith("if ", StringComparison.Ordinal) || sentence.StartsWith("when ", StringComparison.Ordinal);
        var isNegative = !isConditional && (Negative.Any(word => sentence.IndexOf(word, StringComparison.Ordinal) >= 0) || IsBareNegation(sentence));

        return new(isNegative, Instructions.Any(word => sentence.IndexOf(word, StringComparison.Ordinal) >= 0));
    }

    /// <summary>"Wrong", "Don't:", "Avoid this": short lines that are a label of what follows.</summary>
    private static bool IsBareNegation(string sentence) =>
        Starts.Any(word => sentence.StartsWith(word, StringComparison.Ordinal)) && (sentence.Length <= 24 || sentence.StartsWith("avoid", StringComparison.Ordinal));

    private static string LastSentence(string text)
    {
        var trimmed = text.TrimEnd(' ', '\n', '\r', '\t', ':', '：', '.', '。', '!', '！');
        var start = 0;

        for (var index = trimmed.Length - 1; index > 0 && start == 0; index--)
        {
            // A dot inside a word, as in `v7.5.1` or `backup.sh`, ends no sentence.
            if ("。！？；\n".IndexOf(trimmed[index]) >= 0 || (".!?;".IndexOf(trimmed[index]) >= 0 && index + 1 < trimmed.Length && trimmed[index + 1] == ' '))
                start = index + 1;
        }

        return text.Substring(start).Trim();
    }
}
