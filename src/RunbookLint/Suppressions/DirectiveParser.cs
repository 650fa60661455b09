using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Suppressions;

/// <summary>
/// Reads <c>runbooklint: ignore[RBL1001, log-range-too-long] until=2027-01-31 why</c>, in whatever comment it stands. What only mentions the
/// program's name is no directive.
/// </summary>
internal static class DirectiveParser
{
    private const string Mark = "runbooklint";

    private static readonly (string Word, DirectiveVerb Verb)[] Verbs =
    [
        ("ignore", DirectiveVerb.Ignore),
        ("file-ignore", DirectiveVerb.FileIgnore),
        ("disable", DirectiveVerb.Disable),
        ("enable", DirectiveVerb.Enable),
    ];

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];
    private static readonly char[] WordEnds = [' ', '\t', '\r', '\n', ';', ','];

    /// <summary>The directive in a comment; null when it holds none.</summary>
    /// <param name="text">The text that holds the comment.</param>
    /// <param name="comment">What the comment says, without the marks that make it one.</param>
    public static Directive? Parse(string text, TextSpan comment)
    {
        if (FindMark(text, comment) is not { } start)
            return null;

        var end = EndOf(text, start, comment.End);
        var at = Skip(text, start + Mark.Length, end);
        var hasColon = at < end && text[at] == ':';
        at = hasColon ? Skip(text, at + 1, end) : at;

        var wordEnd = at;
        while (wordEnd < end && (char.IsLetterOrDigit(text[wordEnd]) || text[wordEnd] is '-' or '_'))
            wordEnd++;

        var word = TextSpan.FromBounds(at, wordEnd);
        var open = Skip(text, wordEnd, end);
        var isList = open < end && text[open] == '[';
        var spelling = text.Substring(at, word.Length);

        if (!MeansUs(spelling, hasColon, isList || (open < end && IsIdAt(text, open, end))))
            return null;

        var directive = new Directive(TextSpan.FromBounds(start, end), VerbOf(spelling) ?? DirectiveVerb.Ignore, [], "");
        if (VerbOf(spelling) is null)
            return directive with { Problem = UnknownVerb(word, spelling) };

        if (!hasColon)
            return directive with { Problem = new(TextSpan.FromBounds(start, start + Mark.Length), "a colon is missing behind 'runbooklint'") { Meant = Mark + ":" } };

        var close = isList ? text.IndexOf(']', open, end - open) : -1;
        if (close < 0)
        {
            var message = isList ? "this bracket is never closed" : $"a suppression names the rules that it hides, as in {spelling}[RBL3001]";
            return directive with { Problem = new(isList ? new TextSpan(open, 1) : word, message) };
        }

        var ids = ReadIds(text, open + 1, close);
        directive = ReadRest(directive with { Ids = ids }, text, close + 1, end);
        return ids.IsEmpty
            ? directive with { Problem = new(TextSpan.FromBounds(open, close + 1), $"a suppression names the rules that it hides, as in {spelling}[RBL3001]") }
            : directive;
    }

    /// <summary>A reason, and in it until when it holds, as annotations write it: <c>reason; until=2027-01-31</c>.</summary>
    public static Directive ReadRest(Directive directive, string text, int start, int end)
    {
        var until = FindUntil(text, start, end);
        if (until < 0)
            return directive with { Reason = Tidy(text.Substring(start, end - start)) };

        var valueStart = until + "until=".Length;
        var valueEnd = text.IndexOfAny(WordEnds, valueStart, end - valueStart);
        valueEnd = valueEnd < 0 ? end : valueEnd;
        var value = text.Substring(valueStart, valueEnd - valueStart);
        var reason = Tidy(text.Substring(start, until - start)) + " " + Tidy(text.Substring(valueEnd, end - valueEnd));
        directive = directive with { Reason = Tidy(reason) };

        return ReadUntil(directive, value, TextSpan.FromBounds(until, valueEnd));
    }

    /// <summary>The last day on which a directive holds.</summary>
    public static Directive ReadUntil(Directive directive, string value, TextSpan span) =>
        DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? directive with { Until = day }
            : directive with { Problem = new(span, $"'{value}' is no date; write until=2027-01-31") };

    /// <summary>Where the program's name starts a comment, or a second comment within it: <c># noqa # runbooklint: …</c>.</summary>
    private static int? FindMark(string text, TextSpan comment)
    {
        for (var at = comment.Start; at < comment.End; at++)
        {
            at = text.IndexOf(Mark, at, comment.End - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return null;

            if (Opens(text, comment.Start, at))
                return at;
        }

        return null;
    }

    private static bool Opens(string text, int start, int at)
    {
        var before = at;
        while (before > start && text[before - 1] is ' ' or '\t')
            before--;

        var marks = before;
        while (marks > start && text[marks - 1] is '#' or '/' or '-' or '*' or ';' or '!')
            marks--;

        // What stands in front of it must be nothing, or blank and another comment's mark.
        return marks == start || text[marks - 1] is '\n' || (marks < before && before - marks <= 3 && text[marks - 1] is ' ' or '\t');
    }

    /// <summary>The end of what a directive says: of the comment, or of its line when another directive follows in the same comment.</summary>
    private static int EndOf(string text, int start, int end)
    {
        for (var next = start + Mark.Length; next < end; next++)
        {
            next = text.IndexOf('\n', next, end - next);
            if (next < 0)
                break;

            if (text.IndexOf(Mark, next, Math.Min(end - next, Mark.Length + 8), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                end = next;
                break;
            }
        }

        while (end > start && Array.IndexOf(Blanks, text[end - 1]) >= 0)
            end--;

        return end;
    }

    private static bool MeansUs(string word, bool hasColon, bool isList)
    {
        if (!hasColon)
            return isList && VerbOf(word) is not null;

        return isList || VerbOf(word) is not null || IsId(word) || (word.Length > 3 && Nearest.To(word, Verbs.Select(verb => verb.Word)) is not null);
    }

    private static bool IsId(string word) => word.Length == 7 && word.StartsWith("RBL", StringComparison.OrdinalIgnoreCase) && word.Skip(3).All(char.IsDigit);

    private static bool IsIdAt(string text, int at, int end) => end - at >= 7 && IsId(text.Substring(at, 7)) && (end - at == 7 || !char.IsLetterOrDigit(text[at + 7]));

    private static DirectiveVerb? VerbOf(string word)
    {
        foreach (var verb in Verbs)
        {
            if (verb.Word.Equals(word, StringComparison.OrdinalIgnoreCase))
                return verb.Verb;
        }

        return null;
    }

    private static DirectiveProblem UnknownVerb(TextSpan span, string word)
    {
        var meant = IsId(word) ? $"ignore[{word.ToUpperInvariant()}]" : Nearest.To(word, Verbs.Select(verb => verb.Word));
        return new(span, $"'{word}' is no suppression" + (meant is null ? "; write ignore[…], file-ignore[…], or disable[…] and enable[…]" : $"; did you mean '{meant}'?")) { Meant = meant };
    }

    private static ImmutableArray<DirectiveId> ReadIds(string text, int start, int end)
    {
        var ids = ImmutableArray.CreateBuilder<DirectiveId>();

        for (var at = start; at <= end;)
        {
            var comma = at < end ? text.IndexOf(',', at, end - at) : -1;
            var (from, to) = (at, comma < 0 ? end : comma);
            at = to + 1;

            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;

            if (from < to)
                ids.Add(new(text.Substring(from, to - from), TextSpan.FromBounds(from, to)));
        }

        return ids.ToImmutable();
    }

    private static int FindUntil(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            at = text.IndexOf("until=", at, end - at, StringComparison.Ordinal);
            if (at < 0)
                return -1;

            if (at == start || Array.IndexOf(WordEnds, text[at - 1]) >= 0)
                return at;
        }

        return -1;
    }

    private static int Skip(string text, int at, int end)
    {
        while (at < end && Array.IndexOf(Blanks, text[at]) >= 0)
            at++;

        return at;
    }

    /// <summary>One line, without what joins it to what stands before.</summary>
    private static string Tidy(string reason) =>
        string.Join(" ", reason.Split(Blanks, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ';', ',').TrimStart('-', '–', '—', ':').Trim();
}
