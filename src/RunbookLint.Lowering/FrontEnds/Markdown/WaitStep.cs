using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Prose;
using RunbookLint.Lowering.Vocabulary.Waiting;
using RunbookLint.Plan;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Reads the step "Wait 30 hours". How long nobody can tell, where it may be shorter, is no wait.</summary>
internal static class WaitStep
{
    private static readonly PhraseSet Hedges = PhraseSet.WholeWords(
        "up to", "at most", "at the most", "no more than", "not more than", "less than", "max", "maximum", "until", "till", "if", "unless", "or", "when", "as soon as", "may", "might", "could", "optional", "optionally",
        "example", "e.g", "wrong", "最多", "至多", "不超过", "以内", "之内", "直到", "如果", "若", "或", "可能", "可选", "例如");

    /// <summary>What may stand between the verb and the time.</summary>
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "for", "another", "at", "least", "exactly", "待", "至", "少" };

    /// <summary>The wait that a step begins with; nothing when it begins otherwise.</summary>
    public static ImmutableArray<PlanNode> Of(MarkdownParagraph step, Fragment page)
    {
        var text = page.Text;
        var sentence = TextSpan.FromBounds(step.Span.Start, Math.Min(step.Span.End, Sentences.EndOf(text, step.Span.Start)));
        if (sentence.Length < 4 || text[sentence.Start] is not ('*' or '_' or 'W' or 'w' or '等'))
            return [];

        var words = ProseClause.Of(text, sentence).First().Words;
        var at = 1;
        while (at < words.Length && Fillers.Contains(words[at].Text))
            at++;

        if (words.IsEmpty || words[0].Text is not ("wait" or "等") || ProseQuantity.At(words, at) is not { Kind: ProseUnit.Time } time)
            return [];

        var said = text.Substring(sentence.Start, sentence.Length).ToLowerInvariant();
        if (time.Amount > 3650m * 86400 || Hedges.IsIn(said))
            return [];

        // 小时, 星期 and 分钟 are units of two characters.
        var end = time.Span.End < sentence.End && text[time.Span.End] is '时' or '期' or '钟' ? time.Span.End + 1 : time.Span.End;
        return LongWait.Of(TimeSpan.FromSeconds((double)time.Amount), page.Locate(sentence).FirstLine(), page.Locate(TextSpan.FromBounds(time.Span.Start, end)).FirstLine());
    }
}
