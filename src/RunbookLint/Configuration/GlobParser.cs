namespace RunbookLint.Configuration;

/// <summary>Reads a <see cref="Glob"/>.</summary>
internal sealed class GlobParser
{
    private readonly List<GlobStep> steps = [];
    private readonly Stack<Choice> open = new();
    private readonly string pattern;
    private int at;

    private GlobParser(string pattern) => this.pattern = pattern;

    public static Glob? Parse(string text)
    {
        var pattern = text.Trim();
        if (pattern.Length is 0 or > SizeLimits.Glob)
            return null;

        var isOfFolders = pattern.EndsWith("/", StringComparison.Ordinal);
        var body = pattern.TrimEnd('/');
        var isAnchored = body.IndexOf('/') >= 0;
        body = body.StartsWith("./", StringComparison.Ordinal) ? body.Substring(2) : body.TrimStart('/');
        if (body is "" or ".")
            return new GlobParser("**").Read() is { } all ? new(text, all, isOfFolders: false) : null;

        return new GlobParser(isAnchored ? body : "**/" + body).Read() is { } steps ? new(text, steps, isOfFolders) : null;
    }

    private GlobStep[]? Read()
    {
        while (at < pattern.Length)
        {
            if (!ReadOne(pattern[at++]))
                return null;
        }

        if (open.Count > 0)
            return null;

        steps.Add(new(null, null));
        return [.. steps];
    }

    private bool ReadOne(char character)
    {
        switch (character)
        {
            case '*' when Skip('*'):
                return ReadFolders();
            case '*':
                Repeat(taken => taken != '/');
                return true;
            case '?':
                Take(taken => taken != '/');
                return true;
            case '[':
                return ReadSet();
            case '{':
                open.Push(new(steps.Count));
                steps.Add(new(null, [steps.Count + 1]));
                return true;
            case ',' when open.Count > 0:
                open.Peek().Ends.Add(steps.Count);
                steps.Add(new(null, []));
                steps[open.Peek().Start].Targets!.Add(steps.Count);
                return true;
            case '}' when open.Count > 0:
                open.Pop().Ends.ForEach(end => steps[end].Targets!.Add(steps.Count));
                return true;
            case '\\' when at < pattern.Length:
                character = pattern[at++];
                Take(taken => taken == character);
                return true;
            default:
                Take(taken => taken == character);
                return true;
        }
    }

    /// <summary><c>**/</c> is no folder, or any number of them; <c>**</c> elsewhere is anything.</summary>
    private bool ReadFolders()
    {
        while (Skip('*'))
        {
        }

        var isFolders = Skip('/');
        var start = steps.Count;
        if (isFolders)
            steps.Add(new(null, [start + 1]));

        Repeat(_ => true);
        if (isFolders)
        {
            Take(taken => taken == '/');
            steps[start].Targets!.Add(steps.Count);
        }

        return true;
    }

    private bool ReadSet()
    {
        var isNegated = Skip('!') || Skip('^');
        var ranges = new List<(char First, char Last)>();

        while (at < pattern.Length && (pattern[at] != ']' || ranges.Count == 0))
        {
            var first = pattern[at++];
            var last = first;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
                (last, at) = (pattern[at + 1], at + 2);

            ranges.Add((first, last));
        }

        if (!Skip(']'))
            return false;

        Take(taken => taken != '/' && ranges.Exists(range => range.First <= taken && taken <= range.Last) != isNegated);
        return true;
    }

    private void Repeat(Func<char, bool> take)
    {
        var start = steps.Count;
        steps.Add(new(null, [start + 1, start + 3]));
        Take(take);
        steps.Add(new(null, [start]));
    }

    private void Take(Func<char, bool> take) => steps.Add(new(take, null));

    private bool Skip(char expected)
    {
        if (at >= pattern.Length || pattern[at] != expected)
            return false;

        at++;
        return true;
    }

    /// <summary>A choice that is not closed: where it begins, and the ends of its branches so far.</summary>
    private sealed record Choice(int Start)
    {
        public List<int> Ends { get; } = [];
    }
}
