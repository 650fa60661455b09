using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Tells values apart from what documentation puts where a value belongs: <c>&lt;pd-address&gt;</c>, <c>your-bucket</c>, <c>xxx</c>.</summary>
public static class Placeholders
{
    private static readonly PhraseSet Words = PhraseSet.AnywhereIgnoringCase(
        "your-", "your_", "my-bucket", "my-container", "yyyymmdd", "yyyy-mm-dd", "xxxx", "****", "example.com", "…", "changeme", "change-me", "to-be-filled", "replace-me", "<<", "[your", "{}");

    /// <summary>Whether the text, or a part of it, is a placeholder that a reader is meant to replace.</summary>
    public static bool IsPlaceholder(string text)
    {
        if (text.IndexOf("{{", StringComparison.Ordinal) >= 0 || text.IndexOf("{%", StringComparison.Ordinal) >= 0 || text.IndexOf("${", StringComparison.Ordinal) >= 0 || text.IndexOf("$(", StringComparison.Ordinal) >= 0)
            return true;

        if (HasBracketed(text, '<', '>') || HasBracketed(text, '{', '}'))
            return true;

        return text is "xxx" or "XXX" or "..." or "***" || Words.IsIn(text);
    }

    /// <summary>A name in brackets, such as <c>&lt;bucket&gt;</c> or <c>{pd-ip}</c>. Brackets with a comma or a dot range inside are lists.</summary>
    internal static bool HasBracketed(string text, char open, char close)
    {
        for (var start = text.IndexOf(open); start >= 0; start = text.IndexOf(open, start + 1))
        {
            var end = text.IndexOf(close, start + 1);
            if (end < 0)
                return false;

            var name = text.Substring(start + 1, end - start - 1);
            if (name.Length > 0 && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '.' or '|'))
                return true;
        }

        return false;
    }
}
