namespace RunbookLint.Plan;

/// <summary>
/// What the text still tells of a storage although only the run knows a part of it: a bucket, a key, a date at the end. A sample that a
/// reader is meant to replace tells nothing.
/// </summary>
internal static class PartlyKnownStorage
{
    private static readonly char[] Holes = ['$', '{', '}', '<', '>', '`', '*', '%'];

    /// <summary>No path goes on behind these: an expression that joins texts does.</summary>
    private static readonly char[] Ends = ['"', '\'', ' ', '?'];

    private static readonly string[] Samples = ["your-", "your_", "my-bucket", "my-container", "yyyymmdd", "yyyy-mm-dd", "xxx", "***", "example.com", "…", "changeme", "change-me", "[your"];

    /// <summary>The text of a storage without quotes; null when there is none, or when it is a sample.</summary>
    public static string? TextOf(Setting<string> storage)
    {
        if (storage.IsKnown(out var known))
            return known;

        return storage.Expression?.Trim('"', '\'', ' ') is { Length: > 0 } text && text.IndexOf('<') < 0 && !Samples.Any(sample => text.IndexOf(sample, StringComparison.OrdinalIgnoreCase) >= 0)
            ? text
            : null;
    }

    /// <summary>The text of a storage of which only the run knows no more than the parameters: <c>s3://dr/log?access-key=${KEY}</c>.</summary>
    public static string? WithKnownPath(Setting<string> storage) =>
        TextOf(storage) is { } text && text.IndexOf('?') is > 0 and var query && text.IndexOfAny(Holes, 0, query) < 0 ? text : null;

    /// <summary>What stands in front of the first part of the path that only the run knows; all of it when it knows the whole.</summary>
    public static string StemOf(string text)
    {
        var location = text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var path = text.IndexOf('/', location);
        var hole = path < 0 ? -1 : text.IndexOfAny(Holes, path);
        return hole < 0 ? WithoutParameters(text) : text.Substring(0, hole);
    }

    /// <summary>
    /// The whole parts of the path in front of the first that only the run knows, with the parameters; null when there are none, and when
    /// a wildcard chooses some files of a folder.
    /// </summary>
    public static string? FolderOf(Setting<string> storage)
    {
        if (TextOf(storage) is not { } text || text.IndexOf('*') >= 0 || (text[0] != '/' && text.IndexOf("://", StringComparison.Ordinal) <= 0))
            return null;

        var stem = StemOf(text);
        if (stem.Length == text.TrimEnd('/').Length || HasHole(stem) || stem.IndexOfAny(Ends) >= 0 || stem.LastIndexOf('/') is not (> 0 and var slash))
            return null;

        return stem.Substring(0, slash) + ParametersBehind(text, stem.Length);
    }

    /// <summary>What stands behind the last folder that the text tells, in front of what only the run knows: <c>full-</c> of <c>s3://dr/full-$(date)</c>.</summary>
    public static string? StemIn(Setting<string> storage) =>
        FolderOf(storage) is not null && TextOf(storage) is { } text && StemOf(text) is var stem ? stem.Substring(stem.LastIndexOf('/') + 1) : null;

    /// <summary>The parameters behind a path, with the question mark. One inside of a hole begins none.</summary>
    private static string ParametersBehind(string text, int start)
    {
        var depth = 0;
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] is '(' or '{')
                depth++;
            else if (text[index] is ')' or '}')
                depth--;
            else if (text[index] == '?' && depth == 0)
                return text.Substring(index);
        }

        return "";
    }

    /// <summary>The text without its parameters and the slash in front of them. A question mark inside a hole begins none.</summary>
    public static string WithoutParameters(string text)
    {
        var query = text.IndexOf('?', Math.Max(0, text.LastIndexOf('/')));
        return (query < 0 ? text : text.Substring(0, query)).TrimEnd('/');
    }

    /// <summary>Whether only the run knows a part of the text.</summary>
    public static bool HasHole(string text) => text.IndexOfAny(Holes) >= 0;
}
