using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>What the text before a command says about it.</summary>
/// <param name="IsNegative">The command is an example of what not to do.</param>
/// <param name="IsCorrective">The text turns from what is wrong to what is right.</param>
/// <param name="ReachesSection">The whole section is about what not to do.</param>
internal readonly record struct Introduction(bool IsNegative, bool IsCorrective = false, bool ReachesSection = false)
{
    private static readonly string[] Corrections = ["instead", "correct ", "correct:", "the right ", "right:", "✅", "正确", "应该"];

    private static readonly string[] Sections =
        ["what not to do", "not to do", "anti-pattern", "antipattern", "don'ts", "don’ts", "common mistakes", "反面", "反例", "错误示例", "错误做法", "常见错误", "已废弃", "已弃用"];

    private static readonly string[] Outputs = ["output", "expected output", "sample output", "example output", "console output", "expected result", "expected results"];

    private static readonly string[] Outdated = ["deprecated", "obsolete", "outdated"];

    /// <summary>No text stands before it.</summary>
    public static Introduction None => default;

    /// <summary>
    /// What a negative text forbids, when it names that itself: "Do not run `br log stop` today." says nothing about the steps behind it, unless
    /// it is just that command which they show.
    /// </summary>
    public string? Forbidden { get; init; }

    /// <summary>Whether the text forbids the command of a fence behind it.</summary>
    public bool Forbids(string code) => IsNegative && (Forbidden is null || code.IndexOf(Forbidden, StringComparison.Ordinal) >= 0);

    /// <summary>Whether the text forbids what it introduces, whatever that is.</summary>
    public bool ForbidsAll => IsNegative && Forbidden is null;

    /// <summary>Judges by the last sentence: negation reaches no further.</summary>
    public static Introduction Of(string text) => OfSentence(LastSentence(text));

    /// <summary>The same of a paragraph, which may hold the command itself that its last sentence forbids.</summary>
    public static Introduction Of(MarkdownParagraph paragraph)
    {
        var sentence = LastSentence(paragraph.Text);
        var introduction = OfSentence(sentence);

        return introduction.IsNegative && !sentence.EndsWith(":", StringComparison.Ordinal) && !sentence.EndsWith("：", StringComparison.Ordinal)
            ? introduction with { Forbidden = paragraph.CodeSpans.Select(code => code.Text).LastOrDefault(code => KnownCommands.Mentions(code) && sentence.IndexOf(code, StringComparison.Ordinal) >= 0) }
            : introduction;
    }

    /// <summary>
    /// What a quotation right before a fence says about it: "> Never run this". What one forbids at some times, and what it says besides, is a warning about a
    /// command that is to be run.
    /// </summary>
    public static Introduction Of(MarkdownQuote? quote)
    {
        if (quote is not { Blocks: [.., MarkdownParagraph last] })
            return None;

        var sentence = LastSentence(last.Text).ToLowerInvariant();
        return sentence.EndsWith(":", StringComparison.Ordinal) || sentence.EndsWith("：", StringComparison.Ordinal) || Negation.IsAlwaysOfThis(sentence) ? Of(last) : None;
    }

    /// <summary>Judges by a heading, which may speak of more than the first command behind it.</summary>
    public static Introduction OfHeading(string text)
    {
        var title = text.Trim().ToLowerInvariant();
        var reachesSection = Sections.Any(word => title.IndexOf(word, StringComparison.Ordinal) >= 0)
            || Outputs.Contains(title.TrimEnd(':', ' '))
            || Outdated.Any(word => title.StartsWith(word, StringComparison.Ordinal) || title.EndsWith("(" + word + ")", StringComparison.Ordinal));

        return new(reachesSection || Of(text).IsNegative, ReachesSection: reachesSection);
    }

    private static Introduction OfSentence(string text)
    {
        var sentence = text.ToLowerInvariant();
        return new(Negation.IsIn(sentence), Array.Exists(Corrections, word => sentence.IndexOf(word, StringComparison.Ordinal) >= 0 && !sentence.StartsWith("incorrect", StringComparison.Ordinal)));
    }

    private static string LastSentence(string text)
    {
        var trimmed = text.Replace('\n', ' ').TrimEnd(' ', '\r', '\t', ':', '：', '.', '。', '!', '！');
        return text.Substring(trimmed.Length == 0 ? 0 : Sentences.StartOf(trimmed, trimmed.Length)).Trim();
    }
}
