namespace RunbookLint.Syntax.Markdown;

/// <summary>Where the runs of backquotes of a text stand, by length, for a reader that only goes forward.</summary>
internal sealed class Backquotes(string text)
{
    private Dictionary<int, Queue<int>>? runs;

    /// <summary>The next run of a length at or behind an offset, or -1. Offsets must not go back from call to call.</summary>
    public int Find(int length, int from)
    {
        runs ??= Index();
        if (!runs.TryGetValue(length, out var starts))
            return -1;

        while (starts.Count > 0 && starts.Peek() < from)
            starts.Dequeue();

        return starts.Count > 0 ? starts.Peek() : -1;
    }

    private Dictionary<int, Queue<int>> Index()
    {
        var index = new Dictionary<int, Queue<int>>();

        for (var at = text.IndexOf('`'); at >= 0; at = text.IndexOf('`', at))
        {
            var start = at;
            while (at < text.Length && text[at] == '`')
                at++;

            if (!index.TryGetValue(at - start, out var starts))
                index[at - start] = starts = new();

            starts.Enqueue(start);
            if (at >= text.Length)
                break;
        }

        return index;
    }
}
