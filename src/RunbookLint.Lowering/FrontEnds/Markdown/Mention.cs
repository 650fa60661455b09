using RunbookLint.Lowering.FrontEnds.Crontab;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>A whole command in running text that is a step.</summary>
/// <param name="Code">The command.</param>
/// <param name="IsConditional">Its sentence says that it is run in some cases only.</param>
internal sealed record Mention(MarkdownCodeSpan Code, bool IsConditional)
{
    private const char Masked = '□';

    /// <summary>Whether it is an entry of a crontab rather than a bare command.</summary>
    public bool IsScheduled => IsEntry(Code.Text);

    private static readonly string[] Instructions =
        ["run", "execute", "issue", "invoke", "enter", "type", "运行", "执行", "使用", "恢复", "启动", "停止", "检查", "备份", "暂停", "通过", "実行", "实行"];

    /// <summary>Words that are also names: they instruct where a clause begins.</summary>
    private static readonly string[] Imperatives = ["use", "take", "start", "stop", "pause", "resume", "check", "back up", "restore", "import", "verify", "finish", "continue", "do", "try", "call", "launch"];

    private static readonly string[] Leads = ["then", "and", "now", "next", "finally", "first", "afterwards", "afterward", "please", "again", "must", "should", "immediately", "also", "lastly", "later"];

    private static readonly string[] Reports = [" was ", " were ", " been ", " can be ", " could ", " used to ", " is run ", " are run ", "以前", "曾"];

    private static readonly string[] Conjunctions = ["", "or", "and", "nor", "or even", "and then", "或", "和", "及", "与", "、", "或者"];

    /// <summary>The steps of a paragraph. In an item or a cell each command counts unless the words around it forbid it; in prose they must tell to run it.</summary>
    public static IEnumerable<Mention> Of(string page, MarkdownParagraph paragraph, bool isStep)
    {
        if (paragraph.CodeSpans.IsEmpty)
            yield break;

        var text = Mask(page, paragraph);
        var previousEnd = 0;
        var isNegative = false;

        foreach (var code in paragraph.CodeSpans.Where(code => KnownCommands.IsWholeCommand(code.Text) || IsEntry(code.Text)))
        {
            var (start, end) = (code.Span.Start - paragraph.Span.Start, code.Span.End - paragraph.Span.Start);
            var sentence = Sentences.StartOf(text, start);
            var before = text.Substring(sentence, start - sentence).TrimStart();
            var clause = previousEnd > sentence ? text.Substring(previousEnd, start - previousEnd) : before;
            var after = text.Substring(end, Sentences.EndOf(text, end) - end);
            var isJoined = previousEnd > sentence && Conjunctions.Contains(clause.Trim(' ', ','));

            if (IsStruck(text, start))
                continue;

            var isReplacement = isNegative && previousEnd > sentence && Removal.IsReplacement(clause);
            isNegative = (isJoined && isNegative) || Negation.IsIn(clause) || Removal.IsToldIn(clause) || Negation.FollowsIn(BeforeNextCode(after));
            previousEnd = end;

            if (!isNegative && (isStep || IsInstruction(before)))
                yield return new(code, isReplacement || Sentences.IsConditional(before) || after.IndexOf(" if ", StringComparison.Ordinal) >= 0 || after.IndexOf("如果", StringComparison.Ordinal) >= 0);
        }
    }

    private static bool IsEntry(string code) =>
        code.Length > 0 && code[0] is ('*' or '@' or (>= '0' and <= '9')) && code.IndexOf(" -", StringComparison.Ordinal) > 0 && code.IndexOf('\n') < 0 && CrontabReader.LooksLikeCrontab(code);

    /// <summary>Whether a place stands between an odd <c>~~</c> and the one that closes it.</summary>
    private static bool IsStruck(string text, int place)
    {
        var count = 0;
        for (var at = text.IndexOf("~~", StringComparison.Ordinal); at >= 0 && at < place; at = text.IndexOf("~~", at + 2, StringComparison.Ordinal))
            count++;

        return count % 2 == 1 && text.IndexOf("~~", place, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The paragraph in lower case, line breaks and code out of the way.</summary>
    private static string Mask(string page, MarkdownParagraph paragraph)
    {
        var text = page.Substring(paragraph.Span.Start, paragraph.Span.Length).ToLowerInvariant().Replace('\r', ' ').Replace('\n', ' ').ToCharArray();

        foreach (var code in paragraph.CodeSpans)
        {
            for (var at = code.Span.Start; at < code.Span.End; at++)
                text[at - paragraph.Span.Start] = Masked;
        }

        return new(text);
    }

    private static string BeforeNextCode(string text)
    {
        var next = text.IndexOf(Masked);
        return next < 0 ? text : text.Substring(0, next);
    }

    private static bool IsInstruction(string before)
    {
        var words = before.TrimEnd(' ', '*', '_', '(');
        if (words.EndsWith(":", StringComparison.Ordinal) || words.EndsWith("：", StringComparison.Ordinal))
            return true;

        if (Reports.Any(word => before.IndexOf(word, StringComparison.Ordinal) >= 0))
            return false;

        return Instructions.Any(word => Find(before, word, beginsClause: false))
            || Imperatives.Any(word => Find(before, word, beginsClause: true))
            || EndsWithWord(words, "with") || EndsWithWord(words, "using") || EndsWithWord(words, "via");
    }

    private static bool EndsWithWord(string text, string word) =>
        text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetter(text[text.Length - word.Length - 1]));

    /// <summary>Latin words count whole: "run", but not "running".</summary>
    private static bool Find(string text, string word, bool beginsClause)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            var isWhole = word[0] > 'z' || ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])));
            if (isWhole && (!beginsClause || BeginsClause(text, at)))
                return true;
        }

        return false;
    }

    private static bool BeginsClause(string text, int at)
    {
        var before = text.Substring(0, at).TrimEnd();
        return before.Length == 0 || !char.IsLetter(before[before.Length - 1]) || Leads.Any(lead => EndsWithWord(before, lead));
    }
}
