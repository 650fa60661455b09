namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>
/// Tells whether words say that the command behind them was taken out, as changelogs do: "removed the example", "replaced … by …", 删除了.
/// What else was removed, before the command is run, is said otherwise. All texts are in lower case.
/// </summary>
internal static class Removal
{
    private static readonly string[] Verbs = ["removed", "dropped", "deleted", "replaced", "removes", "drops", "replaces", "got rid of"];

    private static readonly string[] Subjects = ["we", "i", "they", "have", "has", "also"];

    /// <summary>What may stand between the verb and the command: words for a command, and what is said of one.</summary>
    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "our", "all", "any", "this", "that", "these", "those", "old", "obsolete", "outdated", "deprecated", "unused", "unneeded", "unnecessary", "redundant", "superfluous", "duplicate", "duplicated", "stray", "wrong",
        "broken", "dangerous", "weekly", "daily", "nightly", "monthly", "hourly", "manual", "example", "examples", "call", "calls", "command", "commands", "invocation", "invocations", "line", "lines", "step", "steps", "mention", "mentions", "use",
        "uses", "usage", "run", "runs", "of", "to", "cron", "job", "jobs", "entry", "entries", "snippet", "snippets",
    };

    private static readonly string[] ChineseVerbs = ["移除", "删除", "去掉", "去除"];

    private static readonly string[] ChineseNouns = ["示例", "例子", "命令", "步骤", "调用", "旧的", "多余的", "中的", "的", "对"];

    private static readonly string[] Followers = ["was", "were", "has been", "have been", "got", "is", "are"];

    private static readonly string[] Participles = ["removed", "dropped", "deleted", "replaced"];

    private static readonly string[] ChineseFollowers = ["已移除", "已删除", "已被移除", "已被删除", "被移除", "被删除", "已去掉"];

    /// <summary>Whether a command behind a clause was removed.</summary>
    public static bool IsIn(string clause)
    {
        foreach (var verb in Verbs)
        {
            var at = clause.LastIndexOf(verb, StringComparison.Ordinal);
            if (at >= 0 && HasSubject(clause.Substring(0, at)) && IsCommand(clause.Substring(at + verb.Length)))
                return true;
        }

        return IsInChinese(clause);
    }

    /// <summary>Whether the words right before a command tell to take it out: 删除 `br log truncate …`. Over a fence they tell to delete something with it.</summary>
    public static bool IsToldIn(string clause) => ChineseVerbs.FirstOrDefault(verb => clause.TrimStart().StartsWith(verb, StringComparison.Ordinal)) is { } verb
        && Without(clause.TrimStart().Substring(verb.Length), ChineseNouns).Trim().Length == 0;

    /// <summary>Whether what stands right behind a command says that it was removed.</summary>
    public static bool FollowsIn(string rest)
    {
        var text = rest.TrimStart(' ', '*', '_');
        return ChineseFollowers.Any(word => text.StartsWith(word, StringComparison.Ordinal))
            || Followers.Any(word => Participles.Any(participle => text.StartsWith(word + " " + participle, StringComparison.Ordinal)));
    }

    /// <summary>Whether a sentence names what takes the place of a command, behind it: "replaced `x` by".</summary>
    public static bool IsReplacement(string between) => between.Trim() is "by" or "with" or "为" or "替换为" or "改为";

    /// <summary>A verb begins its clause, or somebody does it: "the old task is removed" is no such thing.</summary>
    private static bool HasSubject(string before)
    {
        var text = before.TrimEnd(' ', '*', '_');
        if (text.Length == 0)
            return true;

        var last = text[text.Length - 1];
        return char.IsLetter(last)
            ? before.Length > text.Length && Subjects.Contains(text.Substring(text.LastIndexOfAny([' ', '*', '_', ',', ':']) + 1))
            : ":-–—)]、,".IndexOf(last) >= 0;
    }

    private static bool IsCommand(string rest)
    {
        if (rest.Length > 0 && char.IsLetter(rest[0]))
            return false;

        return rest.Trim(' ', ':', '*', '_', '(').Split([' '], StringSplitOptions.RemoveEmptyEntries).All(Nouns.Contains);
    }

    /// <summary>删除 alone tells to delete something; 删除了 tells what is gone.</summary>
    private static bool IsInChinese(string clause)
    {
        foreach (var verb in ChineseVerbs)
        {
            var at = clause.LastIndexOf(verb, StringComparison.Ordinal);
            if (at < 0)
                continue;

            var rest = clause.Substring(at + verb.Length);
            if (!rest.StartsWith("了", StringComparison.Ordinal) && !clause.Substring(0, at).EndsWith("已", StringComparison.Ordinal))
                continue;

            if (Without(rest.TrimStart('了'), ChineseNouns).Trim(' ', ':', '：', '*').Length == 0)
                return true;
        }

        return false;
    }

    private static string Without(string text, string[] words) => words.Aggregate(text, (rest, word) => rest.Replace(word, ""));
}
