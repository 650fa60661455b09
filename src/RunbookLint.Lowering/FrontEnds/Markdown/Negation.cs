using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Tells whether words forbid what they introduce. All texts are in lower case.</summary>
internal static class Negation
{
    private static readonly PhraseSet Marks = PhraseSet.Anywhere("❌", "✗", "✘", "🚫", "⛔");

    private static readonly string[] Emphasis = ["*", "__", "<b>", "</b>", "<strong>", "</strong>", "<em>", "</em>", "<i>", "</i>", "<u>", "</u>"];

    private static readonly char[] EmphasisStarts = ['*', '_', '<'];

    private static readonly PhraseSet Phrases = PhraseSet.Anywhere(
        "not allowed:", "anti-pattern", "antipattern", "wrong way", "wrong example", "wrong order", "wrong:", "incorrect:", "incorrect example", "incorrect way", "bad example", "bad order",
        "following is wrong", "this is wrong", "these are wrong", "below is wrong", "order is wrong", "sequence is wrong", "procedure is wrong", "example is wrong", "following is incorrect",
        "this is incorrect", "order is incorrect", "we used to ", "they used to ", "i used to ", "you used to ", "people used to ", "no need to ", "need not ", "not need to ", "not have to ",
        "not necessary to ", "no longer run", "no longer use", "no longer execute", "no longer do", "no longer call", "avoid running", "avoid using", "avoid executing", "(deprecated)",
        "错误示例", "错误的", "错误做法", "错误顺序", "反例", "反面", "不能执行", "不可执行", "不应执行", "无需执行", "无需运行", "不需要执行", "不需要运行", "不再执行", "不再使用", "不再需要", "勿执行", "実行しないで", "实行しないで");

    private static readonly string[] Negators = ["do not", "don't", "don’t", "never", "must not", "mustn't", "should not", "shouldn't", "shouldn’t"];

    private static readonly string[] Adverbs = ["ever", "be", "just", "simply", "directly", "yet", "again", "manually"];

    private static readonly string[] Verbs =
        ["run", "execute", "executed", "do", "done", "use", "used", "apply", "applied", "issue", "issued", "invoke", "invoked", "try", "type", "enter", "follow", "copy", "paste", "perform", "performed"];

    /// <summary>What must not be done to a command is no reason against the command.</summary>
    private static readonly string[] Harmless =
        ["forget", "skip", "interrupt", "omit", "miss", "leave", "close", "terminate", "stop", "abort", "restart", "hesitate", "worry", "kill", "exit", "wait", "cancel", "delay", "proceed", "continue"];

    private static readonly string[] Labels = ["wrong", "incorrect", "bad", "deprecated", "obsolete", "outdated", "错误"];

    private static readonly string[] Labelled = ["way", "example", "order", "idea", "practice", "approach", "procedure", "sequence", "method"];

    private static readonly string[] Leads =
        ["if ", "when ", "to ", "in order to ", "once ", "unless ", "because ", "since ", "as ", "while ", "before ", "after ", "instead of ", "rather than ", "without ", "如果", "若", "当", "为"];

    private static readonly string[] ChineseNegators = ["不要", "请勿", "切勿", "禁止", "千万别", "避免"];

    private static readonly string[] ChineseHarmless = ["忘", "中断", "跳过", "遗漏", "省略", "漏", "关闭", "终止", "停止", "重启"];

    private static readonly string[] ChineseVerbs = ["执行", "运行", "使用", "这样", "操作"];

    private static readonly PhraseSet Predicates = PhraseSet.Anywhere(
        "not needed", "not necessary", "not required", "not allowed", "not supported", "not recommended", "no longer", "deprecated", "obsolete", "must not be", "should not be", "is wrong", "is incorrect",
        "is not run", "is never run", "不需要", "无需", "不再需要", "已废弃", "已弃用", "已过时", "是错误的", "不可用");

    private static readonly string[] Subordinates =
        [" if ", " when ", " once ", " because ", " since ", " so that ", " to ", " before ", " after ", " until ", " unless ", " that ", "如果", "因为", "直到", "，", "以"];

    private static readonly string[] Verdicts =
        [" is wrong", " are wrong", " is incorrect", " are incorrect", " is not correct", " are not correct", " isn't correct", " aren't correct", " isn’t correct", " aren’t correct"];

    private static readonly string[] Pointers = ["following", "below", "next"];

    private static readonly string[] Nearby = ["this", "these", "such"];

    private static readonly string[] Shown = ["command", "commands", "script", "snippet", "invocation", "call", "line", "lines", "step", "steps", "way", "usage", "form", "syntax", "approach", "method"];

    /// <summary>What people avoid by a command, rather than the command.</summary>
    private static readonly string[] Harms =
        ["downtime", "data loss", "losing", "outage", "interruption", "interrupting", "disruption", "conflict", "timeout", "error", "failure", "surprise", "running out", "running into", "duplicate", "overwriting"];

    /// <summary>What says under which circumstances something is forbidden: under others it is not.</summary>
    private static readonly PhraseSet Circumstances = PhraseSet.WholeWords(
        "while", "during", "before", "after", "until", "unless", "without", "if", "when", "on", "in", "as", "twice", "again", "more than", "from", "against", "with", "at", "concurrently", "outside",
        "在", "期间", "之前", "之后", "以前", "以后", "时", "除非", "如果", "再次", "同时", "重复", "多次");

    private static readonly PhraseSet Objects = PhraseSet.WholeWords(
        "this", "these", "following", "below", "command", "commands", "it", "script", "example", "like so", "wrong", "incorrect", "deprecated", "obsolete", "此", "这", "下面", "以下", "下列", "该", "错误", "反例");

    /// <summary>Whether a sentence, or the part of it before a command, forbids the command.</summary>
    public static bool IsIn(string sentence)
    {
        if (Marks.IsIn(sentence))
            return true;

        var clause = WithoutHarm(MainClause(Plain(sentence).TrimStart(' ', '_', '#', '-', '>', '(', '[', '"')));
        return Phrases.IsIn(clause) || IsLabel(clause) || IsCalledWrong(clause) || IsForbidden(clause) || IsForbiddenInChinese(clause) || Removal.IsIn(clause);
    }

    /// <summary>Whether what a sentence says behind a command is that the command is not to be run.</summary>
    public static bool FollowsIn(string rest)
    {
        rest = Plain(rest);
        if (Removal.FollowsIn(rest))
            return true;

        var end = Subordinates.Select(word => rest.IndexOf(word, StringComparison.Ordinal)).Where(index => index >= 0).DefaultIfEmpty(rest.Length).Min();
        return Predicates.IsIn(rest.Substring(0, end));
    }

    /// <summary>Whether what a sentence forbids is what it stands beside, and that at all times: not the root user, and not only during an import.</summary>
    public static bool IsAlwaysOfThis(string sentence) => !Circumstances.IsIn(sentence) && (Objects.IsIn(sentence) || Marks.IsIn(sentence));

    /// <summary>A sentence without its emphasis: "do **not** run", "do &lt;b&gt;not&lt;/b&gt; run".</summary>
    private static string Plain(string sentence) =>
        sentence.IndexOfAny(EmphasisStarts) < 0 ? sentence : Emphasis.Aggregate(sentence, (text, mark) => text.IndexOf(mark, StringComparison.Ordinal) >= 0 ? text.Replace(mark, "") : text);

    /// <summary>What a sentence says on condition, or to an end, is behind the comma.</summary>
    private static string MainClause(string sentence)
    {
        if (!Leads.Any(lead => sentence.StartsWith(lead, StringComparison.Ordinal)))
            return sentence;

        var comma = sentence.IndexOfAny([',', '，']);
        if (comma >= 0)
            return sentence.Substring(comma + 1).TrimStart();

        return Sentences.IsConditional(sentence) ? "" : sentence;
    }

    /// <summary>"Avoid downtime by restoring elsewhere": what comes behind a harm, and behind "by", is what to do. Nothing where that is not said.</summary>
    private static string WithoutHarm(string clause)
    {
        var start = clause.StartsWith("avoid ", StringComparison.Ordinal) ? "avoid ".Length : clause.StartsWith("please avoid ", StringComparison.Ordinal) ? "please avoid ".Length : -1;
        if (start < 0)
            return clause;

        for (var by = clause.IndexOf(" by ", start, StringComparison.Ordinal); by >= 0; by = clause.IndexOf(" by ", by + 1, StringComparison.Ordinal))
        {
            if (FirstWord(clause.Substring(by + " by ".Length)).EndsWith("ing", StringComparison.Ordinal))
                return clause.Substring(by + " by ".Length);
        }

        if (!Harms.Any(harm => string.CompareOrdinal(clause, start, harm, 0, harm.Length) == 0))
            return clause;

        var comma = clause.IndexOfAny([',', ':'], start);
        return comma < 0 ? "" : clause.Substring(comma + 1).TrimStart();
    }

    /// <summary>"The following command is wrong", "this script is incorrect", whatever the reason; but not "wrong if".</summary>
    private static bool IsCalledWrong(string clause)
    {
        foreach (var verdict in Verdicts)
        {
            var at = clause.IndexOf(verdict, StringComparison.Ordinal);
            if (at <= 0 || FirstWord(clause.Substring(at + verdict.Length).TrimStart()) is "if" or "when" or "unless" || (at + verdict.Length < clause.Length && char.IsLetter(clause[at + verdict.Length])))
                continue;

            var subject = clause.Substring(0, at).Split([' '], StringSplitOptions.RemoveEmptyEntries);
            if (subject.Length is > 1 and <= 6 && (subject.Any(Pointers.Contains) || (Nearby.Contains(subject[0]) && Shown.Contains(subject[subject.Length - 1]))))
                return subject[0] is "the" or "this" or "these" or "such" or "following";
        }

        return false;
    }

    /// <summary>"Wrong", "Bad:", "Avoid this", "Instead of": what labels the command behind it.</summary>
    private static bool IsLabel(string clause)
    {
        if (clause.StartsWith("avoid", StringComparison.Ordinal) || clause.StartsWith("please avoid", StringComparison.Ordinal))
            return true;

        var end = clause.TrimEnd(' ', ':', '：', '*', '_', '(');
        if (clause.StartsWith("instead of", StringComparison.Ordinal) || EndsWithAny(end, "instead of", "instead of running", "instead of using", "rather than", " avoid", "不用", "而不是"))
            return true;

        return Labels.Any(label => clause.StartsWith(label, StringComparison.Ordinal) && EndsLabel(clause, label.Length));
    }

    private static bool EndsWithAny(string text, params string[] ends) => ends.Any(end => text.EndsWith(end, StringComparison.Ordinal));

    private static bool EndsLabel(string clause, int length)
    {
        if (length == clause.Length)
            return true;

        if (clause[length] != ' ')
            return !char.IsLetterOrDigit(clause[length]);

        var rest = clause.Substring(length).TrimStart();
        return rest.Length == 0 || !char.IsLetterOrDigit(rest[0]) || Labelled.Contains(FirstWord(rest));
    }

    private static bool IsForbidden(string clause)
    {
        foreach (var negator in Negators)
        {
            for (var at = clause.IndexOf(negator, StringComparison.Ordinal); at >= 0; at = clause.IndexOf(negator, at + 1, StringComparison.Ordinal))
            {
                var behind = at + negator.Length;
                if ((at > 0 && char.IsLetter(clause[at - 1])) || (behind < clause.Length && char.IsLetter(clause[behind])))
                    continue;

                var verb = VerbOf(clause.Substring(behind));
                if (verb.Length == 0 || Verbs.Contains(verb) || (at == 0 && clause.Length <= 24 && !Harmless.Contains(verb)))
                    return true;
            }
        }

        return false;
    }

    private static string VerbOf(string text)
    {
        var rest = text.TrimStart(' ', '*', '_');
        while (FirstWord(rest) is { Length: > 0 } word && Adverbs.Contains(word))
            rest = rest.Substring(word.Length).TrimStart(' ', '*', '_');

        return FirstWord(rest);
    }

    private static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;

        return text.Substring(0, end);
    }

    private static bool IsForbiddenInChinese(string clause)
    {
        foreach (var negator in ChineseNegators)
        {
            for (var at = clause.IndexOf(negator, StringComparison.Ordinal); at >= 0; at = clause.IndexOf(negator, at + 1, StringComparison.Ordinal))
            {
                var rest = clause.Substring(at + negator.Length);
                var comma = rest.IndexOf('，');
                if (negator == "避免" ? comma < 0 && IsAvoided(clause, at, rest) : !IsAboutHarm(comma < 0 ? rest : rest.Substring(0, comma)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>为避免… is an end, and no rule.</summary>
    private static bool IsAvoided(string clause, int at, string rest) =>
        (at == 0 || "为以了".IndexOf(clause[at - 1]) < 0)
        && (rest.Trim(' ', ':', '：').Length == 0 || ChineseVerbs.Any(verb => rest.StartsWith(verb, StringComparison.Ordinal)) || rest.StartsWith("直接", StringComparison.Ordinal));

    /// <summary>Whether the verb is one of interrupting or forgetting. Behind 在… it is the last one.</summary>
    private static bool IsAboutHarm(string rest) => rest.TrimStart().StartsWith("在", StringComparison.Ordinal)
        ? LastOf(rest, ChineseHarmless) > LastOf(rest, ChineseVerbs)
        : FirstOf(rest, ChineseHarmless) is >= 0 and <= 3 and var harm && !(FirstOf(rest, ChineseVerbs) is >= 0 and var verb && verb < harm);

    private static int FirstOf(string text, string[] words) =>
        words.Select(word => text.IndexOf(word, StringComparison.Ordinal)).Where(index => index >= 0).DefaultIfEmpty(-1).Min();

    private static int LastOf(string text, string[] words) => words.Max(word => text.LastIndexOf(word, StringComparison.Ordinal));
}
